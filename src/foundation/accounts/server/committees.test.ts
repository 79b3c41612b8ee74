import { beforeAll, describe, expect, test } from 'vitest'
import { today } from '../../calendar/instants.ts'
import { proveCommittee } from '../../database/scope.ts'
import { administrators, somebody } from '../testing.ts'
import { endGrant } from './accounts.ts'
import { houseOfTests } from './house-of-tests.ts'

const here = houseOfTests()
let three: Awaited<ReturnType<typeof administrators>>
let committeeId = ''
const as = (who: { cookie: string }) => here.browser(who.cookie)
const officer = { name: '顾一帆', username: 'guyifan', role: 'officer' }

beforeAll(async () => {
  three = await administrators(here.house(), here.sessions())
  const made = await as(three.system_admin).post('/api/committees', { name: '江澄市直机关工委' })
  expect(made.status).toBe(201)
  committeeId = made.body.id
})

describe('the three duties', () => {
  test('the system administrator makes the committee, with the root of its tree; the others cannot', async () => {
    const { rows } = await here
      .house()
      .db.pool.query('select name from organization_versions where committee_id = $1 and organization_id = $1', [
        committeeId,
      ])
    expect(rows).toEqual([{ name: '江澄市直机关工委' }])
    for (const who of [three.security_admin, three.auditor])
      expect((await as(who).post('/api/committees', { name: '另一个工委' })).status).toBe(403)
    expect((await here.browser().post('/api/committees', { name: '另一个工委' })).status).toBe(401)
  })

  test('the security administrator appoints the first officer; the system administrator and the auditor cannot', async () => {
    const url = `/api/committees/${committeeId}/appointments`
    for (const who of [three.system_admin, three.auditor]) {
      const refused = await as(who).post(url, officer)
      expect(refused.status).toBe(403)
      expect(refused.body.detail).toContain('安全管理员')
    }
    const made = await as(three.security_admin).post(url, officer)
    expect(made.status).toBe(201)
    expect(made.body.issued.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    const listed = await as(three.security_admin).get(url)
    expect(listed.body.items).toMatchObject([
      { name: '顾一帆', username: 'guyifan', role: 'officer', activated: false },
    ])
    expect((await as(three.security_admin).get('/api/committees')).body.items[0].officers).toEqual(['顾一帆'])
  })

  test('a second role goes to the same account; the same user name with another name is somebody else', async () => {
    const url = `/api/committees/${committeeId}/appointments`
    const page = as(three.security_admin)
    expect((await page.post(url, { ...officer, role: 'inspector' })).body.issued).toBeNull()
    expect((await page.post(url, officer)).body.code).toBe('role_held')
    expect((await page.post(url, { ...officer, name: '顾一凡' })).body).toMatchObject({
      status: 409,
      code: 'username_taken',
    })
  })

  test('an administrator is not appointed to anything', async () => {
    const { name, username } = three.auditor
    const refused = await as(three.security_admin).post(`/api/committees/${committeeId}/appointments`, {
      name,
      username,
      role: 'leader',
    })
    expect(refused.body).toMatchObject({ status: 409, code: 'duties_stay_separate' })
  })

  test('the auditor alone reads the house’s chain, page by page without a gap', async () => {
    expect((await as(three.security_admin).get('/api/house-ledger')).status).toBe(403)
    const page = as(three.auditor)
    const all = (await page.get('/api/house-ledger?limit=200')).body
    expect(all.items.map((item: { said: string }) => item.said)).toContain('建立工委')
    const read: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const some: { items: { hash: string }[]; nextCursor: string | null } = (
        await page.get(`/api/house-ledger?limit=2${cursor && `&cursor=${cursor}`}`)
      ).body
      read.push(...some.items.map(item => item.hash))
      cursor = some.nextCursor
    }
    expect(read).toEqual(all.items.map((item: { hash: string }) => item.hash))
    expect((await page.get('/api/house-ledger?cursor=nonsense')).status).toBe(400)
  })
})

