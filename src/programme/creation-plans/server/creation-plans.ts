import { type Tx, tables } from '../../../foundation/database/doors.ts'
import { json } from '../../../foundation/database/json.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { Answers } from '../../../foundation/forms/entry.ts'

export interface CreationPlanTables {
  creation_plans: { committee_id: string; brand_id: string; number: number; content: Answers; at: Date }
}

/** Keeps a version of the 创建方案: handed in with its declaration, refreshed each January later on. */
export const keepPlan = (
  tx: Tx,
  scope: CommitteeScope,
  plan: { brandId: string; number: number; content: Answers; at: Date },
) =>
  tables<CreationPlanTables>(tx)
    .insertInto('creation_plans')
    .values({
      committee_id: scope.committeeId,
      brand_id: plan.brandId,
      number: plan.number,
      content: json(plan.content),
      at: plan.at,
    })
    .execute()

/** The plan as last handed in; no row before the first submit. */
export const planQuestion = (tx: Tx, scope: CommitteeScope, brandId: string) =>
  tables<CreationPlanTables>(tx)
    .selectFrom('creation_plans')
    .select('content')
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .orderBy('number', 'desc')
    .limit(1)
