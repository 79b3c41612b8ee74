import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listCommittees } from '../../foundation/accounts/server/committees.ts'
import { connect } from '../../foundation/database/connect.ts'
import { proveCommittee } from '../../foundation/database/scope.ts'
import { verifyLedger } from '../../foundation/ledger/server/verify.ts'
import { freshDatabase } from '../testing/database.ts'
import { cityOf } from './city.ts'
import { buildCity } from './demo.ts'

const filesDir = mkdtempSync(join(tmpdir(), 'yipin-files-'))
const size = { units: 3, branches: 40, seed: 7 }

test('the same seed gives the same city, another seed another', () => {
  expect(cityOf(size)).toEqual(cityOf(size))
  expect(cityOf({ ...size, seed: 8 }).branches).not.toEqual(cityOf(size).branches)
})

test('a city of a thousand branches names each of them once', () => {
  const { branches } = cityOf({ units: 100, branches: 1_000, seed: 1 })
  expect(new Set(branches.map(one => one.unit)).size).toBe(100)
  expect(new Set(branches.map(one => `${one.unit} ${one.name}`)).size).toBe(1_000)
})

test('a small city reaches every state of today, its ledger is whole, and a second is refused', async () => {
  const database = await freshDatabase()
  const now = new Date('2026-04-20T02:00:00Z')
  const db = connect({ url: database.url, now: () => now, max: 2 })
  try {
    const built = await buildCity(database.url, filesDir, { ...size, now })
    expect(built.secretaries).toHaveLength(40)
    const [committee] = await listCommittees({ db, now: () => now })
    const scope = proveCommittee(committee?.id ?? '')
    expect(await db.read(scope, tx => verifyLedger(tx, scope))).toMatchObject({ fault: null })
    const { rows } = await db.pool.query('select distinct state from brands order by state')
    expect(rows.map(row => row.state)).toEqual([
      'candidate',
      'creating',
      'declaring',
      'lapsed',
      'under_review',
      'withdrawn',
    ])
    await expect(buildCity(database.url, filesDir, { ...size, now })).rejects.toThrow('只建在空的数据库里')
  } finally {
    await db.close()
    await database.drop()
  }
})
