import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { asking } from '../../../foundation/database/asking.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { BrandTables } from '../../brands/server/tables.ts'
import type { BrandState } from '../../brands/states.ts'
import { programmeOf } from '../../campaigns/configuration.ts'
import { campaignsInForce, configurationOf, versionsOf } from '../../campaigns/server/campaigns.ts'
import { windowOf } from '../../campaigns/windows.ts'
import type { DeclarationTables } from '../../declarations/server/tables.ts'
import type { ExtensionTables } from '../../extensions/server/tables.ts'
import type { LapseList, LapseQuery } from '../../lifecycle/contract.ts'
import type { LifecycleTables } from '../../lifecycle/server/tables.ts'
import { declarable } from '../../lifecycle/steps.ts'
import { startOf } from './brand-list.ts'
import { allOf, conditionsOf, type Narrowing, sought } from './narrowing.ts'
import { shown, summariesQuestion } from './summaries.ts'

/** A version of a campaign's settings whose 申报 window has closed. Null: drafts, which follow the newest. */
interface Closed {
  readonly campaign: string
  readonly version: number | null
  readonly to: LocalDate
}

/** Under which settings 申报 is over: a returned brand keeps the version it pinned, and with it that version's window. */
async function closedWindows(tx: Tx, scope: CommitteeScope, today: LocalDate): Promise<Closed[]> {
  const closed: Closed[] = []
  for (const campaign of await campaignsInForce(tx, scope)) {
    const numbers = (await versionsOf(tx, scope, campaign.id)).map(version => version.number)
    for (const version of [null, ...numbers]) {
      const { configuration } =
        version === null ? campaign : await configurationOf(tx, scope, { campaignId: campaign.id, number: version })
      const window = windowOf(programmeOf(configuration).stages, 'declaration', today)
      if (window.state === 'after' && window.to) closed.push({ campaign: campaign.id, version, to: window.to })
    }
  }
  return closed
}

/** Still to be declared under a window that has closed. */
const overdue = (
  closed: string,
  states: readonly BrandState[],
) => sql<boolean>`state = any(${states}::text[]) and exists (
  select 1 from jsonb_to_recordset(${closed}::jsonb) as c(campaign uuid, version int)
  where c.campaign = campaign_id and c.version is not distinct from configuration_version)`

/** Nothing lets it be declared any more: neither the return's own day nor an extension (`declarationDeadline`). */
const nothingLeft = (scope: CommitteeScope, on: LocalDate) => sql<boolean>`
  (return_deadline is null or return_deadline < ${on}::date) and not exists (
    select 1 from extensions e where e.committee_id = ${scope.committeeId} and e.branch_id = brands.branch_id
      and (e.brand_id is null or e.brand_id = brands.id) and e.until >= ${on}::date
      and (e.kind = 'declaration' or (e.kind = 'return' and brands.return_deadline is not null)))`

interface Given {
  readonly closed: string
  readonly states: readonly BrandState[]
  readonly on: LocalDate
}

type Paging = Pick<Narrowing, 'letters' | 'pieces' | 'like' | 'begins'> & {
  readonly after: string | undefined
  readonly turned: true | undefined
  readonly limit: number
}

/** A page of the brands of which these hold, by their ids; `total` is of all that the words find. */
function paged(tx: Tx, scope: CommitteeScope, given: Paging, holds: readonly RawBuilder<boolean>[]) {
  const found = [...holds, ...conditionsOf(scope, given)]
  const { after, turned, limit } = given
  const behind = after ? [turned ? sql<boolean>`id < ${after}` : sql<boolean>`id > ${after}`] : []
  return {
    brands: summariesQuestion(tx, scope, {
      where: allOf([...found, ...behind]),
      order: turned ? sql`brands.id desc` : sql`brands.id`,
      limit: sql`${limit}`,
    }),
    found: counted(scope, allOf(found)),
  }
}

const pagingOf = ({ cursor, limit = 100, q, sort }: Listing): Paging => ({
  ...sought(q),
  after: startOf(cursor),
  turned: sort === 'recent' || undefined,
  limit: limit + 1,
})
const counted = (scope: CommitteeScope, condition: RawBuilder<boolean>) =>
  sql<{ total: number }>`select count(*)::int as total from brands
    where committee_id = ${scope.committeeId} and ${condition}`

const askDue = asking((tx, scope, given: Given & Paging) => {
  const past = overdue(given.closed, given.states)
  const due = [past, nothingLeft(scope, given.on)]
  return { ...paged(tx, scope, given, due), due: counted(scope, allOf(due)), past: counted(scope, past) }
})

