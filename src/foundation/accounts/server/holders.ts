import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { CommitteeRole } from '../access.ts'

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
  if (!organizationIds.length) return []
  return tables<HolderTables>(tx)
    .selectFrom('grants')
    .innerJoin('auth.user', 'auth.user.id', 'grants.user_id')
    .select([
      'grants.user_id as userId',
      'auth.user.name as name',
      'grants.organization_id as organizationId',
      'grants.role as role',
    ])
    .where('grants.committee_id', '=', scope.committeeId)
    .where('grants.organization_id', 'in', [...organizationIds])
    .where('grants.valid_to', 'is', null)
    .orderBy('grants.valid_from')
    .execute()
}

/** Names of accounts, for timelines: a ledger entry and a row keep only the id. */
export async function namesOf(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!userIds.length) return new Map()
  const rows = await tables<HolderTables>(tx)
    .selectFrom('auth.user')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(userIds)])
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
