import type { Expression } from 'kysely'
import type { Holder } from '../../../foundation/accounts/server/holders.ts'
import { isLocalDate, partsOf } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { holidayTable } from '../../../foundation/calendar/server/holidays.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { type FileSeen, filesById } from '../../../foundation/files/file.ts'
import { fileSeen } from '../../../foundation/files/server/files.ts'
import type { KnownPeople } from '../../../foundation/forms/gaps.ts'
import { type OrganizationSeen, seenOnPath } from '../../../foundation/organizations/server/organizations.ts'
import { notFound } from '../../../foundation/problems/problem.ts'
import type { BrandRow } from '../../brands/server/brands.ts'
import { isLive } from '../../brands/states.ts'
import { partOf, programmeOf } from '../../campaigns/configuration.ts'
import { configurationOf } from '../../campaigns/server/campaigns.ts'
import { windowOf } from '../../campaigns/windows.ts'
import { measuresOf } from '../../creation-plans/measures.ts'
import { CreationPlanSettings } from '../../creation-plans/settings.ts'
import { type DeclarationMeasure, gapsOfDeclaration } from '../../declarations/declaration.ts'
import { type DraftSeen, draftSeen, openRemarks } from '../../declarations/server/declarations.ts'
import { DeclarationSettings } from '../../declarations/settings.ts'
import { IncubationSettings } from '../../incubation/settings.ts'
import { LeadingGroupSettings } from '../../leading-groups/settings.ts'
import { heirsIn } from '../carrying.ts'
import type { BranchFacts, CarriedBefore, Facts } from '../facts.ts'
import { stepsFor } from '../steps.ts'
import { type About, questionsWith } from './questions.ts'

/** What was gathered besides the facts, so that keeping and telling need not ask again. */
export interface Gathered {
  readonly facts: Facts
  /** Null before 提名. */
  readonly brand: BrandRow | null
  readonly measure: DeclarationMeasure
  readonly branch: OrganizationSeen
  readonly roster: readonly RosterSeen[]
  readonly holders: readonly Holder[]
  readonly draft: DraftSeen
  /** What was uploaded for it; those that a version names are kept for good. */
  readonly files: readonly FileGathered[]
  /** Every remark ever made on it; `facts.remarks` are those that are open. */
  readonly remarks: readonly RemarkSeen[]
  readonly configurationNumber: number
  /** How many brands its branch has had, in whatever state: the next one's 第几个 follows. */
  readonly brandsOfBranch: number
  /** The steps it took, oldest first: the next one's place follows. */
  readonly taken: readonly TransitionSeen[]
  /** The branches it came from, oldest first. */
  readonly carries: readonly CarrySeen[]
  /** Its declaration's versions, newest first, without their content. */
  readonly versions: readonly VersionHead[]
  /** Who took those steps and handed in those versions, by account. */
  readonly names: ReadonlyMap<string, string>
}

export interface FileGathered {
  readonly seen: FileSeen
  readonly sha256: string
  readonly kept: boolean
}

type Told = Awaited<ReturnType<typeof everything>>
export type TransitionSeen = Told['transitions'][number]
export type CarrySeen = Told['carries'][number]
export type RemarkSeen = Told['remarks'][number]
export type VersionHead = Told['versions'][number]
export type RosterSeen = Told['roster'][number]

/** Which brand the facts are of; a brand not yet nominated has only its branch and campaign. */
export type Of = { readonly brandId: string } | { readonly branchId: string; readonly campaignId: string }

const about = (of: Of): About =>
  'brandId' in of
    ? { brandId: of.brandId, branchId: null, campaignId: null }
    : { brandId: null, branchId: of.branchId, campaignId: of.campaignId }

const everything = questionsWith(() => ({}))

/** Reads everything that any guard asks, once and in one statement. A brand that does not exist is not found. */
export const gather = async (tx: Tx, scope: CommitteeScope, of: Of, now: Date): Promise<Gathered> =>
  gathered(tx, scope, await everything(tx, scope, about(of), dayOf(now)), of, now)

/** The same for a page that shows more: what it asks besides is answered by the same statement, as JSON carries it. */
export function gatherWith<More extends Readonly<Record<string, Expression<unknown>>>>(
  more: (tx: Tx, scope: CommitteeScope, brandId: string) => More,
) {
  const ask = questionsWith(more)
  return async (tx: Tx, scope: CommitteeScope, of: Of, now: Date) => {
    const told = await ask(tx, scope, about(of), dayOf(now))
    return { gathered: await gathered(tx, scope, told, of, now), told }
  }
}

