import type { Selectable } from 'kysely'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import { json } from '../../../foundation/database/json.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { SettingsTables } from './tables.ts'

export type PlanRow = Selectable<SettingsTables['plan_documents']>

const open = (tx: Tx) => tables<SettingsTables>(tx)

export const insertPlan = (tx: Tx, scope: CommitteeScope, row: Omit<PlanRow, 'committee_id'>) =>
  open(tx)
    .insertInto('plan_documents')
    .values({ ...row, committee_id: scope.committeeId, plan: json(row.plan) })
    .execute()

export const planOfCampaign = (tx: Tx, scope: CommitteeScope, campaignId: string): Promise<PlanRow | undefined> =>
  open(tx)
    .selectFrom('plan_documents')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
