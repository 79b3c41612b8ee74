import type { Tx } from '../../database/doors.ts'
import { house as houseScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import { exactTo, type Listed } from '../../http/list.ts'
import { houseRoute, type Route } from '../../http/route.ts'
import type { Actor, LedgerEntry } from '../../ledger/entry.ts'
import { type HousePlace, type HouseSought, houseEntries, houseEntryCount } from '../../ledger/server/house-entries.ts'
import { badCursor } from '../../problems/problem.ts'
import { accountsAccess as access } from '../accounts-access.ts'
import { type HouseEntryShown, houseLedgerAnswer, houseLedgerQuery } from '../contract.ts'
import { actsSaid, sentenceOf, setUpCommand } from '../house-acts.ts'
import { idsNamed, namesOfSubjects } from './committee-store.ts'

/** What the auditor reads: the house's chain, newest first. */
export function houseLedgerRoute(house: House): Route {
  return houseRoute({
    method: 'GET',
    url: '/api/house-ledger',
    access,
    act: 'house_ledger.read',
    summary: '系统操作留痕（审计）',
    query: houseLedgerQuery,
    answer: houseLedgerAnswer,
    handle: async ({ query }): Promise<Listed<HouseEntryShown>> => {
      const limit = query.limit ?? 50
      return house.db.read(houseScope, async tx => {
        const sought = await soughtBy(tx, query.q)
        const oldestFirst = query.sort === 'oldest'
        const asked = { after: placeFrom(query.cursor), limit: limit + 1, oldestFirst, sought }
        const rows = await houseEntries(tx, houseScope, asked)
        const shown = rows.slice(0, limit)
        const last = shown[shown.length - 1]
        const counted = await houseEntryCount(tx, houseScope, sought)
        const names = await namesOfSubjects(tx, subjectsOf(shown))
        return {
          items: shown.map(entry => toShown(entry, names)),
          nextCursor: rows.length > limit && last ? cursorOf(last) : null,
          total: Math.min(counted, exactTo),
          totalIsFloor: counted > exactTo,
        }
      })
    },
  })
}

/** 登录, or somebody's name: what was done, to whom, by whom. */
async function soughtBy(tx: Tx, q: string | undefined): Promise<HouseSought | null> {
  const text = q?.normalize('NFKC').trim() ?? ''
  return text === '' ? null : { acts: actsSaid(text), ids: await idsNamed(tx, text) }
}

/** An account's id stands as a subject or as who acted. */
const subjectsOf = (entries: readonly LedgerEntry[]) => ({
  accounts: entries.flatMap(({ subject, actor }) => [
    ...(subject.kind === 'account' ? [subject.id] : []),
    ...(actor.kind === 'person' ? [actor.userId] : []),
  ]),
  committees: entries.flatMap(({ subject }) => (subject.kind === 'committee' ? [subject.id] : [])),
})

const toShown = (entry: LedgerEntry, names: ReadonlyMap<string, string>): HouseEntryShown => ({
  at: entry.at,
  said: sentenceOf(entry.act),
  act: entry.act,
  actor: actorName(entry.actor, names),
  subject: names.get(entry.subject.id) ?? entry.subject.id,
  seq: entry.seq,
  hash: entry.hash,
})

function actorName(actor: Actor, names: ReadonlyMap<string, string>): string {
  if (actor.kind === 'person') return names.get(actor.userId) ?? '已注销的账号'
  if (actor.kind === 'system') return '系统'
  return actor.command === setUpCommand ? '首次设置' : '命令行'
}

const cursorOf = (entry: LedgerEntry) =>
  Buffer.from(JSON.stringify([entry.at, entry.subject.kind, entry.subject.id, entry.seq])).toString('base64url')

function placeFrom(cursor: string | undefined): HousePlace | null {
  if (cursor === undefined) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(read)) {
      const [at, kind, id, seq]: unknown[] = read
      const isPlace =
        typeof at === 'string' && typeof kind === 'string' && typeof id === 'string' && Number.isInteger(seq)
      if (isPlace && !Number.isNaN(Date.parse(at)) && typeof seq === 'number') return { at, kind, id, seq }
    }
  } catch {
    // Not of our making: the sentence below says what to do.
  }
  throw badCursor()
}
