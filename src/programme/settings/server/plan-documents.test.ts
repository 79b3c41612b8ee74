import { describe, expect, it } from 'vitest'
import { townOfTests } from '../../../app/testing/programme.ts'

const plan = `临江县直机关“一支部一品牌”创建活动实施方案

一、方法步骤
1.品牌酝酿(2011年4月1日至4月10日)各支部总结好做法。
2.品牌申报(2011年4月10日至4月15日)对思路不清晰、主题不突出的要求重新申报。
`

describe('a plan is sent', () => {
  const { town, address, house } = townOfTests()
  const send = (path: string, type: string, body: BodyInit) =>
    fetch(`${address()}/api/campaigns${path}`, {
      method: 'POST',
      headers: { cookie: town().officer.cookie, 'content-type': type },
      body,
    })
  const file = (name: string, body: string) =>
    send(`/from-plan?name=${encodeURIComponent(name)}`, 'application/octet-stream', Buffer.from(body, 'utf8'))
  const get = async (path: string) =>
    JSON.parse(
      await (await fetch(`${address()}/api/campaigns${path}`, { headers: { cookie: town().officer.cookie } })).text(),
    )
  const campaigns = async () => (await get('')).items.length

  it('as a file: a draft with its stages, the document beside it, and what was done on the ledger', async () => {
    const answer = await file('方案.txt', plan)
    expect(answer.status).toBe(200)
    const { id } = await answer.json()
    const { campaign } = await get(`/${id}`)
    expect([campaign.status, campaign.year, campaign.stages.length]).toEqual(['draft', 2011, 2])
    const kept = await get(`/${id}/plan`)
    expect(kept.fileName).toBe('方案.txt')
    const [incubation] = kept.readings.filter((one: { key: string }) => one.key === 'stages.incubation')
    const [{ start, end }] = incubation.places
    expect(kept.text.slice(start, end)).toBe('2011年4月1日至4月10日')
    const { rows } = await house().db.pool.query(
      `select act from ledger_entries where committee_id = $1 and subject_id = $2 order by seq`,
      [town().scope.committeeId, id],
    )
    expect(rows.map(row => row.act)).toEqual(['campaign.begin', 'campaign.readPlan'])
  })

  it('as pasted text, the same', async () => {
    const answer = await send('/from-text', 'application/json', JSON.stringify({ text: plan }))
    expect(answer.status).toBe(200)
    expect((await get(`/${(await answer.json()).id}/plan`)).fileName).toBe('粘贴的文字')
  })

  it('a campaign typed by hand has none', async () => {
    expect(await get(`/${town().campaignId}/plan`)).toBeNull()
  })

  it.each([
    ['方案.pdf', '%PDF-1.7', 415, '暂时读不了 .pdf 文件'],
    ['方案.txt', '   ', 422, '没有读到文字'],
    ['方案.txt', '秘密★一年\n创建活动实施方案', 422, '已停止，内容未留存'],
    ['日记.txt', '今天天气很好。', 422, '没有读出设置'],
  ])('%s that says %s is refused with %i, and nothing is begun', async (name, body, status, sentence) => {
    const before = await campaigns()
    const answer = await file(name, body)
    expect(answer.status).toBe(status)
    expect((await answer.json()).detail).toContain(sentence)
    expect(await campaigns()).toBe(before)
  })
})
