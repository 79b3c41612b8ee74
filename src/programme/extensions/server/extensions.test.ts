import { expect, it } from 'vitest'
import { townOfTests } from '../../../app/testing/programme.ts'

const { as, town, on } = townOfTests()

it('a branch that missed the window declares within the extension an officer granted, and is told of it', async () => {
  const wish = { branchId: town().branchId, name: '田埂上的课堂', sentence: '一句话', field: null }
  const { id } = (await as(town().secretary).post('/api/brands', wish)).body
  await on('2026-04-16')
  const deadline = async () => (await as(town().secretary).get(`/api/brands/${id}/declaration`)).body.deadline
  expect(await deadline()).toMatchObject({ open: false })
  const grant = (body: unknown) => as(town().officer).post(`/api/brands/${id}/extensions`, body)
  expect((await grant({ until: '2026-04-16', reason: '书记出差' })).body.detail).toBe('新期限须晚于今天。')
  expect((await grant({ until: '2026-04-20', reason: ' ' })).body.detail).toBe('延期须写明事由和新期限，还差事由。')
  expect((await grant({ until: '2026-04-20', reason: '书记出差' })).body.said).toBe('已准予延期至4月20日')
  expect(await deadline()).toMatchObject({ open: true, until: '2026-04-20' })
  const { items } = (await as(town().secretary).get('/api/notices')).body
  expect(items[0].text).toBe('温知夏同志：“田埂上的课堂”申报准予延期至4月20日，在此之前报送即可。')
  await on('2026-04-21')
  expect(await deadline()).toMatchObject({ open: false })
})
