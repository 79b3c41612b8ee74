import { house as houseScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import type { LedgerDraft } from '../../ledger/entry.ts'
import { isSome, Problem, type Refusal, refused } from '../../problems/problem.ts'
import { type HouseRole, houseRoles } from '../access.ts'
import { setUpCommand } from '../house-acts.ts'
import { normalUsername, personNameFits, usernameFits } from '../username.ts'
import { createAccounts, type IssuedAccount, type WishedAccount } from './accounts.ts'
import { newLinkToken, sha256 } from './hashing.ts'
import { putLink, spendLink } from './link-store.ts'
import * as store from './store.ts'

export type Administrators = Readonly<Record<HouseRole, WishedAccount>>
export type IssuedAdministrator = IssuedAccount & { readonly role: HouseRole }

/** The token of the set-up link that the start prints, or null once set up. Each start replaces a link that was not used. */
export async function ensureSetUpLink(house: House): Promise<string | null> {
  const token = newLinkToken()
  return house.db.housekeeping(houseScope, async tx => {
    if (await store.isSetUp(tx)) return null
    await putLink(tx, 'setup', sha256(token))
    return token
  })
}

/** Makes the three administrators in one sitting; the link is spent, each gets a code to hand on. */
export async function setUp(
  house: House,
  token: string,
  administrators: Administrators,
): Promise<IssuedAdministrator[]> {
  const now = house.now()
  const refusals = houseRoles.flatMap(role => refusalsOf(role, administrators))
  if (isSome(refusals)) throw refused(refusals)
  return house.db.write(houseScope, { kind: 'command', command: setUpCommand }, async tx => {
    if (!(await spendLink(tx, 'setup', sha256(token), now)))
      throw new Problem(410, 'link_used', '设置链接已用过或已更换。请用最近一次启动时打印的链接。')
    if (await store.isSetUp(tx)) throw new Problem(410, 'link_used', '三位管理员已经设好，请直接登录。')
    const accounts = await createAccounts(
      tx,
      houseScope,
      houseRoles.map(role => administrators[role]),
      now,
    )
    const issued = accounts.map((account, n) => ({ ...account, role: houseRoles[n] ?? 'auditor' }))
    for (const account of issued) await store.insertHouseGrant(tx, account.userId, account.role, now)
    const entries = issued.map(
      ({ userId, role }): LedgerDraft => ({
        subject: { kind: 'account', id: userId },
        act: 'account.duty',
        data: { role },
      }),
    )
    const [first, ...others] = entries
    if (!first) throw new TypeError('three administrators were asked for')
    return { entries: [first, ...others], answer: issued }
  })
}

function refusalsOf(role: HouseRole, administrators: Administrators): Refusal[] {
  const { name, username } = administrators[role]
  const sharing = houseRoles.filter(
    other => normalUsername(administrators[other].username) === normalUsername(username),
  )
  const shared = sharing.length > 1 && sharing[0] !== role
  return [
    ...personNameFits(name, `${role}.name`),
    ...usernameFits(username, `${role}.username`),
    ...(shared
      ? [
          {
            code: 'username_shared',
            sentence: '三位管理员各用各的登录名，三项职责不能由一人兼任。',
            pin: `${role}.username`,
          },
        ]
      : []),
  ]
}
