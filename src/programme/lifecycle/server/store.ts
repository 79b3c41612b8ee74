import type { Selectable } from 'kysely'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import { json } from '../../../foundation/database/json.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { LifecycleTables } from './tables.ts'

export type TransitionRow = Selectable<LifecycleTables['brand_transitions']>
export type DecisionRow = Selectable<LifecycleTables['decisions']>

const open = (tx: Tx) => tables<LifecycleTables>(tx)

/** A brand's way so far, oldest first. */
export const transitionsQuestion = (tx: Tx, scope: CommitteeScope, brandId: string) =>
  open(tx)
    .selectFrom('brand_transitions')
    .select(['seq', 'action', 'from_state', 'from_step', 'to_state', 'to_step', 'at', 'by_user', 'in_name_of'])
    .select(['told', 'reason'])
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .orderBy('seq')

export const lastTransition = (tx: Tx, scope: CommitteeScope, brandId: string): Promise<TransitionRow | undefined> =>
  open(tx)
    .selectFrom('brand_transitions')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertTransition = (tx: Tx, scope: CommitteeScope, row: Omit<TransitionRow, 'committee_id'>) =>
  open(tx)
    .insertInto('brand_transitions')
    .values({ ...row, committee_id: scope.committeeId, told: json(row.told) })
    .execute()

export const insertDecision = (tx: Tx, scope: CommitteeScope, row: Omit<DecisionRow, 'committee_id' | 'version'>) =>
  open(tx)
    .insertInto('decisions')
    .values({ ...row, committee_id: scope.committeeId, version: 1, input: json(row.input) })
    .onConflict(oc => oc.columns(['committee_id', 'brand_id']).doNothing())
    .returning('id')
    .executeTakeFirst()

export const pendingDecisions = (tx: Tx, scope: CommitteeScope): Promise<DecisionRow[]> =>
  open(tx)
    .selectFrom('decisions')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .orderBy('decided_at')
    .execute()

export const decisionOfBrand = (tx: Tx, scope: CommitteeScope, brandId: string): Promise<DecisionRow | undefined> =>
  decisionQuestion(tx, scope, brandId).executeTakeFirst()

export const decisionQuestion = (tx: Tx, scope: CommitteeScope, brandId: string) =>
  open(tx)
    .selectFrom('decisions')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)

/** Takes one out of 待发 for good, so that two releases at once send it once. */
export const takeDecision = (tx: Tx, scope: CommitteeScope, id: string): Promise<DecisionRow | undefined> =>
  open(tx)
    .deleteFrom('decisions')
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()

export const voidDecision = (tx: Tx, scope: CommitteeScope, brandId: string) =>
  open(tx)
    .deleteFrom('decisions')
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .execute()
