import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../app/testing/database.ts'
import { addDays, localDate } from '../../calendar/dates.ts'
import { connect } from '../../database/connect.ts'
import type { Database, Tx, Written } from '../../database/doors.ts'
import { type CommitteeScope, proveCommittee } from '../../database/scope.ts'
import { entriesOf } from '../../ledger/server/store.ts'
import { Problem } from '../../problems/problem.ts'
import { branchesBelow, type OrganizationNode } from '../tree.ts'
import * as organizations from './organizations.ts'

let db: Database
let drop: () => Promise<void>
const officer = { kind: 'person', userId: '顾一帆' } as const
const day = localDate

beforeAll(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  db = connect({ url: fresh.url, now: () => new Date('2026-04-01T02:00:00Z') })
})
afterAll(async () => {
  await db?.close()
  await drop?.()
})

async function aCommittee() {
  const id = newId()
  await db.pool.query(`insert into committees (id, name, created_at) values ($1, '江澄市直工委', now())`, [id])
  const scope = proveCommittee(id)
  const write = <A>(work: (tx: Tx) => Promise<Written<A>>) => db.write(scope, officer, work)
  await write(tx => organizations.foundCommittee(tx, scope, { id, name: '江澄市直机关工委', on: day('2026-01-01') }))
  return { id, scope, write, add: adding(scope, write) }
}
const adding =
  (scope: CommitteeScope, write: <A>(work: (tx: Tx) => Promise<Written<A>>) => Promise<A>) =>
  async (kind: 'unit' | 'branch', name: string, parentId: string, on = '2026-01-02') =>
    (await write(tx => organizations.addOrganization(tx, scope, { kind, name, parentId, on: day(on) }))).id

const treeAt = (scope: CommitteeScope, on: string) => db.read(scope, tx => organizations.treeOf(tx, scope, day(on)))
const namesBelow = (tree: OrganizationNode | null) => (tree ? branchesBelow(tree).map(branch => branch.name) : [])
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof Problem ? error.code : error
}
const because = { reason: '江编发〔2026〕3号' }

describe('organizations change', () => {
  it('a renamed unit keeps its old name in every past tree, and says why it changed', async () => {
    const { id, scope, write, add } = await aCommittee()
    const unit = await add('unit', '市规划局', id)
    await write(tx =>
      organizations.rename(tx, scope, { id: unit, name: '市自然资源和规划局', on: day('2026-03-01'), ...because }),
    )
    expect((await treeAt(scope, '2026-02-28'))?.children[0]?.name).toBe('市规划局')
    expect((await treeAt(scope, '2026-03-01'))?.children[0]?.name).toBe('市自然资源和规划局')
    const changes = await db.read(scope, tx => organizations.changesOf(tx, scope, unit))
    expect(changes).toMatchObject([{ kind: 'rename', on: '2026-03-01', reason: '江编发〔2026〕3号' }])
    const entries = await db.read(scope, tx => entriesOf(tx, scope, { kind: 'organization', id: unit }))
    expect(entries.map(entry => entry.act)).toEqual(['organization.add', 'organization.rename'])
    expect(JSON.stringify(entries)).not.toContain('江编发')
  })

  it('a merged branch brings its people along and is found by its line', async () => {
    const { id, scope, write, add } = await aCommittee()
    const unit = await add('unit', '市税务局', id)
    const [first, second] = [await add('branch', '一支部', unit), await add('branch', '二支部', unit)]
    await write(tx =>
      organizations.addPerson(tx, scope, { organizationId: second, name: '温　知　夏', phone: '138 0000 0000' }),
    )
    const { id: merged } = await write(tx =>
      organizations.merge(tx, scope, {
        ids: [first, second],
        into: { name: '联合支部', parentId: unit },
        on: day('2026-02-01'),
        ...because,
      }),
    )
    expect(namesBelow(await treeAt(scope, '2026-02-01'))).toEqual(['联合支部'])
    expect(namesBelow(await treeAt(scope, '2026-01-31'))).toEqual(['一支部', '二支部'])
    const people = await db.read(scope, tx => organizations.peopleOf(tx, scope, merged))
    expect(people).toMatchObject([{ name: '温知夏', phone: '138****0000', ofUnit: false }])
    const line = await db.read(scope, tx => organizations.lineOf(tx, scope, second, day('2026-02-01')))
    expect(line.heirs).toEqual([merged])
    const place = await db.read(scope, tx => organizations.placeOf(tx, scope, second, day('2026-12-31')))
    expect(place, 'a branch that is no more keeps its last place').toEqual([second, unit, id])
  })

  it('a split unit hands each of its branches to one of its parts', async () => {
    const { id, scope, write, add } = await aCommittee()
    const unit = await add('unit', '市农林局', id)
    const [farm, forest] = [await add('branch', '农业支部', unit), await add('branch', '林业支部', unit)]
    await write(tx =>
      organizations.split(tx, scope, {
        id: unit,
        into: [{ name: '市农业局' }, { name: '市林业局', children: [forest] }],
        on: day('2026-02-01'),
        ...because,
      }),
    )
    const tree = await treeAt(scope, '2026-02-01')
    expect(tree?.children.map(part => [part.name, part.children.map(child => child.id)])).toEqual([
      ['市农业局', [farm]],
      ['市林业局', [forest]],
    ])
  })

  it('refuses what would make a wrong tree, each with its own sentence', async () => {
    const { id, scope, write, add } = await aCommittee()
    const unit = await add('unit', '市民政局', id)
    const branch = await add('branch', '机关支部', unit, '2026-03-01')
    const direct = await add('branch', '直属支部', id)
    const on = day('2026-03-10')
    expect(await refusal(add('branch', '机关　支部'.replace('　', ''), unit))).toBe('name_taken')
    expect(await refusal(add('unit', '二级单位', unit))).toBe('cannot_hang_there')
    expect(
      await refusal(write(tx => organizations.move(tx, scope, { id: unit, parentId: branch, on, ...because }))),
    ).toBe('cannot_hang_there')
    expect(await refusal(write(tx => organizations.dissolve(tx, scope, { id: unit, on, ...because })))).toBe(
      'has_children',
    )
    expect(
      await refusal(
        write(tx => organizations.rename(tx, scope, { id: branch, name: '新', on: day('2026-02-01'), ...because })),
      ),
    ).toBe('before_latest_change')
    expect(
      await refusal(write(tx => organizations.dissolve(tx, scope, { id: branch, on: day('2026-03-01'), ...because }))),
    ).toBe('founded_today')
    expect(
      await refusal(write(tx => organizations.rename(tx, scope, { id: branch, name: '新', on, reason: ' ' }))),
    ).toBe('reason_missing')
    expect(
      await refusal(write(tx => organizations.merge(tx, scope, { ids: [unit], into: { id: direct }, on, ...because }))),
    ).toBe('kinds_differ')
    expect(await refusal(write(tx => organizations.dissolve(tx, scope, { id: newId(), on, ...because })))).toBe(
      'not_found',
    )
  })

  it('another committee’s branch does not exist here', async () => {
    const [ours, theirs] = [await aCommittee(), await aCommittee()]
    const branch = await theirs.add('branch', '他委支部', theirs.id)
    const { scope } = ours
    expect(await db.read(scope, tx => organizations.placeOf(tx, scope, branch, day('2026-02-01')))).toBeNull()
    expect(await db.read(scope, tx => organizations.peopleOf(tx, scope, branch))).toEqual([])
    expect(
      await refusal(
        ours.write(tx =>
          organizations.rename(tx, scope, { id: branch, name: '新', on: day('2026-03-01'), ...because }),
        ),
      ),
    ).toBe('not_found')
  })

  it('finds by a piece of the name, by initials and by whole pinyin', async () => {
    const { id, scope, add } = await aCommittee()
    const unit = await add('unit', '市自然资源和规划局', id)
    await add('branch', '100%服务支部', unit)
    const search = async (q: string) =>
      (await db.read(scope, tx => organizations.searchOrganizations(tx, scope, { q, on: day('2026-03-01') }))).map(
        found => found.name,
      )
    for (const q of ['自然资源', 'zrzy', 'ziranziyuan', ' ZRZY '])
      expect(await search(q), q).toEqual(['市自然资源和规划局'])
    expect(await search('%')).toEqual(['100%服务支部'])
    expect(await search('没有的')).toEqual([])
    expect(await search(' ')).toEqual([])
  })
})

