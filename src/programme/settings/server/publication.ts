import type { Person } from '../../../foundation/accounts/access.ts'
import { holdersIn, namesOf } from '../../../foundation/accounts/server/holders.ts'
import type { Tx, Written } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { type NoticeDraft, tellPeople } from '../../../foundation/notifications/server/notices.ts'
import { isSome, Problem, type ProblemStatus, type Refusal, refused } from '../../../foundation/problems/problem.ts'
import * as rules from '../../campaigns/publication.ts'
import * as campaigns from '../../campaigns/server/campaigns.ts'
import type { CampaignTables } from '../../campaigns/server/tables.ts'
import { changesBetween, sameSettings } from '../changes.ts'
import { everythingGoneThrough, groundedReadings, nothingChecked, stillOpen } from '../checking.ts'
import { type CampaignConfiguration, configurationFaults, wholeConfiguration } from '../configuration.ts'
import { leftSentences } from '../left-sentences.ts'
import { unsaidOf } from '../unsaid.ts'
import { followNewVersion } from './following.ts'
import { readingsKept } from './plan-documents.ts'
import { checksOf, planOfCampaign } from './store.ts'

type CampaignRow = CampaignTables['campaigns']
type Others = rules.PublicationFacts['others']

/** Everything that 请人复核, 复核 and 发布 ask, gathered once. */
export interface CheckFacts extends rules.PublicationFacts {
  readonly draft: CampaignConfiguration | null
  /** The settings in force; null before the first version. */
  readonly before: CampaignConfiguration | null
  readonly published: number
  /** What the draft itself lacks: places not gone through, dates that run backwards. */
  readonly open: readonly Refusal[]
}

export async function checkFacts(tx: Tx, scope: CommitteeScope, row: CampaignRow): Promise<CheckFacts> {
  const published = (await campaigns.versionsOf(tx, scope, row.id))[0]?.number ?? 0
  const draft = wholeConfiguration(row.draft)
  const before = published > 0 ? await settingsInForce(tx, scope, row.id, published) : null
  return {
    changedBy: row.changed_by,
    checkedBy: row.checked_by,
    others: await secondPeople(tx, scope, row.changed_by),
    unchanged: draft !== null && before !== null && sameSettings(before, draft),
    draft,
    before,
    published,
    open: draft
      ? [...(published > 0 ? [] : await openOf(tx, scope, row.id, draft)), ...configurationFaults(draft)]
      : [],
  }
}

export async function settingsInForce(
  tx: Tx,
  scope: CommitteeScope,
  campaignId: string,
  number: number,
): Promise<CampaignConfiguration | null> {
  return wholeConfiguration((await campaigns.configurationOf(tx, scope, { campaignId, number })).configuration)
}

/** “A second person” is always another officer or leader of the same committee (DESIGN.md §1). */
async function secondPeople(tx: Tx, scope: CommitteeScope, changedBy: string | null): Promise<Others> {
  const holders = await holdersIn(tx, scope, [scope.committeeId])
  const held = (role: 'officer' | 'leader') =>
    holders
      .filter(one => one.role === role && one.userId !== changedBy)
      .sort((one, other) => (one.userId < other.userId ? -1 : 1))
  const able = [...held('officer'), ...held('leader')]
  return able.filter((one, index) => able.findIndex(other => other.userId === one.userId) === index)
}

/** Before its first version everything that was read is gone through; a change is told in old and new values instead. */
async function openOf(tx: Tx, scope: CommitteeScope, id: string, draft: CampaignConfiguration): Promise<Refusal[]> {
  const plan = await planOfCampaign(tx, scope, id)
  if (!plan) return []
  const checking = (await checksOf(tx, scope, id))?.content ?? nothingChecked
  const readings = groundedReadings(readingsKept(plan), checking)
  const unsaid = unsaidOf(
    readings.map(one => one.key),
    draft,
  )
  return everythingGoneThrough(stillOpen(readings, leftSentences(plan.plan, plan.text), unsaid, checking))
}

