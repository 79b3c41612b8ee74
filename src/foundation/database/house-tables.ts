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
]

/** The sessions' library and the jobs' keep their tables in schemas of their own. */
const houseSchemas: readonly string[] = ['auth', 'pgboss']

/** The gate reads what a person holds in every committee, by user: the one read that crosses the wall. */
const grantsOfOnePerson = /"(?:grants"?\.?"?)?user_id" = \$/

/** The tables of committees that a statement touches without naming a committee; none is as it should be. */
export function tablesWithoutCommittee(sql: string): string[] {
  if (/"?committee_id"?/.test(sql)) return []
  const named = [...sql.matchAll(/\b(?:from|join|into|update)\s+((?:"?\w+"?\.)?"?\w+"?)/gi)]
  const within = new Set(
    [...sql.matchAll(/(?:with(?:\s+recursive)?|,)\s+"?(\w+)"?(?:\s*\([^)]*\))?\s+as\s+\(/gi)].map(one => one[1]),
  )
  return named
    .map(one => (one[1] ?? '').replace(/"/g, ''))
    .filter(
      table => !houseTables.includes(table) && !houseSchemas.includes(table.split('.')[0] ?? '') && !within.has(table),
    )
    .filter(table => !(table === 'grants' && grantsOfOnePerson.test(sql)))
}
