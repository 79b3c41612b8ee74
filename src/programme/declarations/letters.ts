import type { LocalDate } from '../../foundation/calendar/dates.ts'
import { partsOf } from '../../foundation/calendar/dates.ts'

/** A letter as text: the print page and the .docx are drawn from it, and it never changes once released (VOICE.md §4). */
export interface LetterText {
  readonly kind: 'acceptance' | 'return'
  readonly title: string
  readonly addressee: string
  readonly body: string
  readonly signature: string
}

/** In letters a date has its year and no spaces: 2026年4月22日. */
export function letterDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

interface About {
  readonly brand: string
  readonly unit: string
  readonly branch: string
  readonly committee: string
}

/** 受理函. The recognition window is named where the campaign has one. */
export function acceptanceLetter(
  about: About & { readonly year: number; readonly apply: { from: LocalDate; to: LocalDate } | null },
): LetterText {
  const apply = about.apply
    ? `，于${letterDate(about.apply.from)}至${letterDate(about.apply.to)}提出认定申请`
    : '，在认定申请开放后提出认定申请'
  return {
    kind: 'acceptance',
    title: `关于受理“${about.brand}”品牌申报的函`,
    addressee: about.unit,
    body: `你单位${about.branch}报送的“${about.brand}”品牌申报表和创建方案收悉。经审核，符合实施方案要求，现予受理，列入${about.year}年度创建。请按创建方案组织实施${apply}。\n特此函告。`,
    signature: about.committee,
  }
}

/** 退回函; the remarks follow as its annex. */
export function returnLetter(
  about: About & { readonly reasons: readonly string[]; readonly deadline: LocalDate },
): LetterText {
  return {
    kind: 'return',
    title: `关于退回“${about.brand}”品牌申报材料的函`,
    addressee: about.unit,
    body: `你单位${about.branch}报送的材料收悉。经审核，尚有${about.reasons.join('、')}等情形，具体意见附后。请指导支部修改完善，于${letterDate(about.deadline)}前重新申报。`,
    signature: about.committee,
  }
}
