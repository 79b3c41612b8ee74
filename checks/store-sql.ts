import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tx } from '../src/foundation/database/doors.ts'
import { statementsOf } from '../src/foundation/database/examples.ts'
import { tablesWithoutCommittee } from '../src/foundation/database/house-tables.ts'
import { type CommitteeScope, proveCommittee } from '../src/foundation/database/scope.ts'
import { filesBelow, root } from './imports.ts'

/** One store, the SQL that it generates by its examples, and what is wrong with it (HOUSE.md §5). */
export interface StoreSql {
  readonly path: string
  readonly sql: string
  readonly stale: boolean
  readonly faults: readonly string[]
}

export const stores = () => filesBelow('src').filter(path => /\/server\/([a-z]+-)?store\.ts$/.test(path))
const examplesOf = (store: string) => store.replace(/\.ts$/, '.examples.ts')
const sqlOf = (store: string) => store.replace(/\.ts$/, '.sql')
export const withExamples = () => stores().filter(store => existsSync(join(root, examplesOf(store))))

type Calls = Readonly<Record<string, readonly (readonly unknown[])[]>>

export async function storeSql(store: string): Promise<StoreSql> {
  const functions: Record<string, (tx: Tx, ...rest: readonly unknown[]) => unknown> = await import(join(root, store))
  const module: { examples: (scope: CommitteeScope) => Calls } = await import(join(root, examplesOf(store)))
  const scope = proveCommittee('0190a000-0000-7000-8000-000000000001')
  const faults: string[] = []
  const parts: string[] = []
  for (const [name, calls] of Object.entries(module.examples(scope))) {
    const seen = new Set<string>()
    for (const args of calls)
      for (const sql of await statementsOf(tx => functions[name]?.(tx, ...args))) {
        const tables = tablesWithoutCommittee(sql)
        if (tables.length > 0) faults.push(`${name}: ${tables.join(', ')} without committee_id`)
        seen.add(laidOut(sql))
      }
    if (seen.size === 0) faults.push(`${name}: its examples send no statement`)
    parts.push([`-- ${name}`, ...seen].join('\n'))
  }
  const sql = `-- What ${store} sends, by ${examplesOf(store).split('/').pop()}. Written by \`node checks/store-sql.ts --write\`.\n\n${parts.join('\n\n')}\n`
  const kept = join(root, sqlOf(store))
  return { path: sqlOf(store), sql, stale: !existsSync(kept) || readFileSync(kept, 'utf8') !== sql, faults }
}

const breaks =
  /\s(?=(?:from|where|and|or|set|values|left join|inner join|join|order by|group by|limit|returning|on conflict|union|for update)\b)/gi

/** A line a clause, so that a change of one shows as a change of one. */
const laidOut = (sql: string) => `${sql.replace(/\s+/g, ' ').trim().replace(breaks, '\n  ')};`

export const allStoreSql = async () => {
  const found: StoreSql[] = []
  for (const store of withExamples()) found.push(await storeSql(store))
  return found
}

/** The figure of HOUSE.md §7. */
export const staleLine = (found: readonly StoreSql[]) =>
  `stale store.sql: ${found.filter(one => one.stale).length}, stores without: ${stores().length - found.length} of ${stores().length}`

if (import.meta.main) {
  const found = await allStoreSql()
  const write = process.argv.includes('--write')
  for (const { path, sql, stale, faults } of found) {
    for (const fault of faults) console.log(`${path}: ${fault}`)
    if (stale && write) writeFileSync(join(root, path), sql)
    else if (stale) console.log(`${path} is stale: node checks/store-sql.ts --write`)
  }
  const without = stores().filter(store => !withExamples().includes(store))
  for (const store of without) console.log(`${store} has no ${examplesOf(store)}`)
  console.log(write ? `store.sql: ${found.length} written` : staleLine(found))
  process.exitCode = without.length > 0 || found.some(one => one.faults.length > 0 || (one.stale && !write)) ? 1 : 0
}
