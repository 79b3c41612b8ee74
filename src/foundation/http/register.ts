import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Person } from '../accounts/access.ts'
import { type CommitteeScope, type HouseScope, house as houseScope } from '../database/scope.ts'
import { passCommitteeGate, passDutyGate, passHouseGate } from './gate.ts'
import type { House } from './house.ts'
import { once } from './once.ts'
import { requestKey } from './preconditions.ts'
import { type Route, takesKey } from './route.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route of the house that stands here: the OpenAPI document is drawn from it. */
    of?: Route
  }
}

interface Doors {
  readonly house: House
  readonly identify: (request: FastifyRequest) => Promise<Person | null>
}

/** Puts one route behind its gate. The schemas parse once, at the edge. */
export function register(app: FastifyInstance, route: Route, { house, identify }: Doors): void {
  app.route({
    method: route.method,
    url: route.url,
    config: { of: route, ...(route.method === 'HEAD' ? { swagger: { exposeHeadRoute: true } } : {}) },
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    schema: {
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.body ? { body: route.body } : {}),
    },
    handler: async (request, reply) => {
      const passed = await pass(route, await identify(request), request)
      // `Route` erased the types of params, query and body where the room wrote them down.
      const handle = route.handle as (call: unknown) => Promise<unknown>
      const work = () => handle({ ...callOf(request, reply), ...passed })
      reply.header('cache-control', 'no-store')
      // The house's own clock: the screens reckon their days by what the server says.
      reply.header('date', house.now().toUTCString())
      if (route.status) reply.status(route.status)
      const key = takesKey(route) ? requestKey(request) : null
      if (key === null || !passed.person) return work()
      // A committee that is being founded has no id to find the first call by.
      const scope = route.within === 'committee' ? passed.scope : houseScope
      return once(house, { scope, userId: passed.person.userId, key, request, reply }, work)
    },
  })
}

const callOf = (request: FastifyRequest, reply: FastifyReply) => ({
  params: request.params,
  query: request.query,
  body: request.body,
  request,
  reply,
})

async function pass(
  route: Route,
  person: Person | null,
  request: FastifyRequest,
): Promise<{ scope: CommitteeScope | HouseScope; person: Person | null; scopes?: readonly CommitteeScope[] }> {
  const { params, body } = request
  if (route.within === 'committee') return passCommitteeGate(route, person, { request, params, body })
  if (route.within === 'duty') return passDutyGate(route, person, params)
  return { scope: houseScope, scopes: passHouseGate(route, person), person }
}
