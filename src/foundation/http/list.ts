import Type, { type TSchema } from 'typebox'

/** Many of something in an answer: whoever reads it does not change it. */
export const listOf = <Item extends TSchema>(item: Item) => Type.Immutable(Type.Array(item))

/** What every list takes (DESIGN.md §5): where to go on, how many, words to look for, an order. The first order is the usual one. */
export const listQuery = <const Sorts extends readonly [string, ...string[]]>(sorts: Sorts, most = 500) =>
  Type.Object({
    cursor: Type.Optional(Type.String({ maxLength: 300, description: '上一页的 nextCursor' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: most })),
    q: Type.Optional(Type.String({ maxLength: 60, description: '要找的字，或拼音首字母' })),
    sort: Type.Optional(Type.Enum(sorts, { description: `不写按 ${sorts[0]}` })),
  })

/** What every list answers. `total` is exact to 1,000; beyond, it is a floor, and `totalIsFloor` says so. */
export const listAnswer = <Item extends TSchema>(item: Item) =>
  Type.Object({
    items: Type.Array(item),
    nextCursor: Type.Union([Type.String(), Type.Null()]),
    total: Type.Integer(),
    totalIsFloor: Type.Boolean(),
  })

export interface Listed<Item> {
  readonly items: Item[]
  readonly nextCursor: string | null
  readonly total: number
  readonly totalIsFloor: boolean
}

export interface ListAsked<Sort extends string = string> {
  readonly cursor?: string
  readonly limit?: number
  readonly q?: string
  readonly sort?: Sort
}

export const exactTo = 1_000
