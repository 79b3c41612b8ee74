import { beforeAll, describe, expect, it } from 'vitest'
import { aDeclaration } from '../../../app/testing/declaration.ts'
import { townOfTests } from '../../../app/testing/programme.ts'
import { grantRole } from '../../../foundation/accounts/server/accounts.ts'
import { type Somebody, somebody } from '../../../foundation/accounts/testing.ts'
import { localDate } from '../../../foundation/calendar/dates.ts'
import type { Desk, Risks } from '../contract.ts'

/** Two steps: the unit's, then the committee's. */
const { as, town, house, sessions, on, counting } = townOfTests(seed => ({
  ...seed,
  declarations: {
    ...seed.declarations,
    chain: [
      { name: '单位审核', by: 'unit' },
      { name: '工委审核', by: 'committee' },
    ],
  },
}))

const desk = async (who: Somebody): Promise<Desk> => (await as(who).get('/api/desk')).body
const risks = async (): Promise<Risks> => (await as(town().officer).get('/api/desk/risks')).body
const rows = async (who: Somebody) => (await desk(who)).waiting.map(row => `${row.title}｜${row.line}｜${row.dueWords}`)
const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
let id = ''

async function step(who: Somebody, action: string, input: unknown) {
  const { version } = (await as(who).get(`/api/brands/${id}`)).body.brand
  const said = await as(who).post(`/api/brands/${id}/transitions`, { action, input }, { 'if-match': `"${version}"` })
  expect(said.status, said.body?.detail).toBe(200)
}

async function save(content: unknown) {
  const tag = (await as(town().secretary).get(`/api/brands/${id}/declaration`)).headers.get('etag') ?? ''
  expect((await as(town().secretary).put(`/api/brands/${id}/declaration`, content, { 'if-match': tag })).status).toBe(
    200,
  )
}

describe('the home of each who works for a branch', () => {
  it('begins with 提名, and stops asking once it is done', async () => {
    const { secretary, branchId } = town()
    expect(await desk(secretary)).toMatchObject({
      headline: '还有 1 件事等您办，最早的4月15日到期',
      waiting: [{ title: '种植业科党支部还没有提名品牌', link: `/nominate?branch=${branchId}`, pressing: 'later' }],
      branches: [{ name: '种植业科党支部', unit: '市农业农村局', brands: [], may: ['nominate'], why: null }],
      windows: [
        { label: '提名', words: '4月15日 24:00 截止，还有 3 天', open: true },
        { label: '申报', words: '4月15日 24:00 截止，还有 3 天', open: true },
        { label: '认定申请', words: '2027年3月1日开放', open: false },
      ],
      standing: null,
      queue: null,
    })
    const wish = { branchId, name: '田埂上的课堂', sentence: '开到田埂上', field: null }
    id = (await as(secretary).post('/api/brands', wish)).body.id
    expect(await rows(secretary)).toEqual([
      '“田埂上的课堂”还没有确定培育｜答四项标志，每项一两句｜4月15日 24:00 截止，还有 3 天',
    ])
    expect(await rows(town().editor)).toEqual([])
  })

  it('says why another brand may not be nominated, in the words of the refusal itself', async () => {
    const { secretary, branchId } = town()
    const { branches } = await desk(secretary)
    const wish = { branchId, name: '护苗红帆队', sentence: '另一件事', field: null }
    const refused = (await as(secretary).post('/api/brands', wish)).body.detail
    expect(branches[0]).toMatchObject({ may: [], why: refused })
  })

  it('counts what the form still lacks; only the secretary is told to hand it in', async () => {
    await step(town().secretary, 'select', { marks })
    expect((await rows(town().secretary))[0]).toMatch(/^“田埂上的课堂”申报表还没有报送｜还差 \d+ 处｜/)
    await save(aDeclaration(town()))
    const form = (await as(town().secretary).get(`/api/brands/${id}/declaration`)).body
    expect(form.may).toContain('submit')
    expect((await rows(town().secretary))[0]).toContain('各栏都已具备，可以报送')
    expect((await rows(town().editor))[0]).toContain('各栏都已具备，请书记报送')
    expect((await desk(town().secretary)).branches[0]?.brands).toMatchObject([
      { brand: { name: '田埂上的课堂', look: { inside: '申报中' } }, next: '填好申报表，报送', who: '温知夏' },
    ])
  })

  it('a lead sees the measures in hand and is asked to hand in nothing', async () => {
    const { scope, branchId, people } = town()
    const lead = await somebody(house(), sessions(), '秦望舒', { role: 'branch_lead', scope, organizationId: branchId })
    await house().db.pool.query('update people set user_id = $1 where id = $2', [lead.userId, people.lead])
    const { waiting, measures } = await desk(lead)
    expect(waiting).toEqual([])
    expect(measures.map(one => [one.title, one.part, one.period, one.late])).toEqual([
      ['四季田埂课', '分管', '4月20日至11月30日', false],
      ['大户联系卡', '分管', '5月1日至9月30日', false],
    ])
  })

  it('what others hold is said, and waits for nobody here', async () => {
    await step(town().secretary, 'submit', {})
    const { waiting, branches } = await desk(town().secretary)
    expect(waiting).toEqual([])
    expect(branches[0]?.brands).toMatchObject([{ next: '等单位审核答复', who: '陆明谦' }])
  })
})

