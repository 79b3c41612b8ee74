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
  const db = tables<LeadingGroupTables>(tx)
  await db
    .deleteFrom('leading_group_members')
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .execute()
  const rows = Object.entries(group).flatMap(([duty, people]) =>
    [...new Set(people)].map(person => ({
      committee_id: scope.committeeId,
      brand_id: brandId,
      duty,
      person_id: person,
    })),
  )
  if (rows.length) await db.insertInto('leading_group_members').values(rows).execute()
}
