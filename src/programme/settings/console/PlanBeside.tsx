import './plan.css'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { ErrorState, Section } from '../../../foundation/console/Page.tsx'
import { refusalWords } from '../../brands/console/refusal.ts'
import type { PlanKept } from '../contract.ts'
import { type Segment, segmentsOf } from './plan-segments.ts'

/** The plan beside what was read from it; nothing where the campaign was typed by hand. */
export function PlanBeside({ id }: { readonly id: string }) {
  const kept = useQuery({
    queryKey: ['campaign-plan', id],
    queryFn: async () => (await api.get<PlanKept | null>(`/api/campaigns/${id}/plan`)).data ?? null,
  })
  if (kept.isError) return <ErrorState title="没有读到实施方案，设置都在">{refusalWords(kept.error)}</ErrorState>
  return kept.data ? <Beside plan={kept.data} /> : null
}

function Beside({ plan }: { readonly plan: PlanKept }) {
  const { rows, segments } = useMemo(() => segmentsOf(plan), [plan])
  const [marked, setMarked] = useState(0)
  const paper = useRef<HTMLDivElement>(null)
  const show = (number: number) => {
    setMarked(number)
    const place = paper.current?.querySelector<HTMLElement>(`[data-of~="${number}"]`)
    // The paper scrolls within itself; the page stays where the list is read.
    if (place && paper.current) paper.current.scrollTop = place.offsetTop - paper.current.clientHeight / 3
  }
  return (
    <Section title="方案原文与读出的设置" note={`读出 ${rows.length} 项，${plan.notUnderstood.length} 句没有读懂`}>
      <div className="plan-beside">
        <div>
          <p className="type-note">{plan.fileName}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className="plan-paper" ref={paper} aria-label="方案原文" tabIndex={0}>
            {segments.map(segment => (
              <Piece key={segment.at} segment={segment} marked={marked} />
            ))}
          </section>
        </div>
        <div>
          <ul className="plan-read">
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once and never moves
              <li key={index}>
                <button
                  type="button"
                  className={row.number > 0 && row.number === marked ? 'plan-row plan-row-marked' : 'plan-row'}
                  aria-pressed={row.number > 0 && row.number === marked}
                  onClick={() => show(row.number)}
                >
                  <span className="plan-number">{row.number || ''}</span>
                  <span className="plan-label">{row.label}</span>
                  <span className="plan-value">{row.value}</span>
                </button>
              </li>
            ))}
          </ul>
          <Left title="没有读懂" note="不会丢掉，请看要不要写进下面的设置" lines={plan.notUnderstood} />
          <Left
            title="方案没有写"
            note="下面已填常用设置，请核对"
            lines={plan.missing.map(one => `${one.label}（${one.where}）`)}
          />
          <Left title="略去" note="不像方案正文" lines={plan.noise} />
        </div>
      </div>
    </Section>
  )
}

function Piece({ segment, marked }: { readonly segment: Segment; readonly marked: number }) {
  const { text, of, ending } = segment
  if (of.length === 0) return <span>{text}</span>
  return (
    <mark data-of={of.join(' ')} className={of.indexOf(marked) >= 0 ? 'plan-span plan-span-marked' : 'plan-span'}>
      {text}
      {ending.length > 0 && <sup>{ending.join('·')}</sup>}
    </mark>
  )
}

interface LeftProps {
  readonly title: string
  readonly note: string
  readonly lines: readonly string[]
}

function Left({ title, note, lines }: LeftProps) {
  if (lines.length === 0) return null
  return (
    <div className="plan-left">
      <h3 className="plan-left-title">
        {title} <span className="type-note">{`${lines.length} 项，${note}`}</span>
      </h3>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
