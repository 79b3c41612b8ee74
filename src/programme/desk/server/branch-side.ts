import { mayAct, type Person, type Place } from '../../../foundation/accounts/access.ts'
import { daysBetween, isLocalDate, type LocalDate } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { formatWindow } from '../../../foundation/calendar/wording.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { isRows } from '../../../foundation/forms/entry.ts'
import type { BrandSummary } from '../../brands/contract.ts'
import { type BrandAction, isLive } from '../../brands/states.ts'
import { type Configuration, partOf, programmeOf } from '../../campaigns/configuration.ts'
import { configurationOf } from '../../campaigns/server/campaigns.ts'
import { measuresOf } from '../../creation-plans/measures.ts'
import { CreationPlanSettings } from '../../creation-plans/settings.ts'
import { declarationAccess } from '../../declarations/access.ts'
import { gapsOfDeclaration } from '../../declarations/declaration.ts'
import { draftSeen, openRemarks } from '../../declarations/server/declarations.ts'
import { DeclarationSettings } from '../../declarations/settings.ts'
import { declarationDeadline } from '../../declarations/window.ts'
import { type NextFacts, nextOf } from '../../dossier/headline.ts'
import { shown } from '../../dossier/server/summaries.ts'
import { extensionAccess } from '../../extensions/access.ts'
import { leadsToExtension } from '../../extensions/extension.ts'
import { nominationOpen, nominationWindow, quotaAllows } from '../../incubation/nomination.ts'
import { LeadingGroupSettings } from '../../leading-groups/settings.ts'
import { extensionHere } from '../../lifecycle/extending.ts'
import { lifecycle } from '../../lifecycle/lifecycle.ts'
import { actingPerson } from '../../lifecycle/server/performance.ts'
import { stepsFor } from '../../lifecycle/steps.ts'
import type { Desk, Waiting } from '../contract.ts'
import { type OwnPart, waitingOfBrand, waitingToNominate } from '../waiting.ts'
import * as store from './store.ts'

type Told = Awaited<ReturnType<typeof store.branchSide>>
type Branch = Desk['branches'][number]
type BrandRow = Branch['brands'][number]
type Measure = Desk['measures'][number]

export interface BranchSide {
  readonly branches: Branch[]
  readonly waiting: Waiting[]
  readonly measures: Measure[]
}

/** The homes of branch people: their branches, brands and measures, of all of them from one statement. */
export async function branchSide(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  branchIds: readonly string[],
  inForce: Configuration,
  today: LocalDate,
): Promise<BranchSide> {
  const told = await store.branchSide(tx, scope, { branches: branchIds, on: today })
  const summaries = await shown(tx, scope, told.brands)
  const settings = await settingsOf(tx, scope, told)
  const side: BranchSide = { branches: [], waiting: [], measures: [] }
  for (const place of told.places) {
    const around = { told, place, today, person, scope }
    const own = summaries.filter(brand => brand.branchId === place.id)
    const brands = own.map(brand => brandAt(around, brand, settings.get(brand.id) ?? inForce))
    const nomination = nominationAt(around, own, inForce)
    side.waiting.push(...brands.flatMap(one => one.waiting), ...nomination.waiting)
    side.measures.push(...brands.flatMap(one => one.measures))
    side.branches.push({
      id: place.id,
      name: place.name,
      unit: place.unit ?? '',
      brands: brands.map(one => one.row),
      may: nomination.may,
      why: nomination.why,
      extension: nomination.extension,
      fields: [...programmeOf(inForce).fields],
      naming: programmeOf(inForce).naming,
    })
  }
  return side
}

interface Around {
  readonly told: Told
  readonly place: Told['places'][number]
  readonly today: LocalDate
  readonly person: Person
  readonly scope: CommitteeScope
}

/** Each brand is measured by what it pinned, else by the newest of its campaign. Versions are read once a process. */
async function settingsOf(tx: Tx, scope: CommitteeScope, told: Told): Promise<ReadonlyMap<string, Configuration>> {
  const newest = new Map(told.versions.map(one => [one.campaignId, one.number]))
  const found = new Map<string, Configuration>()
  for (const { id, campaign_id: campaignId, configuration_version: pinned } of told.brands) {
    const number = pinned ?? newest.get(campaignId)
    if (number !== undefined) found.set(id, (await configurationOf(tx, scope, { campaignId, number })).configuration)
  }
  return found
}

const pathOf = ({ place, scope }: Around) => [
  { id: place.id, kind: 'branch' },
  ...(place.unit_id === null ? [] : [{ id: place.unit_id, kind: 'unit' }]),
  { id: scope.committeeId, kind: 'committee' },
]

const byTable = (action: BrandAction, { person, scope }: Around, path: readonly { readonly id: string }[]) => {
  const { roles } = actingPerson(person, scope, path, false)
  return lifecycle.some(row => row.action === action && row.by.some(role => roles.includes(role)))
}

