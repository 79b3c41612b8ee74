import { cellText, columnLetter, countIn, isPersonName, namesIn, phoneIn, saysNobody } from './roster-cells.ts'
import { columnNames, columnsOf, findHeader, type RosterColumn, type RosterHeader } from './roster-header.ts'

/** A sheet as the file reader hands it over: text in rows from the first, and which cells were merged (0-based, inclusive). */
export interface RosterSheet {
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly {
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }[]
}

/** Something in a cell, by row and column as the spreadsheet counts them, with what to do. */
export interface RosterFault {
  readonly row: number
  readonly column: string
  readonly name: string
  readonly code: string
  readonly sentence: string
}

export interface NamedPerson {
  readonly name: string
  readonly phone: string | null
}

/** What a file says of one branch. Null: nothing said, so nothing changes; an empty list: nobody. */
export interface RosterBranch {
  readonly row: number
  /** Null: directly under the committee. */
  readonly unit: string | null
  readonly name: string
  readonly secretary: readonly NamedPerson[] | null
  readonly lead: readonly NamedPerson[] | null
  readonly editor: readonly NamedPerson[] | null
  readonly memberCount: number | null
}

export interface RosterRead {
  readonly branches: readonly RosterBranch[]
  /** Any of them stops the import: nothing goes in by halves. */
  readonly faults: readonly RosterFault[]
  /** How something was understood that could be meant otherwise. */
  readonly notes: readonly RosterFault[]
}

const fileFault = (code: string, sentence: string): RosterRead => ({
  branches: [],
  faults: [{ row: 1, column: 'A', name: '表头', code, sentence }],
  notes: [],
})

const DIRECT = /^((市|区|县|省)?直?(机关)?工委)?直属(工委|支部|党支部)?$|^工委$/
const TAIL = /^(合计|总计|小计|共计|备注|注|说明|填表|填报|审核|制表|统计|单位盖章|盖章|联系人)/

type Writable = { -readonly [K in keyof RosterBranch]: RosterBranch[K] }

/** Reads a roster sheet into what its rows mean. The committee's own name in the unit column means “directly under it”. */
export function readRoster(sheet: RosterSheet, committeeName: string): RosterRead {
  const header = findHeader(sheet.rows)
  if (!header) return fileFault('header_missing', '没有找到表头。请用模板，或让一行里有“单位”“支部”“支部书记”。')
  if (!header.columns.has('secretary'))
    return fileFault('secretary_column_missing', '缺“支部书记”一列，请补上，或用模板。')
  const oneUnit = header.columns.has('unit') ? undefined : unitAbove(sheet.rows.slice(0, header.row))
  if (!header.columns.has('unit') && oneUnit === undefined)
    return fileFault('unit_column_missing', '缺“单位”一列。请补上，或在表头上方写“填报单位：全称”。')
  const read = new Reading(sheet, header, committeeName, oneUnit)
  for (let row = header.row + 1; row < sheet.rows.length; row += 1) read.takeRow(row)
  if (read.branches.length === 0 && read.faults.length === 0)
    return fileFault('no_rows', '表头下面没有支部，请填好后再导入。')
  return { branches: read.branches, faults: read.faults, notes: read.notes }
}

/** A unit that fills in its own sheet writes its name once, above the header. */
function unitAbove(rows: readonly (readonly string[])[]): string | undefined {
  for (const cells of rows)
    for (const [index, cell] of cells.entries()) {
      const named = /^(?:填报|报送|所属)?单位(?:名称)?[:：](.*)$/.exec(cellText(cell))
      const name = named && cellText((named[1] || cells.slice(index + 1).find(next => next.trim() !== '')) ?? '')
      if (name) return name.replace(/[（(](?:盖章|公章)[)）]$/, '')
    }
  return undefined
}

class Reading {
  readonly branches: RosterBranch[] = []
  readonly faults: RosterFault[] = []
  readonly notes: RosterFault[] = []
  private readonly sheet: RosterSheet
  private readonly header: RosterHeader
  private readonly committeeName: string
  private unit: string | null | undefined
  private readonly firstRows = new Map<string, number>()

  constructor(sheet: RosterSheet, header: RosterHeader, committeeName: string, oneUnit: string | undefined) {
    this.unit = oneUnit
    this.sheet = sheet
    this.header = header
    this.committeeName = committeeName
  }

  takeRow(row: number): void {
    const cells = this.sheet.rows[row] ?? []
    const first = cells.find(cell => cell.trim() !== '')
    if (first === undefined) return
    const branchCell = this.raw(row, 'branch')
    if (columnsOf(cells).size >= 3 && columnsOf(cells).has('branch')) return
    if (TAIL.test(cellText(first)) && (branchCell === '' || !this.raw(row, 'secretary'))) return
    const unit = this.unitOf(row)
    if (branchCell === '' && this.continues(row, 'branch')) this.continueBranch(row)
    else this.takeBranch(row, cellText(branchCell), unit)
  }

