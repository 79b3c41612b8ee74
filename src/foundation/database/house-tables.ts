/**
 * The house's own tables (DESIGN.md §2): they carry no committee and stay small. Every other table, and every statement on
 * one, carries `committee_id`: `src/app/matrix.test.ts` reads each statement it causes.
 */
export const houseTables: readonly string[] = [
  'committees',
  'scoped_links',
  'holidays',
  'house_ledger_heads',
  'house_ledger_entries',
  'schema_migrations',
  'account_guards',
  'sign_in_guards',
  'house_grants',
  'house_alarms',
]

/** The sessions' library and the jobs' keep their tables in schemas of their own. */
const houseSchemas: readonly string[] = ['auth', 'pgboss']

/** The gate reads what a person holds in every committee, by user: the one read that crosses the wall. */
const grantsOfOnePerson = /"(?:grants"?\.?"?)?user_id" = \$/

/** Named as a condition or among the columns of an insert; merely selecting the column proves nothing. */
const namesCommittee = /committee_id"?\s*(?:=|in \()|insert into [^(]+\([^)]*committee_id/gi

/**
 * The tables of committees that a statement touches, if it names a committee less often than it touches them; none is as it
 * should be. A statement of many questions names it in each.
 */
export function tablesWithoutCommittee(sql: string): string[] {
  // Not `do update set`, not a function as in `join unnest(…)`.
  const named = sql.matchAll(
    /\b(?:(?:from|join)\s+(?!"?\w+"?\s*\()|into\s+|update\s+(?!set\b))((?:"?\w+"?\.)?"?\w+"?)/gi,
  )
  const within = [
    ...sql.matchAll(/(?:with(?:\s+recursive)?|,)\s+"?(\w+)"?(?:\s*\([^)]*\))?\s+as\s+(?:materialized\s+)?\(/gi),
  ].map(one => one[1])
  const touched = [...named]
    .map(one => (one[1] ?? '').replace(/"/g, ''))
    .filter(table => !houseTables.includes(table) && !houseSchemas.includes(table.split('.')[0] ?? ''))
    .filter(table => !within.includes(table) && !(table === 'grants' && grantsOfOnePerson.test(sql)))
  return touched.length > (sql.match(namesCommittee)?.length ?? 0) ? touched : []
}
