import { beforeAll } from 'vitest'
import type { Somebody } from '../../foundation/accounts/testing.ts'
import type { Route } from '../../foundation/http/route.ts'
import { doors } from '../matrix.ts'
import type { Door, Sent, Who } from '../matrix-people.ts'
import { allRoutes } from '../routes.ts'
import { aBrandUnderReview, everybodyOf, spares } from './everybody.ts'
import { townOfTests } from './programme.ts'

/** The town of the matrix for tests that walk all routes: for each door, somebody who is let in and what they would send. */
export function walkOfTests() {
  const here = townOfTests()
  let people: Record<Who, Somebody | null>
  let sent: Sent
  beforeAll(async () => {
    people = await everybodyOf(here.house(), here.sessions(), here.town())
    sent = { ...(await aBrandUnderReview(here)), ...(await spares(here.house(), here.sessions(), here.town())) }
  })

  /** As the person that the matrix names first; `path` and `body` instead of the right ones. */
  async function knock(
    { method, url }: Pick<Route, 'method' | 'url'>,
    {
      who,
      path,
      body,
      headers = {},
    }: { who?: Who; path?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) {
    const door = doorOf({ method, url })
    const somebody = people[who ?? door.letIn[0] ?? 'nobody']
    const content = body ?? door.body?.(sent)
    const raw = content instanceof Blob
    const answer = await fetch(here.address() + (path ?? pathTo({ url }, door.id?.(sent) ?? '')), {
      method,
      headers: {
        ...(somebody ? { cookie: somebody.cookie } : {}),
        ...(content === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: raw ? content : JSON.stringify(content) }),
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  const pathTo = ({ url }: Pick<Route, 'url'>, id: string) =>
    url
      .replace(':id', id)
      .replace(':grantId', sent.grantId)
      .replace(':personId', sent.personId)
      .replace(':upload', sent.uploadId)
      .replace(':file', sent.fileId)
      .replace(':year', '2027')

  return {
    ...here,
    people: () => people,
    sent: () => sent,
    routes: (): Route[] => allRoutes(here.house(), here.sessions(), here.storage()),
    knock,
    pathTo,
  }
}

export function doorOf({ method, url }: Pick<Route, 'method' | 'url'>): Door {
  const door = doors[`${method} ${url}`]
  if (!door) throw new TypeError(`${method} ${url} has no expectation in matrix.ts`)
  return door
}
