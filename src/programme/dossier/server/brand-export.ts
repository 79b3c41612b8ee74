import type { Readable } from 'node:stream'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { formatDate, formatInstant } from '../../../foundation/calendar/wording.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { pagesFrom, type SheetColumn, sheetOf } from '../../../foundation/documents/server/sheet.ts'
import type { House } from '../../../foundation/http/house.ts'
import { noteRead } from '../../../foundation/ledger/server/reads.ts'
import { organizationOf } from '../../../foundation/organizations/server/organizations.ts'
import type { BrandExportQuery, BrandSummary } from '../../brands/contract.ts'
import type { Reader } from '../../brands/reach.ts'
import { brandStates, stateLooks } from '../../brands/states.ts'
import { campaignOf } from '../../campaigns/server/campaigns.ts'
import { brandList } from './brand-list.ts'

const pageOf = 500

/** 品牌名单.xlsx: the list exactly as it is filtered, in its order, all of it. */
export async function brandSheet(
  house: House,
  scope: CommitteeScope,
  { userId, reach }: Reader,
  query: BrandExportQuery,
): Promise<Readable> {
  const now = house.now()
  const today = dayOf(now)
  const page = (cursor: string | null) =>
    house.db.glance(scope, tx =>
      brandList(tx, scope, reach, { ...query, limit: pageOf, ...(cursor === null ? {} : { cursor }) }, today),
    )
  // The first page is read before anything is sent: a refusal is still an answer then, not a broken file.
  const first = await page(null)
  const subject = { kind: 'brands', id: scope.committeeId }
  await noteRead(house, scope, userId, { act: 'export', subject, count: first.total })
  const filters = await house.db.read(scope, tx => filterWords(tx, scope, query, now))
  const counted = `${first.total.toLocaleString('en-US')}${first.totalIsFloor ? ' 余' : ''} 个品牌`
  const columns = columnsOf(today)
  const notes = [`${filters || '全部品牌'}，截至${formatInstant(now, today)}，共 ${counted}`]
  return sheetOf({ title: '品牌名单', notes, columns }, pagesFrom(first, page))
}

/** What the list is narrowed by, as the screen says it. */
async function filterWords(tx: Tx, scope: CommitteeScope, query: BrandExportQuery, now: Date): Promise<string> {
  const { unit, state, field, campaign, returned, q } = query
  const known = brandStates.find(one => one === state)
  return [
    campaign && (await campaignOf(tx, scope, campaign)).title,
    unit && (await organizationOf(tx, scope, unit, dayOf(now)))?.name,
    known && stateLooks[known].inside,
    field,
    returned && '退回后逾期未再报',
    q && `含“${q}”`,
  ]
    .filter(Boolean)
    .join('、')
}

const columnsOf = (today: ReturnType<typeof dayOf>): readonly SheetColumn<BrandSummary>[] => [
  { head: '单位', width: 26, cell: brand => brand.unit },
  { head: '支部', width: 24, cell: brand => brand.branch },
  { head: '品牌名称', width: 20, cell: brand => brand.name },
  { head: '一句话介绍', width: 44, cell: brand => brand.sentence },
  { head: '党建领域', width: 12, cell: brand => brand.field },
  { head: '走到哪一步', width: 12, cell: brand => brand.look.inside },
  { head: '起于', width: 14, cell: brand => formatDate(dayOf(brand.since), today) },
  { head: '年度', width: 8, cell: brand => brand.year },
  { head: '第几个品牌', width: 10, cell: brand => brand.ordinal },
  { head: '报送次数', width: 10, cell: brand => brand.submissions },
]
