import { describe, expect, it } from 'vitest'
import { aDeclaration } from '../../../app/testing/declaration.ts'
import { townOfTests } from '../../../app/testing/programme.ts'
import { seedCampaign } from '../../../app/testing/seed-campaign.ts'
import { aCommittee, type Somebody, somebody } from '../../../foundation/accounts/testing.ts'
import { localDate } from '../../../foundation/calendar/dates.ts'
import { verifyLedger } from '../../../foundation/ledger/server/verify.ts'
import type { CampaignConfiguration } from '../configuration.ts'

describe('two people publish', () => {
  const { house, sessions, town, as } = townOfTests()
  let id = ''
  const url = (path = '') => `/api/campaigns/${id}${path}`
  const seen = async (who: Somebody) => (await as(who).get(url())).headers.get('etag') ?? ''
  const act = async (who: Somebody, path: string, body?: unknown) =>
    as(who).post(url(path), body, { 'if-match': await seen(town().officer) })
  const waiting = async (who: Somebody) =>
    (await as(who).get('/api/desk')).body.waiting.map((row: { title: string; button: string }) => [
      row.title,
      row.button,
    ])
  const save = async (who: Somebody, configuration: CampaignConfiguration) =>
    as(who).put(url('/draft'), { configuration }, { 'if-match': await seen(who) })
  const draft = seedCampaign(2027)

  it('a draft is seen by officers and leaders, and by nobody else', async () => {
    id = (await as(town().officer).post('/api/campaigns', { configuration: draft })).body.id
    expect((await as(town().leader).get(url())).body.campaign.status).toBe('draft')
    expect((await as(town().secretary).get(url())).status).toBe(404)
    const listed = (await as(town().secretary).get('/api/campaigns')).body.items
    expect(listed.map((one: { id: string }) => one.id)).toEqual([town().campaignId])
  })

  it('it is not published unchecked, nor checked by whoever changed it last', async () => {
    const unchecked = await act(town().officer, '/publication', { reason: '' })
    expect([unchecked.status, unchecked.body.code]).toEqual([409, 'unchecked'])
    expect(unchecked.body.detail).toContain('可请沈清禾、贺兰舟复核')
    const own = await act(town().officer, '/check')
    expect([own.status, own.body.code]).toEqual([403, 'own_change'])
    expect((await as(town().officer).get(url())).body).toMatchObject({
      may: ['draft', 'write', 'ask'],
      why: own.body.detail,
    })
  })

  it('whoever could check finds it in 待办 and is told; whoever asked does not', async () => {
    expect((await act(town().officer, '/check-requests')).status).toBe(200)
    const row = ['“一支部一品牌”创建活动的设置等您复核', '复核']
    expect(await waiting(town().secondOfficer)).toEqual([row])
    expect(await waiting(town().leader)).toEqual([row])
    expect(await waiting(town().officer)).toEqual([])
    const [notice] = (await as(town().leader).get('/api/notices')).body.items
    expect(notice.text).toContain('贺兰舟同志：')
    expect(notice.link).toBe(`/campaigns/${id}?step=5`)
  })

  it('a leader checks it; a later change takes the check back, and it is asked for again', async () => {
    expect((await act(town().leader, '/check')).status).toBe(200)
    expect(await waiting(town().officer)).toEqual([['“一支部一品牌”创建活动的设置可以发布', '发布']])
    const changed = { ...draft, programme: { ...draft.programme, naming: { min: 2, max: 8 } } }
    expect((await save(town().officer, changed)).status).toBe(200)
    const after = (await as(town().officer).get(url())).body
    expect(after.check).toMatchObject({
      changedBy: '顾一帆',
      checkedBy: null,
      askedBy: null,
      others: ['沈清禾', '贺兰舟'],
    })
    expect((await act(town().officer, '/publication', { reason: '' })).body.code).toBe('unchecked')
    expect(await waiting(town().leader)).toEqual([])
  })

  it('a check is of the version that was seen', async () => {
    const old = await as(town().secondOfficer).post(url('/check'), undefined, { 'if-match': '"1"' })
    expect([old.status, old.body.code]).toEqual([412, 'stale'])
  })

  it('whoever touches it last cannot check it, though they were asked', async () => {
    expect((await save(town().secondOfficer, draft)).status).toBe(200)
    expect((await act(town().secondOfficer, '/check')).body.code).toBe('own_change')
    expect((await act(town().officer, '/check')).status).toBe(200)
  })

  it('then it is out, the version keeps who checked it, and there is nothing more to publish', async () => {
    expect((await act(town().officer, '/publication', { reason: '' })).body).toMatchObject({ number: 1, extended: 0 })
    const answer = (await as(town().officer).get(url())).body
    expect(answer.may).toEqual(['draft', 'write'])
    expect(answer.versions).toMatchObject([{ number: 1, by: '顾一帆', checkedBy: '顾一帆' }])
    expect((await act(town().officer, '/check-requests')).body.code).toBe('unchanged')
    expect((await as(town().secretary).get(url())).status).toBe(200)
  })

  it('all of it is on record', async () => {
    const { rows } = await house().db.pool.query(
      `select act, data from ledger_entries where subject_id = $1 order by seq`,
      [id],
    )
    expect(rows.map(row => row.act)).toEqual([
      'campaign.begin',
      'campaign.askCheck',
      'campaign.check',
      'campaign.check',
      'campaign.publish',
    ])
    expect(rows[4]?.data).toEqual({ number: 1, checkedBy: town().officer.userId, changed: [] })
    expect(await house().db.read(town().scope, tx => verifyLedger(tx, town().scope))).toMatchObject({ fault: null })
  })

  it('an officer who is alone is told that the security administrator appoints a second', async () => {
    const scope = await aCommittee(house(), '临江市直机关工委')
    const alone = await somebody(house(), sessions(), '宋知远', { role: 'officer', scope })
    const made = (await as(alone).post('/api/campaigns', { configuration: draft })).body
    const refused = await as(alone).post(`/api/campaigns/${made.id}/check-requests`, undefined, { 'if-match': '"1"' })
    expect([refused.status, refused.body.code]).toEqual([409, 'second_missing'])
    expect(refused.body.detail).toContain('请安全管理员任命')
  })
})

