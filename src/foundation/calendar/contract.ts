import { type Static, Type } from 'typebox'

const Day = Type.String({ maxLength: 10 })

/** GET /api/holidays: every year the house knows, newest first. */
export const HolidaysAnswer = Type.Object({
  years: Type.Array(
    Type.Object({
      year: Type.Integer(),
      off: Type.Array(Type.String()),
      /** 调休: weekend days that are worked. */
      work: Type.Array(Type.String()),
      /** What a writer has seen, for If-Match. */
      version: Type.Integer(),
    }),
  ),
  /** The first year without a table that deadlines will soon run into. */
  missing: Type.Integer(),
})
export type HolidaysAnswer = Static<typeof HolidaysAnswer>

export const HolidayParams = Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2100 }) })

/** PUT /api/holidays/{year}: the year's whole table. */
export const HolidayYearRequest = Type.Object({
  off: Type.Array(Day, { maxItems: 200 }),
  work: Type.Array(Day, { maxItems: 200 }),
})
export type HolidayYearRequest = Static<typeof HolidayYearRequest>

/** PUT /api/holidays/{year}: what was kept, in a sentence. */
export const HolidaysKept = Type.Object({ year: Type.Integer(), version: Type.Integer(), said: Type.String() })
