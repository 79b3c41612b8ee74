import { expect, it } from 'vitest'
import { figures, quantile } from './house.ts'
import { accessTables, permissionsPage } from './permissions.ts'

it('the median and p90 are members of the list', () => {
  expect([quantile([5, 1, 3], 0.5), quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9), quantile([], 0.5)]).toEqual([
    3, 9, 0,
  ])
})

it('the figures see a long file, a state word in a screen and a role in a console', () => {
  const said = figures(
    [
      {
        path: 'src/programme/desk/console/Long.tsx',
        text: "if (state === 'under_review' || role === 'unit_reviewer') x\n".repeat(301),
      },
      { path: 'src/programme/brands/states.ts', text: "'under_review'\n" },
    ],
    [],
    [],
  ).join('\n')
  expect(said).toContain('files over 300 lines: 1 (src/programme/desk/console/Long.tsx 301)')
  expect(said).toContain('migrations: 301')
  expect(said).toContain('console code: 301')
})

it('the page of permissions says each act of each room in Chinese', async () => {
  const tables = await accessTables()
  expect(tables.map(one => one.room)).toEqual(expect.arrayContaining(['accounts', 'lifecycle', 'declarations']))
  const page = permissionsPage(tables)
  for (const { table } of tables) for (const act of Object.keys(table)) expect(page).toContain(`\`${act}\``)
  expect(page).toContain('| declarations | `declaration.write` | 支部联络员（本支部）、支部书记（本支部） | 申报中 |')
})
