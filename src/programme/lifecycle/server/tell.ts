import { branchRoles, type CommitteeRole } from '../../../foundation/accounts/access.ts'
import type { Holder } from '../../../foundation/accounts/server/holders.ts'
import { isLocalDate } from '../../../foundation/calendar/dates.ts'
import { formatDate } from '../../../foundation/calendar/wording.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { type NoticeDraft, tellPeople } from '../../../foundation/notifications/server/notices.ts'
import { actionNames } from '../../brands/states.ts'
import { measuresOf } from '../../creation-plans/measures.ts'
import { extendable, whatEnds } from '../extending.ts'
import type { Told } from '../sentences.ts'
import type { Gathered } from './gather.ts'
import type { Performance } from './performance.ts'

/** Outbox rows of a transition, in its own transaction: a channel that fails later never undoes it. */
export async function tell(tx: Tx, scope: CommitteeScope, act: Performance, told: Told): Promise<void> {
  const { brand, gathered, step, userId, now } = act
  const ofBranch = (roles: readonly CommitteeRole[]) =>
    distinct(gathered.holders.filter(one => one.organizationId === brand.branch_id && roles.includes(one.role)))
  const people = ofBranch(branchRoles)
  const text = textFor(act, told)
  const link = `/brands/${brand.id}`
  const notices: NoticeDraft[] =
    text === null
      ? []
      : people.map(person => ({ userId: person.userId, kind: step.action, text: `${person.name}同志：${text}`, link }))
  // 代办的告知 cannot be switched off: whoever answers for the branch learns who acted in its name, and why.
  const officer = gathered.holders.find(one => one.userId === userId)?.name ?? ''
  const secretaries = ofBranch(['branch_secretary'])
  const inName =
    step.inNameOf === null
      ? []
      : (secretaries.length ? secretaries : people).map(person => ({
          userId: person.userId,
          kind: 'in_name_of',
          link,
          text: `${person.name}同志：${officer}代你支部办理了“${actionNames[step.action]}”，事由：${step.inNameOf}。如有不符，请联系${officer}。`,
        }))
  await tellPeople(tx, scope, now, [...notices, ...inName, ...nobodyReviews(act)])
}

/** A step that nobody may take (none appointed, or all recused) is the officer's to mend: they learn of it at once. */
function nobodyReviews({ brand, gathered, decision }: Performance): NoticeDraft[] {
  const step = gathered.facts.steps.find(one => one.number === decision.to?.step)
  if (!step || step.holders.length) return []
  const byUnit = step.by === 'unit'
  const whom = byUnit ? '请指定审核员' : '请安全管理员另任命一位干事'
  return distinct(gathered.holders.filter(one => one.role === 'officer')).map(officer => ({
    userId: officer.userId,
    kind: 'step_unheld',
    link: byUnit ? `/organizations?at=${gathered.branch.unit?.id ?? ''}` : `/brands/${brand.id}`,
    text: `${officer.name}同志：“${brand.name}”到了${step.name}，没有可以审核的同志，材料停在那里。${whom}。`,
  }))
}

function textFor({ brand, gathered, step }: Performance, told: Told): string | null {
  const { today } = gathered.facts
  if (step.action === 'return' && isLocalDate(told.until))
    return `“${brand.name}”申报材料退回，${told.count}条意见已标在栏目旁，请于${formatDate(told.until, today)}前重新申报。`
  if (step.action === 'pass' && told.accepted === 1)
    return `“${brand.name}”已受理，今日进入创建。${firstMilestone(gathered.facts.plan, today)}`
  if (step.action === 'revive' && isLocalDate(told.until))
    return `“${brand.name}”${laterWhat(gathered)}准予延期至${formatDate(told.until, today)}，在此之前报送即可。`
  if (step.action === 'lapse')
    return `“${brand.name}”已列为逾期未报，材料都在。确需补报，请向${gathered.facts.programme.officer}申请延期。`
  return null
}

const laterWhat = ({ facts }: Gathered) => whatEnds(facts, extendable(facts)?.kind ?? 'declaration')

/** 第一个节点: the earliest end among the plan's measures still to come. */
function firstMilestone(plan: Parameters<typeof measuresOf>[0], today: string): string {
  const [first] = measuresOf(plan)
    .filter(measure => measure.to !== null && measure.to >= today)
    .sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1))
  return first && isLocalDate(first.to) && isLocalDate(today)
    ? `第一个节点是${formatDate(first.to, today)}“${first.title}”。`
    : ''
}

const distinct = (holders: readonly Holder[]) =>
  holders.filter((one, index) => holders.findIndex(other => other.userId === one.userId) === index)
