import { sql } from 'kysely'
import type { Person } from '../../../foundation/accounts/access.ts'
import { namesQuestion } from '../../../foundation/accounts/server/holders.ts'
import { deadlineWords, formatDate } from '../../../foundation/calendar/wording.ts'
import { missingYearSentence } from '../../../foundation/calendar/working-days.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { notFound, Problem } from '../../../foundation/problems/problem.ts'
import type { ReviewAnswer, SubmittedVersion } from '../../declarations/contract.ts'
import { returnDeadline } from '../../declarations/return-reasons.ts'
import { notesOf, seenRemark, submittedVersions } from '../../declarations/server/declarations.ts'
import { nearNamesOf } from '../../declarations/server/near.ts'
import type { DeclarationTables } from '../../declarations/server/tables.ts'
import { mayNow } from '../../lifecycle/decide.ts'
import { notOfThisBranch } from '../../lifecycle/relations.ts'
import { doneWord } from '../../lifecycle/sentences.ts'
import { decisionQuestion } from '../../lifecycle/server/decisions.ts'
import { type Gathered, gatherWith } from '../../lifecycle/server/gather.ts'
import { actingPerson } from '../../lifecycle/server/performance.ts'
import { stepAt } from '../../lifecycle/steps.ts'
import { pendingBrands } from './decisions-page.ts'
import { filesOf, settingsOf } from './declaration-page.ts'
import { papersOf, papersSeen } from './papers-seen.ts'
import { reviewQueue } from './review-queue.ts'
import { summaryOf } from './summaries.ts'

const seen = (
  row: DeclarationTables['declaration_versions'],
  names: ReadonlyMap<string, string>,
): SubmittedVersion => ({
  number: row.number,
  at: row.at.toISOString(),
  by: names.get(row.by_user) ?? '',
  inNameOf: row.in_name_of,
  declaration: row.content,
})

const gatherReview = gatherWith((tx, scope, brandId) => {
  const decision = decisionQuestion(tx, scope, brandId)
  return {
    ...papersOf(tx, scope, brandId),
    decision,
    decider: namesQuestion(tx, sql`any(array(select decided_by from (${decision}) d))`),
  }
})

/** GET /api/brands/{id}/review: what the reviewer of this step sees, the version before beside it. */
export async function reviewPage(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  id: string,
  now: Date,
): Promise<ReviewAnswer> {
  const { gathered, told } = await gatherReview(tx, scope, { brandId: id }, now)
  const { brand } = gathered
  if (brand?.state !== 'under_review') throw takenBy(gathered)
  const [submitted, previous] = await submittedVersions(tx, scope, id, 2)
  // By the chain itself: a step that is skipped for this branch today may still hold what stood at it when the branch was moved.
  const step = stepAt(gathered.measure.declarations.chain, brand.step)
  if (!submitted || !step) throw notFound()
  const [decision] = told.decision
  const actor = actingPerson(person, scope, gathered.branch.path, false)
  // 待发 is invisible to all but officer and leader, so a unit's reviewer never learns of it here.
  const inside = actor.roles.includes('officer') || actor.roles.includes('leader')
  const { names } = gathered
  const queue = await reviewQueue(tx, scope, person, await pendingBrands(tx, scope, person))
  const place = queue.findIndex(one => one.id === id)
  return {
    brand: summaryOf(gathered),
    step: { number: brand.step, ...step },
    submitted: seen(submitted, names),
    previous: previous ? seen(previous, names) : null,
    settings: settingsOf(gathered),
    people: Object.fromEntries(gathered.roster.map(one => [one.id, one.name])),
    files: filesOf(gathered),
    known: [...submitted.known],
    papers: papersSeen(told),
    nearNames: await nearNamesOf(tx, scope, id, submitted.content.name, gathered.facts.today),
    remarks: gathered.remarks.map(seenRemark),
    returnDeadline: defaultDeadline(gathered),
    notes: await notesOf(tx, scope, brand, person.userId),
    pending:
      decision && inside
        ? {
            action: decision.action,
            by: told.decider[0]?.name ?? '',
            at: new Date(decision.decided_at).toISOString(),
            mine: decision.decided_by === person.userId,
          }
        : null,
    recusal: notOfThisBranch(gathered.facts, {}, actor)[0]?.sentence ?? null,
    queue: {
      position: place + 1,
      total: queue.length,
      previousId: queue[place - 1]?.id ?? null,
      nextId: queue[place + 1]?.id ?? null,
    },
    waitedSince: brand.state_since.toISOString(),
    may: decision && inside ? [] : mayNow(gathered.facts, actor),
  }
}

/** A colleague was faster, or the branch withdrew: who, and what came of it. What was typed on the open page stays there. */
function takenBy({ taken, names }: Gathered): Problem {
  const last = taken[taken.length - 1]
  const by = last ? (names.get(last.by_user) ?? '') : ''
  const sentence = last
    ? `${by}已先办理，结果是“${doneWord(last.action, last.told)}”。您的意见草稿保留。`
    : '这份申报已不在审核中，请看时间轴最新一步。'
  return new Problem(409, 'not_under_review', sentence, { facts: { by } })
}

/** The day a return sent today would leave, in words that say how it was reckoned. */
function defaultDeadline({ facts }: Gathered): ReviewAnswer['returnDeadline'] {
  const days = facts.declarations.returnWorkingDays
  const counted = returnDeadline(facts.today, days, facts.windowEnd, facts.holidays)
  if (typeof counted !== 'string') return { date: null, words: `${missingYearSentence(counted)}请直接填写期限。` }
  const byWindow = facts.windowEnd !== null && counted === facts.windowEnd
  return {
    date: counted,
    words: byWindow
      ? `窗口 ${formatDate(counted, facts.today)}截止，不早于此日`
      : `自发出之日起 ${days} 个工作日，${deadlineWords(counted, facts.today)}`,
  }
}
