import { type ReactNode, useRef, useState } from 'react'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { Headline, Section } from '../../../foundation/console/Page.tsx'
import { confirmed, countsInWords, countsOf, nextInHand, stateOf } from '../checking.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import type { PlanKept } from '../contract.ts'
import { numbersOf } from '../paper-lines.ts'
import type { Reading } from '../readings.ts'
import { groupNames, type SettingGroup, settingsInWords } from '../settings-in-words.ts'
import { Faults } from './Faults.tsx'
import { LeftRows } from './LeftRows.tsx'
import { MoveWindows } from './MoveWindows.tsx'
import { PlanPaper } from './PlanPaper.tsx'
import { ReadingGroup } from './ReadingGroup.tsx'
import { UnsaidList } from './UnsaidList.tsx'
import { useLevel } from './use-level.ts'
import type { Setup } from './use-setup.ts'

interface Props {
  readonly setup: Setup
  readonly plan: PlanKept
  readonly steps: ReactNode
}

/** 核对设置: the document, and beside it what was read from it, item by item, each with the number of its sentence. */
export function CheckStep({ setup, plan, steps }: Props) {
  const { draft, open, writes, change, id } = setup
  const { configuration, checking } = draft
  const rows = rowsOf(setup.readings, configuration)
  // In the order of the page: Enter goes down it.
  const readings = rows.map(row => row.reading)
  const [chosen, setChosen] = useState<string | null>(() => (writes ? nextInHand(readings, checking, null) : null))
  const [lit, setLit] = useState<string | null>(null)
  const columns = useRef<HTMLDivElement>(null)
  const inHand = readings.some(one => one.key === chosen) ? chosen : null
  const { levelTo, seek } = useLevel(columns, inHand)
  const numbers = numbersOf(readings)
  const set = (next: CampaignConfiguration) => change(now => ({ ...now, configuration: next }))
  const take = (key: string) => setChosen(key)
  const confirm = (key: string) => {
    const next = confirmed(checking, key)
    change(now => ({ ...now, checking: confirmed(now.checking, key) }))
    setChosen(nextInHand(readings, next, key))
  }
  const light = (key: string | null, from: 'paper' | 'rows') => {
    setLit(key)
    if (from === 'paper') seek(key)
    else if (key !== null) levelTo(key)
  }
  const counts = countsOf(readings, checking, inHand)
  return (
    <>
      <Headline
        title={titleOf(open.readings.length, open.left.length)}
        under={countsInWords(counts, open.left.length, open.unsaid.length)}
        actions={<MainAction to={`/campaigns/${id}?step=3`}>下一步：补未写明的</MainAction>}
      />
      {steps}
      <div className="check-columns" ref={columns}>
        <PlanPaper setup={setup} plan={plan} inHand={inHand} lit={lit} onLit={light} onTake={take} />
        <div className="check-rows">
          <Faults configuration={configuration} />
          {groups.map(group => {
            const own = rows.filter(one => one.group === group)
            if (own.length === 0) return null
            return (
              <ReadingGroup
                key={group}
                title={groupNames[group]}
                folded={group === 'later' || group === 'words'}
                actions={group === 'calendar' && writes && <MoveWindows value={configuration} onChange={set} />}
                rows={own.map(one => ({
                  ...one,
                  number: numbers.get(one.reading.key) ?? null,
                  state: stateOf(one.reading, checking),
                }))}
                inHand={inHand}
                lit={lit}
                writes={writes}
                value={configuration}
                onChange={set}
                onConfirm={confirm}
                onTake={take}
                onLit={light}
              />
            )
          })}
          <LeftRows setup={setup} plan={plan} lit={lit} onLit={light} />
          <UnsaidList setup={setup} />
          {plan.noise.length > 0 && (
            <Section title="略去" note={`${plan.noise.length} 处，不像方案正文`}>
              <ul className="plain-rows noise-rows">
                {plan.noise.map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </>
  )
}

function titleOf(readings: number, left: number): string {
  if (readings > 0) return '核对从方案里读出的设置'
  return left > 0 ? `还有 ${left} 句没有归处` : '读出的设置都已核对'
}

const groups: readonly SettingGroup[] = ['calendar', 'rules', 'later', 'words']

export interface ReadingRowShown {
  readonly reading: Reading
  readonly group: SettingGroup
  readonly label: string
  /** Null: the officer has taken this setting out again. */
  readonly words: string | null
}

function rowsOf(readings: readonly Reading[], configuration: CampaignConfiguration): ReadingRowShown[] {
  const settings = new Map(settingsInWords(configuration).map(one => [one.key, one]))
  const rows = readings.map((reading): ReadingRowShown => {
    const setting = settings.get(reading.key)
    if (reading.fact) return { reading, group: 'words', label: reading.fact.label, words: reading.fact.words }
    if (setting) return { reading, group: setting.group, label: setting.label, words: setting.words }
    return { reading, group: 'calendar', label: '已删去的阶段', words: null }
  })
  return groups.flatMap(group => rows.filter(row => row.group === group))
}
