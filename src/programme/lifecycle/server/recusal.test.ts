import { beforeAll, describe, expect, it } from 'vitest'
import { aDeclaration } from '../../../app/testing/declaration.ts'
import { townOfTests } from '../../../app/testing/programme.ts'
import { type Somebody, somebody } from '../../../foundation/accounts/testing.ts'

describe('回避: who holds or held a post of the branch does not review it', () => {
  const { as, town, house, sessions } = townOfTests(seed => ({
    ...seed,
    declarations: {
      ...seed.declarations,
      chain: [
        { name: '单位审核', by: 'unit' },
        { name: '工委审核', by: 'committee' },
      ],
    },
  }))
  let id = ''
  /** Once editor of 种植业科党支部, now an officer. */
  let moved: Somebody

  const step = async (who: Somebody, action: string, input: unknown) =>
    as(who).post(
      `/api/brands/${id}/transitions`,
      { action, input },
      { 'if-match': `"${(await as(town().officer).get(`/api/brands/${id}`)).body.brand.version}"` },
    )
  const queueOf = async (who: Somebody) =>
    (await as(who).get('/api/reviews')).body.items.map((one: { brand: { name: string } }) => one.brand.name)
  /** Gives up the post: from today on it is a former one. */
  const servedAs = async (who: Somebody, organizationId: string) => {
    await house().db.pool.query(
      `insert into grants (committee_id, id, user_id, organization_id, role, valid_from, valid_to)
       values ($1, gen_random_uuid(), $2, $3, 'branch_editor', '2024-01-01', '2025-01-01')`,
      [town().scope.committeeId, who.userId, organizationId],
    )
  }

  beforeAll(async () => {
    const { scope, branchId, secretary } = town()
    moved = await somebody(house(), sessions(), '闻人澜', { role: 'officer', scope })
    await servedAs(moved, branchId)
    await servedAs(town().reviewer, branchId)
    const wish = { branchId, name: '田埂上的课堂', sentence: '把课开到田埂上', field: null }
    id = (await as(secretary).post('/api/brands', wish)).body.id
    await step(secretary, 'select', { marks: { effect: '有', satisfaction: '有', plasticity: '有', potential: '有' } })
    const form = await as(secretary).get(`/api/brands/${id}/declaration`)
    const tag = { 'if-match': form.headers.get('etag') ?? '' }
    await as(secretary).put(`/api/brands/${id}/declaration`, aDeclaration(town()), tag)
    await step(secretary, 'submit', {})
  })

  it('where nobody else holds the step, the officers are told to appoint somebody', async () => {
    expect(await queueOf(town().reviewer)).toEqual([])
    const refused = await step(town().reviewer, 'pass', { opinion: '', acceptedRemarks: [] })
    expect(refused.status).toBe(403)
    expect(refused.body.detail).toBe(
      '这一件与您有回避关系（在该支部任职或任过职），单位审核没有别的审核人，请顾一帆（工委 111 室）指定。',
    )
    const { items } = (await as(town().officer).get('/api/notices')).body
    expect(items[0].text).toBe(
      '顾一帆同志：“田埂上的课堂”到了单位审核，没有可以审核的同志，材料停在那里。请指定审核员。',
    )
    expect((await as(town().secretary).get(`/api/brands/${id}`)).body.headline.who.title).toBe('还没有审核人')
  })

  it('a reviewer appointed since takes the step', async () => {
    const { scope, unitId } = town()
    const another = await somebody(house(), sessions(), '方砚秋', {
      role: 'unit_reviewer',
      scope,
      organizationId: unitId,
    })
    expect(await queueOf(another)).toEqual(['田埂上的课堂'])
    expect((await step(another, 'pass', { opinion: '', acceptedRemarks: [] })).status).toBe(200)
  })

  it('at the committee a former editor reads it and leaves it to the others', async () => {
    expect(await queueOf(moved)).toEqual([])
    const review = (await as(moved).get(`/api/brands/${id}/review`)).body
    expect(review.may).toEqual([])
    expect(review.recusal).toMatch(/^这一件与您有回避关系.*由顾一帆、沈清禾审核。$/)
    expect((await step(moved, 'return', { reasons: [], remarks: [], deadline: null })).status).toBe(403)
    expect(await queueOf(town().officer)).toEqual(['田埂上的课堂'])
    expect((await step(town().officer, 'pass', { opinion: '', acceptedRemarks: [] })).body.pending).toBe(true)
  })
})
