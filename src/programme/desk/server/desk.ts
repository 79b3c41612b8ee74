import { mayAct, type Person } from '../../../foundation/accounts/access.ts'
import { type LocalDate, partsOf } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { holidayTable } from '../../../foundation/calendar/server/holidays.ts'
import { formatDateWithWeekday } from '../../../foundation/calendar/wording.ts'
import type { HolidayTable } from '../../../foundation/calendar/working-days.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { BrandSummary } from '../../brands/contract.ts'
import { type Configuration, partOf, programmeOf } from '../../campaigns/configuration.ts'
import { configurationOf, draftsInCheck } from '../../campaigns/server/campaigns.ts'
import type { Coverage } from '../../coverage/contract.ts'
import { declarationAccess } from '../../declarations/access.ts'
import { DeclarationSettings } from '../../declarations/settings.ts'
import { askedExtensions } from '../../dossier/server/asked-extensions.ts'
import { waitingCarryCount } from '../../dossier/server/carries.ts'
import { dueCount } from '../../dossier/server/due.ts'
import { reviewQueue } from '../../dossier/server/review-queue.ts'
import { extensionAccess } from '../../extensions/access.ts'
import { lifecycleAccess } from '../../lifecycle/access.ts'
import { pendingDecisions } from '../../lifecycle/server/decisions.ts'
import { settingsAccess } from '../../settings/access.ts'
import type { Desk } from '../contract.ts'
import { branchWindows, inspectorLater, judgeLater, noUnitStep } from '../homes.ts'
import { placesOf } from '../places.ts'
import { stageHeadline } from '../stage-headline.ts'
import {
  byDeadline,
  countOf,
  deskHeadline,
  waitingForADay,
  waitingForHeirs,
  waitingOfChecks,
  waitingToAppoint,
  waitingToLapse,
  waitingToRelease,
  waitingToReview,
} from '../waiting.ts'
import { type BranchSide, branchSide } from './branch-side.ts'
import { standingOf, standingOfUnits } from './committee-side.ts'
import { reviewRows } from './reviewer-side.ts'
import * as store from './store.ts'

type Told = Awaited<ReturnType<typeof store.ground>>
type Running = Told['campaigns'][number] & { readonly configuration: Configuration }

/** What everything on this desk is reckoned by. */
interface Here {
  readonly tx: Tx
  readonly scope: CommitteeScope
  readonly person: Person
  readonly today: LocalDate
  readonly holidays: HolidayTable
  readonly campaign: Running | null
  readonly may: (rule: Parameters<typeof mayAct>[1]) => boolean
  /** Organizations in which this person holds a role of these. */
  readonly heldAs: (...roles: readonly string[]) => string[]
}

/**
 * GET /api/desk: what waits for this person and where their part stands, in one answer. A person of many branches or a
 * reviewer with a long queue asks as many statements as one of a single branch.
 */
export async function deskOf(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  now: Date,
  coverage: Coverage | null,
): Promise<Desk> {
  const today = dayOf(now)
  const { year } = partsOf(today)
  const told = await store.ground(tx, scope, { userId: person.userId, year: year - 1, nextYear: year + 1 })
  const here: Here = {
    ...{ tx, scope, person, today, holidays: holidayTable(told.holidays), campaign: await runningOf(tx, scope, told) },
    may: rule => mayAct(person, rule, scope.committeeId, null),
    heldAs: (...roles) => [
      ...new Set(
        person.grants
          .filter(grant => grant.committeeId === scope.committeeId && roles.includes(grant.role))
          .map(grant => grant.organizationId),
      ),
    ],
  }
  const stages = here.campaign ? programmeOf(here.campaign.configuration).stages : []
  const branches = here.heldAs('branch_secretary', 'branch_lead', 'branch_editor')
  const own = await branchPart(here, branches)
  const review = await reviewPart(here)
  const writes = here.may(settingsAccess['campaign.write'])
  const waiting = byDeadline([
    ...own.waiting,
    ...review.waiting,
    ...(await checksPart(here, writes)),
    ...(await datesPart(here)),
    ...waitingForHeirs(here.may(lifecycleAccess['brand.carry']) ? await waitingCarryCount(tx, scope, today) : 0),
  ])
  const matrix = review.decides
  const [check] = told.check
  const units = here.heldAs('unit_reviewer')
  const later = [
    ...(here.heldAs('judge').length > 0 ? [judgeLater(stages, today)] : []),
    ...(here.heldAs('inspector').length > 0 ? [inspectorLater(stages, today)] : []),
    ...(units.length > 0 && here.campaign && !review.unitStep ? [noUnitStep] : []),
  ]
  // Whoever has nothing but work to come reads that first.
  const [first] = waiting.length === 0 && branches.length === 0 && !matrix && here.campaign ? later : []
  const said = first
    ? { headline: first.title, line: first.line }
    : headlineOf(here, waiting, matrix ? coverage : null, writes)
  return {
    today,
    over: formatDateWithWeekday(today, today),
    ...said,
    waitingTitle: matrix && !writes ? '等我定的' : '等我办的',
    waiting,
    waitingEmpty: matrix && !writes ? '眼下没有等您定的事，认定、摘牌会列在这里' : '眼下没有等您办的事',
    beside: review.beside,
    campaign: here.campaign && campaignShown(here.campaign),
    handIn: here.campaign ? handInOf(here.campaign) : [],
    ...{ branches: own.branches, measures: own.measures },
    windows: branches.length > 0 ? branchWindows(stages, today) : [],
    queue: units.length > 0 ? await reviewRows(tx, scope, review.queue, today, here.holidays) : null,
    standing: coverage && (matrix ? standingOf(coverage) : standingOfUnits(coverage, units)),
    unread: [...told.unreadNewest],
    ledger: check && matrix ? { at: new Date(check.checked_at).toISOString(), whole: check.fault === null } : null,
    matrix,
    later: later.filter(one => one !== first),
    places: placesOf({
      may: here.may,
      onBranchSide: branches.length > 0 && !matrix,
      waiting: countOf(waiting),
      queue: review.reviews ? review.queue.length : null,
      pending: review.decides ? review.pending : null,
      unread: told.unread[0]?.count ?? 0,
    }),
  }
}

