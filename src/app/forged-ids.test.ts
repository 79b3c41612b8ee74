import { beforeAll, describe, expect, it } from 'vitest'
import type { Somebody } from '../foundation/accounts/testing.ts'
import type { Route } from '../foundation/http/route.ts'
import { seedCampaign } from './testing/seed-campaign.ts'
import { walkOfTests } from './testing/walk.ts'

const { routes, knock, as, people, house } = walkOfTests()

/** What the other committee has of each kind: real ids, which must be as good as none. */
const theirs: Record<string, string> = {}
const nothing = '0190c000-0000-7000-8000-000000000000'
const never = [
  nothing,
  nothing.toUpperCase(),
  '-'.repeat(36),
  'no-uuid',
  '1',
  "'%20or%201=1",
  '%00',
  'a'.repeat(90),
  '..%2f..',
]

const somebody = (who: Somebody | null): Somebody => {
  if (!who) throw new TypeError('the matrix has this person')
  return who
}

describe('an id that is none of ours', () => {
  beforeAll(async () => {
    const [officer, secretary] = [somebody(people().foreignOfficer), somebody(people().foreignSecretary)]
    const { tree } = (await as(officer).get('/api/organizations')).body
    theirs.organizations = tree.children[0].children[0].id
    theirs.committees = tree.id
    theirs.accounts = secretary.userId
    const begun = await as(officer).post('/api/campaigns', { configuration: seedCampaign(2026) })
    theirs.campaigns = begun.body.id
    const campaign = `/api/campaigns/${begun.body.id}`
    await as(officer).post(`${campaign}/check-requests`, undefined, { 'if-match': '"1"' })
    await as(somebody(people().foreignLeader)).post(`${campaign}/check`, undefined, { 'if-match': '"1"' })
    await as(officer).post(`${campaign}/publication`, { reason: '' }, { 'if-match': '"1"' })
    const wish = { branchId: theirs.organizations, name: '林场先锋岗', sentence: '护林防火到山头', field: null }
    theirs.brands = (await as(secretary).post('/api/brands', wish)).body.id
    expect(theirs.brands).toMatch(/^[0-9a-f-]{36}$/)
  })

  const withIds = () => routes().filter(({ url }) => url.includes(':id'))
  const sayNothing =
    '404 {"type":"urn:yipin:not_found","title":"not_found","status":404,"code":"not_found","detail":"没有找到这一页。链接可能不完整，请从待办进入。","fields":[]}'
  const refusals = new Map<string, string[]>()

  /** Asked by somebody who is let in with a true id, with everything else right. */
  async function ask(route: Route, id: string): Promise<string> {
    const { status, text } = await knock(route, {
      path: route.url.replace(':id', id).replace(/:\w+/g, nothing),
      headers: { 'if-match': '"1"' },
    })
    // What answers a HEAD has no body to tell apart by.
    return route.method === 'HEAD' && status === 404 && !text ? sayNothing : `${status} ${text}`
  }

  it.each(never)('%s: every route answers the same 404', async id => {
    for (const route of withIds()) {
      const said = await ask(route, id)
      refusals.set(said, [...(refusals.get(said) ?? []), `${route.method} ${route.url} ${id}`])
    }
    expect([...refusals.keys()]).toEqual([expect.stringMatching(/^404 .*"code":"not_found"/)])
  })

  it('another committee’s id is told exactly like one that never was', async () => {
    const told = withIds().flatMap(route => {
      const id = theirs[route.url.split('/')[2] ?? '']
      // The duties are the house's own and serve every committee.
      return id && route.within !== 'duty' ? [{ route, id }] : []
    })
    expect(told.length).toBeGreaterThan(15)
    for (const { route, id } of told) {
      const said = await ask(route, id)
      expect([`${route.method} ${route.url}`, said]).toEqual([`${route.method} ${route.url}`, [...refusals.keys()][0]])
    }
    // They are there to be found: their own people find them.
    const officer = somebody(people().foreignOfficer)
    expect((await as(officer).get(`/api/brands/${theirs.brands}`)).status).toBe(200)
    expect((await as(officer).get(`/api/organizations/${theirs.organizations}/people`)).status).toBe(200)
  })

  it('within a request is refused at its field, and touches nothing', async () => {
    const { officer } = people()
    const before = (await house().db.pool.query('select count(*) from ledger_entries')).rows
    const one = as(somebody(officer))
    const wish = { name: '借来的支部', sentence: '一句话', field: null }
    for (const branchId of [nothing, theirs.organizations ?? ''])
      expect((await one.post('/api/brands', { ...wish, branchId })).body.code).toBe('not_found')
    const forged = await one.post('/api/brands', { ...wish, branchId: 'x' })
    expect(forged.body.fields).toEqual([
      { code: 'schema_format', pin: 'branchId', sentence: '没有找到所选的这一项，请重新选。' },
    ])
    const moved = { kind: 'move', parentId: theirs.organizations, reason: '试' }
    const { tree } = (await one.get('/api/organizations')).body
    const { id } = tree.children[0].children[0]
    const seen = (await one.get(`/api/organizations/${id}/people`)).headers.get('etag') ?? ''
    const change = await one.post(`/api/organizations/${id}/changes`, moved, { 'if-match': seen })
    expect([change.status, change.body.code]).toEqual([404, 'not_found'])
    const released = await one.post('/api/decisions/release', { ids: [nothing] })
    expect(released.body).toEqual({ released: [], held: [] })
    expect((await house().db.pool.query('select count(*) from ledger_entries')).rows).toEqual(before)
  })
})