describe('a unit reviewer’s home', () => {
  const remarks = [{ id: 'x1', reason: 'R3', pin: 'measures.m2', text: '只写了科室，请落实到人。' }]

  it('has the own queue, and how the unit’s branches stand', async () => {
    expect(await desk(town().reviewer)).toMatchObject({
      headline: '还有 1 件事等您办，最早的4月15日到期',
      waiting: [{ title: '申报材料等您审核', count: 1, dueWords: '4月15日', link: `/brands/${id}/review` }],
      queue: [{ brand: { id }, waited: '4月12日报送', remarks: null, changes: null }],
      standing: { branches: 2, submitted: 1 },
      matrix: false,
    })
  })

  it('the second time shows last time’s remarks beside this time’s changes', async () => {
    const { reviewer, secretary } = town()
    await step(reviewer, 'return', { reasons: ['R3'], remarks, deadline: null })
    expect((await rows(secretary))[0]).toContain('“田埂上的课堂”退回，1 条意见待答复｜还差 1 处')
    await on('2026-04-13')
    const returned = (await as(secretary).get(`/api/brands/${id}/declaration`)).body
    const whole = aDeclaration(town())
    await save({ ...whole, name: '田埂上的讲堂', replies: { [returned.remarks[0].id]: '已改到人' } })
    await step(secretary, 'submit', {})
    expect((await desk(reviewer)).queue).toMatchObject([
      { brand: { submissions: 2 }, remarks: { count: 1, answered: 1 }, changes: 1 },
    ])
  })
})

