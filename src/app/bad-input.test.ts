import { describe, expect, it } from 'vitest'
import { aDeclaration } from './testing/declaration.ts'
import { townOfTests } from './testing/programme.ts'

const { as, town, on, house, address } = townOfTests()

const wish = () => ({ branchId: town().branchId, name: '田埂上的课堂', sentence: '把课开到田埂上', field: null })
const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
let id = ''

async function step(action: string, input: unknown, version?: number) {
  const seen = version ?? (await as(town().secretary).get(`/api/brands/${id}`)).body.brand.version
  return as(town().secretary).post(`/api/brands/${id}/transitions`, { action, input }, { 'if-match': `"${seen}"` })
}

describe('what comes on the wrong day', () => {
  it('a nomination before the window says when it opens', async () => {
    await on('2026-03-31')
    // The town was founded in April: nobody held a role before.
    await house().db.pool.query(`update grants set valid_from = '2026-01-01'`)
    await house().db.pool.query(`update organization_versions set valid_from = '2026-01-01'`)
    const early = await as(town().secretary).post('/api/brands', wish())
    expect([early.status, early.body.detail]).toEqual([422, '提名 4月1日开放，到时提醒您。'])
  })

  it('a nomination after it says whom to ask', async () => {
    await on('2026-04-16')
    const late = await as(town().secretary).post('/api/brands', wish())
    expect([late.status, late.body.detail]).toEqual([
      422,
      '提名已于 4月15日截止。确需补报，请向顾一帆（工委 111 室）申请延期。',
    ])
  })

  it('a declaration before and after its window keeps what was typed', async () => {
    await on('2026-04-02')
    id = (await as(town().secretary).post('/api/brands', wish())).body.id
    await step('select', { marks })
    const url = `/api/brands/${id}/declaration`
    const etag = (await as(town().secretary).get(url)).headers.get('etag') ?? ''
    expect((await as(town().secretary).put(url, aDeclaration(town()), { 'if-match': etag })).status).toBe(200)
    expect((await step('submit', {})).body.detail).toBe('申报 4月10日开放，现在可以先填。')
    await on('2026-04-16')
    const late = await step('submit', {})
    expect(late.body.detail).toBe('申报已于 4月15日截止，草稿保留。确需报送，请向顾一帆（工委 111 室）申请延期。')
    expect((await as(town().secretary).get(url)).body.draft.plan.flow).toBe(
      '四月排课，五月开讲，九月回访，十二月总结。',
    )
  })

  it('days that do not exist are refused at their field', async () => {
    await on('2026-04-12')
    const { officer, branchId } = town()
    for (const until of ['2026-02-30', '2026-13-01', '明天', '']) {
      const said = await as(officer).post(`/api/brands/${id}/extensions`, { until, reason: '支部申请' })
      expect([until, said.status]).toEqual([until, 422])
      expect(said.body.detail).toMatch(/。$/)
    }
    const past = await as(officer).post(`/api/brands/${id}/extensions`, { until: '2026-04-12', reason: '支部申请' })
    expect(past.body.detail).toBe('新期限须晚于今天。')
    const change = { kind: 'rename', name: '种植科党支部', on: '2026-02-30', reason: '改名' }
    const renamed = await as(officer).post(`/api/organizations/${branchId}/changes`, change)
    expect([renamed.status, renamed.body.fields[0].pin]).toEqual([400, 'on'])
  })
})

describe('a second click', () => {
  it('on 报送 with what the first one saw is told that somebody was faster', async () => {
    const { version } = (await as(town().secretary).get(`/api/brands/${id}`)).body.brand
    const [first, second] = await Promise.all([step('submit', {}, version), step('submit', {}, version)])
    const statuses = [first.status, second.status].toSorted()
    expect(statuses).toEqual([200, 412])
    const stale = first.status === 412 ? first : second
    expect(stale.body).toMatchObject({ code: 'stale', state: 'under_review', currentVersion: version + 1 })
    expect((await as(town().secretary).get(`/api/brands/${id}`)).body.brand.submissions).toBe(1)
  })

  it('on 报送 after looking again says where the brand stands', async () => {
    const again = await step('submit', {})
    expect([again.status, again.body.detail]).toEqual([409, '品牌现为“审核中”，不能报送。请看时间轴最新一步。'])
  })
})

describe('a roster half filled in', () => {
  const send = async (url: string, text: string) => {
    const answer = await fetch(`${address()}${url}?name=roster.csv`, {
      method: 'POST',
      headers: { cookie: town().officer.cookie, 'content-type': 'application/octet-stream' },
      body: text,
    })
    return { status: answer.status, body: JSON.parse(await answer.text()) }
  }
  const half = `单位,支部,支部书记,分管领导,支部联络员,党员人数,书记电话
市水务局,河湖科党支部,江一澜,沈默,,12,13800000001
市水务局,,温如玉,,,,
市水务局,供水科党支部,,,,三十人,
市水务局,排水科党支部,陆明1,,,-4,12
市水务局,河湖科党支部,江一澜,,,,
`

  it('names each place by row and column with what to do, and takes nothing in', async () => {
    await on('2026-04-12')
    const tables = async () =>
      (
        await house().db.pool.query(
          'select (select count(*) from organizations) o, (select count(*) from people) p, (select count(*) from auth."user") u, (select count(*) from ledger_entries) l',
        )
      ).rows
    const before = await tables()
    const preview = await send('/api/roster-previews', half)
    expect(preview.status).toBe(200)
    const places = preview.body.faults.map((fault: { row: number; column: string }) => `${fault.row}${fault.column}`)
    expect(places).toEqual(expect.arrayContaining(['3B', '4C', '4F', '5C', '6B']))
    for (const { sentence } of preview.body.faults) expect(sentence).toMatch(/[\u4e00-\u9fff].*。$/)
    const imported = await send('/api/roster-imports', half)
    expect([imported.status, imported.body.code]).toEqual([422, 'roster_faults'])
    expect(imported.body.detail).toBe(`有 ${places.length} 处要改，一行也没有导入。请改好后再传。`)
    expect(imported.body.faults).toEqual(preview.body.faults)
    expect(await tables()).toEqual(before)
  })

  it('goes in whole once it is mended', async () => {
    const mended = `单位,支部,支部书记\n市水务局,河湖科党支部,江一澜\n市水务局,供水科党支部,暂缺\n`
    const imported = await send('/api/roster-imports', mended)
    expect(imported.body.counts).toMatchObject({ addedUnits: 1, addedBranches: 2 })
  })
})
