import { type Static, Type } from 'typebox'
import { type FileLimits, fileKinds } from '../files/file.ts'

/**
 * A form is an ordered list of entries (栏目) of ten kinds; nothing else is configurable until a second real plan asks
 * for it (DESIGN.md §9). Sizes are user-perceived characters.
 */
const Shown = {
  code: Type.String({ pattern: '^[a-z][a-zA-Z]{1,39}$' }),
  label: Type.String({ minLength: 1, maxLength: 30 }),
  required: Type.Boolean(),
  /** One line beside the entry: what to write. */
  help: Type.Optional(Type.String({ maxLength: 60 })),
  good: Type.Optional(Type.String({ maxLength: 120 })),
  bad: Type.Optional(Type.String({ maxLength: 120 })),
  /** Codes of return reasons that this entry answers: the readiness list is drawn from them. */
  answers: Type.Optional(Type.Array(Type.String({ maxLength: 8 }))),
}
const size = Type.Integer({ minimum: 0, maximum: 5000 })
const options = Type.Array(Type.String({ minLength: 1, maxLength: 30 }), { minItems: 1, maxItems: 40 })

const Line = Type.Object({ ...Shown, kind: Type.Literal('line'), min: Type.Optional(size), max: size })
const Paragraph = Type.Object({ ...Shown, kind: Type.Literal('paragraph'), min: Type.Optional(size), max: size })
const Choice = Type.Object({ ...Shown, kind: Type.Literal('choice'), options })
const Choices = Type.Object({ ...Shown, kind: Type.Literal('choices'), options })
const Quantity = Type.Object({ ...Shown, kind: Type.Literal('number'), unit: Type.String({ maxLength: 10 }) })
const Day = Type.Object({ ...Shown, kind: Type.Literal('date') })
const Period = Type.Object({ ...Shown, kind: Type.Literal('period') })
const People = Type.Object({ ...Shown, kind: Type.Literal('people'), max: Type.Integer({ minimum: 1, maximum: 30 }) })
const YesNo = Type.Object({ ...Shown, kind: Type.Literal('yesno') })

const Files = Type.Object({
  ...Shown,
  kind: Type.Literal('files'),
  /** How many at most. */
  max: Type.Integer({ minimum: 1, maximum: 50 }),
  /** 兆, each. */
  megabytes: Type.Integer({ minimum: 1, maximum: 1000 }),
  takes: Type.Array(Type.Enum(fileKinds), { minItems: 1, maxItems: 3 }),
  /** What to look at before a file is handed in, and the sentence that is ticked. */
  check: Type.Optional(
    Type.Object({
      lines: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 8 }),
      tick: Type.String({ minLength: 1, maxLength: 40 }),
    }),
  ),
})

/** What may stand in a column of a table: everything that fits on one row. */
export const Column = Type.Union([Line, Choice, Quantity, Day, Period, People])
export type Column = Static<typeof Column>

const Table = Type.Object({
  ...Shown,
  kind: Type.Literal('table'),
  columns: Type.Array(Column, { minItems: 1, maxItems: 8 }),
  minRows: Type.Integer({ minimum: 0, maximum: 20 }),
  maxRows: Type.Integer({ minimum: 1, maximum: 50 }),
  /** What one row is called: “举措 3 还差分管领导”. */
  rowName: Type.String({ minLength: 1, maxLength: 10 }),
})

export const Entry = Type.Union([Line, Paragraph, Choice, Choices, Quantity, Day, Period, People, YesNo, Table, Files])
export type Entry = Static<typeof Entry>
export type TableEntry = Static<typeof Table>
export type FilesEntry = Static<typeof Files>

export const limitsOf = (entry: FilesEntry): FileLimits => ({ kinds: entry.takes, megabytes: entry.megabytes })

/** A date or a period: local calendar dates, both ends inclusive. */
export const PeriodAnswer = Type.Object({ from: Type.String({ maxLength: 10 }), to: Type.String({ maxLength: 10 }) })
export type PeriodAnswer = Static<typeof PeriodAnswer>

const text = Type.String({ maxLength: 20_000 })
const Scalar = Type.Union([
  text,
  Type.Number(),
  Type.Boolean(),
  Type.Null(),
  Type.Array(text, { maxItems: 60 }),
  PeriodAnswer,
])
export type Scalar = Static<typeof Scalar>

/** A row keeps its id for life, so that a remark pinned to it finds it after rows were moved. */
export const Row = Type.Intersect([
  Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) }),
  Type.Record(Type.String({ maxLength: 40 }), Scalar),
])
export type Row = Static<typeof Row>

/** What somebody typed, by entry code. The wire lets through anything of the right shape; the rules below say what is missing. */
export const Answers = Type.Record(
  Type.String({ maxLength: 40 }),
  Type.Union([Scalar, Type.Array(Row, { maxItems: 60 })]),
)
export type Answer = Scalar | Row[]
export type Answers = Static<typeof Answers>

export const isPeriod = (answer: Answer | undefined): answer is PeriodAnswer =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) && 'from' in answer

export const isRows = (answer: Answer | undefined): answer is Row[] =>
  Array.isArray(answer) && answer.every(row => typeof row === 'object' && row !== null && 'id' in row)

/** Every id that stands in a list of these answers: people, options and files alike; whoever asks knows which are theirs. */
export const idsIn = (answers: Answers): string[] =>
  Object.values(answers).flatMap(answer => (isList(answer) ? answer : []))

export const isList = (answer: Answer | undefined): answer is string[] =>
  Array.isArray(answer) && answer.every(item => typeof item === 'string')