describe('what is revoked', () => {
  test('a role ended by the security administrator is gone at the person’s next request', async () => {
    const scope = proveCommittee(committeeId)
    const leader = await somebody(here.house(), here.sessions(), '何文澜', { role: 'leader', scope })
    const page = as(leader)
    expect((await page.get('/api/session')).body.committees[0].roles).toMatchObject([
      { role: 'leader', organizationName: '江澄市直机关工委' },
    ])
    const url = `/api/committees/${committeeId}/appointments`
    const held = (await as(three.security_admin).get(url)).body.items.find(
      (item: { name: string }) => item.name === '何文澜',
    )
    expect((await as(three.security_admin).delete(`${url}/${held.id}`)).status).toBe(204)
    expect((await page.get('/api/session')).body.committees).toEqual([])
    expect((await as(three.security_admin).delete(`${url}/${held.id}`)).status).toBe(404)
  })

  test('a role ended inside another room’s transaction answers the entry to write down', async () => {
    const scope = proveCommittee(committeeId)
    const { house, sessions } = { house: here.house(), sessions: here.sessions() }
    const judge = await somebody(house, sessions, '评委甲', { role: 'judge', scope })
    const { rows } = await house.db.pool.query<{ id: string }>('select id from grants where user_id = $1', [
      judge.userId,
    ])
    await house.db.write(scope, { kind: 'system', job: 'round closes' }, async tx => {
      const entry = await endGrant(tx, scope, { id: rows[0]?.id ?? '', on: today(here.now()) })
      return { entries: [entry], answer: null }
    })
    expect((await as(judge).get('/api/session')).body.committees).toEqual([])
  })
})

describe('a forgotten password', () => {
  test('is reset by the officer for a branch’s people: sessions end, a new code opens', async () => {
    const scope = proveCommittee(committeeId)
    const clerk = await somebody(here.house(), here.sessions(), '顾一帆', { role: 'officer', scope })
    const editor = await somebody(here.house(), here.sessions(), '程小禾', { role: 'branch_editor', scope })
    const page = as(editor)
    expect((await page.get('/api/session')).body.person).not.toBeNull()
    const reset = await as(clerk).post(`/api/accounts/${editor.userId}/activation-codes`)
    expect(reset.status).toBe(200)
    expect((await page.get('/api/session')).body.person).toBeNull()
    const { username, code } = reset.body
    expect((await here.browser().post('/api/activation', { username, code, password: 'Xin-Mi-Ma-1' })).body).toEqual({
      next: 'signed_in',
    })
  })

  test('of an officer is reset by the security administrator, not by a colleague, an editor or oneself', async () => {
    const scope = proveCommittee(committeeId)
    const [one, other] = await Promise.all([
      somebody(here.house(), here.sessions(), '顾一帆', { role: 'officer', scope }),
      somebody(here.house(), here.sessions(), '苏念', { role: 'officer', scope }),
    ])
    const editor = await somebody(here.house(), here.sessions(), '程小禾', { role: 'branch_editor', scope })
    const url = `/api/accounts/${one.userId}/activation-codes`
    for (const who of [one, other, editor, three.system_admin, three.auditor])
      expect((await as(who).post(url)).status).toBe(404)
    expect((await as(three.security_admin).post(url)).status).toBe(200)
    expect((await as(three.security_admin).post(`/api/accounts/${three.auditor.userId}/activation-codes`)).status).toBe(
      404,
    )
  })

  test('of somebody who also serves another committee is not this officer’s to reset', async () => {
    const scope = proveCommittee(committeeId)
    const elsewhere = (await as(three.system_admin).post('/api/committees', { name: '高新区工委' })).body.id
    const clerk = await somebody(here.house(), here.sessions(), '顾一帆', { role: 'officer', scope })
    const both = await somebody(
      here.house(),
      here.sessions(),
      '程小禾',
      { role: 'branch_editor', scope },
      { role: 'judge', scope: proveCommittee(elsewhere) },
    )
    expect((await as(clerk).post(`/api/accounts/${both.userId}/activation-codes`)).status).toBe(404)
  })
})
