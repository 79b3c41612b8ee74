import { Input } from 'antd'
import { type FormEvent, type ReactNode, useId } from 'react'
import { ApiProblem } from '../../console/api.ts'
import { ErrorState } from '../../console/Page.tsx'

/** What the server said of one field; what belongs to no field is said above the form. */
export function saidOf(error: unknown, pin: string): string | null {
  return error instanceof ApiProblem ? (error.fields.find(field => field.pin === pin)?.sentence ?? null) : null
}

interface FormProps {
  readonly act: string
  readonly busy: boolean
  readonly error: unknown
  readonly onDo: () => void
  readonly children: ReactNode
}

/** A few fields and one quiet button: the screen's red one is elsewhere. */
export function SmallForm({ act, busy, error, onDo, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onDo()
  }
  const pinned = error instanceof ApiProblem && error.fields.some(field => field.pin !== undefined)
  return (
    <form onSubmit={submit} className="small-form">
      {error instanceof ApiProblem && !pinned && <ErrorState title={error.detail} />}
      {children}
      <button type="submit" className="quiet-action" aria-busy={busy}>
        {act}
      </button>
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly refused?: string | null
  readonly type?: 'text' | 'date'
}

export function Field({ label, value, onChange, refused = null, type = 'text' }: FieldProps) {
  const id = useId()
  return (
    <p className="small-field">
      <label className="small-label" htmlFor={id}>
        {label}
      </label>
      <Input
        id={id}
        type={type}
        value={value}
        autoComplete="off"
        aria-invalid={refused !== null}
        {...(refused === null ? {} : { status: 'error' as const })}
        onChange={event => onChange(event.target.value)}
      />
      {refused && <span className="warning">{refused}</span>}
    </p>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly refused?: string | null
}

export function Choice({ label, value, onChange, options, refused = null }: ChoiceProps) {
  const id = useId()
  return (
    <p className="small-field">
      <label className="small-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="plain-input" value={value} onChange={event => onChange(event.target.value)}>
        <option value="">请选</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {refused && <span className="warning">{refused}</span>}
    </p>
  )
}
