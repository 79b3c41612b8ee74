import { beforeAll, describe, expect, it } from 'vitest'
import type { Somebody } from '../foundation/accounts/testing.ts'
import { aDeclaration } from './testing/declaration.ts'
import { aBrandUnderReview } from './testing/everybody.ts'
import { townOfTests } from './testing/programme.ts'
import { seedCampaign } from './testing/seed-campaign.ts'

describe('two people at one thing: the second is told who was first and when, and is shown the difference', () => {
  const { as, town, house, address } = townOfTests()
  let brandId = ''
  beforeAll(async () => {
    brandId = (await aBrandUnderReview({ town, as, address })).brandId
  })
  const etagOf = async (who: Somebody, path: string) => (await as(who).get(path)).headers.get('etag') ?? ''

  it('two officers at one decision: the second cannot file another, and after its release learns what came of it', async () => {
    const { officer, secondOfficer } = town()
    const transitions = `/api/brands/${brandId}/transitions`
    const seen = await etagOf(secondOfficer, `/api/brands/${brandId}`)
    const wish = { action: 'pass', input: { opinion: '', acceptedRemarks: [] } }
    const early = await as(secondOfficer).post(transitions, wish, { 'if-match': seen })
    expect(early.body.detail).toBe('顾一帆已先办理，结果是“受理”，在待发中。您的意见草稿保留。')
    // What the second had typed stays theirs, and is not taken for notes of another round.
    const notes = { reasons: ['R3'], remarks: [], accepted: [], deadline: null }
    await as(secondOfficer).put(`/api/brands/${brandId}/review-notes`, notes)
    const { items } = (await as(officer).get('/api/decisions')).body
    await as(officer).post('/api/decisions/release', { ids: items.map((one: { id: string }) => one.id) })
    const late = await as(secondOfficer).post(transitions, wish, { 'if-match': seen })
    expect(late.status).toBe(412)
    expect(late.body.detail).toBe('顾一帆已先办理，结果是“受理”。您的意见草稿保留。')
    const gone = await as(secondOfficer).get(`/api/brands/${brandId}/review`)
    expect([gone.status, gone.body.detail]).toEqual([409, '顾一帆已先办理，结果是“受理”。您的意见草稿保留。'])
    const kept = `select content->'reasons' as reasons, on_version from review_notes where brand_id = $1`
    expect((await house().db.pool.query(kept, [brandId])).rows).toEqual([{ reasons: ['R3'], on_version: 2 }])
    expect(late.body).toMatchObject({ by: '顾一帆', at: '2026-04-12T02:00:00.000Z', lastAction: 'pass' })
  })

  it('one person at two machines is told that it was they themselves', async () => {
    const { otherBranchId, otherSecretary } = town()
    const wish = { branchId: otherBranchId, name: '栏舍边的课', sentence: '把课开到栏舍边', field: null }
    const { id } = (await as(otherSecretary).post('/api/brands', wish)).body
    const marks = { effect: '有', satisfaction: '有', plasticity: '有', potential: '有' }
    const select = { action: 'select', input: { marks } }
    await as(otherSecretary).post(`/api/brands/${id}/transitions`, select, { 'if-match': '"1"' })
    const form = `/api/brands/${id}/declaration`
    const tag = { 'if-match': await etagOf(otherSecretary, form) }
    await as(otherSecretary).put(form, { ...aDeclaration(town()), name: '栏舍边的课' }, tag)
    const late = await as(otherSecretary).put(form, aDeclaration(town()), tag)
    expect(late.body.detail).toBe('您在 10:00从另一处改过这份材料。您的内容另存了一份，请对照选用。')
    expect(late.body).toMatchObject({ savedBy: '纪明朗', current: { name: '栏舍边的课' } })
  })

  it('two officers at one campaign’s settings', async () => {
    const { officer, secondOfficer, campaignId } = town()
    const draft = `/api/campaigns/${campaignId}/draft`
    const tag = { 'if-match': await etagOf(officer, `/api/campaigns/${campaignId}`) }
    const seed = seedCampaign(2026)
    const wider = { ...seed, programme: { ...seed.programme, naming: { min: 2, max: 12 } } }
    expect((await as(officer).put(draft, { configuration: wider }, tag)).status).toBe(200)
    const late = await as(secondOfficer).put(draft, { configuration: seed }, tag)
    expect(late.status).toBe(412)
    expect(late.body.detail).toBe('顾一帆在 10:00改过这份设置。您的内容另存了一份，请对照选用。')
    const now = (await as(secondOfficer).get(`/api/campaigns/${campaignId}`)).body
    expect(now.check).toMatchObject({ changedBy: '顾一帆', changedAt: '2026-04-12T02:00:00.000Z' })
    expect(now.configuration.programme.naming).toEqual({ min: 2, max: 12 })
    const publish = await as(secondOfficer).post(`/api/campaigns/${campaignId}/publication`, { reason: '统一' }, tag)
    expect(publish.body.detail).toBe('顾一帆在 10:00改过这份设置。您的内容另存了一份，请对照选用。')
  })

  it('two officers at one organization', async () => {
    const { officer, secondOfficer, branchId } = town()
    const changes = `/api/organizations/${branchId}/changes`
    const people = `/api/organizations/${branchId}/people`
    const tag = { 'if-match': await etagOf(officer, people) }
    const rename = (name: string) => ({ kind: 'rename', name, reason: '江编发〔2026〕3号' })
    expect((await as(officer).post(changes, rename('种植科党支部'), tag)).status).toBe(200)
    const late = await as(secondOfficer).post(changes, rename('种植与植保科党支部'), tag)
    expect(late.status).toBe(412)
    expect(late.body.detail).toBe('顾一帆在 10:00登记过变动（更名），现为“种植科党支部”。您填的都在，请核对后再办。')
    expect(late.body.current).toEqual({ name: '种植科党支部', unit: '市农业农村局' })
    // Whoever was added to the roster meanwhile does not make a change of the tree stale.
    const fresh = { 'if-match': await etagOf(secondOfficer, people) }
    await as(officer).post(people, { name: '新来的同志' })
    expect((await as(secondOfficer).post(changes, rename('种植与植保科党支部'), fresh)).status).toBe(200)
    expect((await as(officer).post(changes, rename('种植业科党支部'))).status).toBe(428)
  })
})
