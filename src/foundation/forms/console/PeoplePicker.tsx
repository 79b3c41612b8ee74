import { useState } from 'react'
import { Overlay } from '../../console/Confirm.tsx'
import { EnrolPerson } from './EnrolPerson.tsx'
import { useFilling } from './filling.ts'

interface Props {
  readonly label: string
  readonly max: number
  readonly chosen: readonly string[]
  readonly onChoose: (ids: string[]) => void
  readonly onClose: () => void
}

/** The roster to choose from: one press where one person is asked, ticks where several are; 补登 for whom it lacks. */
export function PeoplePicker({ label, max, chosen, onChoose, onClose }: Props) {
  const { people, enrol } = useFilling()
  const [words, setWords] = useState('')
  const [adding, setAdding] = useState(false)
  const sought = words.trim()
  const found = people.filter(
    person => sought === '' || person.name.indexOf(sought) >= 0 || person.post.indexOf(sought) >= 0,
  )
  const press = (id: string) => {
    if (max === 1) {
      onChoose([id])
      return onClose()
    }
    if (chosen.indexOf(id) >= 0) onChoose(chosen.filter(one => one !== id))
    else if (chosen.length < max) onChoose([...chosen, id])
  }
  const inside = (
    <div className="roster-pick">
      <input
        className="form-field"
        type="search"
        aria-label="按姓名找"
        placeholder="按姓名找"
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      <ul className="roster-people">
        {found.map(person => (
          <li key={person.id}>
            <button
              type="button"
              className="roster-person"
              aria-pressed={chosen.indexOf(person.id) >= 0}
              onClick={() => press(person.id)}
            >
              <span className="roster-name">{person.name}</span>
              <span className="type-note">{person.post}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className="type-note">{sought ? `花名册里没有${sought}，请先补登。` : '花名册里还没有人，请先补登。'}</p>
      )}
      {enrol && !adding && (
        <button type="button" className="link-button roster-enrol" onClick={() => setAdding(true)}>
          补登到花名册
        </button>
      )}
      {enrol && adding && (
        <EnrolPerson
          name={found.length === 0 ? sought : ''}
          enrol={enrol}
          onEnrolled={person => press(person.id)}
          onCancel={() => setAdding(false)}
        />
      )}
    </div>
  )
  return (
    <Overlay
      title={`选${label}`}
      onClose={onClose}
      actions={
        <button type="button" className="quiet-action" onClick={onClose}>
          {max > 1 && chosen.length > 0 ? `选好 ${chosen.length} 人` : '取消'}
        </button>
      }
    >
      {inside}
    </Overlay>
  )
}
