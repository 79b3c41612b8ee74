import type { PlanKept } from '../contract.ts'
import { spanOf } from '../from-plan.ts'

/** One thing read with the number that joins list and text; 0: the reader kept no place for it. */
export interface Numbered {
  readonly number: number
  readonly label: string
  readonly value: string
}
/** A piece of the text, the things read from it, and those whose place ends with it. */
export interface Segment {
  readonly at: number
  readonly text: string
  readonly of: readonly number[]
  readonly ending: readonly number[]
}

/** The text cut where places begin and end, since places may lie within one another; numbers run as the text does. */
export function segmentsOf(plan: PlanKept): { rows: Numbered[]; segments: Segment[] } {
  const placed = plan.read.map((row, index) => ({ ...row, index, span: spanOf(plan.spans, row.spanPath) }))
  const inText = placed
    .flatMap(({ index, span }) => (span && span.end > span.start ? [{ index, ...span }] : []))
    .sort((one, other) => one.start - other.start || one.end - other.end || one.index - other.index)
    .map((one, order) => ({ ...one, number: order + 1 }))
  const numberOf = (index: number) => inText.filter(one => one.index === index)[0]?.number ?? 0
  const cuts = [...new Set([0, plan.text.length, ...inText.flatMap(one => [one.start, one.end])])]
    .filter(cut => cut <= plan.text.length)
    .sort((one, other) => one - other)
  const segments = cuts.slice(0, -1).map((at, order) => {
    const end = cuts[order + 1] ?? plan.text.length
    const over = inText.filter(one => one.start <= at && one.end >= end)
    return {
      at,
      text: plan.text.slice(at, end),
      of: over.map(one => one.number),
      ending: over.filter(one => one.end === end).map(one => one.number),
    }
  })
  return { rows: placed.map(({ index, label, value }) => ({ number: numberOf(index), label, value })), segments }
}
