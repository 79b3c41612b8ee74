import { sql } from 'kysely'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { OrganizationTables } from '../../../foundation/organizations/server/tables.ts'
import type { BrandTables } from '../../brands/server/tables.ts'
import { liveStates } from '../../brands/states.ts'

/** The roof reads across rooms in one statement; it knows their tables by type alone. */
type Tables = BrandTables & OrganizationTables

/** The live brands of a campaign by whether they keep a version of its settings. */
const inHand = (tx: Tx, scope: CommitteeScope, campaignId: string) =>
  tables<Tables>(tx)
    .selectFrom('brands')
    .where('brands.committee_id', '=', scope.committeeId)
    .where('brands.campaign_id', '=', campaignId)
    .where('brands.state', 'in', [...liveStates])

/** Brands that pinned a version at their first submit, with the names of branch and unit as they are called today. */
export const pinnedBrands = (tx: Tx, scope: CommitteeScope, campaignId: string) =>
  inHand(tx, scope, campaignId)
    .where('configuration_version', 'is not', null)
    .leftJoinLateral(
      sql<{ name: string; parent_id: string | null }>`(select name, parent_id from organization_versions last
        where last.committee_id = ${scope.committeeId} and last.organization_id = brands.branch_id
        order by last.valid_from desc limit 1)`.as('branch'),
      join => join.onTrue(),
    )
    .leftJoinLateral(
      sql<{ name: string }>`(select name from organization_versions above
        where above.committee_id = ${scope.committeeId} and above.organization_id = branch.parent_id
        order by above.valid_from desc limit 1)`.as('parent'),
      join => join.onTrue(),
    )
    .select(['brands.id', 'brands.name', 'brands.state', 'brands.step', 'brands.branch_id', 'configuration_version'])
    .select(['branch.name as branch', 'parent.name as unit'])
    .orderBy('brands.id')
    .execute()

/** Brands that have not been handed in: they follow the newest version. */
export const followingBrands = (tx: Tx, scope: CommitteeScope, campaignId: string) =>
  inHand(tx, scope, campaignId)
    .where('configuration_version', 'is', null)
    .select(['brands.id', 'brands.branch_id'])
    .execute()
