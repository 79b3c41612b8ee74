import { describe, expect, test } from 'vitest'
import { house as houseScope } from '../../database/scope.ts'
import { aCommittee, somebody } from '../testing.ts'
import { createAccounts } from './accounts.ts'
import { houseOfTests } from './house-of-tests.ts'

const here = houseOfTests()

async function account(username: string) {
  const [made] = await here
    .house()
    .db.housekeeping(houseScope, tx => createAccounts(tx, houseScope, [{ name: '温知夏', username }], here.now()))
  if (!made) throw new Error('no account')
  return made
}

async function activated(username: string, password = 'Chun-Feng-8') {
  const made = await account(username)
  const page = here.browser()
  const said = await page.post('/api/activation', { username, code: made.code, password })
  expect(said.status).toBe(200)
  return { ...made, page, password }
}

describe('the activation code', () => {
  test('works once: the second use is told that it is spent', async () => {
    const { code } = await activated('wenzhixia')
    const again = await here.browser().post('/api/activation', { username: 'wenzhixia', code, password: 'Qiu-Feng-9' })
    expect(again.status).toBe(410)
    expect(again.body.detail).toBe('启用码已失效，请机关党委审核员重新打印。')
  })

  test('of two activations at the same moment one wins', async () => {
    const { code } = await account('two-at-once')
    const use = (password: string) =>
      here.browser().post('/api/activation', { username: 'two-at-once', code, password })
    const said = await Promise.all([use('Chun-Feng-1'), use('Chun-Feng-2')])
    expect(said.map(one => one.status).sort()).toEqual([200, 410])
  })

  test('is over after fourteen days', async () => {
    const { code } = await account('late-comer')
    here.pass(14 * 24 * 60 + 1)
    const late = await here.browser().post('/api/activation', { username: 'late-comer', code, password: 'Chun-Feng-8' })
    expect(late.body).toMatchObject({ status: 410, code: 'code_gone' })
  })

  test('does not work for another account', async () => {
    const { code } = await account('owner')
    await account('stranger')
    const said = await here.browser().post('/api/activation', { username: 'stranger', code, password: 'Chun-Feng-8' })
    expect(said.body).toMatchObject({ status: 422, code: 'code_wrong' })
  })
})

describe('signing in', () => {
  test('five failures lock the account for fifteen minutes, also against the right password', async () => {
    const { password } = await activated('gu-yifan')
    const page = here.browser()
    const tries: string[] = []
    for (let n = 0; n < 5; n += 1)
      tries.push((await page.post('/api/session', { username: 'gu-yifan', password: 'wrong' })).body.detail)
    expect(tries).toEqual([
      '账号或密码不对，还可试 4 次',
      '账号或密码不对，还可试 3 次',
      '账号或密码不对，还可试 2 次',
      '账号或密码不对，还可试 1 次',
      '账号已锁定 15 分钟。忘记密码请找机关党委审核员重置。',
    ])
    here.pass(10)
    const locked = await page.post('/api/session', { username: 'GU-Yifan', password })
    expect(locked.body).toMatchObject({
      status: 429,
      minutes: 5,
      detail: '账号已锁定 5 分钟。忘记密码请找机关党委审核员重置。',
    })
    here.pass(5)
    expect((await page.post('/api/session', { username: 'gu-yifan', password })).status).toBe(200)
    const { rows } = await here
      .house()
      .db.pool.query("select act, data from house_ledger_entries where act in ('account.locked') ")
    expect(rows).toEqual([{ act: 'account.locked', data: { failures: 5 } }])
  })

  test('an account that does not exist is refused in the same words', async () => {
    const page = here.browser()
    const words: string[] = []
    for (let n = 0; n < 6; n += 1)
      words.push((await page.post('/api/session', { username: 'nobody-here', password: 'wrong' })).body.detail)
    expect(words[0]).toBe('账号或密码不对，还可试 4 次')
    expect(words[5]).toBe('账号已锁定 15 分钟。忘记密码请找机关党委审核员重置。')
  })

  test('of thirty guesses sent at once five reach the password, and the right one among the rest does not open', async () => {
    const { password } = await activated('many-at-once')
    const guesses = await Promise.all(
      Array.from({ length: 30 }, () =>
        here.browser().post('/api/session', { username: 'many-at-once', password: 'wrong' }),
      ),
    )
    expect(guesses.filter(guess => guess.body.code === 'bad_credentials')).toHaveLength(4)
    expect((await here.browser().post('/api/session', { username: 'many-at-once', password })).status).toBe(429)
  })

  test('a right password begins the count anew', async () => {
    const { password } = await activated('forgetful')
    const page = here.browser()
    for (let n = 0; n < 4; n += 1) await page.post('/api/session', { username: 'forgetful', password: 'wrong' })
    expect((await page.post('/api/session', { username: 'forgetful', password })).status).toBe(200)
    expect((await page.post('/api/session', { username: 'forgetful', password: 'wrong' })).body.left).toBe(4)
  })

  test('the cookie is out of scripts’ reach and ends with the browser', async () => {
    const { password } = await activated('cookie-reader')
    const said = await here.browser().post('/api/session', { username: 'cookie-reader', password })
    const [cookie = ''] = said.headers.getSetCookie()
    expect(cookie).toMatch(/^yipin\.session_token=/)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).not.toMatch(/Max-Age/i)
  })
})

