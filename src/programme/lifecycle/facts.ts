import type { CommitteeRole } from '../../foundation/accounts/access.ts'
import type { LocalDate } from '../../foundation/calendar/dates.ts'
import type { HolidayTable } from '../../foundation/calendar/working-days.ts'
import type { Answers } from '../../foundation/forms/entry.ts'
import type { Gap, KnownPeople } from '../../foundation/forms/gaps.ts'
import type { BrandAction, BrandState } from '../brands/states.ts'
import type { ProgrammeSettings } from '../campaigns/settings.ts'
import type { ApplicationFacts } from '../creation/application.ts'
import type { Declaration, OpenRemark } from '../declarations/declaration.ts'
import type { DeclarationSettings, ReviewStep } from '../declarations/settings.ts'
import type { ExtensionInForce, ExtensionKind } from '../extensions/extension.ts'
import type { LiveBrand } from '../incubation/nomination.ts'
import type { IncubationSettings } from '../incubation/settings.ts'
import type { LeadingGroup } from '../leading-groups/leading-group.ts'
import type { LeadingGroupSettings } from '../leading-groups/settings.ts'
import type { PublicityFacts } from '../publicity/publicity.ts'
import type { EvaluationFacts } from '../recognition/recognition.ts'
import type { StewardshipFacts } from '../stewardship/stewardship.ts'

/** The brand as the table sees it. */
export interface BrandFacts {
  readonly id: string
  readonly branchId: string
  readonly name: string
  readonly field: string | null
  readonly state: BrandState
  /** Which step of the chain holds it, counted from 1; 0 when it is not under review. */
  readonly step: number
  readonly version: number
}

/** A branch as one chooses it: its name and the unit under which it is shown. */
export interface Heir {
  readonly id: string
  readonly name: string
  /** Null: it hangs directly under the committee. */
  readonly unit: string | null
}

/** The branch as today's tree knows it. One that was merged, split or dissolved lives no more; its heirs stand in its place. */
export interface BranchFacts {
  readonly name: string
  readonly lives: boolean
  /** Empty while it lives, and where no successor was registered or the line has ended. */
  readonly heirs: readonly Heir[]
}

/** The last 承接: from which ended branch, who stands in that branch's place, and whether anybody has gone on with the brand since. */
export interface CarriedBefore {
  readonly from: Pick<BranchFacts, 'name' | 'heirs'>
  readonly goneOn: boolean
}

/** The last transition, for 撤销: who took it and whence. */
export interface LastTransition {
  readonly action: BrandAction
  readonly from: BrandState | null
  readonly fromStep: number
  readonly byUserId: string
  readonly byName: string
  readonly at: string
}

/** A step of the chain as it stands for one branch: skipped where no organization stands between (DESIGN.md §2). */
export interface StepOfBrand extends ReviewStep {
  readonly number: number
  /** Names of those who can take it, the recused left out; empty is the officer's error to mend, never a skip. */
  readonly holders: readonly string[]
}

/** 申请延期: for this brand, or (null) for one not begun. */
export interface Ask {
  readonly brandId: string | null
  readonly kind: ExtensionKind
  readonly reason: string
  readonly byName: string
  readonly at: string
}

/** Gathered once, before anything is decided. `decide` sees nothing else: not the clock, not the database, not the request. */
export interface Facts {
  readonly today: LocalDate
  readonly holidays: HolidayTable
  readonly programme: ProgrammeSettings
  readonly incubation: IncubationSettings
  readonly declarations: DeclarationSettings
  readonly leadingGroupSettings: LeadingGroupSettings
  /** Null before 提名. */
  readonly brand: BrandFacts | null
  readonly branch: BranchFacts
  /** Null: it lies where it was nominated. */
  readonly carried: CarriedBefore | null
  readonly otherLiveBrands: readonly LiveBrand[]
  readonly extensions: readonly ExtensionInForce[]
  /** What the branch has asked and nobody has answered yet (申请延期). */
  readonly asks: readonly Ask[]
  readonly returnDeadline: LocalDate | null
  readonly windowEnd: LocalDate | null
  readonly people: KnownPeople
  readonly declaration: Declaration
  readonly plan: Answers
  readonly leadingGroup: LeadingGroup
  readonly gaps: readonly Gap[]
  readonly remarks: readonly OpenRemark[]
  /** Accounts that hold or held a post of this very branch, or of one that the brand came from: they do not review its work (回避). */
  readonly recused: readonly string[]
  readonly steps: readonly StepOfBrand[]
  readonly returnedFromStep: number
  readonly last: LastTransition | null
  /** The year of the campaign that said 未予认定; null when none has. */
  readonly concludedYear: number | null
  readonly application: ApplicationFacts
  readonly evaluation: EvaluationFacts
  readonly publicity: PublicityFacts
  readonly stewardship: StewardshipFacts
}

/** Who acts: the roles that this person holds toward this brand (own branch, own unit, own committee), resolved by the gate's relations. */
export interface ActingPerson {
  readonly userId: string
  readonly roles: readonly CommitteeRole[]
  /** The officer enters what the branch brought by hand (代录): acts with the branch's roles, on record with a reason. */
  readonly inNameOf: boolean
}
