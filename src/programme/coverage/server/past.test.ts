import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aDeclaration } from '../../../app/testing/declaration.ts'
import { townOfTests } from '../../../app/testing/programme.ts'
import { addDays, localDate } from '../../../foundation/calendar/dates.ts'
import type { BranchList, Coverage } from '../contract.ts'

/** Two steps, so that a unit's own step has a column; windows wide enough for a walk of three weeks. */
const { as, town, on } = townOfTests(seed => ({
  ...seed,
  programme: {
    ...seed.programme,
    stages: seed.programme.stages.map(stage =>
      stage.kind === 'declaration' ? { ...stage, to: localDate('2026-05-30') } : stage,
    ),
  },
  declarations: {
    ...seed.declarations,
    chain: [
      { name: '单位审核', by: 'unit' },
      { name: '工委审核', by: 'committee' },
    ],
  },
}))

const coverage = async (day?: string): Promise<Coverage> =>
  (await as(town().officer).get(`/api/coverage${day ? `?on=${day}` : ''}`)).body
const counts = async (day?: string) => (await coverage(day)).total.counts
const first = localDate('2026-04-12')
const kept = new Map<string, Coverage>()
let id = ''

async function step(
  who: 'secretary' | 'reviewer' | 'officer',
  action: string,
  input: unknown,
  brandId = id,
  inNameOf?: object,
) {
  const { version } = (await as(town().officer).get(`/api/brands/${brandId}`)).body.brand
  const body = { action, input, ...(inNameOf ? { inNameOf } : {}) }
  return as(town()[who]).post(`/api/brands/${brandId}/transitions`, body, { 'if-match': `"${version}"` })
}

it('a brand is counted at a step of review by whose it is', async () => {
  const { branchId, secretary } = town()
  id = (await as(secretary).post('/api/brands', { branchId, name: '田埂上的课堂', sentence: '开到田埂', field: null }))
    .body.id
  const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
  await step('secretary', 'select', { marks })
  kept.set('2026-04-12', await coverage())
  await on('2026-04-13')
  await as(secretary).put(`/api/brands/${id}/declaration`, aDeclaration(town()), { 'if-match': '"1"' })
  expect((await step('secretary', 'submit', {})).status).toBe(200)
  expect(await counts()).toEqual({ none: 1, unit_review: 1 })
  kept.set('2026-04-13', await coverage())
  await on('2026-04-14')
  expect((await step('reviewer', 'pass', { opinion: '', acceptedRemarks: [] })).status).toBe(200)
  expect(await counts()).toEqual({ none: 1, under_review: 1 })
  expect((await coverage()).columns.map(column => column.label)).toEqual([
    ...['未提名', '酝酿中', '申报中', '单位审核', '工委审核', '创建中'],
  ])
})

it('a past day shows the states and the tree of that day', async () => {
  expect(await counts('2026-04-12')).toEqual({ none: 1, declaring: 1 })
  expect(await counts('2026-04-13')).toEqual({ none: 1, unit_review: 1 })
  expect((await coverage('2026-04-11')).units).toEqual([])
})

it('a day to come and a day that never was are refused in words', async () => {
  for (const list of ['coverage', 'coverage/branches', 'coverage/export', 'coverage/branches/export']) {
    const refused = async (day: string) => (await as(town().officer).get(`/api/${list}?on=${day}`)).body
    expect(await refused('2026-12-01')).toMatchObject({ code: 'day_to_come', fields: [{ pin: 'on' }] })
    for (const day of ['2026-02-30', '9999-12-31', '1000-01-01'])
      expect(await refused(day)).toMatchObject({ code: 'no_such_day' })
  }
})

/** What a day of the walk may bring; `which` picks an object among those there are. */
type Act = { readonly kind: 'nominate' | 'withdraw' | 'add' | 'rename' | 'merge' | 'dissolve'; readonly which: number }
const act = fc.record({
  kind: fc.constantFrom<Act['kind']>('nominate', 'nominate', 'withdraw', 'add', 'add', 'rename', 'merge', 'dissolve'),
  which: fc.nat(1_000),
})

async function perform({ kind, which }: Act): Promise<number> {
  const { officer, unitId, branchId } = town()
  const { tree } = (await as(officer).get('/api/organizations')).body
  const branches: { id: string; name: string }[] = tree.children[0].children
  const one = branches[which % branches.length]
  const other = branches[(which + 1) % branches.length]
  const change = async (body: object) => {
    const seen = (await as(officer).get(`/api/organizations/${one?.id}/people`)).headers.get('etag') ?? ''
    const stated = { ...body, reason: '机构改革' }
    return as(officer).post(`/api/organizations/${one?.id}/changes`, stated, { 'if-match': seen })
  }
  const inNameOf = { reason: '支部书面委托' }
  switch (kind) {
    case 'nominate': {
      const wish = { branchId: one?.id, name: `品牌第${which}号`, sentence: '一句话', field: null, inNameOf }
      return (await as(officer).post('/api/brands', wish)).status
    }
    case 'withdraw': {
      const brands = (await as(officer).get('/api/brands?state=candidate')).body.items
      const brand = brands[which % Math.max(1, brands.length)]
      return brand ? (await step('officer', 'withdraw', { reason: '明年再报' }, brand.id, inNameOf)).status : 0
    }
    case 'add':
      return (
        await as(officer).post('/api/organizations', { kind: 'branch', name: `新设第${which}党支部`, parentId: unitId })
      ).status
    case 'rename':
      return (await change({ kind: 'rename', name: `更名第${which}党支部` })).status
    case 'merge':
      return one?.id === branchId ? 0 : (await change({ kind: 'merge', into: other?.id })).status
    case 'dissolve':
      return one?.id === branchId ? 0 : (await change({ kind: 'dissolve' })).status
  }
}

