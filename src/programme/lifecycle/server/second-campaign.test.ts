import { describe, expect, it } from 'vitest'
import { aDeclaration } from '../../../app/testing/declaration.ts'
import { townOfTests } from '../../../app/testing/programme.ts'
import { anotherCampaign } from '../../../app/testing/second-campaign.ts'
import type { Somebody } from '../../../foundation/accounts/testing.ts'

describe('the same journey on a second, different campaign, from configuration alone', () => {
  const { as, town } = townOfTests(anotherCampaign)
  let id = ''
  const page = async (who: Somebody) => (await as(who).get(`/api/brands/${id}`)).body
  const step = async (who: Somebody, action: string, input: unknown) =>
    as(who).post(
      `/api/brands/${id}/transitions`,
      { action, input },
      { 'if-match': `"${(await page(who)).brand.version}"` },
    )
  const remark = [{ id: 'x', reason: 'R1', pin: 'idea', text: '请按先后写三步。' }]

  it('two characters are a name here, without a window for 酝酿', async () => {
    const made = await as(town().secretary).post('/api/brands', {
      branchId: town().branchId,
      name: '护苗',
      sentence: '护好每一棵苗',
      field: '惠民',
    })
    expect(made.status).toBe(200)
    id = made.body.id
    expect((await step(town().secretary, 'select', { marks: { effect: '有', satisfaction: '有' } })).status).toBe(200)
  })

  it('a second brand may begin at once, in another field; a third in the same is refused', async () => {
    const wish = (name: string, field: string) =>
      as(town().secretary).post('/api/brands', { branchId: town().branchId, name, sentence: '另一件事', field })
    expect((await wish('田埂上的课堂', '强基')).status).toBe(200)
    expect((await wish('大户联系卡', '强基')).body.detail).toBe(
      '“强基”已由“田埂上的课堂”选用，第二个品牌请换一个领域。',
    )
  })

  it('the form asks what this campaign asks', async () => {
    const read = await as(town().secretary).get(`/api/brands/${id}/declaration`)
    const whole = {
      ...aDeclaration(town()),
      name: '护苗',
      field: '惠民',
      form: { idea: '先排课表，再讲课，最后回访。', cost: 3000 },
    }
    const etag = read.headers.get('etag') ?? ''
    expect((await as(town().secretary).put(`/api/brands/${id}/declaration`, whole, { 'if-match': etag })).status).toBe(
      200,
    )
    expect((await step(town().secretary, 'submit', {})).body.state).toBe('under_review')
    expect((await page(town().secretary)).brand.look.inside).toBe('机关党委初审')
  })

  it('the unit’s reviewer passes at once, and only the unit’s', async () => {
    expect((await step(town().officer, 'pass', { opinion: '', acceptedRemarks: [] })).status).toBe(403)
    const passed = await step(town().reviewer, 'pass', { opinion: '同意', acceptedRemarks: [] })
    expect(passed.body).toMatchObject({ pending: false, said: '已通过机关党委初审' })
    expect((await page(town().secretary)).brand.look.inside).toBe('工委复核')
  })

  it('returned by the committee it comes back to the committee, since this campaign says so', async () => {
    await step(town().officer, 'return', { reasons: ['R1'], remarks: remark, deadline: null })
    const { items } = (await as(town().officer).get('/api/decisions')).body
    await as(town().officer).post('/api/decisions/release', { ids: items.map((one: { id: string }) => one.id) })
    const read = await as(town().secretary).get(`/api/brands/${id}/declaration`)
    const replies = Object.fromEntries(read.body.remarks.map((one: { id: string }) => [one.id, '已分三步']))
    await as(town().secretary).put(
      `/api/brands/${id}/declaration`,
      { ...read.body.draft, replies },
      { 'if-match': read.headers.get('etag') ?? '' },
    )
    expect((await step(town().secretary, 'submit', {})).status).toBe(200)
    expect((await page(town().secretary)).brand.look.inside).toBe('工委复核')
  })

  it('a reason this campaign does not have is no reason', async () => {
    const refused = await step(town().officer, 'return', {
      reasons: ['R6'],
      remarks: [{ ...remark[0], reason: 'R6' }],
      deadline: null,
    })
    expect(refused.body.detail).toBe('退回须选一项原因，并把意见标到栏目上，还差原因、意见。')
  })

  it('and is accepted', async () => {
    await step(town().officer, 'pass', { opinion: '', acceptedRemarks: [] })
    const { items } = (await as(town().officer).get('/api/decisions')).body
    await as(town().officer).post('/api/decisions/release', { ids: items.map((one: { id: string }) => one.id) })
    expect((await page(town().secretary)).brand.look.inside).toBe('创建中')
  })
})
