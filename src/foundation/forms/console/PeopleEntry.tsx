import './people.css'
import { useState } from 'react'
import { Icon } from '../../console/Icon.tsx'
import { pinId, useFilling } from './filling.ts'
import { PeoplePicker } from './PeoplePicker.tsx'

interface Props {
  readonly pin: string
  readonly label: string
  readonly max: number
  readonly value: readonly string[]
  readonly onChange: (ids: string[]) => void
}

/** People by their place in the roster, never by a typed name, so that a successor can take over what was theirs. */
export function PeopleEntry({ pin, label, max, value, onChange }: Props) {
  const { names, leave, gapsAt } = useFilling()
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    leave(pin)
  }
  const full = value.length >= max
  return (
    <span className="people">
      {value.map(id => (
        <span key={id} className="person-chosen">
          {names[id] ?? '不在花名册'}
          <button
            type="button"
            aria-label={`去掉${names[id] ?? '此人'}`}
            onClick={() => onChange(value.filter(one => one !== id))}
          >
            <Icon name="close" size={12} />
          </button>
        </span>
      ))}
      <button
        id={pinId(pin)}
        type="button"
        className={gapsAt(pin).length > 0 ? 'pick pick-lacking' : 'pick'}
        aria-label={`${label}，从花名册选`}
        onClick={() => setOpen(true)}
      >
        {full ? '换人' : value.length ? '再选' : '从花名册选'}
      </button>
      {open && <PeoplePicker label={label} max={max} chosen={value} onChoose={onChange} onClose={close} />}
    </span>
  )
}
