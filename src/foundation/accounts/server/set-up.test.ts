import { describe, expect, test } from 'vitest'
import { totpOf } from '../testing.ts'
import { houseOfTests } from './house-of-tests.ts'
import { ensureSetUpLink } from './set-up.ts'

const three = {
  system_admin: { name: '陆远', username: '陆远' },
  security_admin: { name: '岑安', username: 'CenAn' },
  auditor: { name: '沈鉴', username: 'shenjian' },
}

describe('the first start', () => {
  const here = houseOfTests()
  const codes: { role: string; username: string; code: string }[] = []

  test('a link of an earlier start no longer works once a later start printed another', async () => {
    const earlier = await ensureSetUpLink(here.house())
    const later = await ensureSetUpLink(here.house())
    expect(earlier).not.toBe(later)
    const refused = await here.browser().post('/api/setup', { token: earlier, ...three })
    expect(refused.status).toBe(410)
    expect(refused.body.detail).toContain('设置链接')
  })

  test('one person cannot take two of the three duties', async () => {
    const token = await ensureSetUpLink(here.house())
    const refused = await here
      .browser()
      .post('/api/setup', { token, ...three, auditor: { name: '陆远', username: '陆远 ' } })
    expect(refused.status).toBe(422)
    expect(refused.body.fields[0]).toMatchObject({ code: 'username_shared', pin: 'auditor.username' })
  })

  test('the link makes the three administrators, once, also when two sittings use it at the same moment', async () => {
    const token = await ensureSetUpLink(here.house())
    const sittings = await Promise.all([
      here.browser().post('/api/setup', { token, ...three }),
      here.browser().post('/api/setup', { token, ...three }),
    ])
    expect(sittings.map(sitting => sitting.status).sort()).toEqual([200, 410])
    const made = sittings.find(sitting => sitting.status === 200)
    codes.push(...(made?.body.administrators ?? []))
    expect(codes.map(({ role, username }) => [role, username])).toEqual([
      ['system_admin', '陆远'],
      ['security_admin', 'cenan'],
      ['auditor', 'shenjian'],
    ])
    expect(await ensureSetUpLink(here.house())).toBeNull()
  })

  test('a second factor is compulsory for them: before it is bound, nothing else opens', async () => {
    const [system] = codes
    const page = here.browser()
    const weak = await page.post('/api/activation', { ...system, password: 'Jiang2011' })
    expect(weak.body.detail).toBe('密码至少 12 位，现有 9 位。')
    const activated = await page.post('/api/activation', {
      username: system?.username,
      code: system?.code.toLowerCase(),
      password: 'Jiangcheng-2011',
    })
    expect(activated.body).toEqual({ next: 'signed_in' })
    expect((await page.get('/api/session')).body.person).toMatchObject({
      name: '陆远',
      houseRoles: ['system_admin'],
      mustEnrol: true,
    })
    expect((await page.get('/api/committees')).body.code).toBe('must_enrol')

    const wrong = await page.post('/api/totp', { password: 'not mine' })
    expect(wrong.body).toMatchObject({ status: 422, code: 'password_wrong' })
    const enrol = await page.post('/api/totp', { password: 'Jiangcheng-2011' })
    expect(decodeURIComponent(enrol.body.uri)).toMatch(/^otpauth:\/\/totp\/一品:陆远\?secret=/)
    expect(enrol.body.backupCodes).toHaveLength(10)
    const confirmed = await page.post('/api/totp/confirmation', { code: totpOf(enrol.body.key, new Date()) })
    expect(confirmed.status).toBe(200)
    expect((await page.get('/api/session')).body.person).toMatchObject({ mustEnrol: false })
    expect((await page.get('/api/committees')).body).toMatchObject({ items: [], total: 0 })

    const next = here.browser()
    expect((await next.post('/api/session', { username: '陆远', password: 'Jiangcheng-2011' })).body).toEqual({
      next: 'totp',
    })
    expect((await next.get('/api/session')).body.person).toBeNull()
    const mistyped = await next.post('/api/session/totp', { code: '000000' })
    expect(mistyped.body).toMatchObject({ status: 422, code: 'code_wrong' })
    const code = totpOf(enrol.body.key, new Date())
    expect((await next.post('/api/session/totp', { code })).status).toBe(200)
    expect((await next.get('/api/session')).body.person.name).toBe('陆远')

    const shoulder = here.browser()
    await shoulder.post('/api/session', { username: '陆远', password: 'Jiangcheng-2011' })
    const taken = await shoulder.post('/api/session/totp', { code: ` ${code.slice(0, 3)} ${code.slice(3)}` })
    expect(taken.body).toMatchObject({ status: 422, code: 'code_taken' })
    expect(taken.body.detail).toBe('这个动态码已用过，请等手机上换出下一个再输。')
    const following = totpOf(enrol.body.key, new Date(Date.now() + 30_000))
    expect((await shoulder.post('/api/session/totp', { code: following })).body).toEqual({ next: 'signed_in' })

    const lost = here.browser()
    await lost.post('/api/session', { username: '陆远', password: 'Jiangcheng-2011' })
    const [backup] = enrol.body.backupCodes
    expect((await lost.post('/api/session/totp', { code: backup })).status).toBe(200)
    await lost.delete('/api/session')
    await lost.post('/api/session', { username: '陆远', password: 'Jiangcheng-2011' })
    expect((await lost.post('/api/session/totp', { code: backup })).body.detail).toBe(
      '备用码不对，或已用过。每个备用码只能用一次。',
    )
  })

  test('nothing of a code or password stands in clear in any table', async () => {
    const { rows } = await here.house().db.pool.query<{ line: string }>(`
      select to_jsonb(t)::text as line from auth."user" t union all select to_jsonb(t)::text from auth.account t
      union all select to_jsonb(t)::text from auth."twoFactor" t union all select to_jsonb(t)::text from account_guards t
      union all select to_jsonb(t)::text from scoped_links t union all select to_jsonb(t)::text from house_ledger_entries t`)
    const all = rows.map(row => row.line).join('\n')
    expect(all).toContain('陆远')
    expect(all).not.toContain('Jiangcheng-2011')
    for (const { code } of codes) expect(all).not.toContain(code)
  })

  test('the three duties exclude each other and any role in a committee, in the database itself', async () => {
    const { pool } = here.house().db
    const user = (await pool.query<{ user_id: string }>('select user_id from house_grants limit 1')).rows[0]?.user_id
    await expect(pool.query("insert into house_grants values ($1, 'auditor', now())", [user])).rejects.toThrow(
      'the_three_duties_exclude_each_other',
    )
    await pool.query("insert into committees values (gen_random_uuid(), '工委', 'Asia/Shanghai', now())")
    await pool.query('insert into organizations select id, id, $1 from committees', ['committee'])
    const grant =
      "insert into grants select id, gen_random_uuid(), $1, id, 'officer', '2011-04-01', null from committees"
    await expect(pool.query(grant, [user])).rejects.toThrow('an administrator holds no role in a committee')
  })
})