describe('a session', () => {
  test('ends after half an hour without a request, and lives on while there are some', async () => {
    const { page } = await activated('worker')
    for (let n = 0; n < 3; n += 1) {
      here.pass(20)
      expect((await page.get('/api/session')).body.person?.name).toBe('温知夏')
    }
    here.pass(31)
    expect((await page.get('/api/session')).body.person).toBeNull()
  })

  test('ends after twelve hours however busy it was', async () => {
    const { page } = await activated('night-worker')
    for (let n = 0; n < 36; n += 1) {
      here.pass(20)
      await page.get('/api/session')
    }
    expect((await page.get('/api/session')).body.person?.name).toBe('温知夏')
    here.pass(1)
    expect((await page.get('/api/session')).body.person).toBeNull()
  })

  test('with a forged or cut signature is nobody’s', async () => {
    const { page } = await activated('honest')
    const cookie = page.cookies()
    expect((await here.browser(cookie).get('/api/session')).body.person).not.toBeNull()
    for (const forged of [
      cookie.replace(/.{6}$/, 'AAAAAA'),
      cookie.replace(/\..*$/, ''),
      `yipin.session_token=%E0%A4%A`,
    ])
      expect((await here.browser(forged).get('/api/session')).body.person).toBeNull()
  })

  test('that is ended by signing out is over for its cookie too', async () => {
    const { page } = await activated('leaver')
    const cookie = page.cookies()
    expect((await page.delete('/api/session')).status).toBe(204)
    expect((await here.browser(cookie).get('/api/session')).body.person).toBeNull()
  })
})

describe('a password', () => {
  test('does not return among the last five', async () => {
    const { page } = await activated('changer', 'Chun-Feng-0')
    const change = (present: string, password: string) => page.put('/api/password', { present, password })
    for (let n = 1; n <= 5; n += 1) expect((await change(`Chun-Feng-${n - 1}`, `Chun-Feng-${n}`)).status).toBe(204)
    const recent = await change('Chun-Feng-5', 'Chun-Feng-1')
    expect(recent.body).toMatchObject({
      status: 422,
      code: 'password_used',
      detail: '最近 5 个密码不能再用，请换一个。',
    })
    expect((await change('Chun-Feng-5', 'Chun-Feng-0')).status).toBe(204)
  })

  test('that is changed ends the person’s other sessions and keeps this one', async () => {
    const { page, username, password } = await activated('two-desks')
    const other = here.browser()
    await other.post('/api/session', { username, password })
    expect((await page.put('/api/password', { present: password, password: 'Xia-Yu-2012' })).status).toBe(204)
    expect((await other.get('/api/session')).body.person).toBeNull()
    expect((await page.get('/api/session')).body.person).not.toBeNull()
  })

  test('is guessed at five times at most from a session left open', async () => {
    const { page } = await activated('left-open')
    for (let n = 0; n < 5; n += 1) await page.put('/api/password', { present: `guess ${n}`, password: 'Xia-Yu-2012' })
    expect((await page.put('/api/password', { present: 'Chun-Feng-8', password: 'Xia-Yu-2012' })).status).toBe(429)
    // Nor by another form that asks for it.
    expect((await page.post('/api/totp', { password: 'Chun-Feng-8' })).status).toBe(429)
    const { page: other } = await activated('left-open-too')
    for (let n = 0; n < 5; n += 1) await other.post('/api/totp', { password: `guess ${n}` })
    expect((await other.post('/api/totp', { password: 'Chun-Feng-8' })).body.code).toBe('account_locked')
  })

  test('older than ninety days leaves its person no role until it is changed', async () => {
    const scope = await aCommittee(here.house())
    const editor = await somebody(here.house(), here.sessions(), '程小禾', { role: 'branch_editor', scope })
    await here
      .house()
      .db.pool.query('update account_guards set password_changed_at = $2 where user_id = $1', [
        editor.userId,
        here.now(),
      ])
    here.pass(90 * 24 * 60 + 1)
    const page = here.browser(await here.sessions().stepIn(editor.userId))
    const seen = (await page.get('/api/session')).body
    expect(seen.person).toMatchObject({ name: '程小禾', mustChangePassword: true })
    expect(seen.committees).toEqual([])
  })
})
