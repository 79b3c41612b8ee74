import { describe, expect, it } from 'vitest'
import { townOfTests } from '../../../app/testing/programme.ts'
import type { Checking } from '../checking.ts'
import { layTo } from '../left-sentences.ts'

const plan = `临江县直机关“一支部一品牌”创建活动实施方案

一、方法步骤
1.品牌酝酿（2026年4月1日至4月10日）各支部总结好做法。
2.品牌申报（4月10日至4月20日）对思路不清晰、容无特色的要求重新申报。

二、相关要求
1.要探索创新。各支部要改变机关党建载体不新、亮点不多的局面，使机关党建富于创造性。
`

describe('a plan is gone through before anybody is asked to check it', () => {
  const { town, as } = townOfTests()
  let id = ''
  const officer = () => as(town().officer)
  const url = (path = '') => `/api/campaigns/${id}${path}`
  const answer = async () => {
    const read = await officer().get(url())
    return { ...read.body, tag: { 'if-match': read.headers.get('etag') ?? '' } }
  }
  const save = async (change: (checking: Checking) => Checking) => {
    const { configuration, checking, tag } = await answer()
    return officer().put(url('/draft'), { configuration, checking: change(checking) }, tag)
  }
  const ask = async () => officer().post(url('/check-requests'), undefined, (await answer()).tag)

  it('nothing is confirmed at first: the plan gives its settings with their places and how they were reckoned', async () => {
    id = (await officer().post('/api/campaigns/from-text', { text: plan })).body.id
    const { checking, may } = await answer()
    expect(checking).toEqual({ confirmed: [], settled: [], placed: {}, taught: [] })
    expect(may).toEqual(['draft', 'write', 'ask'])
    const { readings, left } = (await officer().get(url('/plan'))).body
    const notes = (key: string) => readings.filter((one: { key: string }) => one.key === key)[0]?.notes
    expect(notes('stages.declaration')).toContain('没写年份，按上下文定为 2026 年。')
    expect(notes('reasons')).toEqual(['原文“容无特色”缺字，按“内容无特色”读。'])
    expect(left.map((one: { likely: string }) => one.likely)).toEqual(['requirements'])
    expect((await as(town().leader).get(url('/plan'))).status).toBe(200)
  })

  it('asking for the check is refused while something is open, and says what', async () => {
    const refused = await ask()
    expect(refused.status).toBe(422)
    expect(refused.body.fields.map((one: { code: string }) => one.code)).toEqual([
      'unconfirmed',
      'unplaced',
      'unsettled',
    ])
    expect(refused.body.detail).toBe('还有 5 项没有核对，逐项看过再请人复核。')
  })

  it('what was confirmed stays confirmed for whoever opens it next', async () => {
    const { readings } = (await officer().get(url('/plan'))).body
    const keys = readings.map((one: { key: string }) => one.key)
    expect((await save(now => ({ ...now, confirmed: keys }))).status).toBe(200)
    expect((await as(town().secondOfficer).get(url())).body.checking.confirmed).toEqual(keys)
    expect((await ask()).body.fields.map((one: { code: string }) => one.code)).toEqual(['unplaced', 'unsettled'])
  })

  it('a sentence that found its place is in the settings; the rest is accepted; then somebody is asked', async () => {
    const { configuration, checking, tag } = await answer()
    const [sentence] = (await officer().get(url('/plan'))).body.left
    const laid = layTo(configuration, sentence.likely, sentence)
    const placed = { [sentence.key]: sentence.likely }
    expect(
      (await officer().put(url('/draft'), { configuration: laid, checking: { ...checking, placed } }, tag)).status,
    ).toBe(200)
    expect((await answer()).configuration.programme.requirements.slice(-1)[0].title).toBe('探索创新')
    const refused = (await ask()).body
    expect(refused.fields.map((one: { code: string }) => one.code)).toEqual(['unsettled'])
    const settled = [
      ...['window.creation', 'window.recognition', 'authority', 'officer', 'fields', 'second', 'naming', 'quota'],
      ...['chain', 'returnWorkingDays', 'marks', 'duties', 'requirements', 'places.探索创新', 'criteria', 'publicity'],
      ...['recheck', 'grounds', 'answers.思路不清晰', 'answers.内容无特色'],
    ]
    await save(now => ({ ...now, settled }))
    expect((await ask()).status).toBe(200)
  })

  it('a stale draft does not overwrite how far another has got', async () => {
    const { configuration, checking } = await answer()
    const old = await officer().put(
      url('/draft'),
      { configuration, checking: { ...checking, confirmed: [] } },
      { 'if-match': '"1"' },
    )
    expect(old.status).toBe(412)
    expect((await answer()).checking.confirmed.length).toBeGreaterThan(0)
  })
})

describe('branches see the calendar of the campaign that runs', () => {
  const { town, as, on } = townOfTests()

  it('stages with their days and what they mean today, what is handed in where, the plan’s own words', async () => {
    const { body } = await as(town().secretary).get('/api/calendar')
    expect(body).toMatchObject({ title: '“一支部一品牌”创建活动', year: 2026, number: 1 })
    expect(
      body.stages.map((one: { name: string; window: string; status: string; due: string }) => [
        one.name,
        one.window,
        one.status,
        one.due,
      ]),
    ).toEqual([
      ['品牌酝酿', '4月1日至4月10日', 'past', ''],
      ['品牌申报', '4月10日至4月15日', 'now', '4月15日 24:00 截止，还有 3 天'],
      ['品牌创建', '4月15日至2027年3月31日', 'ahead', ''],
      ['市直机关党建工作巡礼', '6月11日至6月30日', 'ahead', ''],
      ['品牌认定', '2027年3月1日至3月31日', 'ahead', ''],
      ['动态管理', '2027年3月1日起', 'ahead', ''],
    ])
    expect(body.handIn).toEqual([
      { what: '申报表、创建方案', due: '4月15日 24:00 截止，还有 3 天', where: '市直机关工委 111 室', more: '' },
    ])
    expect(body.requirements[0].title).toBe('名称简短有力')
    expect(body.versions).toMatchObject([{ number: 1, reason: '首次发布' }])
  })

  it('not a word of a draft', async () => {
    const officer = as(town().officer)
    const read = await officer.get(`/api/campaigns/${town().campaignId}`)
    const { configuration } = read.body
    const renamed = { ...configuration, programme: { ...configuration.programme, title: '还没有发布的名称' } }
    const etag = { 'if-match': read.headers.get('etag') ?? '' }
    await officer.put(`/api/campaigns/${town().campaignId}/draft`, { configuration: renamed }, etag)
    for (const path of ['/api/calendar', '/api/campaigns', '/api/desk'])
      expect(JSON.stringify((await as(town().secretary).get(path)).body), path).not.toContain('还没有发布')
    expect(JSON.stringify((await officer.get('/api/campaigns')).body)).toContain('还没有发布')
  })

  it('in May the next stage is today’s', async () => {
    await on('2026-05-06')
    const { stages } = (await as(town().editor).get('/api/calendar')).body
    expect(
      stages.filter((one: { status: string }) => one.status === 'now').map((one: { name: string }) => one.name),
    ).toEqual(['品牌创建'])
  })
})