async function runningOf(tx: Tx, scope: CommitteeScope, { campaigns }: Told): Promise<Running | null> {
  const [newest] = campaigns
  if (!newest) return null
  const { configuration } = await configurationOf(tx, scope, { campaignId: newest.id, number: newest.number })
  return { ...newest, configuration }
}

const nothing: BranchSide = { branches: [], waiting: [], measures: [] }

const branchPart = ({ tx, scope, person, campaign, today }: Here, branches: readonly string[]) =>
  campaign && branches.length > 0
    ? branchSide(tx, scope, person, branches, campaign.configuration, today)
    : Promise.resolve(nothing)

/** The reviewer's queue and what was decided and not yet sent; 待发 is invisible to all but officer and leader. */
async function reviewPart(here: Here) {
  const { tx, scope, person, campaign, today, holidays, may } = here
  const reviews = may(declarationAccess['declaration.review'])
  const decides = may(lifecycleAccess['decision.read'])
  const releases = may(lifecycleAccess['decision.release'])
  const pending = decides ? await pendingDecisions(tx, scope) : []
  const decided = new Set(pending.map(one => one.brand_id))
  const queue: BrandSummary[] = reviews ? await reviewQueue(tx, scope, person, decided) : []
  const chain = campaign ? partOf(campaign.configuration, 'declarations', DeclarationSettings).chain : []
  const unitStep = chain.some(step => step.by === 'unit')
  const unheld = releases && unitStep ? (await store.unheldUnits(tx, scope, { on: today })).units : []
  const [oldest] = queue.map(brand => dayOf(brand.since)).sort()
  const toSend = pending.map(one => ({ action: one.action, day: dayOf(one.decided_at) }))
  return {
    ...{ reviews, decides, queue, unitStep, pending: pending.length },
    waiting: [
      ...waitingToReview(queue, oldest ?? null, today, holidays),
      ...(releases ? waitingToRelease(toSend, today) : []),
      ...waitingToAppoint(unheld),
    ],
    beside:
      decides && !releases && pending.length > 0
        ? { text: `${pending.length} 件决定待发，由工委干事核对发出`, button: '查看', link: '/decisions' }
        : null,
  }
}

/** Settings on their way out, which a second person checks before an officer publishes them. */
async function checksPart({ tx, scope, person, may }: Here, publishes: boolean) {
  const checks = may(settingsAccess['campaign.check'])
  if (!checks && !publishes) return []
  return waitingOfChecks(await draftsInCheck(tx, scope), { userId: person.userId, checks, publishes })
}

/** Later days that were asked for, and whoever has let the last day pass. */
async function datesPart({ tx, scope, today, may }: Here) {
  const asked = may(extensionAccess['extension.answer']) ? await askedExtensions(tx, scope) : []
  return [
    ...waitingForADay(asked),
    ...waitingToLapse(may(lifecycleAccess['brand.lapse']) ? await dueCount(tx, scope, today) : 0),
  ]
}

/** The title is the answer: for the committee how the branches stand, for everybody else what waits for them. */
function headlineOf({ today, campaign }: Here, waiting: Desk['waiting'], coverage: Coverage | null, writes: boolean) {
  if (!campaign && writes)
    return { headline: '从实施方案开始：先建一个创建活动', line: '放入方案，系统读出各阶段和要求，由您核对。' }
  if (!campaign) return { headline: deskHeadline(waiting, today), line: '还没有正在进行的创建活动。' }
  const programme = programmeOf(campaign.configuration)
  if (!coverage) return { headline: deskHeadline(waiting, today), line: programme.title }
  const { title, line } = stageHeadline(programme.stages, coverage.total, today)
  return { headline: title, line }
}

/** As published: what an officer drafts over it is nobody's yet. */
function campaignShown({ id, version, number, configuration }: Running): NonNullable<Desk['campaign']> {
  const { title, year, stages } = programmeOf(configuration)
  return { id, title, year, version, published: number, status: 'published', stages }
}

const handInOf = ({ configuration }: Running): Desk['handIn'] =>
  programmeOf(configuration).handIn.flatMap(({ what, by }) => (by === null ? [] : [{ what, by }]))
