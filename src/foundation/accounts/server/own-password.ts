import { house as houseScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import { isSome, Problem, refused } from '../../problems/problem.ts'
import type { Person } from '../access.ts'
import { passwordFits } from '../password.ts'
import { isStrict, newId } from './accounts.ts'
import { type Attempt, attemptFailed, beginAttempt, forgetAttempts, guardKey, mayTry } from './guards.ts'
import { hashPassword, passwordMatches } from './hashing.ts'
import { enter, entryOf } from './own-entries.ts'
import type { Door, Sessions } from './sessions.ts'
import * as store from './store.ts'

/** One's own password, the present one shown first; every other session of this person ends with it. */
export async function changePassword(
  house: House,
  sessions: Sessions,
  door: Door,
  person: Person,
  typed: { readonly present: string; readonly password: string },
): Promise<void> {
  const now = house.now()
  const account = await provePresent(house, sessions, person, { password: typed.present, pin: 'present' })
  const strict = await house.db.read(houseScope, tx => isStrict(tx, person.userId))
  await refuseUnfit(typed.password, account, strict)
  const hash = await hashPassword(typed.password)
  await house.db.write(houseScope, { kind: 'person', userId: person.userId }, async tx => {
    await store.putPassword(tx, person.userId, newId(now), hash, now)
    await store.endSessions(tx, person.userId, sessions.tokenOf(door.request))
    return { entries: [entryOf(person.userId, 'account.password')], answer: null }
  })
}

/** The key and backup codes of an authenticator, for whoever shows the present password too. */
export async function enrolTotp(
  house: House,
  sessions: Sessions,
  door: Door,
  person: Person,
  password: string,
): Promise<{ readonly username: string; readonly secret: string; readonly backupCodes: readonly string[] }> {
  const { username } = await provePresent(house, sessions, person, { password, pin: 'password' })
  return { username, ...(await sessions.enrol(door, password)) }
}

/** Who sits at a session left open may guess five times, wherever a form asks for the password once more. */
async function provePresent(
  house: House,
  sessions: Sessions,
  person: Person,
  typed: { readonly password: string; readonly pin: string },
): Promise<store.AccountRow> {
  const now = house.now()
  const key = guardKey(sessions.secret, 'password', person.userId)
  const attempt = await house.db.housekeeping(houseScope, tx => beginAttempt(tx, key, now))
  if (!mayTry(attempt)) throw attemptFailed(attempt, now)
  const account = await house.db.read(houseScope, tx => store.accountOf(tx, person.userId))
  if (!account?.passwordHash || !(await passwordMatches(account.passwordHash, typed.password)))
    throw presentWrong(attempt, now, typed.pin)
  await house.db.housekeeping(houseScope, tx => forgetAttempts(tx, key))
  return account
}

/** 422, not 401: the session is alive, only this field is wrong. */
function presentWrong(attempt: Attempt, now: Date, pin: string): Problem {
  const { message, status, code } = attemptFailed(attempt, now)
  if (status === 429) return new Problem(429, code, message)
  return new Problem(422, 'password_wrong', message, {
    fields: [{ code: 'password_wrong', sentence: message, pin }],
  })
}

/** What no account may have as its password: too plain, or one of the last five. */
export async function refuseUnfit(password: string, account: store.AccountRow, strict: boolean): Promise<void> {
  const refusals = passwordFits(password, { username: account.username, strict })
  if (isSome(refusals)) throw refused(refusals)
  for (const old of account.history)
    if (await passwordMatches(old, password))
      throw refused([{ code: 'password_used', sentence: '最近 5 个密码不能再用，请换一个。', pin: 'password' }])
}

export async function confirmTotp(
  house: House,
  sessions: Sessions,
  door: Door,
  person: Person,
  code: string,
): Promise<void> {
  await sessions.confirm(door, code)
  await enter(house, person.userId, 'account.totp', {})
}
