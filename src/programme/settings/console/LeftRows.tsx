import { useState } from 'react'
import { Section } from '../../../foundation/console/Page.tsx'
import type { PlanKept } from '../contract.ts'
import { holdsSentences, type LeftSentence, layTo, withoutNote } from '../left-sentences.ts'
import { settingsInWords } from '../settings-in-words.ts'
import type { Setup } from './use-setup.ts'

interface Props {
  readonly setup: Setup
  readonly plan: PlanKept
  readonly lit: string | null
  readonly onLit: (key: string | null, from: 'rows') => void
}

/** 没有读懂: each sentence waits for its place; nothing is dropped. */
export function LeftRows({ setup, plan, lit, onLit }: Props) {
  if (plan.left.length === 0) return null
  const { draft, open } = setup
  const labels = new Map(settingsInWords(draft.configuration).map(one => [one.key, one.label]))
  return (
    <Section title="没有读懂" note={open.left.length > 0 ? `${open.left.length} 句，不会被丢掉` : '都有了归处'}>
      <ul className="left-rows">
        {plan.left.map(sentence => (
          <li
            key={sentence.key}
            data-row={sentence.key}
            className={lit === sentence.key ? 'left-row reading-lit' : 'left-row'}
            onMouseEnter={() => onLit(sentence.key, 'rows')}
            onMouseLeave={() => onLit(null, 'rows')}
          >
            <LeftRow setup={setup} sentence={sentence} labels={labels} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface RowProps {
  readonly setup: Setup
  readonly sentence: LeftSentence
  readonly labels: ReadonlyMap<string, string>
}

function LeftRow({ setup, sentence, labels }: RowProps) {
  const { draft, change, writes } = setup
  const [full, setFull] = useState<string | null>(null)
  const { key, text, likely } = sentence
  const placed = draft.checking.placed[key]
  const nameOf = (place: string) => (place === 'note' ? '说明' : (labels.get(place) ?? '设置'))
  const lay = (place: string) => {
    const configuration = layTo(draft.configuration, place, sentence)
    setFull(configuration ? null : `“${nameOf(place)}”放不下了，请归到别处或只作说明。`)
    if (configuration)
      change(now => ({
        configuration,
        checking: { ...now.checking, placed: { ...now.checking.placed, [key]: place } },
      }))
  }
  const takeBack = () =>
    change(now => {
      const { [key]: _, ...rest } = now.checking.placed
      const configuration = placed === 'note' ? withoutNote(now.configuration, text) : now.configuration
      return { configuration, checking: { ...now.checking, placed: rest } }
    })
  const others = [...labels].filter(([place]) => holdsSentences(place) && place !== likely)
  return (
    <>
      <p className="left-words">“{text}”</p>
      {full && <p className="reading-note">{full}</p>}
      {placed !== undefined ? (
        <p className="left-acts type-note">
          {placed === 'note' ? '只作说明' : `已归到“${nameOf(placed)}”`}{' '}
          {writes && placed === 'note' && (
            <button type="button" className="link-button" onClick={takeBack}>
              另作安排
            </button>
          )}
        </p>
      ) : (
        writes && (
          <p className="left-acts">
            {likely !== null && labels.has(likely) && (
              <button type="button" className="link-button" onClick={() => lay(likely)}>
                归到“{nameOf(likely)}”
              </button>
            )}
            <select
              className="setting-input setting-unit"
              aria-label="归到别的设置"
              value=""
              onChange={event => event.target.value && lay(event.target.value)}
            >
              <option value="">归到…</option>
              {others.map(([place, label]) => (
                <option key={place} value={place}>
                  {label}
                </option>
              ))}
            </select>
            <button type="button" className="link-button" onClick={() => lay('note')}>
              只作说明
            </button>
          </p>
        )
      )}
    </>
  )
}
