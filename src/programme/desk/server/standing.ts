import { sql } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { OrganizationTables } from '../../../foundation/organizations/server/tables.ts'
import type { BrandTables } from '../../brands/server/tables.ts'
import { type BrandState, brandStates, liveStates, noBrandLook, stateLooks } from '../../brands/states.ts'
import type { Desk } from '../contract.ts'

/** Where the branches stand: each counts once, by its furthest live brand; one without any counts as 未提名. */
export async function standingOf(tx: Tx, scope: CommitteeScope, on: LocalDate): Promise<NonNullable<Desk['standing']>> {
  const rows = await tables<BrandTables & OrganizationTables>(tx)
    .with('furthest', db =>
      db
        .selectFrom('brands')
        .distinctOn('brands.branch_id')
        .select(['brands.branch_id', 'brands.state'])
        .where('brands.committee_id', '=', scope.committeeId)
        .where('brands.state', 'in', [...liveStates])
        .orderBy('brands.branch_id')
        .orderBy(sql`array_position(${[...liveStates]}::text[], brands.state)`, 'desc'),
    )
    .selectFrom('organizations')
    .innerJoin('organization_versions as version', join =>
      join
        .onRef('version.committee_id', '=', 'organizations.committee_id')
        .onRef('version.organization_id', '=', 'organizations.id'),
    )
    .leftJoin('furthest', 'furthest.branch_id', 'organizations.id')
    .select(({ fn }) => ['furthest.state', fn.countAll<string>().as('count')])
    .where('organizations.committee_id', '=', scope.committeeId)
    .where('organizations.kind', '=', 'branch')
    .where('version.valid_from', '<=', on)
    .where(({ eb, or }) => or([eb('version.valid_to', 'is', null), eb('version.valid_to', '>', on)]))
    .groupBy('furthest.state')
    .execute()
  const count = (state: BrandState | null) => Number(rows.find(row => row.state === state)?.count ?? 0)
  const branches = rows.reduce((sum, row) => sum + Number(row.count), 0)
  const notDeclared = count(null) + count('candidate') + count('declaring')
  const cell = (key: string, look: typeof noBrandLook, n: number) => ({
    key,
    label: look.inside,
    shape: look.shape,
    ink: look.ink,
    count: n,
  })
  return {
    branches,
    submitted: branches - notDeclared,
    states: [
      cell('none', noBrandLook, count(null)),
      ...brandStates.filter(state => count(state) > 0).map(state => cell(state, stateLooks[state], count(state))),
    ],
  }
}
