import { type Static, Type } from 'typebox'

const words = (most: number) => Type.String({ minLength: 1, maxLength: most })
const MonthDay = Type.Union([Type.String({ pattern: '^\\d{2}-\\d{2}$' }), Type.Null()])

/** 方案四 5: what a recognised brand owes each year, what it is looked at for, and what costs it its plate. */
export const StewardshipSettings = Type.Object({
  /** 每年完善: in the plan's words, and the heads under which the creation plan is gone through again. */
  refresh: Type.Object({ text: Type.String({ maxLength: 500 }), heads: Type.Array(words(20), { maxItems: 10 }) }),
  /** 复查: once in so many years, in these months; null: the plan names none. */
  recheck: Type.Object({
    years: Type.Integer({ minimum: 1, maximum: 10 }),
    from: MonthDay,
    to: MonthDay,
    criteria: Type.Array(words(40), { maxItems: 12 }),
  }),
  delistingGrounds: Type.Array(words(60), { maxItems: 20 }),
})
export type StewardshipSettings = Static<typeof StewardshipSettings>

export const stewardshipDefaults: StewardshipSettings = {
  refresh: { text: '', heads: ['增加投入', '丰富内涵', '创新载体', '扩大影响', '提升价值'] },
  recheck: { years: 1, from: null, to: null, criteria: ['先进性', '代表性', '示范性'] },
  delistingGrounds: ['不适应党建工作形势', '不符合品牌要求'],
}
