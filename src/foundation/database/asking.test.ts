import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../app/testing/database.ts'
import { asking } from './asking.ts'
import { connect } from './connect.ts'
import type { Database } from './doors.ts'
import { type CommitteeScope, proveCommittee } from './scope.ts'

let db: Database
let drop: () => Promise<void>
const asked: string[] = []

beforeAll(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  db = connect({ url: fresh.url, now: () => new Date('2026-04-01T02:00:00Z'), onQuery: text => asked.push(text) })
})
afterAll(async () => {
  await db?.close()
  await drop?.()
})

let written = 0
const ask = asking((_tx, scope, given: { from: number; word: string | null }) => {
  written += 1
  return {
    where: sql<{ committee: string }>`select ${scope.committeeId}::text as committee`,
    counted: sql<{ n: number; at: Date }>`
      select n, timestamptz '2026-04-01 10:00+08' as at from generate_series(${given.from}::int, 3) n order by n desc`,
    nothing: sql<{ word: string }>`select ${given.word}::text as word where ${given.word}::text is not null`,
  }
})
const put = (scope: CommitteeScope, from: number, word: string | null) =>
  db.glance(scope, tx => ask(tx, scope, { from, word }))

it('several questions are one statement, each answered with its own rows in its own order', async () => {
  const scope = proveCommittee(newId())
  asked.length = 0
  const answers = await put(scope, 2, null)
  expect(asked).toHaveLength(1)
  expect(answers.where).toEqual([{ committee: scope.committeeId }])
  expect(answers.counted.map(row => row.n)).toEqual([3, 2])
  expect(answers.counted.map(row => new Date(row.at).toISOString())[0]).toBe('2026-04-01T02:00:00.000Z')
  expect(answers.nothing).toEqual([])
})

it('the statement is written once; what each request gives is its own', async () => {
  const [one, other] = [proveCommittee(newId()), proveCommittee(newId())]
  const both = await Promise.all([put(one, 1, '甲'), put(other, 4, "'; drop table brands --")])
  expect(both.map(answers => answers.where[0]?.committee)).toEqual([one.committeeId, other.committeeId])
  expect(both.map(answers => answers.counted.length)).toEqual([3, 0])
  expect(both.map(answers => answers.nothing[0]?.word)).toEqual(['甲', "'; drop table brands --"])
  expect(written).toBe(1)
})
