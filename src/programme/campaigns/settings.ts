import { type Static, Type } from 'typebox'
import type { LocalDate } from '../../foundation/calendar/dates.ts'

/** Stages have free names and a kind; guards ask for the kind, and a kind without a window is always open (DESIGN.md §2). */
export const stageKinds = [
  'incubation',
  'declaration',
  'creation',
  'exhibition',
  'recognition',
  'stewardship',
  'other',
] as const
export type StageKind = (typeof stageKinds)[number]

export const stageKindNames: Readonly<Record<StageKind, string>> = {
  incubation: '酝酿',
  declaration: '申报',
  creation: '创建',
  exhibition: '巡礼',
  recognition: '认定',
  stewardship: '动态管理',
  other: '其他',
}

const Day = Type.Unsafe<LocalDate>(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }))
const words = (most: number) => Type.String({ minLength: 1, maxLength: most })

export const Stage = Type.Object({
  id: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
  name: words(40),
  kind: Type.Enum(stageKinds),
  /** First and last day, both inclusive; null: open on that side. */
  from: Type.Union([Day, Type.Null()]),
  to: Type.Union([Day, Type.Null()]),
  /** A stage that returns each year (每年12月), as MM-DD. */
  every: Type.Optional(
    Type.Object({ from: Type.String({ pattern: '^\\d{2}-\\d{2}$' }), to: Type.String({ pattern: '^\\d{2}-\\d{2}$' }) }),
  ),
  /** What the plan says is done in it, as branches read it. */
  text: Type.Optional(Type.String({ maxLength: 2000 })),
})
export type Stage = Static<typeof Stage>

/** 创建要求: what the plan asks of every brand, shown beside the places of the form that it governs. */
export const Requirement = Type.Object({
  title: words(40),
  text: Type.String({ maxLength: 500 }),
  /** Codes of entries, or `name`, `field`, `leadingGroup`. */
  entries: Type.Array(Type.String({ pattern: '^[a-z][a-zA-Z]{1,39}$' }), { maxItems: 20 }),
})
export type Requirement = Static<typeof Requirement>

/** A part younger than the first campaigns: a version without it is read with nothing in it (campaigns/configuration.ts). */
const Young = { default: [] }

/** What a campaign sets for every room: its calendar, how brands are named and counted, who to ask. */
export const ProgrammeSettings = Type.Object({
  title: words(80),
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  /** On what authority it runs (批准依据): approval number, or internal Party-building work of its own organs system. */
  authority: Type.String({ maxLength: 200 }),
  stages: Type.Array(Stage, { minItems: 1, maxItems: 20 }),
  /** 方案三 1: characters of a name; punctuation is not counted. */
  naming: Type.Object({
    min: Type.Integer({ minimum: 1, maximum: 30 }),
    max: Type.Integer({ minimum: 1, maximum: 30 }),
  }),
  quota: Type.Object({
    min: Type.Integer({ minimum: 0, maximum: 10 }),
    max: Type.Integer({ minimum: 1, maximum: 10 }),
  }),
  /** 齐头并进: when a branch may begin its second brand. */
  second: Type.Enum(['after_recognition', 'at_once'] as const),
  fields: Type.Array(words(20), { minItems: 1, maxItems: 30 }),
  handIn: Type.Array(
    Type.Object({
      what: words(60),
      by: Type.Union([Day, Type.Null()]),
      to: Type.String({ maxLength: 60 }),
      address: Type.String({ maxLength: 80 }),
      contact: Type.String({ maxLength: 80 }),
      copies: Type.Union([Type.Integer({ minimum: 1, maximum: 99 }), Type.Null()]),
    }),
    { maxItems: 20 },
  ),
  /** “请向{officer}申请延期”: name and office line, as branches should read it. */
  officer: words(60),
  guidingText: Type.String({ maxLength: 3000, default: '' }),
  objectives: Type.Array(words(1000), { maxItems: 20, ...Young }),
  requirements: Type.Array(Requirement, { maxItems: 20, ...Young }),
  /** 要公布的文本: what the committee promises to draw up (评价标准、认定程序、管理办法). */
  textsToPublish: Type.Array(words(60), { maxItems: 20, ...Young }),
  /** Sentences of the plan that set nothing and are kept as they stand. */
  notes: Type.Array(words(1000), { maxItems: 200, ...Young }),
})
export type ProgrammeSettings = Static<typeof ProgrammeSettings>

export const programmeDefaults: Omit<ProgrammeSettings, 'title' | 'year' | 'stages' | 'officer'> = {
  authority: '本系统内部党建工作',
  naming: { min: 4, max: 8 },
  quota: { min: 1, max: 2 },
  second: 'after_recognition',
  fields: ['政治建设', '思想建设', '组织建设', '作风建设', '纪律建设', '党员教育', '服务群众', '党业融合'],
  handIn: [],
  guidingText: '',
  objectives: [],
  requirements: [],
  textsToPublish: [],
  notes: [],
}
