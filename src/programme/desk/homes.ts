import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { deadlineWords, formatDate } from '../../foundation/calendar/wording.ts'
import type { Stage, StageKind } from '../campaigns/settings.ts'
import { windowOf } from '../campaigns/windows.ts'
import type { Desk } from './contract.ts'

type Window = Desk['windows'][number]
type Later = Desk['later'][number]

/** What a branch does, with the window in which it does it. */
const acts: readonly (readonly [StageKind, string])[] = [
  ['incubation', '提名'],
  ['declaration', '申报'],
  ['recognition', '认定申请'],
]

/** When a branch may nominate, declare and apply; a kind that the plan gives no dates is left out. */
export function branchWindows(stages: readonly Stage[], today: LocalDate): Window[] {
  return acts.flatMap(([kind, label]) => {
    const own = windowOf(stages, kind, today)
    // 方案四 1: once 酝酿 is over, nominations are taken while 申报 is open.
    const { state, from, to } =
      kind === 'incubation' && own.state === 'after' ? windowOf(stages, 'declaration', today) : own
    if (from === null && to === null) return []
    const words =
      state === 'before' && from !== null
        ? `${formatDate(from, today)}开放`
        : to === null
          ? '正在开放，不限时间'
          : deadlineWords(to, today)
    return [{ label, words, open: state === 'open' }]
  })
}

const begins = (stages: readonly Stage[], kind: StageKind, today: LocalDate, name: string): string => {
  const { state, from, to } = windowOf(stages, kind, today)
  if (state === 'before' && from !== null) return `${name} ${formatDate(from, today)}开始。`
  if (state === 'open' && to !== null) return `${name}正在进行，${formatDate(to, today)}截止。`
  return ''
}

/** Judges and inspectors have nothing in hand before their stage: their home says what will come, and when. */
export const judgeLater = (stages: readonly Stage[], today: LocalDate): Later => ({
  title: '评审还没有开始',
  line: `${begins(stages, 'recognition', today, '认定')}分给您评的品牌到时列在这里，开始前会通知您。`,
})

export const inspectorLater = (stages: readonly Stage[], today: LocalDate): Later => ({
  title: '督导检查还没有安排',
  line: `${begins(stages, 'creation', today, '创建')}请您检查的支部、要跟进的问题到时列在这里。现在可以先看品牌总览。`,
})

/** Where the plan has no step of the unit, its reviewer has a sight and no queue. */
export const noUnitStep: Later = {
  title: '本年度不经单位审核',
  line: '支部直接报工委。下面看得到本单位各支部走到哪一步。',
}
