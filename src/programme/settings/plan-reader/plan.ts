/** Where a value was read: UTF-16 offsets into the normalised text. */
export type Span = { start: number; end: number }
/** Month and day, both ends inclusive; null where the plan says “every year” and no month. */
export type YearlyWindow = { from: string | null; to: string | null }

export type PlanStage = { name: string; start: string | null; end: string | null; every?: YearlyWindow; text: string }
export type PlanDeadline = {
  what: string
  date: string | null
  time: string | null
  to: string | null
  every?: YearlyWindow
  /** Day of each month; 31 stands for its last day. */
  monthly?: number
  /** Day of each quarter's last month; 31 stands for its last day. */
  quarterly?: number
}
export type PlanEvent = { name: string; start: string | null; end: string | null }
/** `years` only when it is not yearly, `criteria` only when the plan names what is looked at. */
export type PlanRecheck = { every: YearlyWindow; years?: number; criteria?: string[] }
export type Bounds = { min: number | null; max: number | null }
export type PlanRequirement = { title: string; text: string }
export type PlanCriterion = { name: string; weight: number | null }

/** What a plan document says (DESIGN.md §5): every key is always there, null or empty = not said. */
export type Plan = {
  title: string | null
  issuer: string | null
  docDate: string | null
  stages: PlanStage[]
  deadlines: PlanDeadline[]
  events: PlanEvent[]
  recheck: PlanRecheck | null
  naming: Bounds | null
  quota: Bounds | null
  returnReasons: string[]
  requirements: PlanRequirement[]
  criteria: PlanCriterion[]
  criteriaTotal: number | null
  bonusMax: number | null
  publicityWorkingDays: number | null
  publicityDays: number | null
  leadingGroup: string | null
  guidingText: string | null
  objectives: string[]
  marks: string[]
  pillars: string[]
  textsToPublish: string[]
  yearlyRefresh: string | null
  delistingGrounds: string[]
  duties: string[]
  /** Keyed by path: `title`, `naming`, `stages.0.start`, `returnReasons.3`. */
  spans: Record<string, Span>
  noise: string[]
  notUnderstood: string[]
}

export function emptyPlan(): Plan {
  return {
    title: null,
    issuer: null,
    docDate: null,
    stages: [],
    deadlines: [],
    events: [],
    recheck: null,
    naming: null,
    quota: null,
    returnReasons: [],
    requirements: [],
    criteria: [],
    criteriaTotal: null,
    bonusMax: null,
    publicityWorkingDays: null,
    publicityDays: null,
    leadingGroup: null,
    guidingText: null,
    objectives: [],
    marks: [],
    pillars: [],
    textsToPublish: [],
    yearlyRefresh: null,
    delistingGrounds: [],
    duties: [],
    spans: {},
    noise: [],
    notUnderstood: [],
  }
}
