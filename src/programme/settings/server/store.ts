import type { Selectable } from 'kysely'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import { json } from '../../../foundation/database/json.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { Checking } from '../checking.ts'
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

export const checksOf = (tx: Tx, scope: CommitteeScope, campaignId: string) =>
  open(tx)
    .selectFrom('plan_checks')
    .select('content')
    .where('committee_id', '=', scope.committeeId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()

export const keepChecks = (tx: Tx, scope: CommitteeScope, campaignId: string, content: Checking) =>
  open(tx)
    .insertInto('plan_checks')
    .values({ committee_id: scope.committeeId, campaign_id: campaignId, content: json(content) })
    .onConflict(oc => oc.columns(['committee_id', 'campaign_id']).doUpdateSet({ content: json(content) }))
    .execute()