/** Ends and last hand of some brands, for the list: when each ended, when somebody last typed. */
const askEnds = asking((tx, scope, given: { ids: readonly string[] }) => ({
  ends: tables<BrandTables & ExtensionTables & DeclarationTables & LifecycleTables>(tx)
    .selectFrom('brands')
    .where('brands.committee_id', '=', scope.committeeId)
    .where('brands.id', '=', sql<string>`any(${given.ids}::uuid[])`)
    .select([
      'brands.id',
      'brands.return_deadline',
      'brands.configuration_version',
      sql<string | null>`(select max(until)::text from extensions e where e.committee_id = brands.committee_id
        and e.branch_id = brands.branch_id and (e.brand_id is null or e.brand_id = brands.id)
        and (e.kind = 'declaration' or e.kind = 'return'))`.as('extended'),
      sql<string | null>`(select saved_at from declaration_drafts d where d.committee_id = brands.committee_id
        and d.brand_id = brands.id)`.as('saved_at'),
      sql<string | null>`(select by_user from brand_transitions t where t.committee_id = brands.committee_id
        and t.brand_id = brands.id order by seq desc limit 1)`.as('by_user'),
    ]),
}))

export interface Listing extends Omit<LapseQuery, 'listed'> {
  readonly today: LocalDate
  readonly userId: string
}

/** GET /api/lapses?listed=due: whom nothing lets declare any more, to be looked at one by one. */
export async function dueList(tx: Tx, scope: CommitteeScope, asked: Listing): Promise<LapseList> {
  const paging = pagingOf(asked)
  const closed = await closedWindows(tx, scope, asked.today)
  if (!closed.length) return { items: [], nextCursor: null, total: 0, totalIsFloor: false, later: 0 }
  const told = await askDue(tx, scope, {
    closed: JSON.stringify(closed),
    states: declarable,
    on: asked.today,
    ...paging,
  })
  const later = (told.past[0]?.total ?? 0) - (told.due[0]?.total ?? 0)
  return { ...(await listed(tx, scope, told, { paging, closed, userId: asked.userId })), later }
}

/** How many that are; nothing is asked while every window is open. */
export async function dueCount(tx: Tx, scope: CommitteeScope, today: LocalDate): Promise<number> {
  const closed = await closedWindows(tx, scope, today)
  if (!closed.length) return 0
  const condition = allOf([overdue(JSON.stringify(closed), declarable), nothingLeft(scope, today)])
  const found = await counted(scope, condition).execute(tables<BrandTables>(tx))
  return found.rows[0]?.total ?? 0
}

const askLapsed = asking((tx, scope, given: Paging & { state: BrandState }) =>
  paged(tx, scope, given, [sql<boolean>`state = ${given.state}`]),
)

/** GET /api/lapses?listed=lapsed: who can be given a later day, and whose lapse the reader may still take back. */
export async function lapsedList(tx: Tx, scope: CommitteeScope, asked: Listing): Promise<LapseList> {
  const paging = pagingOf(asked)
  const told = await askLapsed(tx, scope, { state: 'lapsed', ...paging })
  const closed = await closedWindows(tx, scope, asked.today)
  return { ...(await listed(tx, scope, told, { paging, closed, userId: asked.userId })), later: 0 }
}

interface Told {
  readonly brands: Parameters<typeof shown>[2]
  readonly found: readonly { readonly total: number }[]
}
interface Showing {
  readonly paging: Paging
  readonly closed: readonly Closed[]
  readonly userId: string
}

async function listed(
  tx: Tx,
  scope: CommitteeScope,
  told: Told,
  { paging, closed, userId }: Showing,
): Promise<Omit<LapseList, 'later'>> {
  const limit = paging.limit - 1
  const page = told.brands.slice(0, limit)
  const brands = await shown(tx, scope, page)
  const ends = new Map((await askEnds(tx, scope, { ids: page.map(row => row.id) })).ends.map(end => [end.id, end]))
  return {
    items: brands.map(brand => {
      const end = ends.get(brand.id)
      const window = closed.find(
        one => one.campaign === brand.campaignId && one.version === (end?.configuration_version ?? null),
      )
      const own = end?.return_deadline ?? window?.to ?? null
      const until = [own, end?.extended ?? null].filter(day => day !== null).sort()
      return {
        brand,
        until: until[until.length - 1] ?? null,
        savedAt: end?.saved_at ? new Date(end.saved_at).toISOString() : null,
        mine: end?.by_user === userId,
      }
    }),
    nextCursor: told.brands.length > limit ? (page[page.length - 1]?.id ?? null) : null,
    total: told.found[0]?.total ?? 0,
    totalIsFloor: false,
  }
}
