import { type Selectable, sql } from 'kysely'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { BrandRow } from './brands.ts'
import type { BrandTables } from './tables.ts'

export type CarryRow = Selectable<BrandTables['brand_carries']>

const open = (tx: Tx) => tables<BrandTables>(tx)

/** Where a brand lay before, oldest first. */
export const carriesQuestion = (tx: Tx, scope: CommitteeScope, brandId: string) =>
  open(tx)
    .selectFrom('brand_carries')
    .select([
      'seq',
      'from_branch',
      'to_branch',
      'from_name',
      'to_name',
      'brand_version',
      'corrects',
      'at',
      'by_user',
      'reason',
    ])
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .orderBy('seq')

export const lastCarry = (tx: Tx, scope: CommitteeScope, brandId: string): Promise<CarryRow | undefined> =>
  open(tx)
    .selectFrom('brand_carries')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Brands that once lay with one of these branches and went on with another. */
export const carriedFrom = (tx: Tx, scope: CommitteeScope, branchIds: readonly string[]): Promise<{ id: string }[]> =>
  open(tx)
    .selectFrom('brand_carries')
    .select('brand_id as id')
    .where('committee_id', '=', scope.committeeId)
    .where('from_branch', '=', sql<string>`any(${[...branchIds]}::uuid[])`)
    .execute()

export const insertCarry = (tx: Tx, scope: CommitteeScope, row: Omit<CarryRow, 'committee_id'>) =>
  open(tx)
    .insertInto('brand_carries')
    .values({ ...row, committee_id: scope.committeeId })
    .execute()

/** The one statement that gives a brand another branch; it comes after those that are there (第几个品牌). False: stale. */
export async function setBranch(
  tx: Tx,
  scope: CommitteeScope,
  brand: Pick<BrandRow, 'id' | 'version'>,
  branchId: string,
): Promise<boolean> {
  const done = await open(tx)
    .updateTable('brands')
    .set({
      branch_id: branchId,
      ordinal: sql<number>`coalesce((select max(other.ordinal) from brands other
        where other.committee_id = ${scope.committeeId} and other.branch_id = ${branchId}), 0) + 1`,
      version: brand.version + 1,
    })
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', brand.id)
    .where('version', '=', brand.version)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
