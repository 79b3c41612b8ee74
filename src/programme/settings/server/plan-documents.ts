import { partsOf } from '../../../foundation/calendar/dates.ts'
import { today } from '../../../foundation/calendar/instants.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { Problem, type ProblemStatus } from '../../../foundation/problems/problem.ts'
import { beginCampaign, campaignOf } from '../../campaigns/server/campaigns.ts'
import { nothingChecked } from '../checking.ts'
import type { PlanKept } from '../contract.ts'
import { configurationFromPlan } from '../from-plan.ts'
import { leftSentences } from '../left-sentences.ts'
import { readPlan } from '../plan-reader/read-plan.ts'
import { type Reading, readingsOf } from '../readings.ts'
import { newConfiguration } from '../seed.ts'
import { planText } from './plan-text.ts'
import { insertPlan, keepChecks, type PlanRow, planOfCampaign } from './store.ts'

const statuses: Readonly<Record<string, ProblemStatus>> = {
  file_type: 415,
  file_type_pdf: 415,
  file_too_large: 413,
}

/** What a plan does not say is the usual; whom branches ask is filled by the officer. */
const usual = (now: Date) => newConfiguration(partsOf(today(now)).year, '工委办公室')

/** Reads a plan and begins a campaign from it: draft and document are kept together or not at all. */
export async function campaignFromPlan(
  house: House,
  scope: CommitteeScope,
  userId: string,
  file: { name: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  const words = await planText(file.name, file.bytes)
  if ('refusal' in words) {
    const { code, sentence } = words.refusal
    throw new Problem(statuses[code] ?? 422, code, sentence)
  }
  const now = house.now()
  const { plan, text } = readPlan(words.text)
  const configuration = configurationFromPlan(plan, usual(now))
  const read = readingsOf(plan, text, configuration)
  if (read.length === 0)
    throw new Problem(422, 'plan_without_settings', '没有读出设置，可能不是实施方案。可换一份，或从常用设置新建。')
  return house.db.write(scope, { kind: 'person', userId }, async tx => {
    const { entries, answer } = await beginCampaign(tx, scope, configuration, { userId, now })
    const { id } = answer
    await insertPlan(tx, scope, { campaign_id: id, file_name: file.name, text, plan, read_at: now })
    await keepChecks(tx, scope, id, nothingChecked)
    const kept = { fileName: file.name, read: read.length, notUnderstood: plan.notUnderstood.length }
    return {
      entries: [...entries, { subject: { kind: 'campaign', id }, act: 'campaign.readPlan', data: kept }],
      answer: { id },
    }
  })
}

/** What was read from a kept plan; the reader's own answer stays as it was on the day. */
export const readingsKept = ({ plan, text, read_at }: PlanRow): Reading[] =>
  readingsOf(plan, text, configurationFromPlan(plan, usual(read_at)))

/** The document beside the settings; null: this campaign was typed by hand. */
export async function planOf(tx: Tx, scope: CommitteeScope, id: string): Promise<PlanKept | null> {
  await campaignOf(tx, scope, id)
  const row = await planOfCampaign(tx, scope, id)
  if (!row) return null
  const { plan, text, file_name: fileName } = row
  return { fileName, text, readings: readingsKept(row), left: leftSentences(plan, text), noise: plan.noise }
}
