import { beforeAll, describe, expect, it } from 'vitest'
import type { Somebody } from '../foundation/accounts/testing.ts'
import { tablesWithoutCommittee } from '../foundation/database/house-tables.ts'
import { actionNames } from '../programme/brands/states.ts'
import { lifecycle } from '../programme/lifecycle/lifecycle.ts'
import { doors } from './matrix.ts'
import { acts, offTheWire } from './matrix-acts.ts'
import { everybody, type Sent, type Who } from './matrix-people.ts'
import { allRoutes } from './routes.ts'
import { aBrandUnderReview, everybodyOf, spares } from './testing/everybody.ts'
import { townOfTests } from './testing/programme.ts'

// The keys of an object literal, which `Object.keys` widens to string.
const whos = Object.keys(everybody) as Who[]
/** Words of the branch's brand and of those who work on it, as a refusal must never say them. */
const theirs = ['田埂上的课堂', '田埂', '种植业科', '温知夏', '只写了科室', '农业农村局', '减损']

describe('the permission matrix', () => {
  const { house, sessions, storage, town, as, address, statements } = townOfTests()
  let people: Record<Who, Somebody | null>
  let sent: Sent

  beforeAll(async () => {
    people = await everybodyOf(house(), sessions(), town())
    sent = { ...(await aBrandUnderReview({ town, as, address })), ...(await spares(house(), sessions(), town())) }
  })

  async function knock(who: Who, method: string, path: string, body: unknown, headers: Record<string, string> = {}) {
    const somebody = people[who]
    const raw = body instanceof Blob
    const type = raw ? 'application/octet-stream' : 'application/json'
    const answer = await fetch(address() + path, {
      method,
      headers: {
        ...(somebody ? { cookie: somebody.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    })
    return { status: answer.status, text: await answer.text(), mute: method === 'HEAD' }
  }
  const codeOf = (text: string): string => /^\{.*"code":"(\w+)"/.exec(text)?.[1] ?? ''
  /** The gate's own refusals; a wrong password (401) or a stale link is an answer from behind the door. */
  const atTheDoor = ['session_expired', 'not_yours', 'not_found', 'must_enrol']
  /** An answer to HEAD has no words: its status alone speaks. */
  const turnedAway = ({ status, text, mute }: { status: number; text: string; mute: boolean }) =>
    [401, 403, 404].includes(status) && (mute || atTheDoor.includes(codeOf(text)))

  const pathOf = (url: string, door: (typeof doors)[string]) =>
    url
      .replace(':id', door.id?.(sent) ?? '')
      .replace(':grantId', sent.grantId)
      .replace(':upload', sent.uploadId)
      .replace(':file', sent.fileId)
      .replace(':year', '2027')
      .replace(':personId', sent.personId)
  const routes = () =>
    allRoutes(house(), sessions(), storage()).map(({ method, url, within }) => ({ method, url, within }))

  it('has an expectation for every route', () => {
    expect(
      routes()
        .map(({ method, url }) => `${method} ${url}`)
        .filter(name => !doors[name]),
    ).toEqual([])
  })

  it('has an expectation for every action of the lifecycle', () => {
    const known = [...Object.keys(acts), ...Object.keys(offTheWire)]
    expect(known.toSorted()).toEqual(Object.keys(actionNames).toSorted())
  })

  it('lets in whom it names, and turns away everybody else without a word about the object', async () => {
    const wrong: string[] = []
    // What ends a session or takes the decision away comes last.
    const order = routes().toSorted((one, other) => Number(one.method === 'DELETE') - Number(other.method === 'DELETE'))
    for (const { method, url } of order) {
      const door = doors[`${method} ${url}`]
      if (!door) continue
      for (const who of whos) {
        const headers = url.startsWith('/api/session') || method === 'GET' ? {} : { 'if-match': '"0"' }
        const said = await knock(who, method, pathOf(url, door), door.body?.(sent), headers)
        const expected = expectedOf(door, who)
        const seen = !turnedAway(said) ? 'let in' : said.status
        if (seen !== expected)
          wrong.push(`${method} ${url} ${everybody[who]}: ${seen} ${codeOf(said.text)}, not ${expected}`)
        if (expected !== 'let in')
          for (const word of theirs)
            if (said.text.includes(word)) wrong.push(`${method} ${url} tells ${who} of ${word}`)
        if (who.startsWith('foreign') && /田埂|种植业科/.test(said.text))
          wrong.push(`${method} ${url} shows ${who} the other committee`)
      }
      if (url === '/api/session' && method === 'DELETE') await signInAnew()
    }
    expect(wrong).toEqual([])
  })

  async function signInAnew() {
    for (const who of whos) {
      const somebody = people[who]
      if (somebody) people[who] = { ...somebody, cookie: await sessions().stepIn(somebody.userId) }
    }
  }

  it('does not know another committee for somebody who names it without a role there', async () => {
    for (const { method, url, within } of routes()) {
      const door = doors[`${method} ${url}`]
      if (within !== 'committee' || !door) continue
      const named = { 'yipin-committee': sent.committeeId }
      const said = await knock('foreignOfficer', method, pathOf(url, door), door.body?.(sent), named)
      expect([said.status, said.mute || codeOf(said.text)], `${method} ${url}`).toEqual([404, said.mute || 'not_found'])
    }
  })

  it.each(Object.entries(acts))('%s is taken by those alone to whom the lifecycle gives it', async (action, act) => {
    const wrong: string[] = []
    for (const who of whos) {
      await house().db.pool.query(`update brands set state = $1, step = $2, version = 100 where id = $3`, [
        act.in,
        act.in === 'under_review' ? 1 : 0,
        sent.brandId,
      ])
      const body = { action, input: act.input }
      const said = await knock(who, 'POST', `/api/brands/${sent.brandId}/transitions`, body, { 'if-match': '"100"' })
      const letIn = ![401, 403, 404].includes(said.status)
      if (said.status === 400 || said.status >= 500) wrong.push(`${everybody[who]}: ${said.status} ${said.text}`)
      if (letIn !== act.letIn.includes(who)) wrong.push(`${everybody[who]}: ${said.status} ${codeOf(said.text)}`)
      if (!letIn && /田埂|落实到人|农业农村局/.test(said.text)) wrong.push(`${everybody[who]} is told of the brand`)
    }
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(offTheWire))(
    '%s is asked by the table of the roles an officer would name',
    (action, roles) => {
      const rows = lifecycle.filter(row => row.action === action)
      for (const row of rows) expect(row.by).toEqual(roles)
      expect(rows.length > 0 || action === 'import').toBe(true)
    },
  )

  it('every statement that all this caused names its committee, but for the house’s own tables', () => {
    expect(statements().size).toBeGreaterThan(50)
    expect([...statements()].filter(sql => /\bbrands\b/.test(sql)).length).toBeGreaterThan(3)
    expect([...statements()].filter(sql => tablesWithoutCommittee(sql).length > 0)).toEqual([])
    // The detector itself: it would have seen one.
    expect(tablesWithoutCommittee('select * from "brands" where "id" = $1')).toEqual(['brands'])
    const half = 'select (select 1 from brands where committee_id = $1), (select 1 from letters where brand_id = $2)'
    expect(tablesWithoutCommittee(half)).toEqual(['brands', 'letters'])
  })
})

function expectedOf(door: (typeof doors)[string], who: Who): 'let in' | 401 | 403 | 404 {
  if (door.letIn.includes(who)) return 'let in'
  if (who === 'nobody') return 401
  return door.notThere?.includes(who) ? 404 : 403
}
