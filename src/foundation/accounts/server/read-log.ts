import { today } from '../../calendar/instants.ts'
import type { Tx } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import { exactTo, type Listed } from '../../http/list.ts'
import { dutyRoute, type Route } from '../../http/route.ts'
import { countReads, type ReadAct, readRows } from '../../ledger/server/reads.ts'
import { namesOfPeople, namesToday, searchOrganizations } from '../../organizations/server/organizations.ts'
import { badCursor, notFound } from '../../problems/problem.ts'
import { accountsAccess as access } from '../accounts-access.ts'
import { committeeParams, type ReadShown, readsAnswer, readsQuery } from '../contract.ts'
import { committeeOf, idsNamed, namesOfSubjects } from './committee-store.ts'

const sentences: Readonly<Record<ReadAct, string>> = { list: '查看人员名单', phone: '查看电话', export: '导出' }
const kinds: Readonly<Record<string, string>> = { organization: '组织', person: '人员', letter: '函件' }
/** Whole lists that leave as a file. */
const lists: Readonly<Record<string, string>> = { brands: '品牌名单', branches: '支部名单' }

const said = (act: string) => Object.entries(sentences).find(([known]) => known === act)?.[1] ?? act

/** What the auditor reads of one committee: who saw personal data, and which; never the data. */
export function readLogRoute(house: House): Route {
  return dutyRoute({
    method: 'GET',
    url: '/api/committees/:id/reads',
    access,
    act: 'reads.read',
    summary: '查看记录（审计）：谁看过个人信息、导出过什么',
    params: committeeParams,
    query: readsQuery,
    answer: readsAnswer,
    committee: params => params.id,
    handle: ({ scope, query }): Promise<Listed<ReadShown>> =>
      house.db.read(scope, async tx => {
        if (!(await committeeOf(tx, scope.committeeId))) throw notFound()
        const limit = query.limit ?? 50
        const ids = await soughtBy(tx, scope, query.q, house.now())
        const asked = { after: placeFrom(query.cursor), limit: limit + 1, oldestFirst: query.sort === 'oldest', ids }
        const rows = await readRows(tx, scope, asked)
        const shown = rows.slice(0, limit)
        const last = shown[shown.length - 1]
        const counted = await countReads(tx, scope, ids)
        const names = await namesFor(tx, scope, shown)
        return {
          items: shown.map(row => ({
            id: row.id,
            at: row.at.toISOString(),
            reader: names.get(row.user_id) ?? '已注销的账号',
            said: said(row.act),
            subject:
              lists[row.subject_kind] ?? names.get(row.subject_id) ?? kinds[row.subject_kind] ?? row.subject_kind,
            count: row.count,
          })),
          nextCursor: rows.length > limit && last ? cursorOf(last) : null,
          total: Math.min(counted, exactTo),
          totalIsFloor: counted > exactTo,
        }
      }),
  })
}

/** A person's name, or an organization's: who read, or of whom. */
async function soughtBy(tx: Tx, scope: CommitteeScope, q: string | undefined, now: Date) {
  const text = q?.normalize('NFKC').trim() ?? ''
  if (text === '') return null
  const organizations = await searchOrganizations(tx, scope, { q: text, on: today(now), limit: 200 })
  return [...(await idsNamed(tx, text)), ...organizations.map(one => one.id)]
}

interface Row {
  readonly user_id: string
  readonly subject_kind: string
  readonly subject_id: string
}

async function namesFor(tx: Tx, scope: CommitteeScope, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const of = (kind: string) => [...new Set(rows.flatMap(row => (row.subject_kind === kind ? [row.subject_id] : [])))]
  const accounts = await namesOfSubjects(tx, { accounts: rows.map(row => row.user_id), committees: [] })
  const places = await namesToday(tx, scope, of('organization'))
  const people = await namesOfPeople(tx, scope, of('person'))
  return new Map([...accounts, ...[...places, ...people].map(one => [one.id, one.name] as const)])
}

const cursorOf = ({ at, id }: { readonly at: Date; readonly id: string }) =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url')

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function placeFrom(cursor: string | undefined): { at: string; id: string } | null {
  if (cursor === undefined) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(read)) {
      const [at, id]: unknown[] = read
      if (typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof id === 'string' && isId.test(id))
        return { at, id }
    }
  } catch {
    // Not of our making.
  }
  throw badCursor()
}
