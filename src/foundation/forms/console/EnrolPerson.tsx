import { type FormEvent, useState } from 'react'
import { ApiProblem } from '../../console/api.ts'
import { GapLine } from './EntryFrame.tsx'
import type { PersonOffered } from './filling.ts'

interface Props {
  readonly name: string
  readonly enrol: (name: string, phone: string | null) => Promise<PersonOffered>
  readonly onEnrolled: (person: PersonOffered) => void
  readonly onCancel: () => void
}

/** 补登: somebody the roster does not have yet. The phone only tells two of one name apart. */
export function EnrolPerson({ name: given, enrol, onEnrolled, onCancel }: Props) {
  const [name, setName] = useState(given)
  const [phone, setPhone] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    // The form stands in an overlay of another form's page: its submit is its own.
    event.stopPropagation()
    if (busy) return
    if (!name.trim()) return setSaid('请写姓名。')
    setBusy(true)
    setSaid(null)
    try {
      onEnrolled(await enrol(name.trim(), phone.trim() || null))
    } catch (problem) {
      setSaid(
        problem instanceof ApiProblem
          ? (problem.fields[0]?.sentence ?? problem.detail)
          : '没有补登成，请稍后再试一次。',
      )
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="enrol" onSubmit={save}>
      <label>
        姓名
        <input className="form-field" maxLength={30} value={name} onChange={event => setName(event.target.value)} />
      </label>
      <label>
        电话<span className="form-entry-note">同名时才用填</span>
        <input
          className="form-field"
          inputMode="tel"
          maxLength={20}
          value={phone}
          onChange={event => setPhone(event.target.value)}
        />
      </label>
      {said && <GapLine>{said}</GapLine>}
      <div className="enrol-acts">
        <button type="submit" className="quiet-action" aria-busy={busy}>
          补登并选中
        </button>
        <button type="button" className="link-button" onClick={onCancel}>
          回到名单
        </button>
      </div>
    </form>
  )
}
