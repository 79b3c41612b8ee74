import type { Person } from '../../../foundation/accounts/access.ts'
import { mayAct } from '../../../foundation/accounts/access.ts'
import { namesOf } from '../../../foundation/accounts/server/holders.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { formatInstant } from '../../../foundation/calendar/wording.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { isRows } from '../../../foundation/forms/entry.ts'
import { readBy } from '../../../foundation/notifications/server/notices.ts'
import { notFound } from '../../../foundation/problems/problem.ts'
import type { BrandPage, TimelineItem } from '../../brands/contract.ts'
import { type BrandRow, brandOf } from '../../brands/server/brands.ts'
import { measuresOf } from '../../creation-plans/measures.ts'
import { planOf } from '../../creation-plans/server/creation-plans.ts'
import { declarationAccess } from '../../declarations/access.ts'
import { lettersOf, remarksOf, versionHeads } from '../../declarations/server/declarations.ts'
import { extensionAccess } from '../../extensions/access.ts'
import { marksOf } from '../../incubation/server/marks.ts'
import { mayNow } from '../../lifecycle/decide.ts'
import { sentenceOf } from '../../lifecycle/sentences.ts'
import { type Gathered, gather } from '../../lifecycle/server/gather.ts'
import { actingPerson } from '../../lifecycle/server/performance.ts'
import { decisionOfBrand, type TransitionRow, transitionsOf } from '../../lifecycle/server/store.ts'
import { headlineOf } from '../headline.ts'
import { pathOf } from '../path.ts'
import { summariesOf } from './summaries.ts'

/** Acts beside the lifecycle that this reader may perform on this brand now, from the rooms' access tables. */
export function actsOf(person: Person, scope: CommitteeScope, gathered: Gathered, brand: BrandRow): string[] {
  const [self, ...above] = gathered.branch.path.map(organization => organization.id)
  const place = self === undefined ? null : ([self, ...above] as const)
  return Object.entries({ ...declarationAccess, ...extensionAccess }).flatMap(([act, rule]) => {
    const inState = !('while' in rule) || rule.while.some(state => state === brand.state)
    return inState && mayAct(person, rule, scope.committeeId, place) ? [act] : []
  })
}

/** GET /api/brands/{id}: one brand's page in one answer. */
export async function brandPage(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  id: string,
  now: Date,
): Promise<BrandPage> {
  const brand = await brandOf(tx, scope, id)
  const gathered = await gather(tx, scope, { brand }, now)
  const summary = (await summariesOf(tx, scope, [id])).get(id)
  if (!summary) throw notFound()
  const { facts, branch, holders } = gathered
  const taken = await transitionsOf(tx, scope, id)
  const versions = await versionHeads(tx, scope, id)
  const latest = versions.find(version => version.kind !== 'returned')
  const read = await readBy(tx, scope, `/brands/${id}`)
  const answers = await marksOf(tx, scope, id)
  const letters = await lettersOf(tx, scope, id)
  const names = await namesOf(tx, [...taken.map(step => step.by_user), ...versions.map(version => version.by_user)])
  const actor = actingPerson(person, scope, branch.path, false)
  const pending = actor.roles.includes('officer') && (await decisionOfBrand(tx, scope, id)) !== undefined
  const may = mayNow(facts, actor).filter(action => !(pending && (action === 'pass' || action === 'return')))
  const plan = (await planOf(tx, scope, id)) ?? facts.plan
  return {
    brand: summary,
    headline: headlineOf(facts, {
      secretaries: [
        ...new Set(
          holders
            .filter(one => one.role === 'branch_secretary' && one.organizationId === brand.branch_id)
            .map(one => one.name),
        ),
      ].join('、'),
      readAt: read ? formatInstant(read.at, facts.today) : null,
      since: dayOf(brand.state_since),
      label: summary.look.inside,
    }),
    path: pathOf(facts, taken),
    timeline: await timelineOf(tx, scope, brand, taken, letters, names, gathered),
    may,
    acts: actsOf(person, scope, gathered, brand),
    declaration: latest
      ? { number: latest.number, at: latest.at.toISOString(), by: names.get(latest.by_user) ?? '' }
      : null,
    marks: facts.incubation.marks.map(mark => ({ ...mark, text: answers[mark.code] ?? '' })),
    markMax: facts.incubation.markMax,
    measures: measuresShown(plan, gathered),
    letters: letters.map(letter => ({
      id: letter.id,
      title: letter.void_at ? `${letter.title}（已撤销）` : letter.title,
      releasedAt: letter.released_at.toISOString(),
    })),
    inNameOf: actor.roles.includes('officer'),
    mayInNameOf: actor.roles.includes('officer') ? mayNow(facts, { ...actor, inNameOf: true }) : [],
  }
}

function measuresShown(plan: Parameters<typeof measuresOf>[0], { facts }: Gathered): BrandPage['measures'] {
  const name = (id: string | null) => (id === null ? '' : (facts.people[id]?.name ?? ''))
  const rows = isRows(plan.measures) ? plan.measures : []
  return measuresOf(plan).map((measure, index) => {
    const row = rows[index]
    const text = (value: unknown) => (typeof value === 'string' && value ? value : null)
    return {
      id: measure.id,
      title: measure.title,
      carrier: measure.carrier,
      owner: name(measure.ownerId),
      lead: name(measure.leadId),
      from: measure.from,
      to: measure.to,
      milestone: text(row?.milestoneDate),
      milestoneText: text(row?.milestone) ?? '',
    }
  })
}

/** One timeline a brand: what happened, who, when; a return shows its remarks, a decision its letter. */
async function timelineOf(
  tx: Tx,
  scope: CommitteeScope,
  brand: BrandRow,
  taken: readonly TransitionRow[],
  letters: Awaited<ReturnType<typeof lettersOf>>,
  names: ReadonlyMap<string, string>,
  gathered: Gathered,
): Promise<TimelineItem[]> {
  const remarks = await remarksOf(tx, scope, brand.id)
  let submitted = 0
  return taken
    .map((step): TimelineItem => {
      if (step.action === 'submit') submitted += 1
      const onVersion = submitted
      const letter = letters.find(
        one =>
          one.on_version === onVersion &&
          ((step.action === 'return' && one.kind === 'return') ||
            (step.told.accepted === 1 && one.kind === 'acceptance')),
      )
      const lines =
        step.action === 'return'
          ? remarks.filter(remark => remark.on_version === onVersion).map(remark => remark.text)
          : step.reason
            ? [step.reason]
            : []
      const said = sentenceOf(step.action, step.told)
      return {
        at: step.at.toISOString(),
        said: step.in_name_of === null ? said : `代${gathered.branch.name}：${said}，事由${step.in_name_of}`,
        by: names.get(step.by_user) ?? '',
        lines,
        tone:
          step.action === 'return' || step.action === 'lapse'
            ? 'warning'
            : step.told.accepted === 1
              ? 'decision'
              : 'plain',
        letterId: letter?.id ?? null,
      }
    })
    .reverse()
}