export const mayAsk = (facts: CheckFacts): Refusal[] => [
  ...facts.open,
  ...rules.somethingToPublish(facts),
  ...rules.secondPersonThere(facts),
]
export const mayCheck = (facts: CheckFacts, userId: string): Refusal[] => [
  ...rules.anotherPersonChecks(facts, userId),
  ...rules.somethingToPublish(facts),
  ...facts.open,
]
const mayPublish = (facts: CheckFacts, reason: string): Refusal[] => [
  ...facts.open,
  ...rules.somethingToPublish(facts),
  ...rules.checkedByAnother(facts),
  ...rules.changeHasItsReason(facts.published, reason),
]

const statusOf: Readonly<Record<string, ProblemStatus>> = {
  own_change: 403,
  second_missing: 409,
  unchanged: 409,
  unchecked: 409,
}
function refuse(refusals: readonly Refusal[]): void {
  if (isSome(refusals)) throw refused(refusals, statusOf[refusals[0].code] ?? 422)
}

/** The draft as this person saw it, and what is to be asked about it. */
async function seen(tx: Tx, scope: CommitteeScope, { id, version, person, now }: Act) {
  const row = await campaigns.campaignOf(tx, scope, id)
  if (row.version !== version) throw await campaigns.staleCampaign(tx, row, { userId: person.userId, now })
  return { row, facts: await checkFacts(tx, scope, row) }
}

export interface Act {
  readonly id: string
  readonly version: number
  readonly person: Person
  readonly now: Date
}

const linkTo = (id: string) => `/campaigns/${id}?step=5`

/** 请人复核: whoever could check is told, and finds it in 待办. */
export async function requestCheck(tx: Tx, scope: CommitteeScope, act: Act) {
  const { id, version, person, now } = act
  const { row, facts } = await seen(tx, scope, act)
  refuse(mayAsk(facts))
  const written = await campaigns.askForCheck(tx, scope, id, version, { userId: person.userId, now })
  const notices = facts.others
    .filter(one => one.userId !== person.userId)
    .map(
      (one): NoticeDraft => ({
        userId: one.userId,
        kind: 'campaign_check',
        text: `${one.name}同志：${row.title}的设置已核对好，请您复核。无误后即可发布。`,
        link: linkTo(id),
      }),
    )
  await tellPeople(tx, scope, now, notices)
  return written
}

/** 复核无误: whoever changed it last is told that it may go out. */
export async function giveCheck(tx: Tx, scope: CommitteeScope, act: Act) {
  const { id, version, person, now } = act
  const { row, facts } = await seen(tx, scope, act)
  refuse(mayCheck(facts, person.userId))
  const written = await campaigns.checkCampaign(tx, scope, id, version, { userId: person.userId, now })
  const names = await namesOf(tx, row.changed_by ? [row.changed_by] : [])
  const notices = [...names].map(
    ([userId, name]): NoticeDraft => ({
      userId,
      kind: 'campaign_checked',
      text: `${name}同志：${row.title}的设置已由${person.name}复核无误，可以发布。`,
      link: linkTo(id),
    }),
  )
  await tellPeople(tx, scope, now, notices)
  return written
}

/** 发布: the checked draft becomes the next version; those in hand follow it only where the officer says so. */
export async function publish(
  tx: Tx,
  scope: CommitteeScope,
  act: Act & { readonly reason: string; readonly extendTo: readonly string[] },
): Promise<Written<{ number: number; version: number; extended: number }>> {
  const { id, version, person, now, reason } = act
  const { row, facts } = await seen(tx, scope, act)
  refuse(mayPublish(facts, reason))
  if (!facts.draft) throw new Problem(409, 'unchecked', '这份设置由另一版程序写成，请重新保存后再发布。')
  const changed = facts.before ? changesBetween(facts.before, facts.draft).map(one => one.key) : []
  const by = { userId: person.userId, now, reason, changed }
  const { entries, answer } = await campaigns.publishCampaign(tx, scope, id, version, by)
  const followed =
    facts.before === null
      ? []
      : await followNewVersion(tx, scope, {
          campaign: { id, title: row.title },
          draft: facts.draft,
          number: answer.number,
          extendTo: act.extendTo,
          now,
        })
  return { entries: [...entries, ...followed], answer: { ...answer, extended: followed.length } }
}
