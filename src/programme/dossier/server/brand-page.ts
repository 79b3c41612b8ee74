import { sql } from 'kysely'
import type { Person } from '../../../foundation/accounts/access.ts'
import { mayAct } from '../../../foundation/accounts/access.ts'
import type { Holder } from '../../../foundation/accounts/server/holders.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { formatInstant } from '../../../foundation/calendar/wording.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { idsIn, isRows } from '../../../foundation/forms/entry.ts'
import type { House } from '../../../foundation/http/house.ts'
import { readQuestion } from '../../../foundation/notifications/server/notices.ts'
import { placeOn } from '../../../foundation/organizations/server/organizations.ts'
import { notFound } from '../../../foundation/problems/problem.ts'
import type { BrandPage, TimelineItem } from '../../brands/contract.ts'
import { measuresOf } from '../../creation-plans/measures.ts'
import { resultsOf } from '../../creation-plans/results.ts'
import { planQuestion } from '../../creation-plans/server/creation-plans.ts'
import { declarationAccess } from '../../declarations/access.ts'
import { lettersQuestion } from '../../declarations/server/declarations.ts'
import { extensionAccess } from '../../extensions/access.ts'
import { marksQuestion } from '../../incubation/server/marks.ts'
import { lifecycleAccess } from '../../lifecycle/access.ts'
import { carrySaid, mayCorrect, needsReason, waitsForHeir } from '../../lifecycle/carrying.ts'
import { mayNow } from '../../lifecycle/decide.ts'
import { extensionHere } from '../../lifecycle/extending.ts'
import type { Facts } from '../../lifecycle/facts.ts'
import { sentenceOf } from '../../lifecycle/sentences.ts'
import { decisionQuestion } from '../../lifecycle/server/decisions.ts'
import { type Gathered, gatherWith } from '../../lifecycle/server/gather.ts'
import { actingPerson } from '../../lifecycle/server/performance.ts'
import { headlineOf } from '../headline.ts'
import { pathOf } from '../path.ts'
import { waitingCarries } from './carries.ts'
import { lastReason } from './last-reason.ts'
import { papersOf, papersSeen } from './papers-seen.ts'
import { summaryOf } from './summaries.ts'

/** Acts beside the lifecycle that this reader may perform on this brand now, from the rooms' access tables. */
export function actsOf(person: Person, scope: CommitteeScope, gathered: Gathered): string[] {
  const { brand } = gathered
  const [self, ...above] = gathered.branch.path.map(organization => organization.id)
  const place = self === undefined ? null : ([self, ...above] as const)
  return Object.entries({ ...declarationAccess, ...extensionAccess }).flatMap(([act, rule]) => {
    const inState = !('while' in rule) || rule.while.some(state => state === brand?.state)
    return inState && mayAct(person, rule, scope.committeeId, place) ? [act] : []
  })
}

const gatherPage = gatherWith((tx, scope, brandId) => ({
  ...papersOf(tx, scope, brandId),
  read: readQuestion(tx, scope, sql`'/brands/' || ${brandId}::text`),
  marks: marksQuestion(tx, scope, brandId),
  letters: lettersQuestion(tx, scope, brandId),
  decision: decisionQuestion(tx, scope, brandId),
  plan: planQuestion(tx, scope, brandId),
}))

type BrandFound = Awaited<ReturnType<typeof gatherPage>> & { readonly carry: BrandPage['carry'] }

/** Everything its page shows, for the gate to judge by where the brand lies and for the page to be drawn from. */
export const findBrandPage = (house: House) => async (scope: CommitteeScope, params: { readonly id: string }) => {
  const found = await house.db.glance(scope, tx => gatherPage(tx, scope, { brandId: params.id }, house.now()))
  const place = placeOn(found.gathered.branch.path)
  const { facts } = found.gathered
  const [waiting] = waitsForHeir(facts)
    ? await house.db.glance(scope, tx => waitingCarries(tx, scope, facts.today, params.id))
    : []
  return place && { ...found, place, carry: waiting?.carry ?? correctionOf(facts) }
}

/** Given to the wrong one of several, and nobody has gone on with it yet. */
function correctionOf(facts: Facts): BrandPage['carry'] {
  if (!mayCorrect(facts) || !facts.carried) return null
  const { from } = facts.carried
  const heirs = from.heirs.filter(heir => heir.id !== facts.brand?.branchId)
  return {
    from: from.name,
    ended: null,
    heirs: heirs.map(heir => ({ ...heir, above: null })),
    needsReason: needsReason(from),
  }
}

