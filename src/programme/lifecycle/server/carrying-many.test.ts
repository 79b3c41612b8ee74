import { beforeAll, describe, expect, it } from 'vitest'
import { townOfTests } from '../../../app/testing/programme.ts'
import { reforming } from '../../../app/testing/reforming.ts'
import { type Somebody, somebody } from '../../../foundation/accounts/testing.ts'
import { localDate } from '../../../foundation/calendar/dates.ts'

describe('承接 of many at once, of a split, and without a successor', () => {
  const place = townOfTests(seed => ({
    ...seed,
    programme: {
      ...seed.programme,
      stages: seed.programme.stages.map(stage =>
        stage.kind === 'declaration' ? { ...stage, to: localDate('2026-04-30') } : stage,
      ),
    },
  }))
  const { as, town, house, sessions } = place
  const { change, page, nominate, carry, waiting, desk, counts, branch, whole } = reforming(place)
  const ids: Record<string, string> = {}
  const branches: Record<string, string> = {}
  const secretaries: Record<string, Somebody> = {}
  const together = (items: unknown, reason?: string) =>
    as(town().officer).post('/api/carries', { items, ...(reason ? { reason } : {}) })

  beforeAll(async () => {
    for (const [at, name] of [
      ['农机科党支部', '机声里的课'],
      ['渔业科党支部', '码头夜课'],
      ['土肥站党支部', '一把土的课'],
      ['种子站党支部', '一粒种'],
    ] as const) {
      const organizationId = await branch(at)
      branches[at] = organizationId
      const secretary = await somebody(house(), sessions(), `${at}书记`, {
        role: 'branch_secretary',
        scope: town().scope,
        organizationId,
      })
      secretaries[at] = secretary
      ids[name] = await nominate(secretary, organizationId, name)
    }
    await nominate(town().secretary, town().branchId, '田埂上的课堂')
    await place.on('2026-04-14')
    await change(branches.农机科党支部 ?? '', { kind: 'merge', into: town().branchId })
    await change(branches.渔业科党支部 ?? '', { kind: 'dissolve', successorId: town().branchId })
    await change(branches.土肥站党支部 ?? '', {
      kind: 'split',
      into: [{ name: '土壤科党支部' }, { name: '肥料科党支部' }],
    })
    await change(branches.种子站党支部 ?? '', { kind: 'dissolve' })
  })

  it('the list says of each what became of its branch and who may go on with it', async () => {
    const { items, total } = await waiting()
    expect(total).toBe(4)
    const rows = items.map(({ brand, carry: { ended, heirs, needsReason } }: Awaited<ReturnType<typeof waiting>>) => [
      brand.name,
      ended,
      heirs.map((heir: { name: string }) => heir.name).join('、'),
      needsReason,
    ])
    expect(rows).toEqual([
      ['机声里的课', '4月14日并入别的支部', '种植业科党支部', false],
      ['码头夜课', '4月14日撤销', '种植业科党支部', false],
      ['一把土的课', '4月14日分设', '土壤科党支部、肥料科党支部', false],
      ['一粒种', '4月14日撤销', '', true],
    ])
    expect((await desk()).find(row => row.kind === 'carry')).toMatchObject({ count: 4 })
    expect((await as(town().leader).get('/api/carries')).status).toBe(403)
  })

  it('each that goes together is told of those that come with it', async () => {
    const { items } = await waiting()
    expect(items[0].carry.heirs[0].above).toBe('承接后有 3 个在册品牌，多于每支部 2 个，照常承接；再提名须等有空额')
    expect(items[2].carry.heirs[0].above).toBeNull()
  })

  it('those with one successor go in one act, over the quota too; one withdrawn meanwhile is left and named', async () => {
    const { items } = await waiting()
    const to = town().branchId
    const wish = items
      .filter((item: { carry: { heirs: unknown[] } }) => item.carry.heirs.length === 1)
      .map(({ brand }: { brand: { id: string; version: number } }) => ({ id: brand.id, version: brand.version, to }))
    const inNameOf = { reason: '支部书面委托' }
    await as(town().officer).post(
      `/api/brands/${ids.一粒种}/transitions`,
      { action: 'withdraw', input: { reason: '不再创建' }, inNameOf },
      { 'if-match': '"1"' },
    )
    const { body, status } = await together([...wish, { id: ids.一粒种, version: 1, to }])
    expect(status).toBe(200)
    expect(body.done.map((one: { name: string }) => one.name)).toEqual(['机声里的课', '码头夜课'])
    expect(body.left).toEqual([{ id: ids.一粒种, name: '一粒种', sentence: '您已在另一处先办理，结果是“撤回”。' }])
    // 种植业科 has three now, one more than the plan gives.
    const own = (await as(town().secretary).get('/api/desk')).body.branches[0].brands
    expect(own.map((one: { brand: { name: string; ordinal: number } }) => [one.brand.name, one.brand.ordinal])).toEqual(
      expect.arrayContaining([
        ['田埂上的课堂', 1],
        ['机声里的课', 2],
        ['码头夜课', 3],
      ]),
    )
    expect(await counts()).toEqual({ none: 3, candidate: 1 })
  })

  it('a second brand of the list is told to stand above the quota before it goes', async () => {
    const { items } = await waiting()
    expect(items.map((item: { brand: { name: string } }) => item.brand.name)).toEqual(['一把土的课'])
    await change(town().otherBranchId, { kind: 'merge', into: town().branchId })
    const again = await branch('畜禽科党支部')
    const secretary = await somebody(house(), sessions(), '畜禽书记', {
      role: 'branch_secretary',
      scope: town().scope,
      organizationId: again,
    })
    const id = await nominate(secretary, again, '栏舍边的课')
    await place.on('2026-04-15')
    await change(again, { kind: 'merge', into: town().branchId })
    expect((await page(id)).carry.heirs).toMatchObject([
      { above: '承接后有 4 个在册品牌，多于每支部 2 个，照常承接；再提名须等有空额' },
    ])
    expect((await carry(id, town().branchId, 1)).status).toBe(200)
  })

  it('of a split the officer chooses one', async () => {
    const { carry: here, brand } = await page(ids.一把土的课 ?? '')
    const soil = here.heirs[1].id
    expect((await carry(brand.id, soil, brand.version)).body.said).toBe('已由肥料科党支部承接')
    expect((await page(brand.id)).brand.branchId).toBe(soil)
  })

  it('given to the wrong one it is given to the other, with a reason, until somebody goes on with it', async () => {
    const id = ids.一把土的课 ?? ''
    const { carry: here, brand } = await page(id)
    expect(here).toMatchObject({ from: '土肥站党支部', ended: null, heirs: [{ name: '土壤科党支部' }] })
    const right = here.heirs[0].id
    const counted = await counts()
    expect((await carry(id, right, brand.version)).body.detail).toBe('改由别的支部承接，请写明事由。')
    expect((await carry(id, right, brand.version, '两个支部看混了')).status).toBe(200)
    expect(await counts()).toEqual(counted)
    const after = await page(id)
    expect(after.timeline.slice(0, 2).map((one: { said: string }) => one.said)).toEqual([
      '改由土壤科党支部承接（曾定肥料科党支部）',
      '由肥料科党支部承接（原属土肥站党支部）',
    ])
    const select = {
      action: 'select',
      input: { marks: { effect: '有', satisfaction: '有', plasticity: '有', potential: '有' } },
    }
    const inNameOf = { reason: '新支部还没有书记' }
    await as(town().officer).post(
      `/api/brands/${id}/transitions`,
      { ...select, inNameOf },
      { 'if-match': `"${after.brand.version}"` },
    )
    const then = await page(id)
    expect(then.carry).toBeNull()
    const late = await carry(id, brand.branchId, then.brand.version, '又看混了')
    expect([late.status, late.body.code]).toEqual([409, 'next_has_acted'])
  })

  it('of two officers who carry the same list at once, one does and the other is told', async () => {
    const { officer, secondOfficer, branchId } = town()
    const at = await branch('气象科党支部')
    const held = { role: 'branch_secretary' as const, scope: town().scope, organizationId: at }
    const id = await nominate(await somebody(house(), sessions(), '气象书记', held), at, '看云识天')
    await place.on('2026-04-16')
    await change(at, { kind: 'merge', into: branchId })
    const items = [{ id, version: 1, to: branchId }]
    const said = await Promise.all([officer, secondOfficer].map(who => as(who).post('/api/carries', { items })))
    expect(said.map(one => one.status).sort()).toEqual([200, 409])
    const refused = said.find(one => one.status === 409)?.body
    expect(refused.detail).toMatch(/^1 个都没有办：“看云识天”(顾一帆|沈清禾)已先办理，结果是“承接”。$/)
  })

  it('without a successor any living branch goes on with it, on a ground that the ledger has only as a hash', async () => {
    const { secretary, branchId } = town()
    const station = await branch('推广站党支部')
    const held = { role: 'branch_secretary' as const, scope: town().scope, organizationId: station }
    const id = await nominate(await somebody(house(), sessions(), '推广书记', held), station, '送到地头的课')
    await place.on('2026-04-17')
    await change(station, { kind: 'dissolve' })
    expect((await page(id)).headline.next.line).toBe('推广站党支部已撤销，没有登记承接支部')
    expect((await carry(id, branchId, 1)).body).toMatchObject({ code: 'carry_reason', fields: [{ pin: 'reason' }] })
    expect((await carry(id, branchId, 1, '江编发〔2026〕3号')).status).toBe(200)
    expect((await page(id, secretary)).timeline[0]).toMatchObject({ lines: ['江编发〔2026〕3号'] })
    const { rows } = await house().db.pool.query(
      'select data::text as body from ledger_entries where subject_id = $1',
      [id],
    )
    expect(rows.some(row => String(row.body).includes('江编发'))).toBe(false)
    expect(await waiting()).toMatchObject({ total: 0 })
    expect((await desk()).some(row => row.kind === 'carry')).toBe(false)
    expect(await whole(place)).toBeNull()
  })
})
