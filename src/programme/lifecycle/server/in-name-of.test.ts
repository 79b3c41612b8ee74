import { describe, expect, it } from 'vitest'
import { aDeclaration } from '../../../app/testing/declaration.ts'
import { townOfTests } from '../../../app/testing/programme.ts'
import type { Somebody } from '../../../foundation/accounts/testing.ts'
import { verifyLedger } from '../../../foundation/ledger/server/verify.ts'

const inNameOf = { reason: '书记住院，支部送来纸质表' }

describe('代录: an officer does everything of a branch, on record and with a reason; the branch is told', () => {
  const { as, town, house } = townOfTests()
  let id = ''
  const page = async (who: Somebody = town().officer) => (await as(who).get(`/api/brands/${id}`)).body
  const step = async (who: Somebody, action: string, input: unknown, more: object = {}) =>
    as(who).post(
      `/api/brands/${id}/transitions`,
      { action, input, ...more },
      { 'if-match': `"${(await page()).brand.version}"` },
    )
  const form = async (who: Somebody) => {
    const answer = await as(who).get(`/api/brands/${id}/declaration`)
    return { ...answer.body, tag: { 'if-match': answer.headers.get('etag') ?? '' } }
  }
  const type = async (declaration: unknown, reason = inNameOf.reason) =>
    as(town().officer).put(
      `/api/brands/${id}/declaration/in-name-of`,
      { declaration, inNameOf: { reason } },
      (await form(town().officer)).tag,
    )
  const notices = async (who: Somebody): Promise<string[]> =>
    (await as(who).get('/api/notices')).body.items.map((one: { text: string }) => one.text)
  const told = (action: string) =>
    `温知夏同志：顾一帆代你支部办理了“${action}”，事由：书记住院，支部送来纸质表。如有不符，请联系顾一帆。`

  it('from the branch’s place: what may be done in its name, and nothing in the officer’s own', async () => {
    const place = (await as(town().officer).get(`/api/branches/${town().branchId}`)).body
    expect(place).toMatchObject({ name: '种植业科党支部', unit: '市农业农村局', secretaries: ['温知夏'], brands: [] })
    expect([place.may, place.mayInNameOf]).toEqual([[], ['nominate']])
    expect((await as(town().secretary).get(`/api/branches/${town().branchId}`)).body).toMatchObject({
      may: ['nominate'],
      mayInNameOf: [],
    })
    expect((await as(town().otherSecretary).get(`/api/branches/${town().branchId}`)).status).toBe(403)
  })

  it('nominates, and answers the marks', async () => {
    const wish = { branchId: town().branchId, name: '田埂上的课堂', sentence: '把课开到田埂上', field: null }
    expect((await as(town().officer).post('/api/brands', wish)).status).toBe(403)
    for (const reason of ['   ', '\u200b']) {
      const unsaid = (await as(town().officer).post('/api/brands', { ...wish, inNameOf: { reason } })).body
      expect([unsaid.status, unsaid.detail]).toEqual([422, '请写明代录事由，支部会看到。'])
    }
    id = (await as(town().officer).post('/api/brands', { ...wish, inNameOf })).body.id
    expect((await notices(town().secretary))[0]).toBe(told('提名'))
    const marks = { effect: '有', satisfaction: '有', plasticity: '有', potential: '有' }
    expect((await step(town().officer, 'select', { marks })).status).toBe(403)
    expect((await step(town().officer, 'select', { marks }, { inNameOf })).body.state).toBe('declaring')
    expect((await notices(town().secretary))[0]).toBe(told('确定培育'))
    expect((await page()).inNameOfReason).toBe(inNameOf.reason)
  })

  it('types the form: each save notes who typed and why, and tells nobody', async () => {
    const before = (await notices(town().secretary)).length
    const whole = aDeclaration(town())
    expect((await as(town().officer).put(`/api/brands/${id}/declaration`, whole, { 'if-match': '"1"' })).status).toBe(
      403,
    )
    expect((await type(whole, '  ')).body.detail).toBe('请写明代录事由，支部会看到。')
    expect((await type(whole)).status).toBe(200)
    expect((await form(town().secretary)).savedBy).toEqual({
      name: '顾一帆',
      mine: false,
      inNameOf: inNameOf.reason,
    })
    expect(await notices(town().secretary)).toHaveLength(before)
    const { draft, tag } = await form(town().editor)
    await as(town().editor).put(`/api/brands/${id}/declaration`, draft, tag)
    expect((await form(town().officer)).savedBy).toEqual({ name: '安若谷', mine: false, inNameOf: null })
  })

  it('two of them at one form: the second is told who', async () => {
    const { draft, tag } = await form(town().officer)
    await as(town().editor).put(`/api/brands/${id}/declaration`, draft, tag)
    const late = await as(town().officer).put(
      `/api/brands/${id}/declaration/in-name-of`,
      { declaration: draft, inNameOf },
      tag,
    )
    expect(late.body.detail).toBe('安若谷在 10:00改过这份材料。您的内容另存了一份，请对照选用。')
  })

  it('declares it: the version is 代报, and the branch learns of it at once', async () => {
    await type(aDeclaration(town()))
    expect((await step(town().secondOfficer, 'submit', {})).status).toBe(403)
    expect((await step(town().officer, 'submit', {}, { inNameOf })).body.said).toBe('已报送申报表和创建方案（第 1 次）')
    expect((await notices(town().secretary))[0]).toBe(told('报送'))
    const { versions } = await form(town().secretary)
    expect(versions).toMatchObject([{ number: 1, kind: 'mended', by: '顾一帆', inNameOf: inNameOf.reason }])
    expect((await page(town().secretary)).timeline[0].said).toBe(
      '代种植业科党支部：报送申报表和创建方案（第 1 次），事由书记住院，支部送来纸质表',
    )
    expect((await type(aDeclaration(town()))).status).toBe(409)
  })

  it('answers remarks of a return, and declares again', async () => {
    const remarks = [{ id: 'x1', reason: 'R3', pin: 'measures.m2', text: '请落实到人。' }]
    await step(town().secondOfficer, 'return', { reasons: ['R3'], remarks, deadline: null })
    const { items } = (await as(town().officer).get('/api/decisions')).body
    await as(town().officer).post('/api/decisions/release', { ids: items.map((one: { id: string }) => one.id) })
    const seen = await form(town().officer)
    expect(seen.mayInNameOf).toContain('submit')
    const unanswered = await step(town().officer, 'submit', {}, { inNameOf })
    expect(unanswered.body.detail).toBe('还有 1 条意见没有答复，每条一句话即可。')
    await type({ ...seen.draft, replies: { [seen.remarks[0].id]: '责任人改为罗星野' } })
    expect((await step(town().officer, 'submit', {}, { inNameOf })).body.state).toBe('under_review')
    const review = (await as(town().secondOfficer).get(`/api/brands/${id}/review`)).body
    expect(review.remarks[0].reply).toBe('责任人改为罗星野')
    expect(review.submitted).toMatchObject({ by: '顾一帆', inNameOf: inNameOf.reason })
  })

  it('is nobody else’s: not a reviewer’s, not another branch’s secretary’s, and never of a brand elsewhere', async () => {
    for (const who of [town().reviewer, town().leader, town().secretary, town().otherSecretary])
      expect(
        (
          await as(who).put(
            `/api/brands/${id}/declaration/in-name-of`,
            { declaration: aDeclaration(town()), inNameOf },
            { 'if-match': '"1"' },
          )
        ).status,
      ).toBe(403)
    expect((await step(town().reviewer, 'withdraw', { reason: '不办了' }, { inNameOf })).status).toBe(403)
    const { scope } = town()
    expect((await house().db.read(scope, tx => verifyLedger(tx, scope))).fault).toBeNull()
  })

  it('纸质已收 is ticked with day and copies, seen by branch and reviewer, and taken back by a second thought', async () => {
    const tick = (body: unknown) => as(town().officer).post(`/api/brands/${id}/paper-receipts`, body)
    expect((await tick({ receivedOn: '2026-04-13', copies: 2 })).body.detail).toBe('收到日期还没有到，请核对。')
    expect((await tick({ receivedOn: '2026-04-11', copies: 0 })).body.detail).toBe('份数填 1–99，请核对。')
    const made = await tick({ receivedOn: '2026-04-11', copies: 2 })
    expect(made.body.said).toBe('已记纸质 4月11日，2 份')
    expect((await tick({ receivedOn: '2026-04-12', copies: 1 })).body.detail).toBe(
      '这一次报送的纸质材料已记过。有出入的，先撤销再记。',
    )
    const papers = [{ id: made.body.id, version: 2, on: '2026-04-11', copies: 2, by: '顾一帆' }]
    expect((await page(town().secretary)).papers).toEqual(papers)
    expect((await as(town().secondOfficer).get(`/api/brands/${id}/review`)).body.papers).toEqual(papers)
    const takeBack = () => as(town().secondOfficer).delete(`/api/paper-receipts/${made.body.id}`)
    expect((await takeBack()).body.said).toBe('已撤销纸质已收')
    expect((await takeBack()).status).toBe(409)
    expect((await page(town().secretary)).papers).toEqual([])
    expect((await tick({ receivedOn: '2026-04-12', copies: 1 })).status).toBe(200)
    const { rows } = await house().db.pool.query(
      `select act, data->>'copies' as copies from ledger_entries where act like 'paper.%' order by seq`,
    )
    expect(rows).toEqual([
      { act: 'paper.receive', copies: '2' },
      { act: 'paper.take_back', copies: null },
      { act: 'paper.receive', copies: '1' },
    ])
  })
})
