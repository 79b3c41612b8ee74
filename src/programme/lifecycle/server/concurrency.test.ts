import { describe, expect, it } from 'vitest'
import { townOfTests } from '../../../app/testing/programme.ts'
import { verifyLedger } from '../../../foundation/ledger/server/verify.ts'

describe('two at once', () => {
  const { as, town, house } = townOfTests()

  it('two nominations of one branch: the quota lets in one', async () => {
    const wish = (name: string) =>
      as(town().secretary).post('/api/brands', { branchId: town().branchId, name, sentence: '一句话', field: null })
    const answers = await Promise.all([wish('田埂上的课堂'), wish('护苗红帆船'), wish('屋檐下调解')])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 422, 422])
  })

  it('two transitions of one version never both succeed, and the second is told', async () => {
    const { items } = (await as(town().secretary).get('/api/brands')).body
    const id = items[0].id
    const withdraw = () =>
      as(town().secretary).post(
        `/api/brands/${id}/transitions`,
        { action: 'withdraw', input: { reason: '换一个题目' } },
        { 'if-match': '"1"' },
      )
    const answers = await Promise.all(Array.from({ length: 6 }, withdraw))
    expect(answers.filter(answer => answer.status === 200)).toHaveLength(1)
    const late = answers.filter(answer => answer.status !== 200)
    expect(late.every(answer => answer.status === 412 && answer.body.code === 'stale')).toBe(true)
  })

  it('and the ledger stays whole', async () => {
    const { scope } = town()
    expect((await house().db.read(scope, tx => verifyLedger(tx, scope))).fault).toBeNull()
  })
})
