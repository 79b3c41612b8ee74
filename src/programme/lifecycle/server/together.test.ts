import { beforeAll, describe, expect, it } from 'vitest'
import { townOfTests } from '../../../app/testing/programme.ts'
import { type Somebody, somebody } from '../../../foundation/accounts/testing.ts'
import { verifyLedger } from '../../../foundation/ledger/server/verify.ts'

interface Row {
  readonly brand: { readonly id: string; readonly name: string; readonly version: number }
  readonly until: string
  readonly mine: boolean
}

describe('逾期 in bulk: listed, checked one by one, then in one act', () => {
  const { as, town, house, sessions, on } = townOfTests()
  const ids: Record<string, string> = {}
  const secretaries: Record<string, Somebody> = {}

  const list = async (listed = 'due', who = town().officer) =>
    (await as(who).get(`/api/lapses?listed=${listed}`)).body as { items: Row[]; total: number; later: number }
  const checked = (rows: readonly Row[], not: readonly string[] = []) =>
    rows.map(({ brand }) => ({ id: brand.id, version: brand.version, checked: !not.includes(brand.name) }))
  const lapse = (items: unknown) => as(town().officer).post('/api/lapses', { items })
  const names = (rows: readonly { name?: string; brand?: { name: string } }[]) =>
    rows.map(row => row.brand?.name ?? row.name)
  const lookOf = async (name: string) =>
    (await as(town().officer).get(`/api/brands/${ids[name]}`)).body.brand.look.inside
  const step = async (who: Somebody, name: string, action: string, input: unknown) => {
    const { version } = (await as(who).get(`/api/brands/${ids[name]}`)).body.brand
    return as(who).post(`/api/brands/${ids[name]}/transitions`, { action, input }, { 'if-match': `"${version}"` })
  }

  beforeAll(async () => {
    const { scope, unitId, officer } = town()
    for (const [branch, name] of [
      ['农机科党支部', '机声里的课'],
      ['渔业科党支部', '码头夜课'],
      ['土肥站党支部', '一把土的课'],
      ['种子站党支部', '一粒种'],
      ['植保站党支部', '护苗红帆'],
    ] as const) {
      const made = await as(officer).post('/api/organizations', { kind: 'branch', name: branch, parentId: unitId })
      const organizationId = made.body.id
      const secretary = await somebody(house(), sessions(), `${branch}书记`, {
        role: 'branch_secretary',
        scope,
        organizationId,
      })
      const wish = { branchId: organizationId, name, sentence: '一句话', field: null }
      ids[name] = (await as(secretary).post('/api/brands', wish)).body.id
      secretaries[name] = secretary
    }
    const marks = { effect: '有', satisfaction: '有', plasticity: '有', potential: '有' }
    for (const name of ['码头夜课', '护苗红帆']) await step(secretaries[name] as Somebody, name, 'select', { marks })
    await house().db.pool.query(`update brands set return_deadline = '2026-04-22' where id = $1`, [ids.护苗红帆])
  })

  it('while the window is open nobody is on the list, and no desk speaks of it', async () => {
    expect(await list()).toMatchObject({ items: [], total: 0, later: 0 })
    const early = await lapse([{ id: ids.机声里的课, version: 1, checked: true }])
    expect(early.status).toBe(409)
    expect(early.body.detail).toBe('1 个都没有办：“机声里的课”窗口 4月15日才截止，届时再列。')
  })

  it('afterwards it lists candidates and drafts whom nothing lets declare any more: extensions and returns are respected', async () => {
    await on('2026-04-17')
    for (const [name, secretary] of Object.entries(secretaries))
      secretaries[name] = { ...secretary, cookie: await sessions().stepIn(secretary.userId) }
    await as(town().officer).post(`/api/brands/${ids.一粒种}/extensions`, { until: '2026-04-20', reason: '换届' })
    const { items, total, later } = await list()
    expect(names(items)).toEqual(['机声里的课', '码头夜课', '一把土的课'])
    expect(items.map(row => row.until)).toEqual(['2026-04-15', '2026-04-15', '2026-04-15'])
    expect([total, later]).toEqual([3, 2])
    const desk = (await as(town().officer).get('/api/desk')).body.waiting
    expect(desk.find((row: { kind: string }) => row.kind === 'lapse')).toMatchObject({ count: 3, link: '/lapses' })
    expect((await as(town().leader).get('/api/lapses')).status).toBe(403)
  })

  it('what nobody has checked stops the act, and nothing is lapsed', async () => {
    const { items } = await list()
    const refused = await lapse(checked(items, ['码头夜课']))
    expect(refused.status).toBe(422)
    expect(refused.body.detail).toBe('名单有 1 个支部未核对，核对后再列为逾期。')
    expect((await list()).total).toBe(3)
  })

  it('one withdrawn and one extended meanwhile are said so, and the rest is done at once', async () => {
    const { items } = await list()
    await step(secretaries.码头夜课 as Somebody, '码头夜课', 'withdraw', { reason: '支部合并，另起题目' })
    await as(town().secondOfficer).post(`/api/brands/${ids.一把土的课}/extensions`, {
      until: '2026-04-24',
      reason: '材料在路上',
    })
    const { body } = await lapse(checked(items))
    expect(names(body.done)).toEqual(['机声里的课'])
    expect(body.left).toEqual([
      { id: ids.码头夜课, name: '码头夜课', sentence: '渔业科党支部书记已先办理，结果是“撤回”。' },
      { id: ids.一把土的课, name: '一把土的课', sentence: '窗口 4月24日才截止，届时再列。' },
    ])
    expect(await lookOf('机声里的课')).toBe('逾期未报')
    const [notice] = (await as(secretaries.机声里的课 as Somebody).get('/api/notices')).body.items
    expect(notice.text).toContain('“机声里的课”已列为逾期未报，材料都在。')
  })

  it('each can be taken back by the one who did it, while nothing further happened', async () => {
    expect((await list('lapsed')).items).toMatchObject([{ brand: { name: '机声里的课' }, mine: true }])
    expect((await list('lapsed', town().secondOfficer)).items).toMatchObject([{ mine: false }])
    expect((await step(town().secondOfficer, '机声里的课', 'revert', {})).body.detail).toBe(
      '只有经办人顾一帆可以撤销这一步。',
    )
    expect((await step(town().officer, '机声里的课', 'revert', {})).status).toBe(200)
    expect(await lookOf('机声里的课')).toBe('酝酿中')
  })

  it('many are revived at once with one reason and one day, each on record', async () => {
    await on('2026-04-25')
    const { items } = await list()
    expect(names(items)).toEqual(['机声里的课', '一把土的课', '一粒种', '护苗红帆'])
    expect((await lapse(checked(items))).body.done).toHaveLength(4)
    const lapsed = (await list('lapsed')).items.map(({ brand }) => ({ id: brand.id, version: brand.version }))
    const revive = (body: unknown) => as(town().officer).post('/api/revivals', body)
    expect((await revive({ items: lapsed, reason: '', until: '2026-04-30' })).body.detail).toBe(
      '延期须写明事由和新期限，还差事由。',
    )
    const { body } = await revive({ items: lapsed, reason: '汛期顺延', until: '2026-04-30' })
    expect(names(body.done)).toEqual(['机声里的课', '一把土的课', '一粒种', '护苗红帆'])
    expect(await lookOf('护苗红帆')).toBe('申报中')
    expect(await lookOf('一粒种')).toBe('酝酿中')
    const { total } = (await as(town().officer).get('/api/coverage')).body
    expect(total.counts).toMatchObject({ candidate: 3, declaring: 1 })
    const { scope } = town()
    expect((await house().db.read(scope, tx => verifyLedger(tx, scope))).fault).toBeNull()
  })

  it('many steps of single brands meanwhile never stand in its way', async () => {
    await on('2026-05-02')
    for (const [name, secretary] of Object.entries(secretaries))
      secretaries[name] = { ...secretary, cookie: await sessions().stepIn(secretary.userId) }
    const { items } = await list()
    const withdraw = (name: string) => step(secretaries[name] as Somebody, name, 'withdraw', { reason: '换题' })
    const [{ body, status }, ...others] = await Promise.all([
      lapse(checked(items)),
      withdraw('机声里的课'),
      withdraw('一粒种'),
      withdraw('护苗红帆'),
    ])
    const done = status === 200 ? body.done.length : 0
    const left = body.left.length
    expect(done + left).toBe(4)
    // Each brand went one way: lapsed by the list, or withdrawn by its branch.
    expect(others.filter(said => said.status === 200)).toHaveLength(left)
    const { total } = (await as(town().officer).get('/api/coverage')).body
    expect(total.counts).toEqual({ none: 7 })
  })
})