describe('whatever is reorganized', () => {
  const step = fc.record({
    verb: fc.constantFrom('rename', 'move', 'merge', 'mergeNew', 'split', 'dissolve', 'add'),
    a: fc.nat(20),
    b: fc.nat(20),
    days: fc.nat(2),
  })
  it('every past tree stays as it was', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async steps => {
        const { id, scope, write, add } = await aCommittee()
        for (const unit of ['甲局', '乙局']) {
          const unitId = await add('unit', unit, id)
          for (const branch of ['一支部', '二支部']) await add('branch', unit + branch, unitId)
        }
        let on = day('2026-01-02')
        const past = new Map<string, string>()
        let done = 0
        for (const [n, { verb, a, b, days }] of steps.entries()) {
          if (days > 0) past.set(on, JSON.stringify(await treeAt(scope, on)))
          on = addDays(on, days)
          const tree = await treeAt(scope, on)
          const all = tree ? [...tree.children, ...branchesBelow(tree)] : []
          const [one, other] = [all[a % all.length]?.id ?? id, all[b % all.length]?.id ?? id]
          const dated = { on, reason: `第${n}号` }
          const acts = {
            add: () => add('branch', `新支部${n}`, one, on),
            rename: () => write(tx => organizations.rename(tx, scope, { id: one, name: `改名${n}`, ...dated })),
            move: () => write(tx => organizations.move(tx, scope, { id: one, parentId: other, ...dated })),
            merge: () => write(tx => organizations.merge(tx, scope, { ids: [one], into: { id: other }, ...dated })),
            mergeNew: () =>
              write(tx =>
                organizations.merge(tx, scope, { ids: [one, other], into: { name: `合${n}`, parentId: id }, ...dated }),
              ),
            split: () =>
              write(tx =>
                organizations.split(tx, scope, { id: one, into: [{ name: `分${n}` }, { name: `设${n}` }], ...dated }),
              ),
            dissolve: () => write(tx => organizations.dissolve(tx, scope, { id: one, ...dated })),
          }
          await acts[verb]().then(
            () => {
              done += 1
            },
            (error: unknown) => {
              if (!(error instanceof Problem)) throw error
            },
          )
        }
        for (const [date, tree] of past) expect(JSON.stringify(await treeAt(scope, date)), date).toBe(tree)
        const present = await treeAt(scope, on)
        const known = await db.pool.query(
          'select count(*)::int as n from organization_versions where committee_id = $1 and valid_to is null',
          [id],
        )
        const count = (node: OrganizationNode): number =>
          1 + node.children.reduce((sum, child) => sum + count(child), 0)
        expect(present && count(present), 'nothing hangs in the air').toBe(known.rows[0].n)
        return done >= 0
      }),
      { numRuns: 25 },
    )
  })
})
