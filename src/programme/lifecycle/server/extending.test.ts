import { describe, expect, it } from 'vitest'
import { townOfTests } from '../../../app/testing/programme.ts'
import type { Somebody } from '../../../foundation/accounts/testing.ts'

const wish = (branchId: string) => ({ branchId, name: '田埂上的课堂', sentence: '一句话', field: null })

describe('延期 for a brand', () => {
  const { as, town, on } = townOfTests()
  let id = ''
  const deadline = async () => (await as(town().secretary).get(`/api/brands/${id}/declaration`)).body.deadline
  const asked = async (who: Somebody) => (await as(who).get('/api/extension-requests')).body.items
  const notices = async (who: Somebody): Promise<string[]> =>
    (await as(who).get('/api/notices')).body.items.map((one: { text: string }) => one.text)
  const answer = (request: string, body: unknown, who = town().officer) =>
    as(who).post(`/api/extension-requests/${request}/answer`, body)
  const page = async () => (await as(town().secretary).get(`/api/brands/${id}`)).body

  it('an officer grants a later day, on record, and the branch is told of it', async () => {
    id = (await as(town().secretary).post('/api/brands', wish(town().branchId))).body.id
    await on('2026-04-16')
    expect(await deadline()).toMatchObject({ open: false })
    const grant = (body: unknown) => as(town().officer).post(`/api/brands/${id}/extensions`, body)
    expect((await grant({ until: '2026-04-16', reason: '书记出差' })).body.detail).toBe('新期限须晚于今天。')
    expect((await grant({ until: '2026-04-20', reason: ' ' })).body.detail).toBe('延期须写明事由和新期限，还差事由。')
    expect((await grant({ until: '2026-04-20', reason: '书记出差' })).body.said).toBe('已准予延期至4月20日')
    expect(await deadline()).toMatchObject({ open: true, until: '2026-04-20' })
    expect((await notices(town().secretary))[0]).toBe(
      '温知夏同志：“田埂上的课堂”申报准予延期至4月20日，在此之前报送即可。',
    )
    await on('2026-04-21')
    expect(await deadline()).toMatchObject({ open: false })
  })

  it('the branch asks in one sentence, once; the officers are told', async () => {
    const ask = (reason: string) => as(town().editor).post(`/api/brands/${id}/extension-requests`, { reason })
    expect((await page()).extension).toEqual({
      kind: 'declaration',
      label: '申报',
      until: '2026-04-20',
      mayAsk: true,
      asked: null,
    })
    expect((await ask(' ')).body.detail).toBe('请写一句事由，工委据此答复。')
    expect((await ask('片区汛期值守，材料还差两处')).body.said).toBe('已申请延期，等工委答复')
    expect((await ask('再报一次')).status).toBe(409)
    expect((await page()).extension).toMatchObject({ mayAsk: false, asked: { by: '安若谷' } })
    expect((await notices(town().officer))[0]).toBe(
      '顾一帆同志：“田埂上的课堂”申请申报延期，事由：片区汛期值守，材料还差两处。请答复。',
    )
    expect(await asked(town().officer)).toMatchObject([
      { branch: '种植业科党支部', unit: '市农业农村局', label: '申报', until: '2026-04-20', by: '安若谷' },
    ])
  })

  it('is declined with a reason that the branch reads, and may ask again', async () => {
    const [one] = await asked(town().officer)
    expect((await answer(one.id, { answer: 'declined', reason: '' })).body.detail).toBe(
      '请写明不予延期的原因，支部会看到。',
    )
    await answer(one.id, { answer: 'declined', reason: '已延过一次' })
    expect((await notices(town().secretary))[0]).toBe(
      '温知夏同志：“田埂上的课堂”申请的申报延期没有准予，原因：已延过一次。有疑问请联系顾一帆（工委 111 室）。',
    )
    const late = await answer(one.id, { answer: 'granted', until: '2026-04-24', reason: '同意' }, town().secondOfficer)
    expect(late.status).toBe(409)
    expect(late.body.detail).toBe('顾一帆已先办理，结果是“不予延期”。您写的都在。')
    expect((await page()).extension.mayAsk).toBe(true)
  })

  it('one that lapsed meanwhile comes back by the grant', async () => {
    const { version } = (await page()).brand
    const lapse = { action: 'lapse', input: {} }
    await as(town().officer).post(`/api/brands/${id}/transitions`, lapse, { 'if-match': `"${version}"` })
    const reason = '汛期值守到月底，请再给三天'
    await as(town().secretary).post(`/api/brands/${id}/extension-requests`, { reason })
    const [one] = await asked(town().officer)
    expect(one.brand.state).toBe('逾期未报')
    expect((await answer(one.id, { answer: 'granted', until: '2026-04-24', reason })).body.said).toBe(
      '已延期至4月24日，恢复申报',
    )
    expect((await page()).brand.look.inside).toBe('酝酿中')
    expect(await deadline()).toMatchObject({ open: true, until: '2026-04-24' })
    expect(await asked(town().officer)).toEqual([])
    expect((await notices(town().secretary))[0]).toBe(
      '温知夏同志：“田埂上的课堂”申报准予延期至4月24日，在此之前报送即可。',
    )
  })

  it('another branch’s request and another committee’s are nobody else’s to see', async () => {
    expect((await as(town().secretary).get('/api/extension-requests')).status).toBe(403)
    const foreign = await answer('0190c000-0000-7000-8000-000000000000', { answer: 'declined', reason: '不' })
    expect(foreign.status).toBe(404)
  })
})

