import { isLocalDate, type LocalDate } from '../calendar/dates.ts'
import { formatDate, formatWindow } from '../calendar/wording.ts'
import type { KnownFiles } from '../files/file.ts'
import { type Answer, type Column, type Entry, isList, isPeriod, isRows, type TableEntry } from './entry.ts'

/** What an answer needs to become words: names by person id, and the day against which a year need not be said. */
export interface Saying {
  readonly names: Readonly<Record<string, string>>
  readonly today: LocalDate
  /** Files by id, where a form has any. */
  readonly files?: KnownFiles
}

/** An answer as one reads it: names for ids, 4月20日 for 2026-04-20. Nothing typed gives ''. */
export function answerWords(entry: Entry | Column, answer: Answer | undefined, by: Saying): string {
  if (answer === undefined || answer === null) return ''
  switch (entry.kind) {
    case 'table':
      return isRows(answer) ? answer.map(row => rowWords(entry, row, by)).join('\n') : ''
    case 'number':
      return typeof answer === 'number' ? `${answer.toLocaleString('en-US')} ${entry.unit}`.trim() : ''
    case 'date':
      return typeof answer === 'string' ? dayWords(answer, by.today) : ''
    case 'period':
      return isPeriod(answer) ? periodWords(answer, by.today) : ''
    case 'people':
      return isList(answer) ? answer.map(id => by.names[id] ?? '不在花名册').join('、') : ''
    case 'files':
      return isList(answer) ? answer.map(id => by.files?.[id]?.name ?? '已不在的文件').join('、') : ''
    case 'choices':
      return isList(answer) ? answer.join('、') : ''
    case 'yesno':
      return answer === true ? '已确认' : ''
    default:
      return typeof answer === 'string' ? answer : ''
  }
}

/** One row on one line, its empty cells left out: 难件会诊｜周四会诊台｜方宁. */
export function rowWords(entry: TableEntry, row: { readonly [code: string]: Answer }, by: Saying): string {
  return entry.columns
    .map(column => answerWords(column, row[column.code], by))
    .filter(words => words !== '')
    .join('｜')
}

const dayWords = (day: string, today: LocalDate) => (isLocalDate(day) ? formatDate(day, today) : day)

function periodWords({ from, to }: { from: string; to: string }, today: LocalDate): string {
  const first = isLocalDate(from) ? from : null
  const last = isLocalDate(to) ? to : null
  return first === null && last === null ? '' : formatWindow(first, last, today)
}
