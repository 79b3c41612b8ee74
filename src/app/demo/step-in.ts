import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Person } from '../../foundation/accounts/access.ts'
import { listCommittees } from '../../foundation/accounts/server/committees.ts'
import type { Sessions } from '../../foundation/accounts/server/sessions.ts'
import type { CommitteeScope } from '../../foundation/database/scope.ts'
import { contentPolicy } from '../../foundation/http/content-policy.ts'
import type { House } from '../../foundation/http/house.ts'
import { notFound } from '../../foundation/problems/problem.ts'
import { type Entrances, entrancesOf } from './residents.ts'
import { stepInPage } from './step-in-page.ts'

/** Whoever has stepped in is past their second factor: nobody holds the authenticator of somebody made up. */
export const admitted = (person: Person | null): Person | null => person && { ...person, mustEnrol: false }

export interface StepIn {
  readonly house: House
  readonly sessions: Sessions
  /** The command gate's proof, since the demonstration is a command. */
  readonly prove: (committeeId: string) => CommitteeScope
}

/** The page by which a newcomer steps in as anybody of the city. It is put up by the demonstration alone; no other start knows it. */
export function stepIn(app: FastifyInstance, { house, sessions, prove }: StepIn): void {
  const read = async (): Promise<{ committee: string; groups: Entrances[] }> => {
    const [committee] = await listCommittees(house)
    if (!committee) return { committee: '', groups: [] }
    const scope = prove(committee.id)
    return { committee: committee.name, groups: await house.db.read(scope, tx => entrancesOf(tx, scope)) }
  }
  app.register(async demo => {
    demo.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
      done(null, new URLSearchParams(String(body))),
    )
    demo.get('/demo', { schema: { hide: true } }, async (request, reply) => {
      const nonce = randomBytes(16).toString('base64')
      const { committee, groups } = await read()
      const person = await sessions.identify(request)
      reply.header('content-security-policy', contentPolicy(nonce)).header('cache-control', 'no-store')
      return reply
        .type('text/html; charset=utf-8')
        .send(stepInPage({ committee, groups, nonce, now: person?.name ?? null }).html)
    })
    demo.post('/demo/step-in', { schema: { hide: true } }, async (request, reply) => {
      const wished = request.body instanceof URLSearchParams ? request.body.get('who') : null
      const { groups } = await read()
      const found = groups.flatMap(group => group.entrances).find(one => `${one.userId} ${one.to}` === wished)
      if (!found) throw notFound()
      const cookie = await sessions.stepIn(found.userId)
      reply.header('set-cookie', `${cookie}; Path=/; HttpOnly; SameSite=Lax`)
      return reply.redirect(found.to, 303)
    })
  })
}
