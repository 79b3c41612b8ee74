import { EntryControl } from '../../../foundation/forms/console/EntryControl.tsx'
import { EntryFrame, EntryHelp } from '../../../foundation/forms/console/EntryFrame.tsx'
import { Fold } from '../../../foundation/forms/console/Fold.tsx'
import { entryOf, useFilling } from '../../../foundation/forms/console/filling.ts'
import { type Answer, type Answers, type Entry, isList, isRows } from '../../../foundation/forms/entry.ts'
import type { Gap } from '../../../foundation/forms/gaps.ts'
import { answerWords } from '../../../foundation/forms/wording.ts'
import { countCharacters } from '../../../foundation/text/length.ts'
import type { Requirement } from '../../campaigns/settings.ts'
import { governs, RequirementsHere } from './RequirementsHere.tsx'

interface Props {
  readonly entries: readonly Entry[]
  readonly answers: Answers
  readonly gaps: readonly Gap[]
  readonly requirements: readonly Requirement[]
  /** Where a filled-in answer came from, while it stands as it came. */
  readonly origins?: Readonly<Record<string, string>>
  readonly onChange: (change: (now: Answers) => Answers) => void
}

/** The entries of one part, each as its kind wants it. */
export function FormEntries({ entries, answers, gaps, requirements, origins = {}, onChange }: Props) {
  const { names, today, files } = useFilling()
  return (
    <div className="form-entries">
      {entries.map(entry => {
        const value = answers[entry.code]
        return (
          <Fold
            key={entry.code}
            code={entry.code}
            label={entry.label}
            words={answerWords(entry, value, { names, today, files: files?.known ?? {} })}
            size={sizeWords(entry, value)}
            gaps={gaps.filter(gap => entryOf(gap.pin) === entry.code)}
          >
            <EntryFrame
              pin={entry.code}
              label={entry.label}
              note={[noteOf(entry), origins[entry.code]].filter(Boolean).join('，')}
              group={grouped.includes(entry.kind)}
              counted={entry.kind === 'line' || entry.kind === 'paragraph'}
              help={
                entry.help || entry.good || entry.bad || governs(requirements, entry.code) ? (
                  <>
                    <EntryHelp
                      help={entry.kind === 'yesno' ? undefined : entry.help}
                      good={entry.good}
                      bad={entry.bad}
                    />
                    <RequirementsHere requirements={requirements} place={entry.code} />
                  </>
                ) : undefined
              }
            >
              <EntryControl
                entry={entry}
                pin={entry.code}
                value={value}
                onChange={answer => onChange(now => ({ ...now, [entry.code]: answer }))}
              />
            </EntryFrame>
          </Fold>
        )
      })}
    </div>
  )
}

const grouped: readonly Entry['kind'][] = ['choice', 'choices', 'table', 'period', 'files']

function noteOf(entry: Entry): string {
  if (entry.kind === 'table' && entry.required) return `至少 ${Math.max(1, entry.minRows)} 项`
  if (!entry.required) return entry.kind === 'files' && entry.max > 1 ? `选填，至多 ${entry.max} 份` : '选填'
  if (entry.kind === 'choice') return '只选一项'
  return '必填'
}

function sizeWords(entry: Entry, value: Answer | undefined): string | undefined {
  if (entry.kind === 'paragraph' && typeof value === 'string' && value) return `${countCharacters(value.trim())} 字`
  if (entry.kind === 'files') return isList(value) && value.length > 0 ? `${value.length} 份` : undefined
  if (isRows(value) && value.length > 0) return `${value.length} 项`
  return undefined
}
