import { house as houseScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import { Problem } from '../../problems/problem.ts'
import type { Person } from '../access.ts'
import { normalUsername } from '../username.ts'
import { isStrict, newId } from './accounts.ts'
import {
  type Attempt,
  attemptFailed,
  beginAttempt,
  forgetAttempts,
  guardKey,
  justLocked,
  mayTry,
  sweepAttempts,
  takeCode,
} from './guards.ts'
import { hashActivationCode, hashPassword, passwordMatches } from './hashing.ts'
import { enter, entryOf } from './own-entries.ts'
import { refuseUnfit } from './own-password.ts'
import type { Door, Next, Sessions } from './sessions.ts'
import * as store from './store.ts'

/** The hash of a password nobody has: an account that does not exist takes as long to refuse as one that does. */
const nobodys = hashPassword('nobody’s password')

/** Name and password, five attempts a quarter of an hour; the answers for a wrong name and a wrong password are the same. */
export async function signIn(
  house: House,
  sessions: Sessions,
  door: Door,
  typed: { readonly username: string; readonly password: string },
): Promise<Next> {
  const now = house.now()
  const username = normalUsername(typed.username)
  const key = guardKey(sessions.secret, 'sign-in', username)
  const attempt = await house.db.housekeeping(houseScope, tx => beginAttempt(tx, key, now))
  if (!mayTry(attempt)) throw attemptFailed(attempt, now)
  const account = await house.db.read(houseScope, tx => store.accountNamed(tx, username))
  const right = await passwordMatches(account?.passwordHash ?? (await nobodys), typed.password)
  const next = account?.passwordHash && right ? await sessions.open(door, username, typed.password) : null
  if (!account || next === null) {
    if (account && justLocked(attempt))
      await enter(house, account.userId, 'account.locked', { failures: attempt.failures })
    throw attemptFailed(attempt, now)
  }
  await house.db.housekeeping(houseScope, async tx => {
    await forgetAttempts(tx, key)
    await sweepAttempts(tx, now)
  })
  if (next === 'signed_in') await signedIn(house, account.userId, attempt)
  return next
}

/** Passed both factors, or has only one; the failures just before it stay on record with it. */
const signedIn = (house: House, userId: string, attempt: Attempt | null) =>
  enter(house, userId, 'account.sign_in', {
    failuresBefore: (attempt?.failures ?? 1) - 1,
    secondFactor: attempt === null,
  })

/** The second factor. A dynamic code opens one session, and may be tried again only when it was wrong. */
export async function passSecondFactor(house: House, sessions: Sessions, door: Door, typed: string): Promise<void> {
  const code = typed.replace(/\s/g, '')
  // A backup code is spent by better-auth itself.
  const challenged = /^\d{6}$/.test(code) ? await sessions.challenged(door.request) : null
  const key = guardKey(sessions.secret, 'code', `${challenged}:${code}`)
  if (challenged && !(await house.db.housekeeping(houseScope, tx => takeCode(tx, key, house.now())))) throw codeTaken()
  try {
    await signedIn(house, await sessions.passSecondFactor(door, typed), null)
  } catch (error) {
    if (challenged) await house.db.housekeeping(houseScope, tx => forgetAttempts(tx, key))
    throw error
  }
}

const codeTaken = () => {
  const sentence = '这个动态码已用过，请等手机上换出下一个再输。'
  return new Problem(422, 'code_taken', sentence, { fields: [{ code: 'code_taken', sentence, pin: 'code' }] })
}

/** The first password, by name and code: code spent, password kept and everything else of that account ended in one transaction. */
export async function activate(
  house: House,
  sessions: Sessions,
  door: Door,
  typed: { readonly username: string; readonly code: string; readonly password: string },
): Promise<Next> {
  const now = house.now()
  const username = normalUsername(typed.username)
  const { account, strict } = await house.db.read(houseScope, async tx => {
    const found = await store.accountNamed(tx, username)
    return { account: found, strict: found ? await isStrict(tx, found.userId) : false }
  })
  const codeHash = hashActivationCode(account?.userId ?? '', typed.code)
  if (!account?.codeHash || account.codeHash !== codeHash) throw codeRefused()
  if (account.codeUsedAt || !account.codeExpiresAt || account.codeExpiresAt <= now) throw codeGone()
  await refuseUnfit(typed.password, account, strict)
  const hash = await hashPassword(typed.password)
  await house.db.write(houseScope, { kind: 'person', userId: account.userId }, async tx => {
    if (!(await store.spendCode(tx, account.userId, codeHash, now))) throw codeGone()
    await store.putPassword(tx, account.userId, newId(now), hash, now)
    await store.endSessions(tx, account.userId)
    await forgetAttempts(tx, guardKey(sessions.secret, 'sign-in', username))
    return { entries: [entryOf(account.userId, 'account.activate')], answer: null }
  })
  const next = await sessions.open(door, username, typed.password)
  if (next === null) throw codeGone()
  if (next === 'signed_in') await signedIn(house, account.userId, null)
  return next
}

const codeRefused = () => {
  const sentence = '登录名或启用码不对，请对照通知单再填。'
  return new Problem(422, 'code_wrong', sentence, { fields: [{ code: 'code_wrong', sentence, pin: 'code' }] })
}
const codeGone = () => new Problem(410, 'code_gone', '启用码已失效，请机关党委审核员重新打印。')

export async function signOut(house: House, sessions: Sessions, door: Door, person: Person | null): Promise<void> {
  await sessions.close(door)
  if (person) await enter(house, person.userId, 'account.sign_out', {})
}
