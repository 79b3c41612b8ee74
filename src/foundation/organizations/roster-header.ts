export type RosterColumn =
  | 'unit'
  | 'branch'
  | 'secretary'
  | 'lead'
  | 'editor'
  | 'memberCount'
  | 'phone'
  | 'secretaryPhone'
  | 'leadPhone'
  | 'editorPhone'

export const columnNames: Readonly<Record<RosterColumn, string>> = {
  unit: '单位',
  branch: '支部',
  secretary: '支部书记',
  lead: '分管领导',
  editor: '支部联络员',
  memberCount: '党员人数',
  phone: '联系电话',
  secretaryPhone: '书记电话',
  leadPhone: '分管领导电话',
  editorPhone: '联络员电话',
}

/** What officials call the columns; the first that fits wins, so telephones stand before the people they belong to. */
const WORDINGS: readonly (readonly [RosterColumn, RegExp])[] = [
  ['secretaryPhone', /书记.*(电话|手机|联系方式)/],
  ['leadPhone', /(分管|领导).*(电话|手机|联系方式)/],
  ['editorPhone', /(联络员|联系人|党务干部).*(电话|手机|联系方式)/],
  ['phone', /^(联系)?(电话|手机|联系方式)(号码?)?$|^(手机|电话)号码?$/],
  ['memberCount', /(党员|支部)(总)?人?数(量)?$|^人数$|^党员总数$/],
  ['secretary', /^(党?支部|党组织|现任)?书记(姓名|同志)?$/],
  ['lead', /^(支部)?(分管|主管|挂点|联系)(党建)?(的?局?)领导(姓名)?$|^分管负责人$/],
  ['editor', /^(党?支部|党建)?(联络员|联系人|党务干部|信息员|经办人)(姓名)?$/],
  ['branch', /^(基层|所属|所在)?(党?支部|党组织)(名称|全称)?$/],
  ['unit', /^(所属|所在|主管|上级)?(单位|部门|机关党委|党委|上级党组织|单位机关党委)(名称|全称)?$/],
]

/** A header cell without its star, its bracketed hint and the spaces that stretch it. */
const plain = (cell: string) =>
  cell
    .normalize('NFKC')
    .replace(/\([^)]*\)|【[^】]*】/g, '')
    .replace(/[\s*:：、]/g, '')

function columnOf(cell: string): RosterColumn | null {
  // “单位(机关党委)” keeps its meaning without the bracket; “(党)支部” does not, so both forms are tried.
  const forms = [plain(cell), cell.normalize('NFKC').replace(/[()\s*:：]/g, '')]
  for (const form of forms) for (const [column, wording] of WORDINGS) if (wording.test(form)) return column
  return null
}

export interface RosterHeader {
  /** Index of the row it stands on. */
  readonly row: number
  readonly columns: ReadonlyMap<RosterColumn, number>
}

/** A title and “填报单位：” may stand above; past ten rows it is not a roster. */
const DEEPEST = 10

/** The header is found by its names: the first row that names the branch and at least one thing more. */
export function findHeader(rows: readonly (readonly string[])[]): RosterHeader | null {
  for (let row = 0; row < Math.min(rows.length, DEEPEST); row += 1) {
    const columns = columnsOf(rows[row] ?? [])
    if (columns.has('branch') && columns.size >= 2) return { row, columns }
  }
  return null
}

export function columnsOf(cells: readonly string[]): Map<RosterColumn, number> {
  const columns = new Map<RosterColumn, number>()
  let person: 'secretary' | 'lead' | 'editor' | null = null
  cells.forEach((cell, index) => {
    const named = cell.trim() === '' ? null : columnOf(cell)
    if (named === 'secretary' || named === 'lead' || named === 'editor') person = named
    // A bare 联系电话 belongs to the person whose column stands before it; without one it is the branch's, that is the secretary's.
    const column = named === 'phone' ? (`${person ?? 'secretary'}Phone` as const) : named
    if (column && !columns.has(column)) columns.set(column, index)
  })
  return columns
}