describe('延期 for what a branch has not begun', () => {
  const { as, town, on } = townOfTests()

  it('a branch that missed 提名 asks from its desk, nominates within the day granted, and may declare by then', async () => {
    const { branchId, secretary, officer } = town()
    await on('2026-04-17')
    const late = await as(secretary).post('/api/brands', wish(branchId))
    expect(late.body.detail).toBe('提名已于 4月15日截止。确需补报，请向顾一帆（工委 111 室）申请延期。')
    const [mine] = (await as(secretary).get('/api/desk')).body.branches
    expect(mine.extension).toMatchObject({ label: '提名', until: '2026-04-15', mayAsk: true })
    await as(secretary).post(`/api/organizations/${branchId}/extension-requests`, { reason: '换届，新书记刚到任' })
    const [one] = (await as(officer).get('/api/extension-requests')).body.items
    expect(one).toMatchObject({ label: '提名', brand: null, branch: '种植业科党支部' })
    const desk = (await as(officer).get('/api/desk')).body.waiting
    expect(desk.find((row: { kind: string }) => row.kind === 'extension')).toMatchObject({
      title: '延期申请',
      count: 1,
      line: '市农业农村局 1，附有事由',
      link: '/extension-requests',
    })
    const granted = { answer: 'granted', until: '2026-04-22', reason: '换届' }
    expect((await as(officer).post(`/api/extension-requests/${one.id}/answer`, granted)).status).toBe(200)
    const [notice] = (await as(secretary).get('/api/notices')).body.items
    expect(notice.text).toBe('温知夏同志：种植业科党支部提名准予延期至4月22日，在此之前提名即可。')
    const made = await as(secretary).post('/api/brands', wish(branchId))
    expect(made.status).toBe(200)
    const form = (await as(secretary).get(`/api/brands/${made.body.id}/declaration`)).body
    expect(form.deadline).toMatchObject({ open: true, until: '2026-04-22' })
    await on('2026-04-23')
    expect((await as(secretary).post('/api/brands', wish(branchId))).status).toBe(422)
  })

  it('an officer grants it without being asked; the other branch of the unit gains nothing by it', async () => {
    const { otherBranchId, branchId, officer, otherSecretary } = town()
    const grant = (of: string) =>
      as(officer).post(`/api/organizations/${of}/extensions`, { until: '2026-04-30', reason: '电话申请，汛期' })
    expect((await grant(branchId)).status).toBe(200)
    expect((await as(otherSecretary).post('/api/brands', wish(otherBranchId))).body.code).toBe('nomination_over')
    await grant(otherBranchId)
    expect((await as(otherSecretary).post('/api/brands', wish(otherBranchId))).status).toBe(200)
  })
})
