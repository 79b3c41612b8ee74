import { type Holder, holdersIn, namesOf } from '../../../foundation/accounts/server/holders.ts'
import { isLocalDate, partsOf } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { holidaysOf } from '../../../foundation/calendar/server/holidays.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { KnownPeople } from '../../../foundation/forms/gaps.ts'
import {
  type OrganizationSeen,
  organizationOf,
  type PersonSeen,
  peopleOf,
} from '../../../foundation/organizations/server/organizations.ts'
import { notFound } from '../../../foundation/problems/problem.ts'
import { type BrandRow, brandsOfBranches } from '../../brands/server/brands.ts'
import { isLive } from '../../brands/states.ts'
import { partOf, programmeOf } from '../../campaigns/configuration.ts'
import { configurationFor } from '../../campaigns/server/campaigns.ts'
import { windowOf } from '../../campaigns/windows.ts'
import { measuresOf } from '../../creation-plans/measures.ts'
import { CreationPlanSettings } from '../../creation-plans/settings.ts'
import { type DeclarationMeasure, gapsOfDeclaration } from '../../declarations/declaration.ts'
import { draftOf, openRemarks } from '../../declarations/server/declarations.ts'
import type { DraftRow, RemarkRow } from '../../declarations/server/store.ts'
import { DeclarationSettings } from '../../declarations/settings.ts'
import { extensionsOf } from '../../extensions/server/extensions.ts'
import { IncubationSettings } from '../../incubation/settings.ts'
import { LeadingGroupSettings } from '../../leading-groups/settings.ts'
import type { Facts } from '../facts.ts'
import { stepsFor } from '../steps.ts'
import { lastTransition, type TransitionRow } from './store.ts'

/** What was gathered besides the facts, so that keeping and telling need not ask again. */
export interface Gathered {
  readonly facts: Facts
  readonly measure: DeclarationMeasure
  readonly branch: OrganizationSeen
  readonly roster: readonly PersonSeen[]
  readonly holders: readonly Holder[]
  readonly draft: DraftRow
  readonly remarks: readonly RemarkRow[]
  readonly configurationNumber: number
  /** How many steps the brand has taken: the next one's place follows. */
  readonly taken: number
}

/** Which brand the facts are of; a brand not yet nominated has only its branch and campaign. */
export type Of =
  | { readonly brand: BrandRow }
  | { readonly brand: null; readonly branchId: string; readonly campaignId: string }

/** Reads everything that any guard asks, once. Statements run one after another: a transaction is one connection. */
export async function gather(tx: Tx, scope: CommitteeScope, of: Of, now: Date): Promise<Gathered> {
  const today = dayOf(now)
  const { brand } = of
  const branchId = brand ? brand.branch_id : of.branchId
  const branch = await organizationOf(tx, scope, branchId, today)
  if (!branch) throw notFound()
  const { number, configuration } = await configurationFor(
    tx,
    scope,
    brand ? brand.campaign_id : of.campaignId,
    brand?.configuration_version ?? null,
  )
  const measureParts = {
    programme: programmeOf(configuration),
    declarations: partOf(configuration, 'declarations', DeclarationSettings),
    creationPlans: partOf(configuration, 'creationPlans', CreationPlanSettings),
    leadingGroups: partOf(configuration, 'leadingGroups', LeadingGroupSettings),
  }
  const siblings = await brandsOfBranches(tx, scope, [branchId])
  const roster = await peopleOf(tx, scope, branchId)
  const people: KnownPeople = Object.fromEntries(roster.map(person => [person.id, person]))
  const holders = await holdersIn(
    tx,
    scope,
    branch.path.map(organization => organization.id),
  )
  const extensions = await extensionsOf(tx, scope, branchId, brand?.id ?? null)
  const draft = brand ? await draftOf(tx, scope, brand) : emptyDraft
  const remarks = brand ? await openRemarks(tx, scope, brand) : []
  const measure: DeclarationMeasure = { ...measureParts, people }
  const year = partsOf(today).year
  const last = brand ? await lastTransition(tx, scope, brand.id) : undefined
  const facts: Facts = {
    today,
    holidays: await holidaysOf(tx, year, year + 1),
    programme: measure.programme,
    incubation: partOf(configuration, 'incubation', IncubationSettings),
    declarations: measure.declarations,
    leadingGroupSettings: measure.leadingGroups,
    brand: brand && {
      id: brand.id,
      branchId,
      name: brand.name,
      field: brand.field,
      state: brand.state,
      step: brand.step,
      version: brand.version,
    },
    otherLiveBrands: siblings.filter(other => other.id !== brand?.id && isLive(other.state)),
    extensions,
    returnDeadline: isLocalDate(brand?.return_deadline) ? brand.return_deadline : null,
    windowEnd: windowOf(measure.programme.stages, 'declaration', today).to,
    people,
    declaration: draft.content,
    plan: draft.content.plan,
    leadingGroup: draft.content.leadingGroup,
    gaps: gapsOfDeclaration(draft.content, remarks, measure),
    remarks,
    steps: stepsFor(measure.declarations.chain, branch.path, holders),
    returnedFromStep: remarks[0]?.step ?? 0,
    last: last ? await seenLast(tx, last) : null,
    ...notYetBegun(draft.content.plan, branch, holders, year),
  }
  return { facts, measure, branch, roster, holders, draft, remarks, configurationNumber: number, taken: last?.seq ?? 0 }
}

/**
 * What the later stages will know. Their rooms are not built yet, so each fact says that nothing has been done: no measure
 * explained, no record written. The table's rows stand; none of these can be passed by accident.
 */
function notYetBegun(
  plan: Facts['plan'],
  branch: OrganizationSeen,
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
      branchDissolved: false,
    },
  }
}

async function seenLast(tx: Tx, last: TransitionRow): Promise<Facts['last']> {
  const names = await namesOf(tx, [last.by_user])
  return {
    action: last.action,
    from: last.from_state,
    fromStep: last.from_step,
    byUserId: last.by_user,
    byName: names.get(last.by_user) ?? '',
    at: last.at.toISOString(),
  }
}

const emptyDraft: DraftRow = {
  committee_id: '',
  brand_id: '',
  version: 0,
  saved_at: null,
  saved_by: null,
  content: { name: '', field: null, form: {}, plan: {}, leadingGroup: {}, replies: {} },
}
