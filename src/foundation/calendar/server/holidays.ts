import { crc32 } from 'node:zlib'
import { sql } from 'kysely'
import { namesOf } from '../../accounts/server/holders.ts'
import { type Database, type Tx, tables, type Written } from '../../database/doors.ts'
import { type HouseScope, house } from '../../database/scope.ts'
import { lastHouseEntry } from '../../ledger/server/house-entries.ts'
import { isSome, Problem, refused } from '../../problems/problem.ts'
import { whoChanged } from '../../problems/stale.ts'
import type { HolidaysAnswer, HolidayYearRequest } from '../contract.ts'
import { type LocalDate, localDate } from '../dates.ts'
import { holidayFaults, holidayYear } from '../holiday-year.ts'
import { holidaysSeed } from '../holidays-seed.ts'
import { today } from '../instants.ts'
import type { HolidayTable, HolidayYear } from '../working-days.ts'

interface HolidayTables {
  holidays: { year: number; day: string; kind: 'off' | 'work' }
}

/** The holiday table of a span of years. It is a house table that the system administrator mends; a year without rows is a year unknown. */
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

/** Fills the years that chinese-days knows and this house does not yet have; what was mended by hand stays. */
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

/** Tells one table of a year from another: what a writer has seen. 0: there is none. */
/** Thirty-one bits: a version is an integer as PostgreSQL knows them (`versionSeen`). */
const versionOf = (year: HolidayYear | undefined) => (year ? crc32(JSON.stringify([year.off, year.work])) >>> 1 : 0)

const everything = async (tx: Tx) => holidaysOf(tx, 2000, 2100)

/** All that the house knows, newest first, and the year it will miss next. */
export async function allHolidays(tx: Tx, now: Date): Promise<HolidaysAnswer> {
  const table = await everything(tx)
  const years = Object.entries(table)
    .map(([year, days]) => ({ year: Number(year), off: [...days.off], work: [...days.work], version: versionOf(days) }))
    .sort((a, b) => b.year - a.year)
  let missing = Number(today(now).slice(0, 4))
  while (table[missing]) missing += 1
  return { years, missing }
}

/** A year's table as the notice says it, whole, on the house's chain: which days came and went. */
export async function keepHolidays(
  tx: Tx,
  scope: HouseScope,
  year: number,
  seen: number,
  request: HolidayYearRequest,
  by: { readonly userId: string; readonly now: Date },
): Promise<Written<{ year: number; version: number; said: string }>> {
  const faults = holidayFaults(year, request)
  if (isSome(faults)) throw refused(faults)
  await sql`select pg_advisory_xact_lock(hashtextextended('holidays', ${year}))`.execute(tables<HolidayTables>(tx))
  const before = (await everything(tx))[year]
  if (versionOf(before) !== seen) throw await stale(tx, scope, year, by)
  const after = holidayYear(request)
  await tables<HolidayTables>(tx).deleteFrom('holidays').where('year', '=', year).execute()
  const rows = [
    ...after.off.map(day => ({ year, day, kind: 'off' as const })),
    ...after.work.map(day => ({ year, day, kind: 'work' as const })),
  ]
  await tables<HolidayTables>(tx).insertInto('holidays').values(rows).execute()
  const entry = {
    subject: { kind: 'holidays' as const, id: String(year) },
    act: 'holidays.change',
    data: {
      off: { added: missingIn(before?.off, after.off), removed: missingIn(after.off, before?.off ?? []) },
      work: { added: missingIn(before?.work, after.work), removed: missingIn(after.work, before?.work ?? []) },
    },
  }
  return { entries: [entry], answer: { year, version: versionOf(after), said: `已保存 ${year}年节假日表` } }
}

const missingIn = (known: readonly LocalDate[] | undefined, days: readonly LocalDate[]) =>
  days.filter(day => !(known ?? []).includes(day))

async function stale(tx: Tx, scope: HouseScope, year: number, by: { userId: string; now: Date }): Promise<Problem> {
  const last = await lastHouseEntry(tx, scope, { kind: 'holidays', id: String(year) })
  const byUserId = last?.actor.kind === 'person' ? last.actor.userId : null
  const byName = byUserId === null ? null : ((await namesOf(tx, [byUserId])).get(byUserId) ?? null)
  const who = whoChanged({ byUserId, byName, at: last?.at ?? null }, by.userId, today(by.now))
  return new Problem(412, 'stale', `${who}改过 ${year}年的表。您填的都在，请对照后再保存。`, {
    facts: { by: byName, at: last?.at ?? null },
  })
}