function brandAt(around: Around, brand: BrandSummary, configuration: Configuration) {
  const { told, place, today, person, scope } = around
  const path = pathOf(around)
  const holders = told.holders.filter(one => path.some(at => at.id === one.organizationId))
  const facts = factsOf(around, brand, configuration, path, holders)
  const deadline = declarationDeadline(facts)
  const [self, ...above] = path.map(one => one.id)
  const at: Place | null = self === undefined ? null : [self, ...above]
  const part: OwnPart = {
    select: byTable('select', around, path),
    submit: byTable('submit', around, path),
    write: mayAct(person, declarationAccess['declaration.write'], scope.committeeId, at),
  }
  const has = { until: deadline.until, gaps: facts.gaps.length, remarks: facts.remarks.length }
  const secretaries = holders.filter(one => one.role === 'branch_secretary' && one.organizationId === place.id)
  const { next, who } = nextOf(facts, {
    secretaries: [...new Set(secretaries.map(one => one.name))].join('、'),
    readAt: null,
    since: dayOf(brand.since),
  })
  const row: BrandRow = { brand, next: next.title, line: next.line, dueWords: next.dueWords, who: who.title }
  return { row, waiting: waitingOfBrand(brand, has, part, today), measures: measuresAt(around, brand) }
}

/** As `gather` gathers them of one brand, as far as the next step asks. */
function factsOf(
  { told, place, today }: Around,
  brand: BrandSummary,
  configuration: Configuration,
  path: readonly { readonly id: string; readonly kind: string }[],
  holders: Told['holders'],
): NextFacts {
  const row = told.brands.find(one => one.id === brand.id)
  const state = row?.state ?? 'candidate'
  const declarations = partOf(configuration, 'declarations', DeclarationSettings)
  const roster = told.roster.filter(one => one.organizationId === place.id || one.organizationId === place.unit_id)
  const draft = draftSeen(
    told.drafts.find(one => one.brand_id === brand.id),
    brand,
  )
  const remarks = openRemarks(
    told.remarks.filter(one => one.brand_id === brand.id),
    brand,
  )
  const recused = told.served.filter(one => one.branch_id === place.id).map(one => one.userId)
  const returnDeadline = told.returnDeadlines.find(one => one.id === brand.id)?.return_deadline
  return {
    today,
    programme: programmeOf(configuration),
    extensions: told.extensions.filter(
      one => one.branch_id === place.id && (one.brand_id === null || one.brand_id === brand.id),
    ),
    returnDeadline: isLocalDate(returnDeadline) ? returnDeadline : null,
    remarks,
    gaps:
      state === 'declaring'
        ? gapsOfDeclaration(draft.content, remarks, {
            programme: programmeOf(configuration),
            declarations,
            creationPlans: partOf(configuration, 'creationPlans', CreationPlanSettings),
            leadingGroups: partOf(configuration, 'leadingGroups', LeadingGroupSettings),
            people: Object.fromEntries(roster.map(one => [one.id, one])),
          })
        : [],
    steps: stepsFor(declarations.chain, path, holders, recused),
    brand: { state, step: row?.step ?? 0 },
  }
}

/** Whether this person may nominate here now, by the guards of the lifecycle's own row. */
function nominationAt(around: Around, own: readonly BrandSummary[], inForce: Configuration) {
  const { told, place, today, person, scope } = around
  const ofBranch = (one: { readonly branch_id: string; readonly brand_id: string | null }) =>
    one.branch_id === place.id && one.brand_id === null
  const calendar = { today, programme: programmeOf(inForce), extensions: told.extensions.filter(ofBranch) }
  const live = told.brands.filter(one => own.some(brand => brand.id === one.id) && isLive(one.state))
  const refusals = [
    ...nominationOpen(calendar),
    ...quotaAllows({ programme: calendar.programme, otherLiveBrands: live }),
  ]
  const [refusal] = refusals
  const late = refusals.length > 0 && refusals.every(one => leadsToExtension(one.code))
  const asks = told.asks
    .filter(ofBranch)
    .map(({ kind, reason, by, at }) => ({ brandId: null, kind, reason, byName: by, at: new Date(at).toISOString() }))
  const mayAsk = mayAct(person, extensionAccess['extension.ask'], scope.committeeId, [place.id])
  const may = byTable('nominate', around, pathOf(around)) && !refusal
  return {
    may: may ? ['nominate'] : [],
    why: refusal?.sentence ?? null,
    extension: late ? extensionHere({ ...calendar, brand: null, returnDeadline: null, asks }, mayAsk) : null,
    waiting: may && live.length === 0 ? [waitingToNominate(place, nominationWindow(calendar).to, today)] : [],
  }
}

/** The measures of a brand that this person leads or owns, as last handed in, else as they stand in the draft. */
function measuresAt({ told, place, today, person }: Around, brand: BrandSummary): Measure[] {
  const mine = new Set(told.roster.filter(one => one.userId === person.userId).map(one => one.id))
  if (mine.size === 0) return []
  const handedIn = told.plans.find(one => one.brand_id === brand.id)?.measures
  const plan = told.drafts.find(one => one.brand_id === brand.id)?.content.plan
  const rows = handedIn ?? plan?.measures
  return measuresOf(Array.isArray(rows) && isRows(rows) ? { measures: rows } : {}).flatMap(measure => {
    const leads = measure.leadId !== null && mine.has(measure.leadId)
    const owns = measure.ownerId !== null && mine.has(measure.ownerId)
    if (!(leads || owns)) return []
    const [from, to] = [measure.from, measure.to].map(day => (isLocalDate(day) ? day : null))
    const left = to ? daysBetween(today, to) : null
    return [
      {
        id: measure.id,
        brandId: brand.id,
        brand: brand.name,
        branch: place.name,
        title: measure.title,
        carrier: measure.carrier,
        part: leads ? '分管' : '负责',
        period: from || to ? formatWindow(from ?? null, to ?? null, today) : '还差起止时间',
        left: left === null ? '' : left < 0 ? `已过期 ${-left} 天` : left === 0 ? '今天到期' : `还有 ${left} 天`,
        late: left !== null && left < 0,
      },
    ]
  })
}
