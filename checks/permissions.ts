import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AccessTable, roleNames, whoSaid } from '../src/foundation/accounts/access.ts'
import { actionNames, stateLooks } from '../src/programme/brands/states.ts'
import { lifecycle } from '../src/programme/lifecycle/lifecycle.ts'
import { filesBelow, root } from './imports.ts'

const page = join(root, 'docs', 'permissions.md')
const statesIn = (states: readonly string[] | undefined) =>
  (states ?? [])
    .map(state => Object.entries(stateLooks).find(([name]) => name === state)?.[1].inside ?? state)
    .join('、')

/** Act × who, as the access tables of the rooms say it; the lifecycle's actions from its own table. */
export function permissionsPage(tables: readonly { readonly room: string; readonly table: AccessTable }[]): string {
  const acts = tables.flatMap(({ room, table }) =>
    Object.entries(table).map(
      ([act, rule]) => `| ${room} | \`${act}\` | ${rule.who.map(whoSaid).join('、')} | ${statesIn(rule.while)} |`,
    ),
  )
  const actions = lifecycle.map(row => {
    const from = row.from.map(state => (state === 'none' ? '未提名' : stateLooks[state].inside)).join('、')
    return `| ${actionNames[row.action]} | \`${row.action}\` | ${from} | ${row.by.map(role => roleNames[role]).join('、')} |`
  })
  return [
    '# 谁可以做什么',
    '',
    '本页由 `node checks/permissions.ts --write` 从各处的 `access.ts` 和 `lifecycle.ts` 打印，请勿手改；不一致时 `npm test` 不通过。',
    '手写的期望在 `src/app/matrix.ts`，每次都拿全部角色逐一走一遍。',
    '',
    '## 事项',
    '',
    '| 所在 | 事项 | 由谁办理 | 何时 |',
    '|---|---|---|---|',
    ...acts,
    '',
    '## 品牌的每一步',
    '',
    '| 办理 | 代码 | 品牌处于 | 由谁办理 |',
    '|---|---|---|---|',
    ...actions,
    '',
  ].join('\n')
}

/** Every access table of the house: the exports named `…Access` of the files called `access.ts` or `…-access.ts`. */
export async function accessTables() {
  const files = filesBelow('src').filter(path => /\/([\w-]+-)?access\.ts$/.test(path))
  const found = []
  for (const path of files) {
    const loaded: Record<string, unknown> = await import(join(root, path))
    // Each is written down with `satisfies AccessTable`, which the compiler has checked where it stands.
    for (const [name, table] of Object.entries(loaded))
      if (name.endsWith('Access')) found.push({ room: path.split('/')[2] ?? '', table: table as AccessTable })
  }
  return found
}

if (import.meta.main) {
  const fresh = permissionsPage(await accessTables())
  if (process.argv.includes('--write')) writeFileSync(page, fresh)
  const kept = readPage()
  console.log(
    kept === fresh
      ? 'permissions: docs/permissions.md is fresh'
      : 'permissions: docs/permissions.md is stale; run node checks/permissions.ts --write',
  )
  process.exitCode = kept === fresh ? 0 : 1
}

function readPage(): string {
  try {
    return readFileSync(page, 'utf8')
  } catch {
    return ''
  }
}
