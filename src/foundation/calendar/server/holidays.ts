import { type Database, type Tx, tables } from '../../database/doors.ts'
import { house } from '../../database/scope.ts'
import { localDate } from '../dates.ts'
import { holidaysSeed } from '../holidays-seed.ts'
import type { HolidayTable } from '../working-days.ts'

interface HolidayTables {
  holidays: { year: number; day: string; kind: 'off' | 'work' }
}

/** The holiday table of a span of years. It is a house table that the officer may mend; a year without rows is a year unknown. */
export async function holidaysOf(tx: Tx, from: number, to: number): Promise<HolidayTable> {
  const rows = await tables<HolidayTables>(tx)
    .selectFrom('holidays')
    .selectAll()
    .where('year', '>=', from)
    .where('year', '<=', to)
    .orderBy('day')
    .execute()
  const table: { [year: number]: { off: ReturnType<typeof localDate>[]; work: ReturnType<typeof localDate>[] } } = {}
  for (const row of rows) {
    table[row.year] ??= { off: [], work: [] }
    table[row.year]?.[row.kind].push(localDate(row.day))
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