/** 承接: what lay with an ended branch goes to its heir, or to any other; half of the days nobody has come to it yet. */
async function carryAll(): Promise<number> {
  const { officer, otherBranchId } = town()
  const { items } = (await as(officer).get('/api/carries')).body
  let carried = 0
  for (const { brand, carry } of items) {
    const { tree } = (await as(officer).get('/api/organizations')).body
    const living: { id: string }[] = tree.children[0].children
    const to = carry.heirs[0]?.id ?? living.find(one => one.id === otherBranchId)?.id ?? living[0]?.id
    const wish = { to, reason: '机构改革' }
    const said = await as(officer).post(`/api/brands/${brand.id}/carries`, wish, { 'if-match': `"${brand.version}"` })
    expect(said.status).toBe(200)
    carried += 1
  }
  return carried
}

it('whatever happens later, the report of a past day stays as it was on that day', async () => {
  const walk = fc.sample(fc.array(act, { minLength: 3, maxLength: 6 }), { numRuns: 24, seed: 20_260_412 })
  const done = new Map<Act['kind'], number>()
  let carried = 0
  for (const [index, acts] of walk.entries()) {
    const day = addDays(first, 3 + index)
    await on(day)
    for (const one of acts) if ((await perform(one)) === 200) done.set(one.kind, (done.get(one.kind) ?? 0) + 1)
    if (index % 2 === 1) carried += await carryAll()
    kept.set(day, await coverage())
  }
  // The walk has to have done something of each kind for its silence to mean anything.
  expect([...done.keys()].sort()).toEqual(['add', 'dissolve', 'merge', 'nominate', 'rename', 'withdraw'])
  await on('2026-05-20')
  carried += await carryAll()
  expect(carried).toBeGreaterThan(1)
  for (const [day, report] of kept) expect(await coverage(day), day).toEqual(report)
})

it('the list behind each cell has as many branches as the cell says, then as now', async () => {
  const { officer } = town()
  for (const day of [localDate('2026-04-18'), localDate('2026-05-20')]) {
    const { units, total } = await coverage(day)
    for (const unit of units)
      for (const [standing, count] of Object.entries(unit.counts)) {
        const list = (await as(officer).get(`/api/coverage/branches?unit=${unit.id}&standing=${standing}&on=${day}`))
          .body
        expect([list.total, list.items.length], `${day} ${unit.name} ${standing}`).toEqual([count, count])
      }
    const pages: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: BranchList = (
        await as(officer).get(`/api/coverage/branches?limit=2&on=${day}${cursor && `&cursor=${cursor}`}`)
      ).body
      pages.push(...page.items.map(item => item.id))
      cursor = page.nextCursor
    }
    expect([pages.length, new Set(pages).size]).toEqual([total.branches, total.branches])
  }
})

it('a branch in the list says its brand, its days there and who answers for it', async () => {
  const { items } = (await as(town().officer).get('/api/coverage/branches?standing=under_review')).body
  expect(items).toMatchObject([
    {
      unit: '市农业农村局',
      brand: '田埂上的课堂',
      brandId: id,
      days: 36,
      secretaries: '温知夏',
      look: { inside: '工委审核' },
    },
  ])
  const unsubmitted = (await as(town().officer).get('/api/coverage/branches?standing=unsubmitted')).body
  expect(unsubmitted.total).toBe((await coverage()).total.branches - (await coverage()).total.submitted)
})

it('a list is found by pieces of a name and by the sounds it begins with', async () => {
  const found = async (q: string) =>
    (await as(town().officer).get(`/api/coverage/branches?q=${encodeURIComponent(q)}`)).body.total
  const { branches } = (await coverage()).total
  expect(await found('田埂')).toBe(1)
  expect(await found('农业农村')).toBe(branches)
  expect(await found('snync')).toBe(branches)
  expect(await found('没有这个')).toBe(0)
})

it('a unit’s reviewer sees the branches of that unit, and no matrix', async () => {
  const { reviewer } = town()
  expect((await as(reviewer).get('/api/coverage/branches')).body.total).toBe((await coverage()).total.branches)
  expect((await as(reviewer).get('/api/coverage')).status).toBe(403)
})
