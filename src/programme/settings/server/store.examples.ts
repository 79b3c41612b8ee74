import type { Examples } from '../../../foundation/database/examples.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { nothingChecked } from '../checking.ts'
import { emptyPlan } from '../plan-reader/plan.ts'
import type * as store from './store.ts'

const campaign = '0190a000-0000-7000-8000-00000000000c'
const plan = {
  campaign_id: campaign,
  file_name: '实施方案.docx',
  text: '实施方案',
  plan: emptyPlan(),
  read_at: new Date('2026-04-13T02:00:00Z'),
}

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  insertPlan: [[scope, plan]],
  planOfCampaign: [[scope, campaign]],
  checksOf: [[scope, campaign]],
  keepChecks: [[scope, campaign, nothingChecked]],
})
