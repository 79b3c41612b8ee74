import { type CommitteeRole, type HouseRole, type Person, roleNames } from '../../foundation/accounts/access.ts'
import type { Sessions } from '../../foundation/accounts/server/sessions.ts'
import type { House } from '../../foundation/http/house.ts'
import { httpServer } from '../../foundation/http/server.ts'
import { allRoutes } from '../routes.ts'
import type { Storage } from '../storage.ts'

/** Somebody of the city who works through the same doors as people: gates, schemas, verbs. */
export interface Townsperson {
  call<T>(method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown, version?: number): Promise<T>
  /** A page with the version it was seen at. */
  read<T>(url: string): Promise<{ readonly page: T; readonly version: number }>
}

export interface Townspeople {
  as(name: string, userId: string, role: CommitteeRole, committeeId: string, organizationId: string): Townsperson
  /** One of the three administrators, past their second factor. */
  onDuty(userId: string, role: HouseRole): Townsperson
  close(): Promise<void>
}

/** The routes of the house on no port: who calls is known by a header that no other server looks at. */
export async function townspeople(house: House, sessions: Sessions, storage: Storage): Promise<Townspeople> {
  const known = new Map<string, Person>()
  const app = await httpServer({
    house,
    routes: allRoutes(house, sessions, storage),
    identify: async request => known.get(String(request.headers['demo-person'])) ?? null,
    ready: async () => {},
    consoleDir: null,
    trustProxy: false,
    requestsPerMinute: 10_000_000,
  })
  const enter = (key: string, person: Person): Townsperson => {
    const { name } = person
    known.set(key, person)
    const ask = async (method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown, version?: number) => {
      const answer = await app.inject({
        method,
        url,
        headers: {
          'demo-person': key,
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...(body === undefined ? {} : { 'content-type': typeOf(body) }),
        },
        ...(body === undefined ? {} : { payload: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
      })
      if (answer.statusCode >= 300)
        throw new Error(`演示城市没有建成：${name} ${method} ${url} ${answer.statusCode} ${answer.body}`)
      return answer
    }
    return {
      call: async <T>(method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown, version?: number) =>
        (await ask(method, url, body, version)).json<T>(),
      async read<T>(url: string) {
        const answer = await ask('GET', url)
        return { page: answer.json<T>(), version: Number(String(answer.headers.etag).replace(/"/g, '')) }
      },
    }
  }
  return {
    close: () => app.close(),
    onDuty: (userId, role) =>
      enter(userId, { userId, name: roleNames[role], houseRoles: [role], grants: [], mustEnrol: false }),
    as(name, userId, role, committeeId, organizationId) {
      const grants = [{ committeeId, organizationId, role }]
      return enter(`${userId} ${organizationId}`, { userId, name, houseRoles: [], grants, mustEnrol: false })
    },
  }
}

const typeOf = (body: unknown) => (Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json')