describe('a change after publication', () => {
  const { house, town, as } = townOfTests()
  let handedIn = ''
  let drafted = ''
  const { officer, secondOfficer, secretary, otherSecretary } = {
    officer: () => as(town().officer),
    secondOfficer: () => as(town().secondOfficer),
    secretary: () => as(town().secretary),
    otherSecretary: () => as(town().otherSecretary),
  }
  const url = (path = '') => `/api/campaigns/${town().campaignId}${path}`
  const tag = async () => ({ 'if-match': (await officer().get(url())).headers.get('etag') ?? '' })
  const step = async (id: string, action: string, input: unknown) => {
    const { version } = (await secretary().get(`/api/brands/${id}`)).body.brand
    const said = await secretary().post(
      `/api/brands/${id}/transitions`,
      { action, input },
      { 'if-match': `"${version}"` },
    )
    if (said.status !== 200) throw new TypeError(said.body.detail)
  }
  const later = (to: string, chain = seedCampaign(2026).declarations.chain): CampaignConfiguration => {
    const seed = seedCampaign(2026)
    const stages = seed.programme.stages.map(one => (one.kind === 'declaration' ? { ...one, to: localDate(to) } : one))
    return { ...seed, programme: { ...seed.programme, stages }, declarations: { ...seed.declarations, chain } }
  }
  const change = async (configuration: CampaignConfiguration) => {
    expect((await officer().put(url('/draft'), { configuration }, await tag())).status).toBe(200)
    expect((await secondOfficer().post(url('/check'), undefined, await tag())).status).toBe(200)
  }
  const versionOf = async (id: string) =>
    (await house().db.pool.query('select configuration_version as pinned from brands where id = $1', [id])).rows[0]
      ?.pinned

  it('shows old and new, the drafts that follow, and who keeps the version they were handed in under', async () => {
    const wish = (branchId: string, name: string) => ({ branchId, name, sentence: '把课开到田埂上', field: null })
    handedIn = (await secretary().post('/api/brands', wish(town().branchId, '田埂上的课堂'))).body.id
    drafted = (await otherSecretary().post('/api/brands', wish(town().otherBranchId, '畜牧连心桥'))).body.id
    const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
    await step(handedIn, 'select', { marks })
    const form = await secretary().get(`/api/brands/${handedIn}/declaration`)
    const etag = { 'if-match': form.headers.get('etag') ?? '' }
    await secretary().put(`/api/brands/${handedIn}/declaration`, aDeclaration(town()), etag)
    await step(handedIn, 'submit', {})
    await change(later('2026-04-25'))
    expect((await officer().get(url('/change'))).body).toEqual({
      changes: [
        {
          key: 'stages.declaration',
          group: 'calendar',
          label: '品牌申报',
          before: '2026年4月10日至4月15日，申报',
          after: '2026年4月10日至4月25日，申报',
        },
      ],
      following: 1,
      pinned: [
        {
          id: handedIn,
          name: '田埂上的课堂',
          branch: '种植业科党支部',
          unit: '市农业农村局',
          state: '工委审核',
          version: 1,
          why: null,
        },
      ],
    })
  })

  it('branches see nothing of it before it is out', async () => {
    const days = async () =>
      (await secretary().get(url())).body.configuration.programme.stages.map((one: { to: string }) => one.to)
    expect(await days()).toContain('2026-04-15')
    expect(await days()).not.toContain('2026-04-25')
    expect((await secretary().get(url())).body).toMatchObject({ may: [], checking: null, check: { changedBy: null } })
  })

  it('needs its reason; then drafts follow and are told, and what was handed in keeps its version', async () => {
    const silent = await officer().post(url('/publication'), { reason: ' ' }, await tag())
    expect([silent.status, silent.body.fields[0].pin]).toEqual([422, 'reason'])
    const out = await officer().post(url('/publication'), { reason: '春耕推迟' }, await tag())
    expect(out.body).toMatchObject({ number: 2, extended: 0 })
    expect(await versionOf(handedIn)).toBe(1)
    const [notice] = (await otherSecretary().get('/api/notices')).body.items
    expect(notice.text).toBe('纪明朗同志：“一支部一品牌”创建活动的设置改为第 2 版，草稿随新设置，已填内容都在。')
    expect((await otherSecretary().get(`/api/brands/${drafted}`)).status).toBe(200)
    const { rows } = await house().db.pool.query(
      `select data from ledger_entries where subject_id = $1 and act = 'campaign.publish' order by seq desc limit 1`,
      [town().campaignId],
    )
    expect(rows[0]?.data.changed).toEqual(['stages.declaration'])
  })

  it('reaches those in hand where the officer says so, each on its own record', async () => {
    await change(later('2026-04-28'))
    const body = { reason: '再延三天', extendTo: [handedIn] }
    expect((await officer().post(url('/publication'), body, await tag())).body).toMatchObject({
      number: 3,
      extended: 1,
    })
    expect(await versionOf(handedIn)).toBe(3)
    const { rows } = await house().db.pool.query(
      `select act, data from ledger_entries where subject_id = $1 order by seq desc limit 1`,
      [handedIn],
    )
    expect(rows[0]).toEqual({
      act: 'brand.followConfiguration',
      data: { campaign: town().campaignId, from: 1, to: 3 },
    })
    const told = (await secretary().get('/api/notices')).body.items.map((one: { text: string }) => one.text)
    expect(told[0]).toContain('“田埂上的课堂”改按第 3 版设置')
    expect(await house().db.read(town().scope, tx => verifyLedger(tx, town().scope))).toMatchObject({ fault: null })
  })

  it('but not into another chain while under review: nothing is published then', async () => {
    await change(
      later('2026-04-28', [
        { name: '单位审核', by: 'unit' },
        { name: '工委审核', by: 'committee' },
      ]),
    )
    const [brand] = (await officer().get(url('/change'))).body.pinned
    expect(brand.why).toContain('仍按原版本')
    const body = { reason: '加一步', extendTo: [handedIn] }
    const refused = await officer().post(url('/publication'), body, await tag())
    expect([refused.status, refused.body.code]).toEqual([409, 'not_in_hand'])
    expect(await versionOf(handedIn)).toBe(3)
    expect((await officer().get(url())).body.campaign.published).toBe(3)
    const foreign = { reason: '加一步', extendTo: ['0190c000-0000-7000-8000-000000000000'] }
    expect((await officer().post(url('/publication'), foreign, await tag())).status).toBe(404)
  })
})
