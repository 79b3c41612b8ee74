import { describe, expect, it } from 'vitest'
import type { Somebody } from '../foundation/accounts/testing.ts'
import { nightlyJobs } from './jobs.ts'
import { seedCampaign } from './testing/seed-campaign.ts'
import { walkOfTests } from './testing/walk.ts'

const { routes, knock, as, town, people, sent, house, storage, on } = walkOfTests()

const somebody = (who: Somebody | null): Somebody => {
  if (!who) throw new TypeError('the matrix has this person')
  return who
}
const count = async (table: string): Promise<number> =>
  Number((await house().db.pool.query(`select count(*) from ${table}`)).rows[0]?.count)
let clicks = 0
const click = () => {
  clicks += 1
  return { 'idempotency-key': `click-number-${clicks}-of-the-test` }
}

describe('a write of something that has versions', () => {
  it('names the version it saw, and no other write asks for one', async () => {
    const wrong: string[] = []
    for (const route of routes()) {
      if (route.method === 'GET' || route.url.startsWith('/api/session') || route.url === '/api/setup') continue
      // What takes something away comes in tests of its own.
      if (route.method === 'DELETE') continue
      const { status, text } = await knock(route)
      if ((status === 428) !== (route.ifMatch === true)) wrong.push(`${route.method} ${route.url}: ${status} ${text}`)
    }
    expect(wrong).toEqual([])
    expect(routes().filter(route => route.ifMatch).length).toBeGreaterThanOrEqual(4)
  })

  it('is asked again for a version that is none, and told of a newer one by a number that no version has', async () => {
    const step = { action: 'withdraw', input: { reason: '支部今年有机构调整' } }
    const knocked = async (seen: string) =>
      (await as(town().secretary).post(`/api/brands/${sent().brandId}/transitions`, step, { 'if-match': seen })).status
    for (const seen of ['*', '""', '"-1"', '"1.5"', '"abc"']) expect([seen, await knocked(seen)]).toEqual([seen, 428])
    for (const seen of ['"99999999999999999999"', 'W/"0"', '0'])
      expect([seen, await knocked(seen)]).toEqual([seen, 412])
  })

  it('is refused with the newer version at hand when somebody was faster', async () => {
    const stale = { 'if-match': '"0"' }
    const { brandId, campaignId, configuration, declaration } = sent()
    const { secretary, officer } = town()
    const step = { action: 'withdraw', input: { reason: '支部今年有机构调整' } }
    const taken = await as(secretary).post(`/api/brands/${brandId}/transitions`, step, stale)
    expect([taken.status, taken.body.code, taken.body.currentVersion]).toEqual([412, 'stale', expect.any(Number)])
    const saved = await as(officer).put(`/api/campaigns/${campaignId}/draft`, { configuration }, stale)
    expect([saved.status, saved.body.code, saved.body.currentVersion]).toEqual([412, 'stale', expect.any(Number)])
    const published = await as(officer).post(`/api/campaigns/${campaignId}/publication`, { reason: '改期' }, stale)
    expect([published.status, published.body.code]).toEqual([412, 'stale'])
    // The brand is under review: its form is closed to everybody, stale or not.
    const form = await as(secretary).put(`/api/brands/${brandId}/declaration`, declaration, stale)
    expect([form.status, form.body.code]).toEqual([409, 'not_declaring'])
  })

  it('answers the new version as its ETag', async () => {
    const { campaignId } = sent()
    const { officer, secondOfficer } = town()
    const seed = seedCampaign(2026)
    const configuration = { ...seed, programme: { ...seed.programme, naming: { min: 2, max: 12 } } }
    const seen = (await as(officer).get(`/api/campaigns/${campaignId}`)).headers.get('etag') ?? ''
    const saved = await as(officer).put(`/api/campaigns/${campaignId}/draft`, { configuration }, { 'if-match': seen })
    const after = saved.headers.get('etag') ?? ''
    expect(Number(after.replace(/"/g, ''))).toBe(Number(seen.replace(/"/g, '')) + 1)
    const tag = { 'if-match': after }
    await as(officer).post(`/api/campaigns/${campaignId}/check-requests`, undefined, tag)
    await as(secondOfficer).post(`/api/campaigns/${campaignId}/check`, undefined, tag)
    const url = `/api/campaigns/${campaignId}/publication`
    const published = await as(officer).post(url, { reason: '改期' }, tag)
    expect(published.headers.get('etag')).toBe(`"${published.body.version}"`)
    expect((await as(officer).get(`/api/campaigns/${campaignId}`)).headers.get('etag')).toBe(
      `"${published.body.version}"`,
    )
  })
})

