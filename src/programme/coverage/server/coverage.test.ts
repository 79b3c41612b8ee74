import { expect, it } from 'vitest'
import { townOfTests } from '../../../app/testing/programme.ts'
import { localDate } from '../../../foundation/calendar/dates.ts'
import { rename, split } from '../../../foundation/organizations/server/organizations.ts'
import { recount } from './coverage.ts'

const { as, town, house, on } = townOfTests()

const coverage = async () => (await as(town().officer).get('/api/coverage')).body
const wrong = (day: string) => house().db.housekeeping(town().scope, tx => recount(tx, town().scope, localDate(day)))
const nominate = async (who: 'secretary' | 'otherSecretary', branchId: string, name: string): Promise<string> =>
  (await as(town()[who]).post('/api/brands', { branchId, name, sentence: '一句话', field: null })).body.id
const withdraw = async (id: string) =>
  as(town().secretary).post(
    `/api/brands/${id}/transitions`,
    { action: 'withdraw', input: { reason: '换一个做法' } },
    { 'if-match': '"1"' },
  )

it('counters are kept in the step itself: what the night counts anew is what they say', async () => {
  expect((await coverage()).total).toMatchObject({ branches: 2, counts: { none: 2 } })
  const first = await nominate('secretary', town().branchId, '田埂上的课堂')
  expect((await coverage()).total).toMatchObject({ branches: 2, counts: { none: 1, candidate: 1 } })
  await nominate('otherSecretary', town().otherBranchId, '牛栏边的党课')
  expect((await coverage()).total.counts).toEqual({ candidate: 2 })
  expect((await withdraw(first)).status).toBe(200)
  expect((await coverage()).total).toMatchObject({ branches: 2, counts: { none: 1, candidate: 1 } })
  expect(await wrong('2026-04-12')).toBe(0)
})

it('steps of many branches at once lose no count', async () => {
  const again = await nominate('secretary', town().branchId, '地头的一堂课')
  const [one, other] = await Promise.all([
    withdraw(again),
    as(town().otherSecretary).post(
      `/api/brands/${(await as(town().otherSecretary).get('/api/brands')).body.items[0].id}/transitions`,
      { action: 'withdraw', input: { reason: '换一个做法' } },
      { 'if-match': '"1"' },
    ),
  ])
  expect([one.status, other.status]).toEqual([200, 200])
  expect((await coverage()).total.counts).toEqual({ none: 2 })
  expect(await wrong('2026-04-12')).toBe(0)
})

it('a counter that was tampered with is found and mended by the night', async () => {
  await house().db.pool.query(`update coverage_counts set branches = 7 where standing = 'none'`)
  expect((await coverage()).total.branches).toBe(7)
  expect(await wrong('2026-04-12')).toBe(2)
  expect((await coverage()).total.branches).toBe(2)
})

it('a change of the tree is counted at the next look', async () => {
  await on('2026-05-06')
  const { scope, officer, unitId, branchId } = town()
  const change = { on: localDate('2026-05-06'), reason: '机构改革' }
  const actor = { kind: 'person', userId: officer.userId } as const
  await house().db.write(scope, actor, tx => rename(tx, scope, { ...change, id: unitId, name: '市农业农村和水利局' }))
  await house().db.write(scope, actor, tx =>
    split(tx, scope, { ...change, id: branchId, into: [{ name: '粮食科党支部' }, { name: '蔬菜科党支部' }] }),
  )
  const { units, total } = await coverage()
  expect(units.map((unit: { name: string }) => unit.name)).toEqual(['市农业农村和水利局'])
  expect(total.branches).toBe(3)
})
