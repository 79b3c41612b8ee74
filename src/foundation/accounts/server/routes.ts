import { today } from '../../calendar/instants.ts'
import type { Tx } from '../../database/doors.ts'
import { type CommitteeScope, house as houseScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import { houseRoute, type Route } from '../../http/route.ts'
import { namesToday, placeOf } from '../../organizations/server/organizations.ts'
import { Problem } from '../../problems/problem.ts'
import type { Person } from '../access.ts'
import { accountsAccess as access } from '../accounts-access.ts'
import * as contract from '../contract.ts'
import { isStrict, type PlaceOf, reissueActivation } from './accounts.ts'
import { committeeRoutes } from './committee-routes.ts'
import { type HeldRole, rolesHeld } from './committee-store.ts'
import { houseLedgerRoute } from './house-ledger.ts'
import { toIssued } from './issued.ts'
import { changePassword, confirmTotp, enrolTotp } from './own-password.ts'
import { readLogRoute } from './read-log.ts'
import type { Sessions } from './sessions.ts'
import { type Administrators, setUp } from './set-up.ts'
import { activate, passSecondFactor, signIn, signOut } from './signing-in.ts'
import * as store from './store.ts'

/** The gate lets nobody through to an act for signed-in people without a person; this says so to the types. */
function known(person: Person | null): Person {
  if (!person) throw new Problem(401, 'session_expired', '登录已过期，本页内容都在。请输入密码接着填。')
  return person
}

export function accountRoutes(house: House, sessions: Sessions): Route[] {
  return [
    ...sessionRoutes(house, sessions),
    ...ownRoutes(house, sessions),
    ...committeeRoutes(house),
    ...resetRoutes(house),
    houseLedgerRoute(house),
    readLogRoute(house),
  ]
}

function sessionRoutes(house: House, sessions: Sessions): Route[] {
  return [
    houseRoute({
      method: 'POST',
      url: '/api/setup',
      access,
      act: 'setup.use',
      summary: '用首次启动打印的链接设立三位管理员',
      body: contract.setUpBody,
      answer: contract.SetUpAnswer,
      handle: async ({ body }) => {
        const { token, system_admin, security_admin, auditor } = body
        const administrators: Administrators = { system_admin, security_admin, auditor }
        const issued = await setUp(house, token, administrators)
        return { administrators: issued.map(account => ({ ...toIssued(account), role: account.role })) }
      },
    }),
    houseRoute({
      method: 'GET',
      url: '/api/session',
      access,
      act: 'session.see',
      summary: '当前登录人、角色和所在工委',
      answer: contract.SessionAnswer,
      handle: async ({ request, person, scopes }) => {
        if (!person) return { person: null, committees: [] }
        const identified = await sessions.identified(request)
        return sessionAnswer(house, person, scopes, identified?.mustChangePassword ?? false)
      },
    }),
    houseRoute({
      method: 'POST',
      url: '/api/session',
      access,
      act: 'session.open',
      summary: '登录：账号和密码',
      body: contract.signInBody,
      answer: contract.NextAnswer,
      handle: async ({ body, request, reply }) => ({
        next: await signIn(house, sessions, { request, reply }, body),
      }),
    }),
    houseRoute({
      method: 'POST',
      url: '/api/session/totp',
      access,
      act: 'session.second_factor',
      summary: '登录：动态码或备用码',
      body: contract.codeBody,
      answer: contract.NextAnswer,
      handle: async ({ body, request, reply }) => {
        await passSecondFactor(house, sessions, { request, reply }, body.code)
        return { next: 'signed_in' }
      },
    }),
    houseRoute({
      method: 'DELETE',
      url: '/api/session',
      access,
      act: 'session.close',
      summary: '退出登录',
      status: 204,
      handle: async ({ request, reply, person }) => {
        await signOut(house, sessions, { request, reply }, person)
      },
    }),
    houseRoute({
      method: 'POST',
      url: '/api/activation',
      access,
      act: 'activation.use',
      summary: '用启用码自设密码',
      body: contract.activationBody,
      answer: contract.NextAnswer,
      handle: async ({ body, request, reply }) => ({
        next: await activate(house, sessions, { request, reply }, body),
      }),
    }),
  ]
}

/** What a person does about their own account. */
function ownRoutes(house: House, sessions: Sessions): Route[] {
  return [
    houseRoute({
      method: 'POST',
      url: '/api/totp',
      access,
      act: 'totp.enrol',
      summary: '绑定验证器：取得密钥和备用码',
      body: contract.enrolBody,
      answer: contract.EnrolAnswer,
      handle: async ({ body, request, reply, person }) => {
        const door = { request, reply }
        const { username, secret, backupCodes } = await enrolTotp(house, sessions, door, known(person), body.password)
        return { uri: totpUri(username, secret), key: inFours(secret), backupCodes }
      },
    }),
    houseRoute({
      method: 'POST',
      url: '/api/totp/confirmation',
      access,
      act: 'totp.enrol',
      summary: '绑定验证器：输入第一个动态码',
      body: contract.codeBody,
      answer: contract.NextAnswer,
      handle: async ({ body, request, reply, person }) => {
        await confirmTotp(house, sessions, { request, reply }, known(person), body.code)
        return { next: 'signed_in' }
      },
    }),
    houseRoute({
      method: 'PUT',
      url: '/api/password',
      access,
      act: 'password.change',
      summary: '修改密码',
      body: contract.passwordBody,
      status: 204,
      handle: async ({ body, request, reply, person }) => {
        await changePassword(house, sessions, { request, reply }, known(person), body)
      },
    }),
  ]
}

function resetRoutes(house: House): Route[] {
  /** Only where the person serves too: elsewhere nothing of theirs reaches anybody. */
  const upward =
    (scopes: readonly CommitteeScope[]): PlaceOf =>
    async (tx, committeeId, organizationId) => {
      const scope = scopes.find(one => one.committeeId === committeeId)
      return (scope && (await placeOf(tx, scope, organizationId, today(house.now())))) ?? []
    }
  return [
    houseRoute({
      method: 'POST',
      url: '/api/accounts/:id/activation-codes',
      access,
      act: 'account.reissue',
      summary: '重置密码：重新发放启用码',
      once: true,
      params: contract.accountParams,
      answer: contract.IssuedAnswer,
      handle: async ({ params, person, scopes }) =>
        toIssued(await reissueActivation(house, known(person), params.id, upward(scopes))),
    }),
  ]
}

async function sessionAnswer(
  house: House,
  person: Person,
  scopes: readonly CommitteeScope[],
  mustChangePassword: boolean,
): Promise<contract.SessionAnswer> {
  const { userId, name, houseRoles, mustEnrol } = person
  return house.db.read(houseScope, async tx => {
    const account = await store.accountOf(tx, userId)
    const held = mustChangePassword ? [] : await rolesHeld(tx, userId, house.now())
    const strict = await isStrict(tx, userId)
    const ids = [...new Set(held.map(role => role.committeeId))]
    const names = await namesOfPlaces(tx, scopes, held)
    return {
      person: { userId, name, username: account?.username ?? '', houseRoles, mustEnrol, mustChangePassword, strict },
      committees: ids.map(id => ({
        id,
        name: held.find(role => role.committeeId === id)?.committeeName ?? '',
        roles: held
          .filter(role => role.committeeId === id)
          .map(({ role, organizationId }) => ({
            role,
            organizationId,
            organizationName: names.get(organizationId) ?? '',
          })),
      })),
    }
  })
}

/** The organizations in which roles are held, as they are called today; one question a committee. */
async function namesOfPlaces(tx: Tx, scopes: readonly CommitteeScope[], held: readonly HeldRole[]) {
  const names = new Map<string, string>()
  for (const scope of scopes) {
    const ids = held.filter(role => role.committeeId === scope.committeeId).map(role => role.organizationId)
    for (const { id, name } of await namesToday(tx, scope, ids)) names.set(id, name)
  }
  return names
}

/** The label an authenticator app shows: 一品, and the person's user name under it. */
function totpUri(username: string, secret: string): string {
  const [issuer, label] = [encodeURIComponent('一品'), encodeURIComponent(username)]
  return `otpauth://totp/${issuer}:${label}?secret=${secret}&issuer=${issuer}&algorithm=SHA1&digits=6&period=30`
}

const inFours = (secret: string) => secret.replace(/=+$/, '').replace(/(.{4})(?=.)/g, '$1 ')
