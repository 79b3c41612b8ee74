import { Icon } from '../../../foundation/console/Icon.tsx'

/** A remark as the margin shows it: grey was said last time, ochre is new. */
export interface PinShown {
  readonly id: string
  readonly number: number
  readonly pin: string
  readonly fresh: boolean
}

export function PinMark({ number, fresh }: { readonly number: number; readonly fresh: boolean }) {
  return <span className={fresh ? 'pin pin-fresh' : 'pin'}>{number}</span>
}

interface MarginProps {
  readonly pins: readonly PinShown[]
  readonly label: string
  readonly onOpen: (id: string) => void
  /** null where nobody may pin any more. */
  readonly onAdd: (() => void) | null
}

/** The margin beside a place: its pins, and the one to be set. */
export function Margin({ pins, label, onOpen, onAdd }: MarginProps) {
  return (
    <span className="review-margin">
      {pins.map(one => (
        <button
          key={one.id}
          type="button"
          className="pin-button"
          aria-label={`意见 ${one.number}，${label}`}
          onClick={event => {
            event.stopPropagation()
            onOpen(one.id)
          }}
        >
          <PinMark number={one.number} fresh={one.fresh} />
        </button>
      ))}
      {onAdd && (
        <button
          type="button"
          className="pin-add"
          aria-label={`对${label}提意见`}
          title="提意见"
          onClick={event => {
            event.stopPropagation()
            onAdd()
          }}
        >
          <Icon name="plus" size={14} />
        </button>
      )}
    </span>
  )
}