/** GET /api/brands/{id}: one brand's page in one answer. */
export function brandPage({ gathered, told, carry }: BrandFound, scope: CommitteeScope, person: Person): BrandPage {
  const { facts, brand, branch, holders, taken, versions, names } = gathered
  const { letters } = told
  if (!brand) throw notFound()
  const summary = summaryOf(gathered)
  const latest = versions.find(version => version.kind !== 'returned')
  const [read] = told.read
  const answers = new Map(told.marks.map(mark => [mark.code, mark.text]))
  const actor = actingPerson(person, scope, branch.path, false)
  const pending = actor.roles.includes('officer') && told.decision.length > 0
  const may = mayNow(facts, actor).filter(action => !(pending && (action === 'pass' || action === 'return')))
  const plan = told.plan[0]?.content ?? facts.plan
  const acts = actsOf(person, scope, gathered)
  return {
    brand: summary,
    headline: headlineOf(facts, {
      secretaries: named(holders, one => one.role === 'branch_secretary' && one.organizationId === brand.branch_id),
      officers: named(holders, one => one.role === 'officer'),
      readAt: read?.at ? formatInstant(new Date(read.at), facts.today) : null,
      since: dayOf(brand.state_since),
      label: summary.look.inside,
    }),
    path: pathOf(facts, taken),
    timeline: timelineOf(gathered, letters),
    carry: mayAct(person, lifecycleAccess['brand.carry'], scope.committeeId, placeOn(branch.path)) ? carry : null,
    may,
    acts,
    files: acts.includes('declaration.read') ? handedIn(gathered) : [],
    extension: extensionHere(facts, acts.includes('extension.ask')),
    declaration: latest
      ? {
          number: latest.number,
          at: new Date(latest.at).toISOString(),
          by: names.get(latest.by_user) ?? '',
          inNameOf: latest.in_name_of,
        }
      : null,
    marks: facts.incubation.marks.map(mark => ({ ...mark, text: answers.get(mark.code) ?? '' })),
    markMax: facts.incubation.markMax,
    measures: measuresShown(plan, gathered),
    results: resultsOf(plan),
    letters: letters.map(letter => ({
      id: letter.id,
      title: letter.void_at ? `${letter.title}（已撤销）` : letter.title,
      releasedAt: new Date(letter.released_at).toISOString(),
    })),
    papers: papersSeen(told),
    inNameOf: actor.roles.includes('officer'),
    inNameOfReason: lastReason(gathered, person.userId),
    mayInNameOf: actor.roles.includes('officer') ? mayNow(facts, { ...actor, inNameOf: true }) : [],
  }
}

const named = (holders: readonly Holder[], which: (one: Holder) => boolean) =>
  [...new Set(holders.filter(which).map(one => one.name))].join('、')

/** The files of what was handed in last: kept, and still named. */
function handedIn({ draft, files }: Gathered): BrandPage['files'] {
  const named = [...idsIn(draft.content.form), ...idsIn(draft.content.plan)]
  return files.filter(file => file.kept && named.includes(file.seen.id)).map(file => file.seen)
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
function timelineOf(
  { taken, carries, remarks, names, branch }: Gathered,
  letters: BrandFound['told']['letters'],
): TimelineItem[] {
  let submitted = 0
  /** Whose brand it was at that moment: a later 承接 rewrites nothing. */
  const nameThen = (at: string) => carries.find(one => Date.parse(one.at) > Date.parse(at))?.from_name ?? branch.name
  const carried = carries.map(
    (one): TimelineItem => ({
      at: new Date(one.at).toISOString(),
      said: carrySaid(one.to_name, one.from_name, one.corrects),
      by: names.get(one.by_user) ?? '',
      lines: one.reason ? [one.reason] : [],
      tone: 'plain',
      letterId: null,
    }),
  )
  const steps = taken.map((step): TimelineItem => {
    if (step.action === 'submit') submitted += 1
    const onVersion = submitted
    const letter = letters.find(
      one =>
        one.on_version === onVersion &&
        ((step.action === 'return' && one.kind === 'return') ||
          (step.told.accepted === 1 && one.kind === 'acceptance')),
    )
    const said = sentenceOf(step.action, { ...step.told, reason: step.reason })
    const lines =
      step.action === 'return'
        ? remarks.filter(remark => remark.on_version === onVersion).map(remark => remark.text)
        : step.reason && !said.includes(step.reason)
          ? [step.reason]
          : []
    return {
      at: new Date(step.at).toISOString(),
      said: step.in_name_of === null ? said : `代${nameThen(step.at)}：${said}，事由${step.in_name_of}`,
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
  return woven(steps, carried).reverse()
}

/** Steps keep the order they were taken in, whatever the clock did meanwhile; a carry stands behind the last one before it. */
function woven(steps: readonly TimelineItem[], carried: readonly TimelineItem[]): TimelineItem[] {
  const all = [...steps]
  for (const carry of carried) {
    const before = all.findLastIndex(item => item.at <= carry.at)
    all.splice(before < 0 ? all.length : before + 1, 0, carry)
  }
  return all
}
