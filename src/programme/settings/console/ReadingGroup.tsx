import { type ReactNode, useState } from 'react'
import { Icon } from '../../../foundation/console/Icon.tsx'
import { Section } from '../../../foundation/console/Page.tsx'
import type { ReadingState } from '../checking.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import type { ReadingRowShown } from './CheckStep.tsx'
import { ReadingRow } from './ReadingRow.tsx'

export interface NumberedRow extends ReadingRowShown {
  readonly number: number | null
  readonly state: ReadingState
}

interface Props {
  readonly title: string
  /** Folds to one line once all of it is confirmed. */
  readonly folded: boolean
  readonly actions: ReactNode
  readonly rows: readonly NumberedRow[]
  readonly inHand: string | null
  readonly lit: string | null
  readonly writes: boolean
  readonly value: CampaignConfiguration
  readonly onChange: (value: CampaignConfiguration) => void
  readonly onConfirm: (key: string) => void
  readonly onTake: (key: string) => void
  readonly onLit: (key: string | null, from: 'rows') => void
}

export function ReadingGroup({ title, folded, actions, rows, ...rest }: Props) {
  const [opened, setOpened] = useState(false)
  const done = rows.every(row => row.state === 'confirmed')
  const held = rows.some(row => row.reading.key === rest.inHand)
  if (folded && done && !held && !opened)
    return (
      <button type="button" className="reading-folded" onClick={() => setOpened(true)}>
        <Icon name="next" size={12} /> {title}等 {rows.length} 项已核对
      </button>
    )
  return (
    <Section title={title} note={`${rows.length} 项`} actions={actions}>
      <ul className="reading-rows">
        {rows.map(row => (
          <ReadingRow
            key={row.reading.key}
            row={row}
            held={row.reading.key === rest.inHand}
            lit={row.reading.key === rest.lit}
            writes={rest.writes}
            value={rest.value}
            onChange={rest.onChange}
            onConfirm={() => rest.onConfirm(row.reading.key)}
            onTake={() => rest.onTake(row.reading.key)}
            onLit={on => rest.onLit(on ? row.reading.key : null, 'rows')}
          />
        ))}
      </ul>
    </Section>
  )
}
