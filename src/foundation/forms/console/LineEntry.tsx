import { countCharacters } from '../../text/length.ts'
import { pinId, useFilling } from './filling.ts'
import { useGuardedText } from './guarded-text.ts'
import { Length } from './Length.tsx'

interface Props {
  readonly pin: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly min?: number | undefined
  readonly max: number
  /** In a row of a table the limit speaks only once it is near. */
  readonly bare?: boolean
}

/** One line. Nothing is cut off: what is too long says by how much. */
export function LineEntry({ pin, label, value, onChange, min, max, bare = false }: Props) {
  const { leave, gapsAt } = useFilling()
  const { text, type } = useGuardedText(pin, value, onChange)
  const count = countCharacters(text.trim())
  return (
    <>
      <input
        id={pinId(pin)}
        className="form-field"
        type="text"
        autoComplete="off"
        aria-label={label}
        aria-invalid={gapsAt(pin).length > 0}
        value={text}
        onChange={event => type(event.target.value)}
        onBlur={() => leave(pin)}
      />
      {(!bare || count > max * 0.8) && <Length count={count} min={min} max={max} />}
    </>
  )
}
