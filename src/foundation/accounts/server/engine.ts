import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { v7 } from 'uuid'
import { isUsername, normalUsername } from '../username.ts'
import { hashPassword, passwordMatches } from './hashing.ts'

/** A working day at most: after it the password is asked again, however busy the session was (等保 8.1.4.1b). */
export const absoluteHours = 12

interface Options {
  readonly pool: Pool
  readonly now: () => Date
  readonly secret: string
  /** The console's address: decides whether cookies are `Secure`. */
  readonly url: string
}

/**
 * better-auth, asked by our own routes through `engine.api` and never mounted: every route has its act and answers in
 * Chinese problem+json. Its tables lie in the schema `auth` (migrations/0002_accounts.sql). It judges `expiresAt` by the
 * machine's clock; `createdAt` and `updatedAt` of a session are set by the house's clock here, and `identify` judges by them.
 */
export function openEngine({ pool, now, secret, url }: Options) {
  const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) }).withSchema('auth')
  return betterAuth({
    appName: '一品',
    baseURL: url,
    secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    // What is worth saying about a sign-in stands in the ledger; its own lines would name accounts in the log.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // The policy is ours (password.ts): a second one here would refuse in English.
      minPasswordLength: 1,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: ({ hash, password }) => passwordMatches(hash, password) },
    },
    session: {
      expiresIn: absoluteHours * 3600,
      disableSessionRefresh: true,
      // A cached cookie would outlive the session's end.
      cookieCache: { enabled: false },
    },
    databaseHooks: {
      session: { create: { before: async session => ({ data: { ...session, createdAt: now(), updatedAt: now() } }) } },
    },
    advanced: {
      cookiePrefix: 'yipin',
      useSecureCookies: url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => v7({ msecs: now().getTime() }) },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 30,
        usernameNormalization: normalUsername,
        usernameValidator: isUsername,
        displayUsername: false,
      }),
      twoFactor({
        issuer: '一品',
        // Asked again at every sign-in: no trusted devices on shared office PCs.
        trustDeviceMaxAge: 1,
        twoFactorCookieMaxAge: 600,
        accountLockout: { enabled: true, maxFailedAttempts: 5, durationSeconds: 900 },
      }),
    ],
  })
}

export type Engine = ReturnType<typeof openEngine>
