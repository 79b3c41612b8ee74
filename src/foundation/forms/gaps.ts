import { isLocalDate } from '../calendar/dates.ts'
import type { KnownFiles } from '../files/file.ts'
import { isBlank } from '../text/blank.ts'
import { countCharacters } from '../text/length.ts'
import {
  type Answer,
  type Answers,
  type Column,
  type Entry,
  type FilesEntry,
  isList,
  isPeriod,
  isRows,
  type TableEntry,
} from './entry.ts'

/**
 * A gap is what an entry still lacks, in words that say what to do. `pin` is the place (`theme`, `measures.<row id>.lead`);
 * `missing` tells a hole from a mistake: half-typed text is never called wrong.
 */
export interface Gap {
  readonly pin: string
  readonly entry: string
  readonly kind: 'missing' | 'short' | 'long' | 'wrong'
  readonly sentence: string
  /** Where one sentence speaks of several cells of a row: all of them; `pin` is the first. */
  readonly pins?: readonly string[]
}

/** People whom the roster knows by id; an id it does not know is a gap, not an error. */
export type KnownPeople = Readonly<Record<string, { readonly name: string }>>

/** Every gap of a form, in the order of its entries. Empty: complete. */
export function gapsOf(
  entries: readonly Entry[],
  answers: Answers,
  people: KnownPeople,
  files: KnownFiles = {},
): Gap[] {
  return entries.flatMap(entry =>
    entry.kind === 'table'
      ? gapsOfTable(entry, answers[entry.code], people)
      : entry.kind === 'files'
        ? gapsOfFiles(entry, answers[entry.code], files)
        : gapsOfCell(entry, answers[entry.code], people, entry.code, entry.label),
  )
}

function gapsOfTable(entry: TableEntry, answer: Answer | undefined, people: KnownPeople): Gap[] {
  const rows = isRows(answer) ? answer : []
  const gap = (pin: string, kind: Gap['kind'], sentence: string): Gap => ({ pin, entry: entry.label, kind, sentence })
  const least = entry.required ? Math.max(1, entry.minRows) : rows.length ? entry.minRows : 0
  const few =
    rows.length < least
      ? [gap(entry.code, 'missing', `${entry.label}至少 ${least} 项，还差 ${least - rows.length} 项`)]
      : []
  const many = rows.length > entry.maxRows ? [gap(entry.code, 'long', `${entry.label}最多 ${entry.maxRows} 项`)] : []
  const cells = rows.flatMap((row, index) => {
    const lacking = entry.columns.flatMap(column =>
      gapsOfCell(column, row[column.code], people, `${entry.code}.${row.id}.${column.code}`, column.label),
    )
    const missing = lacking.filter(one => one.kind === 'missing')
    const others = lacking.filter(one => one.kind !== 'missing')
    const name = `${entry.rowName} ${index + 1}`
    const [first] = missing
    return [
      ...(first
        ? [
            {
              ...gap(first.pin, 'missing', `${name} 还差${missing.map(one => one.entry).join('、')}`),
              pins: missing.map(one => one.pin),
            },
          ]
        : []),
      ...others.map(one => gap(one.pin, one.kind, `${name}：${one.sentence}`)),
    ]
  })
  return [...few, ...many, ...cells]
}

/** An id that is not among this form's own files (forged, or swept since) is a gap like a person whom the roster lost. */
function gapsOfFiles(entry: FilesEntry, answer: Answer | undefined, files: KnownFiles): Gap[] {
  const gap = (kind: Gap['kind'], sentence: string): Gap[] => [{ pin: entry.code, entry: entry.label, kind, sentence }]
  if (isEmpty(answer)) return entry.required ? gap('missing', `${entry.label}还没有传`) : []
  if (!isList(answer) || answer.some(id => !files[id]))
    return gap('wrong', `${entry.label}里有文件已不在，请移去后重传`)
  if (answer.some(id => !entry.takes.some(kind => kind === files[id]?.kind)))
    return gap('wrong', `${entry.label}里有不收的文件，请移去`)
  return answer.length > entry.max
    ? gap('long', `${entry.label}多了 ${answer.length - entry.max} 份，上限 ${entry.max} 份`)
    : []
}

function gapsOfCell(
  entry: Exclude<Entry, TableEntry | FilesEntry> | Column,
  answer: Answer | undefined,
  people: KnownPeople,
  pin: string,
  label: string,
): Gap[] {
  const gap = (kind: Gap['kind'], sentence: string): Gap[] => [{ pin, entry: label, kind, sentence }]
  if (isEmpty(answer)) return entry.required ? gap('missing', `${label}还没有填`) : []
  switch (entry.kind) {
    case 'line':
    case 'paragraph': {
      if (typeof answer !== 'string') return gap('wrong', `${label}请填文字`)
      const count = countCharacters(answer.trim())
      if (entry.min !== undefined && count < entry.min) return gap('short', `${label}还差 ${entry.min - count} 字`)
      return count > entry.max ? gap('long', `${label}多了 ${count - entry.max} 字，上限 ${entry.max} 字`) : []
    }
    case 'choice':
      return typeof answer === 'string' && entry.options.includes(answer)
        ? []
        : gap('wrong', `${label}请在所列各项中选一项`)
    case 'choices':
      return isList(answer) && answer.every(one => entry.options.includes(one))
        ? []
        : gap('wrong', `${label}请在所列各项中选`)
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) ? [] : gap('wrong', '请只填数字，单位在后面')
    case 'date':
      return typeof answer === 'string' && isLocalDate(answer) ? [] : gap('wrong', `${label}请填日期`)
    case 'period':
      return gapsOfPeriod(answer, entry.required, label, gap)
    case 'people': {
      if (!isList(answer)) return gap('wrong', `${label}请从花名册里选`)
      if (answer.length > entry.max) return gap('long', `${label}最多 ${entry.max} 人`)
      return answer.some(id => !people[id]) ? gap('wrong', `${label}里有人不在花名册，请先补登`) : []
    }
    case 'yesno':
      return answer === true ? [] : gap('missing', `${label}还没有确认`)
  }
}

function gapsOfPeriod(
  answer: Answer | undefined,
  required: boolean,
  label: string,
  gap: (kind: Gap['kind'], sentence: string) => Gap[],
): Gap[] {
  if (!isPeriod(answer)) return gap('wrong', `${label}请填起止日期`)
  const whole = isLocalDate(answer.from) && isLocalDate(answer.to)
  if (!whole) return required ? gap('missing', `${label}还差日期`) : []
  return answer.to < answer.from ? gap('wrong', '结束日期早于开始日期') : []
}

/** Nothing typed: absent, blank text, an empty list, a period without either date. “No” is an answer only where yes/no asks for it. */
export function isEmpty(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null || answer === false) return true
  if (typeof answer === 'string') return isBlank(answer)
  if (Array.isArray(answer)) return answer.length === 0
  return isPeriod(answer) && !answer.from && !answer.to
}
