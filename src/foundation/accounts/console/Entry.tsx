import { Input } from 'antd'
import { type ReactNode, useId } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly kind?: 'text' | 'password' | 'new-password' | 'username' | 'code'
  /** At most 30 字, beside an entry that is not refused. */
  readonly hint?: ReactNode
  readonly refused?: string | null | undefined
  readonly maxLength?: number
  readonly autoFocus?: boolean
}

const keeper = {
  text: 'off',
  password: 'current-password',
  'new-password': 'new-password',
  username: 'username',
  code: 'one-time-code',
} as const

/** One place to type in, its name above, what it lacks below. */
export function Entry({
  label,
  value,
  onChange,
  kind = 'text',
  hint,
  refused,
  maxLength = 60,
  autoFocus = false,
}: Props) {
  const id = useId()
  const note = refused ?? hint
  const shared = {
    id,
    value,
    maxLength,
    autoFocus,
    autoComplete: keeper[kind],
    'aria-describedby': `${id}-note`,
    'aria-invalid': Boolean(refused),
    ...(refused ? { status: 'error' as const } : {}),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  const plain = kind === 'username' || kind === 'code'
  return (
    <div className="entry">
      <label className="entry-label" htmlFor={id}>
        {label}
      </label>
      {kind === 'password' || kind === 'new-password' ? (
        <Input.Password {...shared} maxLength={128} />
      ) : (
        <Input {...shared} {...(plain ? { autoCapitalize: 'none', spellCheck: false } : {})} />
      )}
      <p className={refused ? 'entry-note entry-refused' : 'entry-note'} id={`${id}-note`} aria-live="polite">
        {note}
      </p>
    </div>
  )
}
