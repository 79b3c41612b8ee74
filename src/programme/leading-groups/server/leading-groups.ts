import { sql } from 'kysely'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { LeadingGroup } from '../leading-group.ts'

interface LeadingGroupTables {
  leading_group_members: { committee_id: string; brand_id: string; duty: string; person_id: string }
}

/** Keeps a brand's leading group as it was handed in; an earlier one stands in its declaration's version. */
export async function keepLeadingGroup(
  tx: Tx,
  scope: CommitteeScope,
  brandId: string,
  group: LeadingGroup,
): Promise<void> {
  const rows = Object.entries(group).flatMap(([duty, people]) => people.map(person => ({ duty, person })))
  await sql`
    with kept as (select distinct duty, person from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as kept(duty text, person uuid)),
    gone as (delete from leading_group_members member
      where member.committee_id = ${scope.committeeId} and member.brand_id = ${brandId}
        and not exists (select from kept where kept.duty = member.duty and kept.person = member.person_id))
    insert into leading_group_members (committee_id, brand_id, duty, person_id)
    select ${scope.committeeId}::uuid, ${brandId}::uuid, duty, person from kept
    on conflict do nothing`.execute(tables<LeadingGroupTables>(tx))
}
