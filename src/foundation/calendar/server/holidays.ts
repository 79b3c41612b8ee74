import { sql } from 'kysely'
import { type Database, type Tx, tables } from '../../database/doors.ts'
import { house } from '../../database/scope.ts'
import { type LocalDate, localDate } from '../dates.ts'
import { holidaysSeed } from '../holidays-seed.ts'
import type { HolidayTable } from '../working-days.ts'

interface HolidayTables {
  holidays: { year: number; day: string; kind: 'off' | 'work' }
}

/** The holiday table of a span of years. It is a house table that the officer may mend; a year without rows is a year unknown. */
export async function holidaysOf(tx: Tx, from: number, to: number): Promise<HolidayTable> {
  return holidayTable(await holidaysQuestion(tx, from, to).execute())
}

export const holidaysQuestion = (tx: Tx, from: number, to: number) =>
  tables<HolidayTables>(tx)
    .selectFrom('holidays')
    .select(['year', 'kind', sql<string[]>`array_agg(day::text order by day)`.as('days')])
    .where('year', '>=', from)
    .where('year', '<=', to)
    .groupBy(['year', 'kind'])

type HolidayRow = { readonly year: number; readonly kind: 'off' | 'work'; readonly days: readonly string[] }

export function holidayTable(rows: readonly HolidayRow[]): HolidayTable {
  const table: { [year: number]: { off: LocalDate[]; work: LocalDate[] } } = {}
  for (const row of rows) {
    const year = table[row.year] ?? { off: [], work: [] }
    table[row.year] = { ...year, [row.kind]: row.days.map(localDate) }
  }
  return table
}

/** Fills the years that chinese-days knows and this house does not yet have; what an officer has mended stays. */
export async function seedHolidays(db: Database): Promise<void> {
  await db.housekeeping(house, async tx => {
    const known = await tables<HolidayTables>(tx).selectFrom('holidays').select('year').distinct().execute()
    const have = new Set(known.map(row => row.year))
    const rows = Object.entries(holidaysSeed())
      .filter(([year]) => !have.has(Number(year)))
      .flatMap(([year, days]) => [
        ...days.off.map(day => ({ year: Number(year), day, kind: 'off' as const })),
        ...days.work.map(day => ({ year: Number(year), day, kind: 'work' as const })),
      ])
    if (rows.length)
      await tables<HolidayTables>(tx)
        .insertInto('holidays')
        .values(rows)
        .onConflict(oc => oc.doNothing())
        .execute()
  })
}
