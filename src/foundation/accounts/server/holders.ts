import { type Expression, type RawBuilder, sql } from 'kysely'
import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import { branchRoles, type CommitteeRole } from '../access.ts'

interface HolderTables {
  grants: {
    committee_id: string
    user_id: string
    organization_id: string
    role: CommitteeRole
    valid_from: string
    valid_to: string | null
  }
  'auth.user': { id: string; name: string }
}

export interface Holder {
  readonly userId: string
  readonly name: string
  readonly organizationId: string
  readonly role: CommitteeRole
}

/** Who holds a role in one of these organizations today: whom to tell, and who could do it instead. */
export async function holdersIn(tx: Tx, scope: CommitteeScope, organizationIds: readonly string[]): Promise<Holder[]> {
  return organizationIds.length ? holdersQuestion(tx, scope, sql`any(${[...organizationIds]}::uuid[])`).execute() : []
}

/** The same for a statement that asks more; `organizations` is an `any(…)` of their ids. */
export const holdersQuestion = (tx: Tx, scope: CommitteeScope, organizations: RawBuilder<string>) =>
  tables<HolderTables>(tx)
    .selectFrom('grants')
    .select([
      'grants.user_id as userId',
      // Each by its key: a join is planned as a walk through all the users there are.
      sql<string>`(select name from auth."user" where id = grants.user_id)`.as('name'),
      'grants.organization_id as organizationId',
      'grants.role as role',
    ])
    .where('grants.committee_id', '=', scope.committeeId)
    .where('grants.organization_id', '=', organizations)
    .where('grants.valid_to', 'is', null)
    .orderBy('grants.valid_from')

/** Whoever holds or ever held a post of this branch, by account. */
export const servedQuestion = (tx: Tx, scope: CommitteeScope, branch: Expression<string>) =>
  tables<HolderTables>(tx)
    .selectFrom('grants')
    .select('user_id as userId')
    .distinct()
    .where('committee_id', '=', scope.committeeId)
    .where('organization_id', '=', branch)
    .where('role', 'in', [...branchRoles])

/** The branches in which this person holds or ever held a post. */
export async function branchesServed(tx: Tx, scope: CommitteeScope, userId: string): Promise<ReadonlySet<string>> {
  const rows = await tables<HolderTables>(tx)
    .selectFrom('grants')
    .select('organization_id as id')
    .where('committee_id', '=', scope.committeeId)
    .where('user_id', '=', userId)
    .where('role', 'in', [...branchRoles])
    .execute()
  return new Set(rows.map(row => row.id))
}

/** Names of accounts, for timelines: a ledger entry and a row keep only the id. */
export async function namesOf(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!userIds.length) return new Map()
  const rows = await namesQuestion(tx, sql`any(${[...new Set(userIds)]}::text[])`).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

export const namesQuestion = (tx: Tx, userIds: RawBuilder<string>) =>
  tables<HolderTables>(tx).selectFrom('auth.user').select(['id', 'name']).where('id', '=', userIds)
