import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { type Tx, tables } from '../../database/doors.ts'
import { Problem } from '../../problems/problem.ts'
import type { AccountTables } from './tables.ts'

/** 等保 8.1.4.1b: five failures lock an account for a quarter of an hour. */
const allowed = 5
const lockMinutes = 15

/** What is being guessed at: keyed, since people type their password into the wrong line. */
export const guardKey = (secret: string, purpose: 'sign-in' | 'password' | 'code', name: string) =>
  createHmac('sha256', secret).update(`${purpose}:${name}`, 'utf8').digest('hex')

export interface Attempt {
  /** This one included; more than five means that it may not even be tried. */
  readonly failures: number
  readonly lockedUntil: Date | null
}

/**
 * Counts an attempt as failed before it is tried, and success takes it back: a hundred guesses sent at once are counted
 * one after the other by their row's lock, and only five of them reach the password.
 */
export async function beginAttempt(tx: Tx, key: string, now: Date): Promise<Attempt> {
  const quiet = new Date(now.getTime() - lockMinutes * 60_000)
  const until = new Date(now.getTime() + lockMinutes * 60_000)
  const rows = await sql<{ failures: number; locked_until: Date | null }>`
    insert into sign_in_guards as g (name_hash, failures, last_at) values (${key}, 1, ${now})
    on conflict (name_hash) do update set
      failures = case when coalesce(g.locked_until, g.last_at + interval '15 minutes') <= ${now} then 1 else g.failures + 1 end,
      last_at = case when g.locked_until > ${now} then g.last_at else ${now} end,
      locked_until = case
        when g.locked_until > ${now} then g.locked_until
        when g.locked_until is null and g.last_at > ${quiet} and g.failures + 1 >= ${allowed} then ${until}::timestamptz
      end
    returning failures, locked_until
  `.execute(tables<AccountTables>(tx))
  const row = rows.rows[0]
  return { failures: row?.failures ?? 1, lockedUntil: row?.locked_until ?? null }
}

export async function forgetAttempts(tx: Tx, key: string): Promise<void> {
  await tables<AccountTables>(tx).deleteFrom('sign_in_guards').where('name_hash', '=', key).execute()
}

/** A dynamic code is right for its own half minute and the one on either side. */
const codeSeconds = 120

/**
 * Takes a dynamic code for one sign-in; false: it has been taken while it was still right. Whoever looked over a shoulder,
 * or has the words of a line, comes too late with it (RFC 6238 §5.2).
 */
export async function takeCode(tx: Tx, key: string, now: Date): Promise<boolean> {
  const over = new Date(now.getTime() - codeSeconds * 1000)
  const { rows } = await sql`
    insert into sign_in_guards as g (name_hash, failures, last_at) values (${key}, 0, ${now})
    on conflict (name_hash) do update set last_at = ${now} where g.last_at <= ${over}
    returning failures
  `.execute(tables<AccountTables>(tx))
  return rows.length > 0
}

/** Counts that no longer bind anybody; names that never existed would pile up otherwise. */
export async function sweepAttempts(tx: Tx, now: Date): Promise<void> {
  const old = new Date(now.getTime() - 24 * 3_600_000)
  await tables<AccountTables>(tx)
    .deleteFrom('sign_in_guards')
    .where('last_at', '<', old)
    .where(eb => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<', old)]))
    .execute()
}

export const mayTry = (attempt: Attempt) => attempt.failures <= allowed

/** The refusal of an attempt that failed: the same for an account that does not exist. */
export function attemptFailed(attempt: Attempt, now: Date): Problem {
  if (attempt.failures < allowed) {
    const left = allowed - attempt.failures
    return new Problem(401, 'bad_credentials', `账号或密码不对，还可试 ${left} 次`, { facts: { left } })
  }
  const minutes = Math.max(1, Math.ceil(((attempt.lockedUntil?.getTime() ?? now.getTime()) - now.getTime()) / 60_000))
  const sentence = `账号已锁定 ${minutes} 分钟。忘记密码请找机关党委审核员重置。`
  return new Problem(429, 'account_locked', sentence, { facts: { minutes } })
}

/** The fifth failure is the one worth an entry in the ledger. */
export const justLocked = (attempt: Attempt) => attempt.failures === allowed