  private takeBranch(row: number, name: string, unit: string | null | undefined): void {
    const key = `${unit ?? ''}\n${name}`
    const before = this.firstRows.get(key)
    if (name === '') this.fault(row, 'branch', 'branch_missing', '支部名称空着。请补上全称，不用的行整行删去。')
    else if (name.length > 60) this.fault(row, 'branch', 'branch_long', '支部名称超过 60 字，请只写全称。')
    else if (unit === undefined)
      this.fault(row, 'unit', 'unit_missing', '单位空着。请补上，直属工委的支部写“工委直属”。')
    else if (before !== undefined) {
      const sentence = `与第 ${before} 行重复：${unit ?? '工委直属'}的“${name}”。请删去一行，或写全称加以区分。`
      this.fault(row, 'branch', 'branch_twice', sentence)
    } else {
      this.firstRows.set(key, row + 1)
      this.branches.push({ row: row + 1, unit, name, ...this.peopleOf(row), memberCount: this.countOf(row) })
    }
  }

  /** A merged branch cell over several rows: each row names more of its people. */
  private continueBranch(row: number): void {
    const last = this.branches[this.branches.length - 1]
    if (!last) return
    const more = this.peopleOf(row, true)
    const joined: Writable = { ...last }
    for (const role of ['secretary', 'lead', 'editor'] as const) {
      const added = (more[role] ?? []).filter(person => !last[role]?.some(known => known.name === person.name))
      if (added.length > 0) joined[role] = [...(last[role] ?? []), ...added]
    }
    if ((joined.secretary?.length ?? 0) > 1)
      this.fault(row, 'secretary', 'two_secretaries', '一个支部只填一位书记，请留一位。')
    this.branches[this.branches.length - 1] = joined
  }

  private unitOf(row: number): string | null | undefined {
    if (!this.header.columns.has('unit')) return this.unit
    const written = cellText(this.raw(row, 'unit'))
    if (written !== '') {
      this.unit = DIRECT.test(written) || written === this.committeeName ? null : written
      if (written.length > 60) this.fault(row, 'unit', 'unit_long', '单位名称超过 60 字，请只写全称。')
    } else if (this.unit !== undefined && !this.continues(row, 'unit'))
      this.note(
        row,
        'unit',
        'unit_filled_down',
        `单位空着，按上一行“${this.unit ?? '工委直属'}”算。不对的请补上再导入。`,
      )
    return this.unit
  }

  private peopleOf(row: number, continued = false): Pick<RosterBranch, 'secretary' | 'lead' | 'editor'> {
    const secretary = this.persons(row, 'secretary')
    if (secretary === null && !continued)
      this.fault(row, 'secretary', 'secretary_missing', '支部书记空着。请补上姓名，还没有的写“暂缺”。')
    if (secretary && secretary.length > 1)
      this.fault(row, 'secretary', 'two_secretaries', '一个支部只填一位书记，请留一位。')
    return { secretary, lead: this.persons(row, 'lead'), editor: this.persons(row, 'editor') }
  }

  private persons(row: number, role: 'secretary' | 'lead' | 'editor'): NamedPerson[] | null {
    const cell = this.raw(row, role)
    if (cell.trim() === '') return null
    if (saysNobody(cellText(cell))) return []
    const names = namesIn(cell)
    for (const name of names)
      if (!isPersonName(name))
        this.fault(row, role, 'person_name', `“${name.slice(0, 12)}”不像姓名。请只写全名，几个人用顿号隔开。`)
    const phones = this.phonesOf(row, `${role}Phone`, names.length)
    return names.map((name, index) => ({ name, phone: phones[index] ?? null }))
  }

  private phonesOf(row: number, column: RosterColumn, people: number): string[] {
    const cell = this.raw(row, column)
    if (cell.trim() === '' || saysNobody(cellText(cell))) return []
    const pieces = cell.split(/[、，,;；/|\n\r]+/).filter(piece => piece.trim() !== '')
    const phones = pieces.map(phoneIn)
    const known = phones.filter(phone => phone !== null)
    if (known.length < phones.length)
      this.fault(row, column, 'phone', '电话认不出。手机填 11 位数字，座机带区号，没有可以空着。')
    // One number beside two names is whose? Only a full row of numbers is taken for several people.
    if (people > 1 && known.length !== people) {
      this.note(row, column, 'phone_whose', '电话与人数对不上，分不清是谁的，这一格没有采用。')
      return []
    }
    return known
  }

  private countOf(row: number): number | null {
    const cell = this.raw(row, 'memberCount')
    if (cell.trim() === '') return null
    const count = countIn(cell)
    if (count === null)
      this.fault(row, 'memberCount', 'member_count', `“${cell.trim().slice(0, 12)}”不是人数。请只填整数。`)
    return count
  }

  private raw(row: number, column: RosterColumn): string {
    const index = this.header.columns.get(column)
    return index === undefined ? '' : (this.sheet.rows[row]?.[index] ?? '')
  }

  private continues(row: number, column: RosterColumn): boolean {
    const index = this.header.columns.get(column)
    return this.sheet.merges.some(
      merge =>
        index !== undefined &&
        merge.left <= index &&
        index <= merge.right &&
        merge.top < row &&
        row <= merge.bottom &&
        merge.top > this.header.row,
    )
  }

  private fault(row: number, column: RosterColumn, code: string, sentence: string): void {
    this.faults.push(this.at(row, column, code, sentence))
  }

  private note(row: number, column: RosterColumn, code: string, sentence: string): void {
    this.notes.push(this.at(row, column, code, sentence))
  }

  private at(row: number, column: RosterColumn, code: string, sentence: string): RosterFault {
    const letter = columnLetter(this.header.columns.get(column) ?? 0)
    return { row: row + 1, column: letter, name: columnNames[column], code, sentence }
  }
}
