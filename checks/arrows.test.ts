import { describe, expect, it } from 'vitest'
import { breachesOf, keyOf, settle } from './arrows.ts'
import { debts } from './debts.ts'
import { importsOf, sourceFiles } from './imports.ts'

const file = (path: string, ...lines: string[]) => ({ path: `src/${path}`, text: `${lines.join('\n')}\n` })
const rulesOf = (...files: { path: string; text: string }[]) => breachesOf(files).map(one => one.rule)

describe('what a file imports', () => {
  it('is read over several lines, with types told from values, and never from a comment', () => {
    const read = importsOf(
      file(
        'programme/desk/waiting.ts',
        "// import { a } from './a.ts'",
        "/* import { b } from './b.ts' */",
        "import type { C } from '../brands/states.ts'",
        'import {',
        '  d as e,',
        '  type F,',
        "} from '../brands/contract.ts'",
        "const page = () => import('./server/desk.ts')",
      ),
    )
    expect(read).toEqual([
      { from: 'src/programme/desk/waiting.ts', to: 'src/programme/brands/states.ts', typeOnly: true, names: ['C'] },
      {
        from: 'src/programme/desk/waiting.ts',
        to: 'src/programme/brands/contract.ts',
        typeOnly: false,
        names: ['d', 'F'],
      },
      { from: 'src/programme/desk/waiting.ts', to: 'src/programme/desk/server/desk.ts', typeOnly: false, names: [] },
    ])
  })

  it('finds an import in nearly every file of the house', () => {
    const files = sourceFiles()
    expect(files.filter(one => importsOf(one).length > 0).length).toBeGreaterThan(files.length * 0.7)
  })
})

describe('the walls', () => {
  const rows: [string, string, string, string][] = [
    ['a stage asking the roof', 'arrow', 'programme/declarations/declaration.ts', '../lifecycle/lifecycle.ts'],
    ['a stage asking a later one', 'arrow', 'programme/incubation/nomination.ts', '../declarations/declaration.ts'],
    ['a noun asking a later noun', 'arrow', 'programme/brands/states.ts', '../campaigns/windows.ts'],
    ['the foundation knowing a brand', 'arrow', 'foundation/ledger/entry.ts', '../../programme/brands/states.ts'],
    ['anything importing app', 'arrow', 'programme/desk/waiting.ts', '../../app/config.ts'],
    ['a room reaching into a store', 'door', 'programme/lifecycle/server/keep.ts', '../../brands/server/store.ts'],
    ['a stage reading tables', 'door', 'programme/declarations/server/a.ts', '../../brands/server/tables.ts'],
    ['a room using another’s routes', 'door', 'programme/desk/server/a.ts', '../../brands/server/routes.ts'],
    ['a stage drawing a stage', 'door', 'programme/creation/console/A.tsx', '../../declarations/console/B.tsx'],
    ['a root reading files', 'pure', 'programme/brands/states.ts', 'node:fs'],
    ['a root drawing', 'pure', 'programme/brands/states.ts', 'react'],
    ['a root asking its own server', 'pure', 'programme/brands/states.ts', './server/brands.ts'],
  ]
  it.each(rows)('%s breaks one', (_what, rule, from, to) => {
    expect(rulesOf(file(from, `import { a } from '${to}'`))).toEqual([rule])
  })

  it.each([
    [
      'the roof reading tables as types',
      'programme/dossier/server/a.ts',
      'import type { T }',
      '../../brands/server/tables.ts',
    ],
    [
      'a room asking a room’s face',
      'programme/declarations/server/a.ts',
      'import { v }',
      '../../brands/server/brands.ts',
    ],
    ['the roof drawing a stage', 'programme/dossier/console/A.tsx', 'import { B }', '../../declarations/console/B.tsx'],
    [
      'a console drawing the ground',
      'programme/creation/console/A.tsx',
      'import { B }',
      '../../brands/console/StateMark.tsx',
    ],
    ['app registering routes', 'app/routes.ts', 'import { r }', '../programme/brands/server/routes.ts'],
  ])('%s breaks none', (_what, from, clause, to) => {
    expect(rulesOf(file(from, `${clause} from '${to}'`))).toEqual([])
  })

  it('only the gates prove a committee, and the programme never speaks for the house', () => {
    const scope = (path: string, name: string) =>
      file(path, `import { ${name} } from '../../../foundation/database/scope.ts'`)
    expect(rulesOf(scope('programme/desk/server/a.ts', 'proveCommittee'))).toEqual(['gate'])
    expect(rulesOf(scope('programme/desk/server/a.ts', 'house as all'))).toEqual(['scope'])
    expect(rulesOf(file('foundation/http/gate.ts', "import { proveCommittee } from '../database/scope.ts'"))).toEqual(
      [],
    )
  })

  it('only transitions move a brand', () => {
    expect(rulesOf(file('programme/recognition/server/a.ts', 'await brands.moveTo(tx, scope, brand, to)'))).toEqual([
      'move',
    ])
  })

  it('no file is called utils, helpers, common or index', () => {
    for (const name of ['utils', 'date-helpers', 'common', 'index'])
      expect(rulesOf(file(`foundation/text/${name}.ts`, ''))).toEqual(['name'])
  })

  it('a ring of values is one cycle, a ring closed by a type none', () => {
    const ring = (clause: string) => [
      file('programme/desk/a.ts', "import { b } from './b.ts'"),
      file('programme/desk/b.ts', "import { c } from './c.ts'"),
      file('programme/desk/c.ts', `${clause} from './a.ts'`),
    ]
    expect(breachesOf(ring('import { a }')).map(keyOf)).toEqual([
      'cycle: src/programme/desk/a.ts → src/programme/desk/b.ts → src/programme/desk/c.ts',
    ])
    expect(breachesOf(ring('import type { A }'))).toEqual([])
  })
})

describe('the debts', () => {
  it('tolerate what is listed, refuse what is new, and ask for what is paid to be struck off', () => {
    const breaches = breachesOf([file('foundation/text/utils.ts', ''), file('foundation/text/common.ts', '')])
    const account = settle(breaches, ['name: src/foundation/text/utils.ts → utils', 'name: src/gone.ts → utils'])
    expect(account.fresh.map(keyOf)).toEqual(['name: src/foundation/text/common.ts → common'])
    expect(account.owed).toHaveLength(1)
    expect(account.paid).toEqual(['name: src/gone.ts → utils'])
  })

  it('stand in the list once each', () => {
    expect(new Set(debts).size).toBe(debts.length)
  })
})
