import { beforeAll, describe, expect, it } from 'vitest'
import { townOfTests } from '../../../app/testing/programme.ts'
import { sheetRead } from '../../../foundation/documents/testing.ts'
import type { BrandList } from '../../brands/contract.ts'

/** Eight brands of four branches: a second one may begin at once here. */
const names = [
  '忠诚党办先锋',
  '田埂上的课堂',
  '窗口暖心站',
  '河畔连心桥',
  '灯下小课堂',
  '路上直通车',
  '门前民情簿',
  '云端红帆队',
]

describe('品牌总览', () => {
  const { as, town, on, address } = townOfTests(seed => ({
    ...seed,
    programme: { ...seed.programme, second: 'at_once' },
  }))
  const list = async (query = ''): Promise<BrandList> => (await as(town().officer).get(`/api/brands?${query}`)).body
  const named = async (query: string) => (await list(query)).items.map(brand => brand.name)
  const branches: string[] = []

  beforeAll(async () => {
    const { officer, unitId, branchId, otherBranchId } = town()
    const add = async (name: string, parentId: string, kind = 'branch') =>
      (await as(officer).post('/api/organizations', { kind, name, parentId })).body.id as string
    const court = await add('市司法局', town().scope.committeeId, 'unit')
    branches.push(await add('基层处党支部', court), branchId, otherBranchId, await add('农机科党支部', unitId))
    for (const [index, name] of names.entries()) {
      await on(`2026-04-${12 + Math.floor(index / 3)}`)
      const field = index < 4 ? '党员教育' : '服务群众'
      const wish = { branchId: branches[index % 4], name, sentence: '把一件事办到底', field }
      const made = await as(officer).post('/api/brands', { ...wish, inNameOf: { reason: '支部书面委托' } })
      expect(made.status, JSON.stringify(made.body)).toBe(200)
    }
  })

  it('comes newest first, in official order, or longest waiting first', async () => {
    expect(await named('')).toEqual([...names].reverse())
    expect((await list('sort=waiting')).items.map(brand => brand.name)).toEqual(names)
    const official = (await list('sort=official')).items
    expect(official.map(brand => `${brand.branch} ${brand.ordinal}`)).toEqual(
      ['种植业科党支部', '畜牧科党支部', '农机科党支部', '基层处党支部'].flatMap(name => [`${name} 1`, `${name} 2`]),
    )
  })

  it.each(['recent', 'waiting', 'official'])('page by page in the order %s it is the same list', async sort => {
    const whole = await named(`sort=${sort}`)
    const walked: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: BrandList = await list(`sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`)
      expect(page.total).toBe(8)
      walked.push(...page.items.map(brand => brand.name))
      cursor = page.nextCursor
    }
    expect(walked).toEqual(whole)
  })

  it('is narrowed by unit, branch, state, field and campaign', async () => {
    const unit = (await list('')).items.find(brand => brand.unit === '市司法局')
    expect(await named(`unit=${branches[0]}`)).toEqual(['灯下小课堂', '忠诚党办先锋'])
    expect(unit?.branchId).toBe(branches[0])
    expect((await list(`unit=${town().unitId}`)).total).toBe(6)
    expect((await list('state=candidate')).total).toBe(8)
    expect((await list('state=declaring')).total).toBe(0)
    expect((await list(`field=${encodeURIComponent('服务群众')}&unit=${town().branchId}`)).items).toMatchObject([
      { name: '路上直通车' },
    ])
    expect((await list(`campaign=${town().campaignId}`)).total).toBe(8)
    expect((await list('campaign=0190c000-0000-7000-8000-000000000000')).total).toBe(0)
  })

  it('is found by a piece of the name and by the sounds it begins with', async () => {
    const found = (q: string) => named(`q=${encodeURIComponent(q)}`)
    expect(await found('连心')).toEqual(['河畔连心桥'])
    expect(await found('cknxz')).toEqual(['窗口暖心站'])
    expect(await found('农机科')).toEqual(['云端红帆队', '河畔连心桥'])
    expect(await found('100%')).toEqual([])
    // A person leads to the brands of their branch, by the beginning of the name.
    expect(await found('罗星野')).toEqual(await named(`unit=${town().branchId}`))
    expect((await found('罗星')).length).toBeGreaterThan(0)
    expect(await found('星野')).toEqual([])
  })

  it('a brand handed back and not handed in again by its deadline is among the overdue alone', async () => {
    const { officer } = town()
    expect((await list('returned=overdue')).total).toBe(0)
    expect((await as(officer).get('/api/brands?returned=yesterday')).status).toBe(400)
  })

  it('is exported exactly as it is filtered, and the head says by what', async () => {
    const { officer } = town()
    const query = `unit=${town().unitId}&field=${encodeURIComponent('服务群众')}&sort=official`
    const answer = await fetch(`${address()}/api/brands/export?${query}`, {
      headers: { cookie: as(officer).cookies() },
    })
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('品牌名单.xlsx'))
    const { rows } = await sheetRead(await answer.arrayBuffer())
    expect(rows.slice(0, 2)).toEqual([['品牌名单'], ['市农业农村局、服务群众，截至4月14日 10:00，共 3 个品牌']])
    expect(rows[2]?.slice(0, 3)).toEqual(['单位', '支部', '品牌名称'])
    expect(rows.slice(3).map(row => row[2])).toEqual(await named(query))
  })

  it('a branch’s own people find their own brands in list and file, whatever they ask for', async () => {
    const { secretary } = town()
    const own = (await as(secretary).get('/api/brands?sort=official')).body
    expect(own.items.map((brand: { branchId: string }) => brand.branchId)).toEqual([town().branchId, town().branchId])
    const others = (await as(secretary).get(`/api/brands?unit=${branches[0]}`)).body
    expect(others.total).toBe(0)
  })
})