describe('a create call that brings a key', () => {
  /** Twice at once and once more later: one thing is made, and all three are told the same. */
  async function thrice(
    table: string,
    call: (key: Record<string, string>) => Promise<{ status: number; body: unknown }>,
  ) {
    const before = await count(table)
    const key = click()
    const [first, second] = await Promise.all([call(key), call(key)])
    const third = await call(key)
    expect(first.status, JSON.stringify(first.body)).toBeLessThan(300)
    expect([second, third].map(one => [one.status, one.body])).toEqual(Array(2).fill([first.status, first.body]))
    return (await count(table)) - before
  }

  it('makes one campaign, one branch, one person, one reviewer', async () => {
    const { officer, unitId, branchId } = town()
    const { configuration } = sent()
    const post = (url: string, body: unknown) => (key: Record<string, string>) => as(officer).post(url, body, key)
    expect(await thrice('campaigns', post('/api/campaigns', { configuration }))).toBe(1)
    const plan =
      '一、方法步骤\n1.品牌酝酿(2026年4月1日至4月10日)各支部确定培育对象。\n2.品牌申报(2026年4月10日至4月15日)报工委。\n'
    expect(await thrice('campaigns', post('/api/campaigns/from-text', { text: plan }))).toBe(1)
    const branch = { kind: 'branch', name: '农机科党支部', parentId: unitId }
    expect(await thrice('organizations', post('/api/organizations', branch))).toBe(1)
    expect(await thrice('people', post(`/api/organizations/${branchId}/people`, { name: '田一禾' }))).toBe(1)
    expect(await thrice('grants', post(`/api/organizations/${unitId}/reviewers`, { name: '陈审核' }))).toBe(1)
  })

  it('makes one nomination and one extension', async () => {
    const { otherSecretary, officer, otherBranchId } = town()
    const wish = { branchId: otherBranchId, name: '牧歌先锋岗', sentence: '把服务送到圈舍旁', field: null }
    expect(await thrice('brands', key => as(otherSecretary).post('/api/brands', wish, key))).toBe(1)
    const { items } = (await as(otherSecretary).get('/api/brands')).body
    const url = `/api/brands/${items[0].id}/extensions`
    const asked = { until: '2026-04-20', reason: '支部书面申请' }
    expect(await thrice('extensions', key => as(officer).post(url, asked, key))).toBe(1)
  })

  it('founds one committee and appoints once, though neither belongs to a committee of the caller', async () => {
    const [system, security] = [somebody(people().systemAdmin), somebody(people().securityAdmin)]
    expect(await thrice('committees', key => as(system).post('/api/committees', { name: '另设工委' }, key))).toBe(1)
    const url = `/api/committees/${town().scope.committeeId}/appointments`
    const officer = { name: '新干事', username: 'second-click', role: 'officer' }
    expect(await thrice('grants', key => as(security).post(url, officer, key))).toBe(1)
  })

  it('takes in a roster once, and the slips of the first answer still hold', async () => {
    const file = new Blob(['单位,支部,支部书记\n市水务局,河湖科党支部,江一澜\n'])
    const route = { method: 'POST', url: '/api/roster-imports' }
    const key = click()
    const send = () => knock(route, { path: '/api/roster-imports?name=roster.csv', body: file, headers: key })
    const before = await count('organizations')
    const [first, second] = [await send(), await send()]
    expect(first.status).toBe(200)
    expect(second.text).toBe(first.text)
    expect(JSON.parse(second.text).slips).toHaveLength(1)
    expect(await count('organizations')).toBe(before + 2)
  })

  it('keeps no activation code in clear', async () => {
    const url = `/api/organizations/${town().unitId}/reviewers`
    const { body } = await as(town().officer).post(url, { name: '钱审核' }, click())
    const [slip] = body.slips
    expect(slip.code.length).toBeGreaterThan(5)
    const { rows } = await house().db.pool.query(`select encode(sealed, 'escape') as text, id from request_answers`)
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter(row => `${row.text}${row.id}`.includes(slip.code))).toEqual([])
  })

  it('may be sent again after a refusal, since nothing was made', async () => {
    const { officer, branchId } = town()
    const url = `/api/organizations/${branchId}/people`
    const key = click()
    expect((await as(officer).post(url, { name: '一' }, key)).status).toBe(422)
    expect((await as(officer).post(url, { name: '一丁' }, key)).status).toBe(200)
  })

  it('is one’s own, and for one thing', async () => {
    const { officer, secondOfficer, branchId, otherBranchId } = town()
    const key = click()
    const first = await as(officer).post(`/api/organizations/${branchId}/people`, { name: '丁小满' }, key)
    const other = await as(officer).post(`/api/organizations/${otherBranchId}/people`, { name: '丁小满' }, key)
    expect([other.status, other.body.code]).toEqual([422, 'key_reused'])
    const colleague = await as(secondOfficer).post(
      `/api/organizations/${otherBranchId}/people`,
      { name: '丁小满' },
      key,
    )
    expect(colleague.status).toBe(200)
    expect(colleague.body.id).not.toBe(first.body.id)
    const short = await as(officer).post(
      `/api/organizations/${branchId}/people`,
      { name: '丁谷雨' },
      { 'idempotency-key': '7' },
    )
    expect([short.status, short.body.code]).toEqual([400, 'bad_key'])
  })

  it('whose answer was lost is told that it is done, and makes nothing again', async () => {
    const { officer, branchId } = town()
    const url = `/api/organizations/${branchId}/people`
    const key = click()
    await as(officer).post(url, { name: '丁霜降' }, key)
    // As if the server had died between what it made and what it said.
    await house().db.pool.query('update request_answers set sealed = null, status = null')
    const before = await count('people')
    const again = await as(officer).post(url, { name: '丁霜降' }, key)
    expect([again.status, again.body.detail]).toEqual([409, '这一步已经办好，不必再办。请刷新页面查看。'])
    expect(await count('people')).toBe(before)
  })

  it('is forgotten a day later, by the night', async () => {
    expect(await count('request_answers')).toBeGreaterThan(5)
    const night = nightlyJobs(house(), storage()).find(job => job.name === 'forget')
    await night?.work(town().scope)
    expect(await count('request_answers')).toBeGreaterThan(5)
    await on('2026-04-14')
    await night?.work(town().scope)
    expect(await count('request_answers')).toBe(0)
  })
})
