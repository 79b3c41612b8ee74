import { createHmac } from 'node:crypto'
import type { LocalDate } from '../calendar/dates.ts'
import { today } from '../calendar/instants.ts'
import { tables } from '../database/doors.ts'
import { type CommitteeScope, house as houseScope, proveCommittee } from '../database/scope.ts'
import type { House } from '../http/house.ts'
import { foundCommittee } from '../organizations/server/organizations.ts'
import { type CommitteeRole, type HouseRole, houseRoles } from './access.ts'
import { isWeighty } from './password.ts'
import { createAccounts, grantRole, newId } from './server/accounts.ts'
import { insertCommittee } from './server/committee-store.ts'
import { openSessions, type Sessions } from './server/sessions.ts'
import * as store from './server/store.ts'
import type { AccountTables } from './server/tables.ts'

export const testSecret = 'a secret of the tests, thirty-two and more'

export const testSessions = (house: House, passwordDays = 90): Sessions =>
  openSessions({ house, secret: testSecret, url: 'http://localhost:8300', passwordDays })

const command = { kind: 'command', command: 'test' } as const

/** A committee with the root of its tree; the root organization bears the committee's id. */
export async function aCommittee(house: House, name = '江澄市直机关工委'): Promise<CommitteeScope> {
  const now = house.now()
  const id = newId(now)
  const scope = proveCommittee(id)
  await house.db.write(scope, command, async tx => {
    await insertCommittee(tx, { id, name, zone: 'Asia/Shanghai' }, now)
    return foundCommittee(tx, scope, { id, name, on: today(now) })
  })
  return scope
}

export interface Somebody {
  readonly userId: string
  readonly name: string
  readonly username: string
  /** A `Cookie` header of a living session. */
  readonly cookie: string
}

type Role =
  | { readonly role: HouseRole }
  | {
      readonly role: CommitteeRole
      readonly scope: CommitteeScope
      /** The committee itself when left out. */
      readonly organizationId?: string
      readonly from?: LocalDate
    }

let count = 0

/** Somebody with a role and a session, past the second factor where the role asks for one: no password was hashed for them. */
export async function somebody(
  house: House,
  sessions: Sessions,
  name: string,
  ...roles: readonly Role[]
): Promise<Somebody> {
  const now = house.now()
  count += 1
  const username = `tester-${count}-${process.pid}-${newId(now).slice(-4)}`
  const account = await house.db.housekeeping(houseScope, async tx => {
    const [made] = await createAccounts(tx, houseScope, [{ name, username }], now)
    if (!made) throw new TypeError('an account was asked for')
    if (isWeighty(roles.map(role => role.role)))
      await tables<AccountTables>(tx)
        .updateTable('auth.user')
        .set({ twoFactorEnabled: true })
        .where('id', '=', made.userId)
        .execute()
    for (const given of roles) {
      if (!('scope' in given)) await store.insertHouseGrant(tx, made.userId, given.role, now)
      else
        await grantRole(tx, given.scope, {
          userId: made.userId,
          organizationId: given.organizationId ?? given.scope.committeeId,
          role: given.role,
          from: given.from ?? today(now),
          now,
        })
    }
    return made
  })
  return { userId: account.userId, name, username: account.username, cookie: await sessions.stepIn(account.userId) }
}

/** The three administrators, without the set-up link. */
export async function administrators(house: House, sessions: Sessions): Promise<Readonly<Record<HouseRole, Somebody>>> {
  const [system_admin, security_admin, auditor] = await Promise.all(
    houseRoles.map(role => somebody(house, sessions, '管理员', { role })),
  )
  if (!system_admin || !security_admin || !auditor) throw new TypeError('three administrators were asked for')
  return { system_admin, security_admin, auditor }
}

export interface Said<T> {
  readonly status: number
  readonly body: T
  readonly headers: Headers
}

/** A browser as far as HTTP goes: keeps its cookies, sends JSON. */
export function browser(address: string, cookie = '') {
  const jar = new Map(
    cookie
      .split('; ')
      .filter(Boolean)
      .map(pair => [pair.split('=')[0] ?? '', pair] as const),
  )
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects; a wrong expectation fails there
  async function call<T = any>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Said<T>> {
    const answer = await fetch(address + path, {
      method,
      headers: {
        cookie: [...jar.values()].join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const [name = ''] = pair.split('=')
      if (/max-age=0/i.test(set)) jar.delete(name)
      else jar.set(name, pair)
    }
    const text = await answer.text()
    return { status: answer.status, body: text ? JSON.parse(text) : undefined, headers: answer.headers }
  }
  return {
    get: (path: string, headers?: Record<string, string>) => call('GET', path, undefined, headers),
    post: (path: string, body?: unknown, headers?: Record<string, string>) => call('POST', path, body, headers),
    put: (path: string, body: unknown, headers?: Record<string, string>) => call('PUT', path, body, headers),
    delete: (path: string, headers?: Record<string, string>) => call('DELETE', path, undefined, headers),
    cookies: () => [...jar.values()].join('; '),
  }
}

/** The six digits an authenticator app would show for this key (RFC 6238, SHA-1, 30 s). */
export function totpOf(key: string, at: Date): string {
  const bits = [...key.replace(/[\s=]/g, '')]
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash[19] ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