async function gathered(tx: Tx, scope: CommitteeScope, told: Told, of: Of, now: Date): Promise<Gathered> {
  const today = dayOf(now)
  const branch = seenOnPath(told.path)
  const [row] = told.brand
  const brand = row ? { ...row, state_since: new Date(row.state_since) } : null
  if (!branch || ('brandId' in of && !brand)) throw notFound()
  const { number, configuration } = await configurationOf(tx, scope, told.version[0])
  const people: KnownPeople = Object.fromEntries(told.roster.map(person => [person.id, person]))
  const files = told.files.map(row => ({ seen: fileSeen(row), sha256: row.sha256, kept: row.kept_at !== null }))
  const measure: DeclarationMeasure = {
    programme: programmeOf(configuration),
    declarations: partOf(configuration, 'declarations', DeclarationSettings),
    creationPlans: partOf(configuration, 'creationPlans', CreationPlanSettings),
    leadingGroups: partOf(configuration, 'leadingGroups', LeadingGroupSettings),
    people,
    files: filesById(files.map(file => file.seen)),
  }
  const draft = draftSeen(told.draft[0], brand ?? { name: '', field: null })
  const remarks = openRemarks(told.remarks, brand)
  const names = new Map(told.names.map(one => [one.id, one.name]))
  const recused = told.served.map(one => one.userId)
  const standing = branchFacts(branch, told)
  const last = told.transitions[told.transitions.length - 1]
  const facts: Facts = {
    today,
    holidays: holidayTable(told.holidays),
    programme: measure.programme,
    incubation: partOf(configuration, 'incubation', IncubationSettings),
    declarations: measure.declarations,
    leadingGroupSettings: measure.leadingGroups,
    brand: brand && {
      id: brand.id,
      branchId: brand.branch_id,
      name: brand.name,
      field: brand.field,
      state: brand.state,
      step: brand.step,
      version: brand.version,
    },
    branch: standing,
    carried: carriedBefore(told, draft),
    otherLiveBrands: told.siblings.filter(other => other.id !== brand?.id && isLive(other.state)),
    extensions: told.extensions,
    asks: told.asks.map(ask => ({
      brandId: ask.brand_id,
      kind: ask.kind,
      reason: ask.reason,
      byName: names.get(ask.asked_by) ?? '',
      at: new Date(ask.asked_at).toISOString(),
    })),
    returnDeadline: isLocalDate(brand?.return_deadline) ? brand.return_deadline : null,
    windowEnd: windowOf(measure.programme.stages, 'declaration', today).to,
    people,
    declaration: draft.content,
    plan: draft.content.plan,
    leadingGroup: draft.content.leadingGroup,
    // Measured while it is being written; what was handed in stands as it is.
    gaps: brand?.state === 'declaring' ? gapsOfDeclaration(draft.content, remarks, measure) : [],
    remarks,
    recused,
    steps: stepsFor(measure.declarations.chain, branch.path, told.holders, recused),
    returnedFromStep: remarks[0]?.step ?? 0,
    last: last
      ? {
          action: last.action,
          from: last.from_state,
          fromStep: last.from_step,
          byUserId: last.by_user,
          byName: names.get(last.by_user) ?? '',
          at: new Date(last.at).toISOString(),
        }
      : null,
    ...notYetBegun(draft.content.plan, standing, told.holders, partsOf(today).year),
  }
  return {
    facts,
    brand,
    measure,
    branch,
    roster: told.roster,
    holders: told.holders,
    draft,
    files,
    remarks: told.remarks,
    configurationNumber: number,
    brandsOfBranch: told.siblings.length,
    taken: told.transitions,
    carries: told.carries,
    versions: told.versions,
    names,
  }
}

/** Its place in today's tree, and who stands there where it has ended. */
function branchFacts({ id, name }: OrganizationSeen, { living, line }: Pick<Told, 'living' | 'line'>): BranchFacts {
  const lives = living.length > 0
  return { name, lives, heirs: lives ? [] : heirsIn(id, line) }
}

/** The last carry of a brand; a step since, or a draft saved since, is somebody going on with it. */
function carriedBefore({ brand, carries, line }: Told, { savedAt }: DraftSeen): CarriedBefore | null {
  const last = carries[carries.length - 1]
  // Whatever was corrected since, it came from the branch that ended.
  const [origin] = carries.filter(carry => !carry.corrects).slice(-1)
  if (!last || !origin) return null
  const typed = savedAt !== null && Date.parse(savedAt) > Date.parse(last.at)
  const goneOn = typed || brand[0]?.version !== last.brand_version
  return { from: { name: origin.from_name, heirs: heirsIn(origin.from_branch, line) }, goneOn }
}

/**
 * What the later stages will know. Their rooms are not built yet, so each fact says that nothing has been done: no measure
 * explained, no record written. The table's rows stand; none of these can be passed by accident.
 */
function notYetBegun(
  plan: Facts['plan'],
  branch: BranchFacts,
  holders: readonly Holder[],
  year: number,
): Pick<Facts, 'concludedYear' | 'application' | 'evaluation' | 'publicity' | 'stewardship'> {
  const names = (role: Holder['role']) => holders.filter(one => one.role === role).map(one => one.name)
  return {
    concludedYear: null,
    application: { unexplainedMeasures: measuresOf(plan).map((_, index) => index + 1), openSelfAssessment: ['自评'] },
    evaluation: { unsealedScores: 0, surveyUntil: null, unrecused: [], rankingKept: false, feedbackWritten: false },
    publicity: { until: null, workingDays: 0, openObjections: 0, answerWritten: false },
    stewardship: {
      year,
      reinspected: false,
      inspectors: names('inspector'),
      recordWritten: false,
      openCriteria: [],
      openRemarksOfLastYear: 0,
      finderUserId: null,
      otherAcceptors: names('officer'),
      grounds: [],
      announced: false,
      plaqueAccountedFor: false,
      branchName: branch.name,
      branchDissolved: !branch.lives,
    },
  }
}
