import type { Expression } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import { newId } from '../../../foundation/database/ids.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { StageKind } from '../../campaigns/settings.ts'

interface ExtensionTables {
  extensions: {
    committee_id: string
    id: string
    brand_id: string | null
    branch_id: string
    kind: StageKind
    until: LocalDate
    reason: string
    asked_by: string | null
    granted_by: string
    granted_at: Date
  }
}

export interface ExtensionDraft {
  readonly branchId: string
  /** Null: for whatever the branch does in this kind of window. */
  readonly brandId: string | null
  readonly kind: StageKind
  readonly until: LocalDate
  readonly reason: string
  readonly askedBy: string | null
  readonly grantedBy: string
  readonly now: Date
}

export async function grantExtension(tx: Tx, scope: CommitteeScope, draft: ExtensionDraft): Promise<string> {
  const id = newId()
  await tables<ExtensionTables>(tx)
    .insertInto('extensions')
    .values({
      committee_id: scope.committeeId,
      id,
      brand_id: draft.brandId,
      branch_id: draft.branchId,
      kind: draft.kind,
      until: draft.until,
      reason: draft.reason,
      asked_by: draft.askedBy,
      granted_by: draft.grantedBy,
      granted_at: draft.now,
    })
    .execute()
  return id
}

/** Extensions that speak for a brand: its branch's, or its own. */
export const extensionsQuestion = (tx: Tx, scope: CommitteeScope, branch: Expression<string>, brandId: string | null) =>
  tables<ExtensionTables>(tx)
    .selectFrom('extensions')
    .select(['kind', 'until'])
    .where('committee_id', '=', scope.committeeId)
    .where('branch_id', '=', branch)
    .where(({ eb, or }) => or([eb('brand_id', 'is', null), eb('brand_id', '=', brandId)]))
    .orderBy('until')