describe('the committee’s homes', () => {
  it('the officer reads how the branches stand by the stage of the day', async () => {
    expect(await desk(town().officer)).toMatchObject({
      over: '4月13日 星期一',
      headline: '申报还有 2 天截止，1 个支部已报送',
      line: '2 个支部中，1 个尚未动笔。',
      waitingTitle: '等我办的',
      matrix: true,
      handIn: [{ what: '申报表、创建方案', by: '2026-04-15' }],
    })
  })

  it('and what waits: the queue by its day, decisions to be sent, units without a reviewer', async () => {
    const { officer, reviewer, scope } = town()
    await step(reviewer, 'pass', { opinion: '', acceptedRemarks: [] })
    const { body } = await as(officer).post('/api/organizations', {
      ...{ kind: 'unit', name: '市司法局', parentId: scope.committeeId },
    })
    await as(officer).post('/api/organizations', { kind: 'branch', name: '基层处党支部', parentId: body.id })
    await on('2026-04-17')
    expect(await rows(officer)).toEqual([
      '申报材料等您审核｜最早一件 4月13日报送，已 4 个工作日｜已过 1 天',
      '单位还没有审核员｜市司法局，指定后才能审核｜',
    ])
    expect(await risks()).toMatchObject({
      lastYear: null,
      risks: [
        { title: '2 个支部集中没有报送', line: '市农业农村局 1、市司法局 1；请单位机关党委督促' },
        { title: '工委审核 1 件已过 3 个工作日', line: '最早一件已 4 个工作日，由沈清禾、顾一帆办理' },
        { title: '1 个支部还没有书记', line: '没有书记就不能报送，多在市司法局 1' },
      ],
    })
    await step(officer, 'return', {
      reasons: ['R3'],
      remarks: [{ id: 'x2', reason: 'R3', pin: 'measures.m2', text: '请写节点。' }],
      deadline: null,
    })
    expect(await rows(officer)).toEqual([
      '决定函件待发｜受理 0、退回 1，核对后一并发出｜今天',
      '单位还没有审核员｜市司法局，指定后才能审核｜',
    ])
    expect((await desk(town().leader)).beside).toMatchObject({ text: '1 件决定待发，由工委干事核对发出' })
    expect((await risks()).risks.map(item => item.title)).not.toContain('工委审核 1 件已过 3 个工作日')
    expect((await desk(reviewer)).standing?.states.find(state => state.key === 'under_review')?.count).toBe(1)
  })

  it('the leader’s is the same page with what is to be decided', async () => {
    expect(await desk(town().leader)).toMatchObject({
      headline: '创建第 3 天，1 个支部已报送',
      waitingTitle: '等我定的',
      waiting: [],
      waitingEmpty: '眼下没有等您定的事，认定、摘牌会列在这里',
    })
  })

  it('a return that was not answered in time is among the risks, and its list has it', async () => {
    const { officer } = town()
    const ids = (await as(officer).get('/api/decisions')).body.items.map((item: { id: string }) => item.id)
    expect((await as(officer).post('/api/decisions/release', { ids })).status).toBe(200)
    expect((await as(officer).get('/api/brands?returned=overdue')).body.total).toBe(0)
    await on('2026-05-08')
    expect((await as(officer).get('/api/brands?returned=overdue')).body.items).toMatchObject([{ id }])
    expect((await risks()).risks).toContainEqual({
      key: 'overdue',
      title: '1 件退回后逾期未再报',
      line: '其中 1 件的退回原因有“责任不明确”；由支部书记重新申报，可准予延期',
      button: '看原因',
      link: '/brands?returned=overdue&sort=official',
    })
    const extension = { until: '2026-05-20', reason: '支部书面申请' }
    expect((await as(officer).post(`/api/brands/${id}/extensions`, extension)).status).toBe(200)
    expect((await as(officer).get('/api/brands?returned=overdue')).body.total).toBe(0)
    expect((await risks()).risks.map(item => item.key)).not.toContain('overdue')
  })
})

describe('those whose work has not begun', () => {
  it('a judge and an inspector read what will come and when', async () => {
    const { scope } = town()
    const judge = await somebody(house(), sessions(), '评委甲', { role: 'judge', scope })
    const inspector = await somebody(house(), sessions(), '督导员甲', { role: 'inspector', scope })
    expect(await desk(judge)).toMatchObject({
      headline: '评审还没有开始',
      line: expect.stringContaining('认定 2027年3月1日开始。'),
      later: [],
      standing: null,
    })
    expect((await desk(inspector)).headline).toBe('督导检查还没有安排')
    expect((await desk(inspector)).places.map(place => place.key)).toEqual(['desk', 'brands', 'notices'])
  })
})

describe('somebody who works for many branches', () => {
  let many: Somebody

  beforeAll(async () => {
    const { scope, branchId } = town()
    many = await somebody(house(), sessions(), '章为众', { role: 'branch_secretary', scope, organizationId: branchId })
  })

  it('asks no more statements for forty branches with their brands than for one', async () => {
    const { scope, officer, unitId } = town()
    const one = await counting(() => desk(many))
    for (let index = 0; index < 39; index += 1) {
      const parentId = unitId
      const made = await as(officer).post('/api/organizations', { kind: 'branch', name: `第${index}党支部`, parentId })
      const organizationId: string = made.body.id
      await house().db.housekeeping(scope, tx =>
        grantRole(tx, scope, {
          ...{ userId: many.userId, organizationId, role: 'branch_secretary', now: house().now() },
          from: localDate('2026-05-08'),
        }),
      )
      await house().db.pool.query(
        `insert into brands (committee_id, id, branch_id, campaign_id, ordinal, name, sentence, state, state_since)
         select committee_id, gen_random_uuid(), $1, campaign_id, 1, name || $2, sentence, 'declaring', state_since from brands where id = $3`,
        [organizationId, String(index), id],
      )
    }
    const forty = await counting(async () => {
      const { branches, waiting } = await desk(many)
      expect([branches.length, waiting.length]).toEqual([40, 40])
    })
    expect(forty).toBe(one)
  })
})
