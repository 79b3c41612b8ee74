import { sql } from 'kysely'
import { asking } from '../../../foundation/database/asking.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { OrganizationTables } from '../../../foundation/organizations/server/tables.ts'
import type { BrandTables } from '../../brands/server/tables.ts'
import { stateLooks } from '../../brands/states.ts'
import type { AskedExtension } from '../../extensions/contract.ts'
import { extensionNames } from '../../extensions/extension.ts'
import type { ExtensionTables } from '../../extensions/server/tables.ts'

type Tables = ExtensionTables & BrandTables & OrganizationTables

/** Asks that wait for an answer, longest first, with the names of branch, unit, brand and who asked as they are today. */
const ask = asking((tx, scope, given: { limit: number }) => {
  const named = (id: string) => sql<{ name: string; parent_id: string | null }>`(
    select name, parent_id from organization_versions last where last.committee_id = asked.committee_id
      and last.organization_id = ${sql.raw(id)} order by last.valid_from desc limit 1)`
  const asked = tables<Tables>(tx)
    .selectFrom('extension_requests as asked')
    .leftJoin('brands', join =>
      join.onRef('brands.committee_id', '=', 'asked.committee_id').onRef('brands.id', '=', 'asked.brand_id'),
    )
    .leftJoinLateral(named('asked.branch_id').as('branch'), join => join.onTrue())
    .leftJoin('organizations as above', join =>
      join
        .onRef('above.committee_id', '=', 'asked.committee_id')
        .onRef('above.id', '=', 'branch.parent_id')
        .on('above.kind', '=', 'unit'),
    )
    .leftJoinLateral(named('above.id').as('unit'), join => join.onTrue())
    .where('asked.committee_id', '=', scope.committeeId)
    .where('asked.answer', 'is', null)
    .select([
      'asked.id',
      'asked.kind',
      'asked.branch_id',
      'asked.brand_id',
      'asked.reason',
      'asked.asked_at',
      'asked.until',
      'brands.name as brand_name',
      'brands.state',
      'branch.name as branch_name',
      sql<string>`coalesce(unit.name, branch.name)`.as('unit_name'),
      sql<string>`(select name from auth."user" where id = asked.asked_by)`.as('by_name'),
    ])
    .orderBy('asked.id')
    .limit(sql<number>`${given.limit}`)
  return { asked }
})

/** No more wait than there are branches, and an officer answers them within days. */
const most = 2_000

export async function askedExtensions(tx: Tx, scope: CommitteeScope): Promise<AskedExtension[]> {
  const { asked } = await ask(tx, scope, { limit: most })
  return asked.map(row => ({
    id: row.id,
    kind: row.kind,
    label: row.brand_id === null ? extensionNames.incubation : extensionNames[row.kind],
    branchId: row.branch_id,
    branch: row.branch_name ?? '',
    unit: row.unit_name,
    brand:
      row.brand_id === null
        ? null
        : { id: row.brand_id, name: row.brand_name ?? '', state: row.state ? stateLooks[row.state].inside : '' },
    until: row.until,
    reason: row.reason,
    by: row.by_name,
    at: new Date(row.asked_at).toISOString(),
  }))
}
