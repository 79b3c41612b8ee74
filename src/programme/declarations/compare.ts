import { dateOf } from '../../foundation/calendar/dates.ts'
import type { FileSeen, KnownFiles } from '../../foundation/files/file.ts'
import {
  type Answer,
  type Answers,
  type Column,
  type Entry,
  isList,
  isRows,
  type Row,
  type TableEntry,
} from '../../foundation/forms/entry.ts'
import { answerWords, type Saying } from '../../foundation/forms/wording.ts'
import { diffText, type TextChange } from '../../foundation/text/diff.ts'
import type { MeasureSettings } from './contract.ts'
import type { Declaration } from './declaration.ts'

/** What happened to a text: its words before and after, and the stretches that stayed, went or came. */
export interface WordsChange {
  readonly changed: boolean
  readonly before: string
  readonly after: string
  readonly pieces: readonly TextChange[]
}

export interface CellChange extends WordsChange {
  readonly pin: string
  readonly code: string
  readonly label: string
}

/** A row is followed by its id: one that only moved is the same row, one whose every word is new is still not another. */
export interface RowChange {
  readonly pin: string
  readonly id: string
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  /** Its place in the version that has it, counted from 1; a removed row keeps its old one. */
  readonly number: number
  readonly cells: readonly CellChange[]
}

/** Files are the same or not: nobody writes in them here. One taken away stays behind those that are there. */
export interface FileChange {
  readonly id: string
  readonly kind: 'same' | 'added' | 'removed'
  /** null: it is no longer there. */
  readonly file: FileSeen | null
}

export type EntryChange = {
  /** The place that remarks and gaps speak of. */
  readonly pin: string
  readonly label: string
  readonly part: 'head' | 'form' | 'plan' | 'group'
  readonly changed: boolean
} & (
  | { readonly as: 'words'; readonly words: WordsChange }
  | { readonly as: 'rows'; readonly rowName: string; readonly rows: readonly RowChange[] }
  | { readonly as: 'files'; readonly files: readonly FileChange[] }
)

/**
 * What changed between two declarations, each entry once and in the order of the page; unchanged ones are there too, for
 * the reader to unfold. `peopleNames` are names by person id, for everybody either of the two speaks of.
 */
export function compareDeclarations(
  before: Declaration,
  after: Declaration,
  settings: MeasureSettings,
  peopleNames: Readonly<Record<string, string>>,
  files: KnownFiles = {},
): EntryChange[] {
  // Two versions are read at different times: the campaign's own year is the one that goes without saying.
  const by: Saying = { names: peopleNames, today: dateOf(settings.programme.year, 1, 1) }
  const words = (pin: string, label: string, part: EntryChange['part'], old: string, now: string): EntryChange => {
    const change = wordsChange(old, now)
    return { pin, label, part, changed: change.changed, as: 'words', words: change }
  }
  const entries = (part: 'form' | 'plan', list: readonly Entry[], old: Answers, now: Answers): EntryChange[] =>
    list.map(entry =>
      entry.kind === 'table'
        ? tableChange(entry, part, old[entry.code], now[entry.code], by)
        : entry.kind === 'files'
          ? filesChange(entry, part, old[entry.code], now[entry.code], files)
          : words(
              entry.code,
              entry.label,
              part,
              answerWords(entry, old[entry.code], by),
              answerWords(entry, now[entry.code], by),
            ),
    )
  const people = (ids: readonly string[] | undefined) =>
    (ids ?? []).map(id => peopleNames[id] ?? '不在花名册').join('、')
  return [
    words('name', '品牌名称', 'head', before.name, after.name),
    words('field', '党建领域', 'head', before.field ?? '', after.field ?? ''),
    ...entries('form', settings.declarations.entries, before.form, after.form),
    ...entries('plan', settings.creationPlans.entries, before.plan, after.plan),
    ...settings.leadingGroups.duties.map(duty =>
      words(
        `leadingGroup.${duty.code}`,
        `领导小组 ${duty.label}`,
        'group',
        people(before.leadingGroup[duty.code]),
        people(after.leadingGroup[duty.code]),
      ),
    ),
  ]
}

/** How many places differ: an entry counts once, a table once for each row that changed, files each. */
export function countChanges(changes: readonly EntryChange[]): number {
  return changes.reduce((sum, change) => {
    if (change.as === 'words') return sum + (change.changed ? 1 : 0)
    if (change.as === 'files') return sum + change.files.filter(file => file.kind !== 'same').length
    return sum + change.rows.filter(row => row.kind !== 'same').length
  }, 0)
}

function wordsChange(before: string, after: string): WordsChange {
  const changed = before !== after
  const same: TextChange[] = after === '' ? [] : [{ kind: 'same', text: after }]
  return { changed, before, after, pieces: changed ? diffText(before, after) : same }
}

function filesChange(
  entry: Entry,
  part: 'form' | 'plan',
  before: Answer | undefined,
  after: Answer | undefined,
  known: KnownFiles,
): EntryChange {
  const old = isList(before) ? before : []
  const now = isList(after) ? after : []
  const files = [...now, ...old.filter(id => !now.includes(id))].map((id): FileChange => {
    const kind = !now.includes(id) ? 'removed' : old.includes(id) ? 'same' : 'added'
    return { id, kind, file: known[id] ?? null }
  })
  const changed = files.some(file => file.kind !== 'same')
  return { pin: entry.code, label: entry.label, part, changed, as: 'files', files }
}

/** Rows as they stand now; each removed one stays behind the row it used to follow. */
function tableChange(
  entry: TableEntry,
  part: 'form' | 'plan',
  before: Answer | undefined,
  after: Answer | undefined,
  by: Saying,
): EntryChange {
  const old = isRows(before) ? before : []
  const now = isRows(after) ? after : []
  const rows: RowChange[] = now.map((row, index) =>
    rowChange(
      entry,
      old.find(one => one.id === row.id),
      row,
      index + 1,
      by,
    ),
  )
  old.forEach((row, index) => {
    if (now.some(one => one.id === row.id)) return
    const follows = old[index - 1]?.id
    const place = rows.findIndex(one => one.id === follows) + 1
    rows.splice(place, 0, rowChange(entry, row, undefined, index + 1, by))
  })
  return {
    pin: entry.code,
    label: entry.label,
    part,
    changed: rows.some(row => row.kind !== 'same'),
    as: 'rows',
    rowName: entry.rowName,
    rows,
  }
}

function rowChange(
  entry: TableEntry,
  before: Row | undefined,
  after: Row | undefined,
  number: number,
  by: Saying,
): RowChange {
  const id = (after ?? before)?.id ?? ''
  const said = (row: Row | undefined, column: Column) => (row ? answerWords(column, row[column.code], by) : '')
  const cells = entry.columns.map(column => ({
    pin: `${entry.code}.${id}.${column.code}`,
    code: column.code,
    label: column.label,
    ...wordsChange(said(before, column), said(after, column)),
  }))
  const kind = !before ? 'added' : !after ? 'removed' : cells.some(cell => cell.changed) ? 'changed' : 'same'
  return { pin: `${entry.code}.${id}`, id, kind, number, cells }
}
