import { beforeAll, describe, expect, it } from 'vitest'
import { aDeclaration } from '../../../app/testing/declaration.ts'
import { townOfTests } from '../../../app/testing/programme.ts'
import { reforming } from '../../../app/testing/reforming.ts'
import { uploader } from '../../../app/testing/uploading.ts'
import { somebody } from '../../../foundation/accounts/testing.ts'
import { photo } from '../../../foundation/files/server/testing/samples.ts'

const marks = { effect: '有', satisfaction: '有', plasticity: '有', potential: '有' }

describe('承接: a merged branch’s brand goes on with the branch it became', () => {
  const place = townOfTests()
  const { as, town, house, on } = place
  const { change, page, nominate, step, carry, waiting, desk, counts, notices, whole } = reforming(place)
  let id = ''
  let version = 0

  beforeAll(async () => {
    const { secretary, branchId, officer, editor, scope } = town()
    id = await nominate(secretary, branchId, '田埂上的课堂')
    const inNameOf = { reason: '书记住院，来电委托' }
    const select = { action: 'select', input: { marks }, inNameOf }
    await as(officer).post(`/api/brands/${id}/transitions`, select, { 'if-match': '"1"' })
    await as(secretary).put(`/api/brands/${id}/declaration`, aDeclaration(town()), { 'if-match': '"1"' })
    const photos = uploader(place.address(), editor.cookie)
    await photos.upload(id, '田埂.jpg', await photo())
    await photos.begin(id, '报告.pdf', 1000)
    // One day for the brand alone, one for whatever its branch declares.
    await as(officer).post(`/api/brands/${id}/extensions`, { until: '2026-04-20', reason: '书记出差' })
    await house().db.pool.query(
      `insert into extensions (committee_id, id, branch_id, kind, until, reason, granted_by, granted_at)
       values ($1, gen_random_uuid(), $2, 'declaration', '2026-04-30', '汛期', $3, now())`,
      [scope.committeeId, branchId, officer.userId],
    )
    await on('2026-04-13')
  })

  it('while its branch lives nobody speaks of it', async () => {
    ;({ version } = (await page(id)).brand)
    expect((await page(id)).carry).toBeNull()
    expect(await waiting()).toMatchObject({ items: [], total: 0 })
    const early = await carry(id, town().otherBranchId, version)
    expect([early.status, early.body.detail]).toEqual([
      409,
      '种植业科党支部仍在册，品牌不用承接。支部已撤并的，请先登记变动。',
    ])
  })

  it('the branch is merged: the brand counts nowhere, and the officer’s desk, the page and its headline say so', async () => {
    expect((await change(town().branchId, { kind: 'merge', into: town().otherBranchId })).status).toBe(200)
    expect(await counts()).toEqual({ none: 1 })
    expect((await desk()).find(row => row.kind === 'carry')).toMatchObject({ count: 1, link: '/carries' })
    const { carry: here, headline } = await page(id)
    expect(here).toMatchObject({
      from: '种植业科党支部',
      ended: '4月13日并入别的支部',
      heirs: [{ id: town().otherBranchId, name: '畜牧科党支部', unit: '市农业农村局', above: null }],
      needsReason: false,
    })
    expect(headline.next).toMatchObject({
      title: '定由哪个支部承接',
      line: '种植业科党支部已撤并，承接支部是畜牧科党支部',
    })
    expect(headline.who).toEqual({ title: '顾一帆、沈清禾', line: '由工委干事办理' })
    expect((await page(id, town().leader)).carry).toBeNull()
    const list = (await as(town().officer).get(`/api/branches/${town().branchId}`)).body
    expect(list.brands[0].next).toBe('定由哪个支部承接')
  })

  it('it goes to none but the branch that stands in its place, and to no other committee’s', async () => {
    const third = await reforming(place).branch('渔业科党支部')
    expect((await carry(id, third, version)).body).toMatchObject({
      code: 'not_an_heir',
      detail: '种植业科党支部的承接支部是畜牧科党支部。',
    })
    const nobody = await carry(id, '0190c000-0000-7000-8000-000000000000', version)
    expect([nobody.status, nobody.body.detail]).toEqual([422, '请选一个在册的支部承接。'])
    expect((await carry(id, third, version, undefined, town().leader)).status).toBe(403)
    expect((await as(town().officer).post(`/api/brands/${id}/carries`, { to: third })).status).toBe(428)
  })

  it('carried, it stands where it stood: same state, other branch; both are on its timeline and in the ledger', async () => {
    const before = await page(id)
    const done = await carry(id, town().otherBranchId, version)
    expect([done.status, done.body.said]).toEqual([200, '已由畜牧科党支部承接'])
    expect(done.headers.get('etag')).toBe(`"${version + 1}"`)
    const after = await page(id)
    expect(after.brand).toMatchObject({
      state: before.brand.state,
      since: before.brand.since,
      branch: '畜牧科党支部',
      ordinal: 1,
      version: version + 1,
    })
    expect(after.carry).toBeNull()
    expect(after.headline.who.title).toBe('纪明朗')
    expect(after.timeline[0]).toMatchObject({ said: '由畜牧科党支部承接（原属种植业科党支部）', by: '顾一帆' })
    // What an officer did in the name of the branch it had then stays said so.
    expect(after.timeline[1].said).toBe('代种植业科党支部：确定培育，事由书记住院，来电委托')
    const { rows } = await house().db.pool.query(
      `select act, data from ledger_entries where subject_id = $1 order by seq desc limit 1`,
      [id],
    )
    expect(rows[0].act).toBe('brand.carry')
    expect(await whole(place)).toBeNull()
  })

  it('coverage counts it in its new place from then on, and a past day as it was then', async () => {
    expect(await counts()).toEqual({ none: 1, declaring: 1 })
    await on('2026-04-14')
    expect(await counts()).toEqual({ none: 1, declaring: 1 })
    expect(await counts('2026-04-12')).toEqual({ none: 1, declaring: 1 })
    const then = (await as(town().officer).get('/api/coverage/branches?on=2026-04-12&standing=declaring')).body.items
    expect(then).toMatchObject([{ id: town().branchId, brandId: id }])
    const now = (await as(town().officer).get('/api/coverage/branches?standing=declaring')).body.items
    expect(now).toMatchObject([{ id: town().otherBranchId, brandId: id }])
  })

  it('whoever answers for the branch is told, finds it at home, and goes on with it', async () => {
    const { otherSecretary } = town()
    expect((await notices(otherSecretary))[0]).toBe(
      '纪明朗同志：“田埂上的课堂”由你支部承接（原属种植业科党支部），现为申报中，材料都在，请接着办理。',
    )
    const home = (await as(otherSecretary).get('/api/desk')).body
    expect(home.branches[0].brands).toMatchObject([{ brand: { id } }])
    const form = (await as(otherSecretary).get(`/api/brands/${id}/declaration`)).body
    expect(form.draft.form.theme).toBeTruthy()
    // Those of its people who moved along are still its people.
    expect(form.people.map((one: { name: string }) => one.name)).toEqual(expect.arrayContaining(['温知夏', '罗星野']))
    expect(home.waiting[0]).toMatchObject({ line: '各栏都已具备，可以报送' })
  })

  it('who has left since is a gap in the form, and nothing typed is lost', async () => {
    const { otherSecretary, people } = town()
    const left = (day: string | null) =>
      house().db.pool.query('update people set left_on = $1 where id = $2', [day, people.owner])
    await left('2026-04-14')
    const form = (await as(otherSecretary).get(`/api/brands/${id}/declaration`)).body
    expect(JSON.stringify(form.draft)).toContain(people.owner)
    expect((await as(otherSecretary).get('/api/desk')).body.waiting[0].line).toMatch(/^还差 \d+ 处$/)
    expect((await step(otherSecretary, id, 'submit', {})).status).toBe(422)
    await left(null)
  })

  it('its days, its files and its space went along; the branch’s own day opens nothing for the other', async () => {
    const { otherBranchId, otherSecretary } = town()
    const form = (await as(otherSecretary).get(`/api/brands/${id}/declaration`)).body
    expect(form.deadline).toMatchObject({ until: '2026-04-30' })
    const where = async (sql: string) => (await house().db.pool.query(sql, [id])).rows.map(row => row.at)
    expect(await where('select organization_id as at from files where subject_id = $1')).toEqual([otherBranchId])
    expect(await where('select organization_id as at from file_uploads where subject_id = $1')).toEqual([otherBranchId])
    const general = await house().db.pool.query(
      'select count(*)::int as count from extensions where branch_id = $1 and brand_id is null',
      [otherBranchId],
    )
    expect(general.rows[0].count).toBe(0)
  })

  it('the second of two officers is told who was first', async () => {
    const late = await carry(id, town().otherBranchId, version, undefined, town().secondOfficer)
    expect([late.status, late.body.detail]).toEqual([412, '顾一帆已先办理，结果是“承接”。您的意见草稿保留。'])
    expect(late.body).toMatchObject({ currentVersion: version + 1, lastAction: 'carry', by: '顾一帆' })
  })

  it('whoever served where it came from does not review it', async () => {
    const { scope, branchId, otherSecretary } = town()
    const once = await somebody(house(), place.sessions(), '闻人澜', { role: 'officer', scope })
    await house().db.pool.query(
      `insert into grants (committee_id, id, user_id, organization_id, role, valid_from, valid_to)
       values ($1, gen_random_uuid(), $2, $3, 'branch_editor', '2026-04-01', '2026-04-13')`,
      [scope.committeeId, once.userId, branchId],
    )
    expect((await step(otherSecretary, id, 'submit', {})).status).toBe(200)
    const refused = await step(once, id, 'pass', { opinion: '', acceptedRemarks: [] })
    expect(refused.body.code).toBe('recused')
    expect((await as(once).get('/api/reviews')).body.total).toBe(0)
    expect((await as(town().officer).get('/api/reviews')).body.total).toBe(1)
  })
})
