import { actionNames, type BrandAction } from '../brands/states.ts'
import { lifecycle } from './lifecycle.ts'

/** What a sentence needs: counts, dates, the step's name (VOICE.md §2). */
export interface Told {
  readonly [key: string]: string | number | null
}

/** The timeline's sentence of an action. The committee's last 通过 is 受理. */
export function sentenceOf(action: BrandAction, told: Told): string {
  if (action === 'pass' && told.accepted === 1) return '受理，进入创建'
  const row = lifecycle.find(one => one.action === action)
  return (row?.said ?? '').replace(/\{(\w+)\}/g, (_, key: string) => String(told[key] ?? ''))
}

/** What came of a step, in one word: the committee's last 通过 is 受理. */
export const doneWord = (action: BrandAction, told: Told) =>
  action === 'pass' && told.accepted === 1 ? '受理' : actionNames[action]

/** A toast says it as done: “已报送申报表和创建方案（第 1 次）”. */
export const toastOf = (action: BrandAction, told: Told) => `已${sentenceOf(action, told)}`
