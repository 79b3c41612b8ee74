import { describe, expect, it } from 'vitest'
import { aDeclaration } from '../../../app/testing/declaration.ts'
import { townOfTests } from '../../../app/testing/programme.ts'

describe('one brand from 提名 to 受理', () => {
  const { as, town, on } = townOfTests()
  let id = ''

  const page = async (who = town().secretary) => (await as(who).get(`/api/brands/${id}`)).body
  const step = async (who: ReturnType<typeof town>['secretary'], action: string, input: unknown, version?: number) =>
    as(who).post(
      `/api/brands/${id}/transitions`,
      { action, input },
      { 'if-match': `"${version ?? (await page(who)).brand.version}"` },
    )
  const save = (who: ReturnType<typeof town>['secretary'], content: unknown, version: number) =>
    as(who).put(`/api/brands/${id}/declaration`, content, { 'if-match': `"${version}"` })
  const form = async () => {
    const answer = await as(town().secretary).get(`/api/brands/${id}/declaration`)
    return { ...answer.body, version: Number(answer.headers.get('etag')?.replace(/"/g, '')) }
  }

  it('a branch editor nominates with a name and one sentence, and a second click makes no second brand', async () => {
    const wish = {
      branchId: town().branchId,
      name: '田埂上的课堂',
      sentence: '把党课和农技课一起开到田埂上',
      field: null,
    }
    const key = { 'idempotency-key': 'a-click-of-the-editor' }
    const first = await as(town().editor).post('/api/brands', wish, key)
    const second = await as(town().editor).post('/api/brands', wish, key)
    expect(first.status).toBe(200)
    expect(second.body.id).toBe(first.body.id)
    id = first.body.id
    expect((await page()).brand).toMatchObject({
      name: '田埂上的课堂',
      look: { inside: '酝酿中' },
      unit: '市农业农村局',
      branch: '种植业科党支部',
    })
  })

  it('the quota holds the second brand back until the first is recognized', async () => {
    const refused = await as(town().secretary).post('/api/brands', {
      branchId: town().branchId,
      name: '护苗红帆',
      sentence: '另一件事',
      field: null,
    })
    expect(refused.status).toBe(422)
    expect(refused.body.detail).toBe('第二个品牌须等“田埂上的课堂”认定后再提名。')
  })

  it('the editor may not select, and the secretary answers all four marks', async () => {
    expect((await step(town().editor, 'select', { marks: {} }, 1)).status).toBe(403)
    const thin = await step(town().secretary, 'select', { marks: { effect: '减损率降了一个点' } })
    expect(thin.body.detail).toBe('四项标志还有 3 项未答：群众满意、可塑性强、有发展潜质。每项一两句即可。')
    const done = await step(town().secretary, 'select', {
      marks: {
        effect: '减损率降了一个点',
        satisfaction: '大户回访都说好',
        plasticity: '可以推到畜牧',
        potential: '台账在系统里',
      },
    })
    expect(done.body).toMatchObject({ state: 'declaring', said: '已确定培育' })
  })

  it('the sentence of 提名 and the marks are already in the form', async () => {
    const { draft, known } = await form()
    expect(draft.form.connotation).toBe('把党课和农技课一起开到田埂上')
    expect(draft.form.background).toContain('减损率降了一个点')
    expect(known).toContainEqual({ label: '党员人数', value: '17 人', origin: '花名册' })
  })

  it('报送 with gaps names their number and leads to the first', async () => {
    const refused = await step(town().secretary, 'submit', {})
    expect(refused.status).toBe(422)
    expect(refused.body.detail).toMatch(/^还差 \d+ 处，已带您到第一处：党建领域。$/)
    expect(refused.body.fields[0].pin).toBe('field')
  })

  it('the second of two people to save is shown what the first one wrote, and nothing is overwritten', async () => {
    const { version } = await form()
    const whole = aDeclaration(town())
    expect((await save(town().secretary, whole, version)).status).toBe(200)
    const late = await save(town().editor, { ...whole, name: '另一个名字' }, version)
    expect(late.status).toBe(412)
    expect(late.body.detail).toBe('温知夏在 10:00改过这份材料。您的内容另存了一份，请对照选用。')
    expect(late.body.current.name).toBe('田埂上的课堂')
    expect((await form()).draft).toEqual(whole)
  })

  it('text with a 密级 mark is not kept', async () => {
    const { version, draft } = await form()
    const stopped = await save(
      town().secretary,
      { ...draft, form: { ...draft.form, theme: '本件为机密★一年' } },
      version,
    )
    expect(stopped.status).toBe(422)
    expect(stopped.body.detail).toContain('已停止，内容未留存')
  })

  it('is declared, and a second 报送 of the same version is told that it is stale', async () => {
    const seen = (await page()).brand.version
    expect((await step(town().secretary, 'submit', {}, seen)).body).toMatchObject({
      state: 'under_review',
      said: '已报送申报表和创建方案（第 1 次）',
    })
    expect((await step(town().secretary, 'submit', {}, seen)).status).toBe(412)
  })

  it('the committee files a return with remarks pinned to entries; until it is released nobody at the branch learns of it', async () => {
    const thin = await step(town().officer, 'return', { reasons: ['R3'], remarks: [], deadline: null })
    expect(thin.body.detail).toBe('退回须选一项原因，并把意见标到栏目上，还差意见。')
    const remarks = [
      { id: 'x1', reason: 'R3', pin: 'measures.m2', text: '只写了科室，请落实到人。' },
      { id: 'x2', reason: 'R5', pin: 'feature', text: '请补一组前后对照的数。' },
    ]
    const filed = await step(town().officer, 'return', { reasons: ['R3', 'R5'], remarks, deadline: null })
    expect(filed.body).toMatchObject({ pending: true, state: 'under_review' })
    const seenByBranch = await page()
    expect(seenByBranch.brand.state).toBe('under_review')
    expect(JSON.stringify(seenByBranch)).not.toContain('落实到人')
    expect((await as(town().secretary).get('/api/decisions')).status).toBe(403)
  })

  it('a second officer is told who decided first', async () => {
    const late = await step(town().secondOfficer, 'pass', { opinion: '', acceptedRemarks: [] })
    expect(late.status).toBe(409)
    expect(late.body.detail).toBe('顾一帆已先办理，结果是“退回”，在待发中。您的意见草稿保留。')
  })

  it('the letter is read, then all is released at once, and the deadline counts from release', async () => {
    const { items } = (await as(town().officer).get('/api/decisions')).body
    expect(items[0].letter.body).toContain('尚有责任不明确、内容无特色等情形')
    const { released } = (await as(town().officer).post('/api/decisions/release', { ids: [items[0].id] })).body
    expect(released).toHaveLength(1)
    const { deadline, remarks } = await form()
    // 2026-04-12 is a Sunday; five working days on is Friday the 17th, later than the window's end.
    expect(deadline).toMatchObject({ until: '2026-04-17', open: true })
    expect(remarks.map((remark: { pin: string }) => remark.pin)).toEqual(['measures.m2', 'feature'])
  })

  it('after the window has closed the return’s own deadline still lets the branch answer and declare again', async () => {
    await on('2026-04-16')
    const unanswered = await step(town().secretary, 'submit', {})
    expect(unanswered.body.detail).toBe('还有 2 条意见没有答复，每条一句话即可。')
    const { draft, version, remarks } = await form()
    const replies = Object.fromEntries(remarks.map((remark: { id: string }) => [remark.id, '已改到人']))
    await save(
      town().secretary,
      { ...draft, replies, form: { ...draft.form, feature: '课表跟着农时走；去年到场四百人次，今年已到八百人次。' } },
      version,
    )
    expect((await step(town().secretary, 'submit', {})).body.said).toBe('已报送申报表和创建方案（第 2 次）')
  })

  it('the reviewer has both versions, each remark with its answer', async () => {
    const review = (await as(town().officer).get(`/api/brands/${id}/review`)).body
    expect(review.submitted.number).toBe(2)
    expect(review.previous.declaration.form.feature).not.toBe(review.submitted.declaration.form.feature)
    expect(review.remarks.map((remark: { reply: string }) => remark.reply)).toEqual(['已改到人', '已改到人'])
  })

  it('is accepted, enters 创建, and its letter is on record for the branch', async () => {
    await step(town().officer, 'pass', { opinion: '', acceptedRemarks: [] })
    const { items } = (await as(town().officer).get('/api/decisions')).body
    await as(town().officer).post('/api/decisions/release', { ids: items.map((item: { id: string }) => item.id) })
    const now = await page()
    expect(now.brand.look.inside).toBe('创建中')
    expect(now.timeline[0].said).toBe('受理，进入创建')
    expect(now.letters.map((letter: { title: string }) => letter.title)).toContain('关于受理“田埂上的课堂”品牌申报的函')
    expect((await as(town().secretary).get('/api/notices')).body.items[0].text).toContain('已受理，今日进入创建')
  })

  it('coverage counts each branch once, where its furthest brand stands', async () => {
    const { total, units } = (await as(town().officer).get('/api/coverage')).body
    expect(total).toMatchObject({ branches: 2, submitted: 1, counts: { none: 1, creating: 1 } })
    expect(units).toMatchObject([{ name: '市农业农村局', branches: 2, needsAttention: true }])
    expect((await as(town().officer).get('/api/desk')).body.standing).toMatchObject({ branches: 2, submitted: 1 })
  })

  it('another branch’s secretary and another committee’s officer do not see it', async () => {
    expect((await as(town().otherSecretary).get(`/api/brands/${id}`)).status).toBe(403)
    expect((await as(town().otherSecretary).get('/api/brands/0190c000-0000-7000-8000-000000000000')).status).toBe(404)
  })
})
