import { expect, it } from 'vitest'
import { aDeclaration } from '../../../app/testing/declaration.ts'
import { townOfTests } from '../../../app/testing/programme.ts'
import { seedCampaign } from '../../../app/testing/seed-campaign.ts'
import type { Somebody } from '../../../foundation/accounts/testing.ts'
import { addPerson } from '../../../foundation/organizations/server/organizations.ts'
import { checkCampaign, publishCampaign, saveCampaignDraft } from '../../campaigns/server/campaigns.ts'

/** At first the committee's step is the first and only one. */
const { as, town, house } = townOfTests()
const marks = { effect: '有', satisfaction: '有', plasticity: '有', potential: '有' }

async function handIn(secretary: Somebody, branchId: string, name: string) {
  const { scope, people } = town()
  const owner = await house().db.write(scope, { kind: 'command', command: 'test' }, tx =>
    addPerson(tx, scope, { organizationId: branchId, name: '池照' }),
  )
  const declaration = aDeclaration({ ...town(), people: { ...people, secretary: owner.id, owner: owner.id } })
  const wish = { branchId, name, sentence: '把课开到田埂上', field: '党员教育' }
  const { id } = (await as(secretary).post('/api/brands', wish)).body
  const step = async (action: string, input: unknown) => {
    const { version } = (await as(secretary).get(`/api/brands/${id}`)).body.brand
    const done = await as(secretary).post(
      `/api/brands/${id}/transitions`,
      { action, input },
      { 'if-match': `"${version}"` },
    )
    expect(done.status, done.body?.detail).toBe(200)
  }
  await step('select', { marks })
  const tag = (await as(secretary).get(`/api/brands/${id}/declaration`)).headers.get('etag') ?? ''
  await as(secretary).put(`/api/brands/${id}/declaration`, { ...declaration, name }, { 'if-match': tag })
  await step('submit', {})
}

/** From now on the unit looks first; what is in hand keeps the chain that it pinned. */
async function putUnitFirst() {
  const { scope, campaignId, officer, secondOfficer } = town()
  const seed = seedCampaign(2026)
  const chain = [{ name: '单位审核', by: 'unit' as const }, ...seed.declarations.chain]
  const draft = { ...seed, declarations: { ...seed.declarations, chain } }
  const by = ({ userId }: Somebody) => ({ userId, now: house().now() })
  const as = ({ userId }: Somebody) => ({ kind: 'person', userId }) as const
  await house().db.draft(scope, tx => saveCampaignDraft(tx, scope, campaignId, 2, draft, by(officer)))
  await house().db.write(scope, as(secondOfficer), tx => checkCampaign(tx, scope, campaignId, 3, by(secondOfficer)))
  await house().db.write(scope, as(officer), tx =>
    publishCampaign(tx, scope, campaignId, 3, { ...by(officer), reason: '先由单位看', changed: ['declarations'] }),
  )
}

const queueOf = async (who: Somebody) =>
  (await as(who).get('/api/reviews')).body.items.map((one: { brand: { name: string } }) => one.brand.name)

it('each finds what stands at the step that they hold, by the chain that each brand pinned', async () => {
  const { branchId, otherBranchId, secretary, otherSecretary, officer, reviewer } = town()
  await handIn(secretary, branchId, '田埂上的课堂')
  await putUnitFirst()
  await handIn(otherSecretary, otherBranchId, '牧歌问到底')
  expect(await queueOf(officer)).toEqual(['田埂上的课堂'])
  expect(await queueOf(reviewer)).toEqual(['牧歌问到底'])
  expect((await as(officer).get('/api/desk')).body.waiting[0]).toMatchObject({ count: 1 })
})

it('what stands at a unit’s step when its branch comes directly under the committee waits for the officer', async () => {
  const { officer, reviewer, otherBranchId, scope } = town()
  const people = await as(officer).get(`/api/organizations/${otherBranchId}/people`)
  const move = { kind: 'move', parentId: scope.committeeId, reason: '划归工委直属' }
  const tag = { 'if-match': people.headers.get('etag') ?? '' }
  expect((await as(officer).post(`/api/organizations/${otherBranchId}/changes`, move, tag)).status).toBe(200)
  expect(await queueOf(reviewer)).toEqual([])
  expect(await queueOf(officer)).toEqual(['田埂上的课堂', '牧歌问到底'])
  const { items } = (await as(officer).get('/api/reviews')).body
  expect((await as(officer).get(`/api/brands/${items[1].brand.id}/review`)).body.may).toContain('pass')
})
