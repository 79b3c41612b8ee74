import type { Readable } from 'node:stream'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { formatDate, formatInstant } from '../../../foundation/calendar/wording.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { pagesFrom, type SheetColumn, sheetOf } from '../../../foundation/documents/server/sheet.ts'
import type { House } from '../../../foundation/http/house.ts'
import { noteRead } from '../../../foundation/ledger/server/reads.ts'
import type { Reader } from '../../brands/reach.ts'
import type { BranchExportQuery, BranchStanding, Coverage } from '../contract.ts'
import { branchList } from './branches.ts'
import { coverageOn, dayAsked } from './coverage.ts'

const pageOf = 500

/** 汇总表.xlsx: the matrix as it stands on the screen, every unit of it, the total on top. */
export async function coverageSheet(house: House, scope: CommitteeScope, day: string | undefined): Promise<Readable> {
  const coverage = await coverageOn(house, scope, dayAsked(day, house.now()))
  const { columns, total, units } = coverage
  const column = (head: string, cell: SheetColumn<Row>['cell'], width = 12): SheetColumn<Row> => ({ head, width, cell })
  const later = total.named > 0
  const sheet = {
    title: '各单位走到哪一步',
    notes: [`${units.length} 个单位、${total.branches.toLocaleString('en-US')} 个支部，截至${asOf(house, coverage)}`],
    columns: [
      column('单位', row => row.name, 28),
      column('支部', row => row.branches, 8),
      ...columns.map(({ key, label }) => column(label, row => row.counts[key] ?? 0)),
      column('已报送', row => row.submitted),
      ...(later ? [column('已认定在册', row => row.named), column('整改中', row => row.mending)] : []),
      column('需关注', row => (row.needsAttention ? '是' : null), 8),
    ],
  }
  const all: Row = { ...total, id: '', name: `全部 ${units.length} 个单位`, needsAttention: false, stuckAt: null }
  return sheetOf(sheet, inOnePage([all, ...units]))
}

type Row = Coverage['units'][number]

async function* inOnePage<T>(rows: readonly T[]) {
  yield rows
}

/** Today has its hour, a past day is whole. */
const asOf = (house: House, { on }: Pick<Coverage, 'on'>) => {
  const today = dayOf(house.now())
  return on === today ? formatInstant(house.now(), today) : formatDate(dayAsked(on, house.now()), today)
}

/** 支部名单.xlsx: the branches behind a cell, as filtered, with those who answer for them. */
export async function branchSheet(
  house: House,
  scope: CommitteeScope,
  { userId, reach }: Reader,
  query: BranchExportQuery,
): Promise<Readable> {
  const page = (cursor: string | null) =>
    branchList(house, scope, reach, { ...query, limit: pageOf, ...(cursor === null ? {} : { cursor }) })
  const first = await page(null)
  const subject = { kind: 'branches', id: scope.committeeId }
  await noteRead(house, scope, userId, { act: 'export', subject, count: first.total })
  const on = dayAsked(query.on, house.now())
  const narrowed = [...new Set(first.items.map(item => item.look.inside))]
  const filters = [query.standing && narrowed.length > 0 && narrowed.join('、'), query.q && `含“${query.q}”`]
  const words = filters.filter(Boolean).join('、') || '全部支部'
  const counted = `${first.total.toLocaleString('en-US')}${first.totalIsFloor ? ' 余' : ''} 个支部`
  const notes = [`${words}，截至${asOf(house, { on })}，共 ${counted}`]
  return sheetOf({ title: '支部名单', notes, columns: branchColumns }, pagesFrom(first, page))
}

const branchColumns: readonly SheetColumn<BranchStanding>[] = [
  { head: '单位', width: 26, cell: branch => branch.unit },
  { head: '支部', width: 24, cell: branch => branch.name },
  { head: '走到哪一步', width: 12, cell: branch => branch.look.inside },
  { head: '品牌名称', width: 20, cell: branch => branch.brand },
  { head: '已有天数', width: 10, cell: branch => branch.days },
  { head: '支部书记', width: 14, cell: branch => branch.secretaries },
]
