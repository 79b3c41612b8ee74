import { committeeRoles, houseRoles } from '../src/foundation/accounts/access.ts'
import { brandStates } from '../src/programme/brands/states.ts'
import { type Breach, breachesOf, settle } from './arrows.ts'
import { debts } from './debts.ts'
import { isTest, type SourceFile, sourceFiles, withoutComments } from './imports.ts'
import { allStoreSql, staleLine } from './store-sql.ts'

/** The debts of the day the list was opened may be paid, never joined by others. */
export const mostDebts = 0

const quoted = (words: readonly string[]) => new RegExp(`['"\`](?:${words.join('|')})['"\`]`, 'g')
/** Words of states that mean nothing else; `candidate`, `ended` and their like are common words and would cry wolf. */
const stateWords = quoted(brandStates.filter(state => !['ended', 'candidate', 'withdrawn', 'lapsed'].includes(state)))
const roleWords = quoted(
  [...committeeRoles, ...houseRoles].filter(role => !['officer', 'leader', 'judge'].includes(role)),
)

const lines = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
const count = (text: string, words: RegExp) => [...withoutComments(text).matchAll(words)].length

/** The nth part of sorted numbers, nearest rank. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0
}

const mayNameStates = (path: string) =>
  /\/brands\/states\.ts$|\/programme\/lifecycle\/|access\.ts$/.test(path) || isTest(path)

/** The figures of HOUSE.md §7, one line each, so that drift is seen before it hurts. */
export function figures(files: readonly SourceFile[], breaches: readonly Breach[], known: readonly string[]): string[] {
  const sizes = files.map(file => lines(file.text))
  const long = files.filter(file => lines(file.text) > 300)
  const { fresh, owed } = settle(breaches, known)
  const cycles = fresh.filter(one => one.rule === 'cycle').length
  const states = files
    .filter(file => !mayNameStates(file.path))
    .map(file => [file.path, count(file.text, stateWords)] as const)
  const roles = files
    .filter(file => /\/console\//.test(file.path) && !isTest(file.path))
    .map(file => [file.path, count(file.text, roleWords)] as const)
  return [
    `files over 300 lines: ${long.length}${long.length ? ` (${long.map(file => `${file.path} ${lines(file.text)}`).join(', ')})` : ''}`,
    `lines a file: median ${quantile(sizes, 0.5)} (≤ 70), p90 ${quantile(sizes, 0.9)} (≤ 200), ${files.length} files`,
    `arrows and walls broken: ${fresh.length - cycles}, cycles: ${cycles}`,
    `state words outside states.ts, lifecycle/, access.ts, migrations: ${told(states)}`,
    `role names in console code: ${told(roles)}`,
    `known debts: ${owed.length} of at most ${mostDebts}`,
  ]
}

function told(counts: readonly (readonly [string, number])[]): string {
  const some = counts.filter(([, number]) => number > 0).toSorted((one, other) => other[1] - one[1])
  const sum = some.reduce((total, [, number]) => total + number, 0)
  const most = some.slice(0, 5).map(([path, number]) => `${path.replace(/^src\//, '')} ${number}`)
  return sum === 0 ? '0' : `${sum} (most in ${most.join(', ')})`
}

if (import.meta.main) {
  const files = sourceFiles()
  const breaches = breachesOf(files)
  const { fresh, paid } = settle(breaches, debts)
  const sql = await allStoreSql()
  for (const line of [...figures(files, breaches, debts), staleLine(sql)]) console.log(line)
  if (paid.length > 0) console.log(`paid, to be struck off checks/debts.ts: ${paid.length}`)
  process.exitCode = fresh.length + paid.length > 0 || debts.length > mostDebts || sql.some(one => one.stale) ? 1 : 0
}
