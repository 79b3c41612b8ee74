import { beforeAll, describe, expect, it } from 'vitest'
import { listQuery } from '../foundation/http/list.ts'
import type { Route } from '../foundation/http/route.ts'
import { seedCampaign } from './testing/seed-campaign.ts'
import { walkOfTests } from './testing/walk.ts'

interface Listed {
  readonly items: readonly unknown[]
  readonly nextCursor: string | null
  readonly total: number
  readonly totalIsFloor: boolean
}

const members = (schema: unknown): readonly string[] =>
  typeof schema === 'object' && schema !== null && 'properties' in schema ? Object.keys(Object(schema.properties)) : []

describe('every list', () => {
  const { routes, knock, pathTo, sent, as, town, people } = walkOfTests()
  const security = () => {
    const { securityAdmin } = people()
    if (!securityAdmin) throw new TypeError('the matrix has a security administrator')
    return securityAdmin
  }
  /** Told by its answer, so that a new list cannot be forgotten. */
  const lists = () => routes().filter(route => route.method === 'GET' && members(route.answer).includes('items'))
  const pathOf = (route: Route, id: string) => pathTo(route, id)
  const idOf = ({ url }: Route) => (url.startsWith('/api/committees') ? sent().committeeId : sent().brandId)
  const ask = async (route: Route, query: string): Promise<Listed> => {
    const said = await knock(route, { path: `${pathOf(route, idOf(route))}?${query}` })
    expect([route.url, said.status, said.text.slice(0, 200)]).toEqual([route.url, 200, expect.anything()])
    return JSON.parse(said.text)
  }

  beforeAll(async () => {
    for (const year of [2027, 2028])
      await as(town().officer).post('/api/campaigns', { configuration: seedCampaign(year) })
    // Two appointments, one of them ended at once: what the house's own chain tells of.
    const appointments = `/api/committees/${sent().committeeId}/appointments`
    for (const [name, username] of [
      ['督导员丙', 'dudaoyuan-c'],
      ['督导员丁', 'dudaoyuan-d'],
    ])
      await as(security()).post(appointments, { name, username, role: 'inspector' })
    const { items } = (await as(security()).get(`${appointments}?q=dudaoyuan-d`)).body
    await as(security()).delete(`${appointments}/${items[0].id}`)
    for (const other of [town().secretary, town().officer, town().reviewer])
      await as(other).get(`/api/organizations/${town().branchId}/people`)
  })

  it('is one of these', () => {
    expect(lists().map(({ url }) => url)).toEqual(
      expect.arrayContaining(['/api/brands', '/api/notices', '/api/campaigns', '/api/reviews', '/api/decisions']),
    )
  })

  it('takes cursor, limit, q and sort, and answers items, nextCursor and a total that says whether it is a floor', () => {
    const asked = Object.keys(listQuery(['recent']).properties)
    const wrong = lists().flatMap(route => {
      const [takes, answers] = [members(route.query), members(route.answer)]
      const lacking = [
        ...asked.filter(one => !takes.includes(one)),
        ...['items', 'nextCursor', 'total', 'totalIsFloor'].filter(one => !answers.includes(one)),
      ]
      return lacking.length ? [`${route.url} lacks ${lacking.join(', ')}`] : []
    })
    expect(wrong).toEqual([])
  })

  it('comes whole page by page, each item once', async () => {
    const long: string[] = []
    for (const route of lists()) {
      const whole = await ask(route, 'limit=100')
      const pages: unknown[] = []
      let cursor: string | null = null
      do {
        const page: Listed = await ask(
          route,
          `limit=1${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
        )
        expect(page.items.length).toBeLessThanOrEqual(1)
        expect(page.total).toBe(whole.total)
        pages.push(...page.items)
        cursor = page.nextCursor
      } while (cursor !== null && pages.length < 100)
      expect(pages, route.url).toEqual(whole.items)
      if (whole.total <= 100) expect(whole.items.length, route.url).toBe(whole.total)
      if (whole.total > 1) long.push(route.url)
    }
    // Short lists would prove little.
    expect(long.length).toBeGreaterThanOrEqual(6)
  })

  it('can be turned round, and narrowed to nothing', async () => {
    const turned: string[] = []
    for (const route of lists()) {
      // Brands and branches have an order of their own (official), which is no mirror of another one.
      if (['/api/brands', '/api/coverage/branches'].includes(route.url)) continue
      const [recent, oldest] = [
        await ask(route, 'sort=recent&limit=100'),
        await ask(route, 'sort=oldest&limit=100'),
      ].map(one => one.items)
      expect(recent?.toReversed().map(onlyIds), route.url).toEqual(oldest?.map(onlyIds))
      if ((recent?.length ?? 0) > 1) turned.push(route.url)
    }
    expect(turned.length).toBeGreaterThanOrEqual(4)
    for (const route of lists())
      expect((await ask(route, `q=${encodeURIComponent('查无此字')}`)).items, route.url).toEqual([])
  })

  it('finds by a piece of the name and by the beginnings of its syllables', async () => {
    const [campaigns] = lists().filter(({ url }) => url === '/api/campaigns')
    const [committees] = lists().filter(({ url }) => url === '/api/committees')
    const [ledger] = lists().filter(({ url }) => url === '/api/house-ledger')
    if (!campaigns || !committees || !ledger) throw new TypeError('three lists are looked into')
    expect((await ask(campaigns, 'q=2028')).total).toBe(1)
    expect((await ask(committees, `q=${encodeURIComponent('临江')}`)).total).toBe(1)
    expect((await ask(committees, 'q=ljs')).total).toBe(1)
    expect((await ask(committees, 'q=zzz')).total).toBe(0)
    expect((await ask(ledger, `q=${encodeURIComponent('终止角色')}`)).total).toBe(1)
    expect((await ask(ledger, `q=${encodeURIComponent('督导员丙')}`)).total).toBe(2)
  })

  it('refuses a state that no brand has, rather than show a list of none', async () => {
    for (const query of ['/api/brands?state=accepted', '/api/coverage/branches?standing=accepted']) {
      const said = await as(town().officer).get(query)
      expect([query, said.status, said.body.code]).toEqual([query, 400, 'bad_input'])
    }
    for (const query of ['/api/brands?state=under_review', '/api/coverage/branches?standing=not_begun'])
      expect((await as(town().officer).get(query)).status).toBe(200)
  })

  it('refuses a cursor that is none, an order it does not have, a limit that is no number', async () => {
    for (const route of lists())
      for (const query of ['cursor=forged', `cursor=${'-'.repeat(36)}`, 'sort=rank', 'limit=0', 'limit=many']) {
        const said = await knock(route, { path: `${pathOf(route, idOf(route))}?${query}` })
        expect([route.url, query, said.status]).toEqual([route.url, query, 400])
        expect(JSON.parse(said.text)).toMatchObject({ code: query.startsWith('cursor') ? 'bad_cursor' : 'bad_input' })
      }
  })
})

/** What tells an item apart, without what changes while one looks. */
const onlyIds = (item: unknown): unknown => {
  const { id, number, brand, hash } = Object(item)
  return [id ?? brand?.id ?? hash, number]
}
