import { APIError } from 'better-auth'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../../http/house.ts'
import { Problem } from '../../problems/problem.ts'
import type { Person } from '../access.ts'
import { handCookies, headersFor, signatureOf, tokenFrom } from './cookies.ts'
import { openEngine } from './engine.ts'
import { type Identified, identifyToken } from './identify.ts'

export interface Door {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** What a right password leads to: in, or on to the second factor. */
export type Next = 'signed_in' | 'totp'

export interface Sessions {
  /** Who is at the door: asked by the gate at each request, never cached. */
  identify(request: FastifyRequest): Promise<Person | null>
  identified(request: FastifyRequest): Promise<Identified | null>
  tokenOf(request: FastifyRequest): string | null
  /** The password has been judged right by the caller's guard; better-auth judges it once more and opens the session. */
  open(door: Door, username: string, password: string): Promise<Next | null>
  /** Whose second factor is waited for here; null when nobody's is, or no longer. */
  challenged(request: FastifyRequest): Promise<string | null>
  /** Six digits, or a backup code. */
  passSecondFactor(door: Door, code: string): Promise<string>
  enrol(door: Door, password: string): Promise<{ secret: string; backupCodes: string[] }>
  confirm(door: Door, code: string): Promise<void>
  close(door: Door): Promise<void>
  /** A session without a password, as a `Cookie` header: the demo's “step in as” and tests. */
  stepIn(userId: string): Promise<string>
  /** The key of what is counted and signed here. */
  readonly secret: string
}

export interface SessionOptions {
  readonly house: House
  readonly secret: string
  readonly url: string
  /** Days until a password must be changed; 0 for never (等保 8.1.4.1a asks for a period). */
  readonly passwordDays?: number
}

export function openSessions({ house, secret, url, passwordDays = 90 }: SessionOptions): Sessions {
  const engine = openEngine({ pool: house.db.pool, now: house.now, secret, url })
  const cookie = `${url.startsWith('https:') ? '__Secure-' : ''}yipin.session_token`
  const tokenOf = (request: FastifyRequest) => tokenFrom(request.headers.cookie, cookie, secret)

  async function identified(request: FastifyRequest): Promise<Identified | null> {
    const token = tokenOf(request)
    return token === null ? null : identifyToken(house.db.pool, token, house.now(), passwordDays)
  }

  return {
    secret,
    tokenOf,
    identified,
    identify: async request => (await identified(request))?.person ?? null,
    async open({ request, reply }, username, password) {
      const said = await engine.api
        .signInUsername({ body: { username, password }, headers: headersFor(request, cookie), returnHeaders: true })
        .catch(nullIf('INVALID_USERNAME_OR_PASSWORD'))
      if (!said) return null
      handCookies(reply, said.headers, cookie)
      return 'token' in said.response && said.response.token ? 'signed_in' : 'totp'
    },
    async challenged(request) {
      const { createAuthCookie, internalAdapter } = await engine.$context
      const challenge = tokenFrom(request.headers.cookie, createAuthCookie('two_factor').name, secret)
      return challenge && ((await internalAdapter.findVerificationValue(challenge))?.value ?? null)
    },
    async passSecondFactor({ request, reply }, code) {
      // Whoever else may still be signed in here: it is the challenge that counts, not their session.
      const call = { headers: headersFor(request, cookie), returnHeaders: true } as const
      const digits = code.replace(/\s/g, '')
      const said = await (/^\d{6}$/.test(digits)
        ? engine.api.verifyTOTP({ ...call, body: { code: digits } })
        : engine.api.verifyBackupCode({ ...call, body: { code: code.trim() } })
      ).catch(inOurWords)
      handCookies(reply, said.headers, cookie)
      return said.response.user.id
    },
    async enrol({ request }, password) {
      const said = await engine.api
        .enableTwoFactor({ body: { password, method: 'totp' }, headers: headersFor(request) })
        .catch(inOurWords)
      if (said.method !== 'totp') throw new TypeError('asked for totp')
      const secretKey = new URL(said.totpURI).searchParams.get('secret')
      if (!secretKey) throw new TypeError('the second factor came without its secret')
      return { secret: secretKey, backupCodes: said.backupCodes }
    },
    async confirm({ request, reply }, code) {
      const said = await engine.api
        .verifyTOTP({ body: { code: code.replace(/\s/g, '') }, headers: headersFor(request), returnHeaders: true })
        .catch(inOurWords)
      handCookies(reply, said.headers, cookie)
    },
    async close({ request, reply }) {
      const said = await engine.api.signOut({ headers: headersFor(request), returnHeaders: true })
      handCookies(reply, said.headers, cookie)
    },
    async stepIn(userId) {
      const { internalAdapter } = await engine.$context
      const { token } = await internalAdapter.createSession(userId)
      return `${cookie}=${encodeURIComponent(`${token}.${signatureOf(token, secret)}`)}`
    },
  }
}

const codeOf = (error: unknown) => (error instanceof APIError ? String(error.body?.code ?? '') : '')

const nullIf = (code: string) => (error: unknown) => {
  if (codeOf(error) === code) return null
  throw error
}

/** better-auth's refusals that a person can meet, as they are said here. */
const sentences: Readonly<Record<string, () => Problem>> = {
  INVALID_CODE: () => wrongCode('动态码不对。请输入手机上当前的 6 位数字。'),
  INVALID_BACKUP_CODE: () => wrongCode('备用码不对，或已用过。每个备用码只能用一次。'),
  BACKUP_CODES_NOT_ENABLED: () => wrongCode('备用码不对，或已用过。每个备用码只能用一次。'),
  INVALID_PASSWORD: () =>
    new Problem(422, 'password_wrong', '密码不对，请再输一次。', {
      fields: [{ code: 'password_wrong', sentence: '密码不对，请再输一次。', pin: 'password' }],
    }),
  INVALID_TWO_FACTOR_COOKIE: () => new Problem(401, 'start_again', '等候时间已过，请重新输入密码。'),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: () => new Problem(401, 'start_again', '动态码已输错 5 次，请重新输入密码。'),
  ACCOUNT_TEMPORARILY_LOCKED: () => new Problem(429, 'account_locked', '动态码连续输错，账号已锁定 15 分钟。'),
  TOTP_ALREADY_ENABLED: () => new Problem(409, 'already_enrolled', '验证器已经绑定，不必再绑。'),
  TOTP_NOT_ENABLED: () => new Problem(409, 'not_enrolled', '还没有绑定验证器，请先扫码绑定。'),
}

const wrongCode = (sentence: string) =>
  new Problem(422, 'code_wrong', sentence, { fields: [{ code: 'code_wrong', sentence, pin: 'code' }] })

function inOurWords(error: unknown): never {
  throw sentences[codeOf(error)]?.() ?? error
}
