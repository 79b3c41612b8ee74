import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../app/testing/database.ts'
import { connect } from './connect.ts'
import { type Database, type Tx, tables } from './doors.ts'
import { house } from './scope.ts'

let db: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  db = connect({ url: fresh.url, now: () => new Date('2026-04-01T02:00:00Z') })
  await db.pool.query('create table told (n int primary key)')
})
afterAll(async () => {
  await db?.close()
  await drop?.()
})

const tell = (tx: Tx, n: number) => sql`insert into told (n) values (${n})`.execute(tables<Record<string, never>>(tx))
const told = async () => (await db.pool.query<{ n: number }>('select n from told order by n')).rows.map(row => row.n)

it('what is asked together is kept together', async () => {
  await db.housekeeping(house, tx => Promise.all([tell(tx, 1), tell(tx, 2), tell(tx, 3)]))
  expect(await told()).toEqual([1, 2, 3])
})

it('one that fails takes back those sent along with it, before and after', async () => {
  await expect(db.housekeeping(house, tx => Promise.all([tell(tx, 4), tell(tx, 1), tell(tx, 5)]))).rejects.toThrow()
  expect(await told()).toEqual([1, 2, 3])
})

it('a failure that the work keeps to itself is not acknowledged as kept', async () => {
  const work = async (tx: Tx) => {
    await tell(tx, 6)
    await tell(tx, 1).catch(() => {})
    return 'done'
  }
  await expect(db.housekeeping(house, work)).rejects.toThrow('nobody said so')
  expect(await told()).toEqual([1, 2, 3])
})

it('a connection that dies in the middle undoes its work, and the next one serves', async () => {
  const dying = db.housekeeping(house, async tx => {
    await tell(tx, 7)
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
      tables<Record<string, never>>(tx),
    )
    await db.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await tell(tx, 8)
  })
  await expect(dying).rejects.toThrow()
  await db.housekeeping(house, tx => tell(tx, 9))
  expect(await told()).toEqual([1, 2, 3, 9])
})
