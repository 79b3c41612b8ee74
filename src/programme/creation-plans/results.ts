import { type Answers, isRows, type Row } from '../../foundation/forms/entry.ts'

/** 预期成效: a figure of the unit's own, before and as promised; recognition compares with it. */
export interface Result {
  readonly id: string
  readonly indicator: string
  readonly unit: string
  readonly now: string
  readonly target: string
  readonly source: string
}

const said = (row: Row, code: keyof Result) => {
  const value = row[code]
  return typeof value === 'string' ? value.trim() : ''
}

/** Those that name what is measured; the rest of a row may still be missing. */
export function resultsOf({ results }: Answers): Result[] {
  return (isRows(results) ? results : []).flatMap(row => {
    const indicator = said(row, 'indicator')
    if (indicator === '') return []
    const [unit, now, target, source] = [said(row, 'unit'), said(row, 'now'), said(row, 'target'), said(row, 'source')]
    return [{ id: row.id, indicator, unit, now, target, source }]
  })
}
