import { type Expression, type Selectable, sql } from 'kysely'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { notFound, Problem } from '../../../foundation/problems/problem.ts'
import { bigramKeys } from '../../../foundation/text/bigrams.ts'
import { pinyinKeys } from '../../../foundation/text/pinyin.ts'
import { type BrandState, liveStates } from '../states.ts'
import type { BrandTables } from './tables.ts'

export { brandsCarriedFrom, carryTo } from './carries.ts'
export { carriesQuestion, lastCarry } from './carry-store.ts'

/** A brand without the keys by which a search finds it. */
export type BrandRow = Omit<Selectable<BrandTables['brands']>, 'search_keys' | 'pinyin_initials' | 'pinyin_full'>
const columns = [
  'committee_id',
  'id',
  'branch_id',
  'campaign_id',
  'configuration_version',
  'ordinal',
  'name',
  'sentence',
  'field',
  'state',
  'step',
  'state_since',
  'submissions',
  'return_deadline',
  'recognized_on',
  'predecessor_id',
  'version',
] as const satisfies readonly (keyof BrandRow)[]

const open = (tx: Tx) => tables<BrandTables>(tx)

export async function brandOf(tx: Tx, scope: CommitteeScope, id: string): Promise<BrandRow> {
  const row = await findBrand(tx, scope, id)
  if (!row) throw notFound()
  return row
}

export const findBrand = (tx: Tx, scope: CommitteeScope, id: string): Promise<BrandRow | undefined> =>
  brandQuestion(tx, scope, id).executeTakeFirst()

export const brandQuestion = (tx: Tx, scope: CommitteeScope, id: string) =>
  open(tx).selectFrom('brands').select(columns).where('committee_id', '=', scope.committeeId).where('id', '=', id)

/** The same brand, held until the transaction ends: two transitions of one brand never decide on the same facts. */
export async function lockBrand(tx: Tx, scope: CommitteeScope, id: string): Promise<BrandRow> {
  const row = await open(tx)
    .selectFrom('brands')
    .select(columns)
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** The branch of a brand, for a statement that asks on from there. */
export const branchQuestion = (tx: Tx, scope: CommitteeScope, id: string): Expression<string> =>
  sql<string>`(${open(tx).selectFrom('brands').select('branch_id').where('committee_id', '=', scope.committeeId).where('id', '=', id)})`

/** A branch's brands, oldest first, in whatever state. */
export const brandsQuestion = (tx: Tx, scope: CommitteeScope, branch: Expression<string>) =>
  open(tx)
    .selectFrom('brands')
    .select(['id', 'name', 'field', 'state'])
    .where('committee_id', '=', scope.committeeId)
    .where('branch_id', '=', branch)
    .orderBy('id')

/** Names in use, for near-name hints: every live brand of the committee. */
export const liveNames = (tx: Tx, scope: CommitteeScope) =>
  open(tx)
    .selectFrom('brands')
    .select(['id', 'name', 'branch_id', 'state'])
    .where('committee_id', '=', scope.committeeId)
    .where('state', 'in', [...liveStates])
    .execute()

const keysOf = (name: string, sentence: string) => {
  const { initials, full } = pinyinKeys(name)
  return {
    search_keys: [...new Set([...bigramKeys(name, { singles: true }), ...bigramKeys(sentence)])],
    pinyin_initials: initials,
    pinyin_full: full,
  }
}

/** Held until the transaction ends: two nominations of one branch at once cannot both fit its quota. */
export const lockBranch = (tx: Tx, scope: CommitteeScope, branchId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.committeeId}/${branchId}`}, 0))`.execute(open(tx))

/** A new brand of a branch, as 提名 makes it. Its caller holds the branch (`lockBranch`) and has checked the quota. */
export async function beginBrand(
  tx: Tx,
  scope: CommitteeScope,
  brand: {
    id: string
    branchId: string
    campaignId: string
    ordinal: number
    name: string
    sentence: string
    field: string | null
    now: Date
  },
): Promise<void> {
  await open(tx)
    .insertInto('brands')
    .values({
      committee_id: scope.committeeId,
      id: brand.id,
      branch_id: brand.branchId,
      campaign_id: brand.campaignId,
      configuration_version: null,
      ordinal: brand.ordinal,
      name: brand.name,
      sentence: brand.sentence,
      field: brand.field,
      state: 'candidate',
      step: 0,
      state_since: brand.now,
      submissions: 0,
      return_deadline: null,
      recognized_on: null,
      predecessor_id: null,
      version: 1,
      ...keysOf(brand.name, brand.sentence),
    })
    .execute()
}

export interface Movement {
  readonly state: BrandState
  readonly step: number
  readonly now: Date
  /** A first submit pins the settings; a submit counts. */
  readonly configurationVersion?: number
  readonly submissions?: number
  readonly returnDeadline?: string | null
}

/**
 * The only statement of the house that writes a brand's state; its only caller is `lifecycle/server/transitions.ts` (the
 * checker knows). The version is what the decision was made on: somebody faster makes this one stale.
 */
export async function moveTo(tx: Tx, scope: CommitteeScope, brand: BrandRow, move: Movement): Promise<number> {
  const done = await open(tx)
    .updateTable('brands')
    .set({
      state: move.state,
      step: move.step,
      state_since: move.now,
      version: brand.version + 1,
      ...(move.configurationVersion === undefined ? {} : { configuration_version: move.configurationVersion }),
      ...(move.submissions === undefined ? {} : { submissions: move.submissions }),
      ...(move.returnDeadline === undefined ? {} : { return_deadline: move.returnDeadline }),
    })
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', brand.id)
    .where('version', '=', brand.version)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n)
    throw new Problem(412, 'stale', '有人先办理了，请看时间轴最新一步。您的意见草稿保留。')
  return brand.version + 1
}

/** Name and field follow what the branch types while it declares; what was handed in stands in its version. */
export const callBrand = (
  tx: Tx,
  scope: CommitteeScope,
  brand: Pick<BrandRow, 'id' | 'sentence'>,
  called: { name: string; field: string | null },
) =>
  open(tx)
    .updateTable('brands')
    .set({ name: called.name, field: called.field, ...keysOf(called.name, brand.sentence) })
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', brand.id)
    .execute()

/** A later version of the settings reaches brands in hand, as the officer chose from the list; drafts follow anyway. */
export const followVersion = (tx: Tx, scope: CommitteeScope, ids: readonly string[], number: number) =>
  ids.length
    ? open(tx)
        .updateTable('brands')
        .set({ configuration_version: number })
        .where('committee_id', '=', scope.committeeId)
        .where('id', 'in', [...ids])
        .where('configuration_version', 'is not', null)
        .execute()
    : Promise.resolve([])
