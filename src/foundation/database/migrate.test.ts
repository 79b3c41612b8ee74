import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../app/testing/database.ts'
import { DatabaseIsNewer, migrate } from './migrate.ts'

let folder: string
let database: Awaited<ReturnType<typeof freshDatabase>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yipin-migrations-'))
  database = await freshDatabase()
  await ask('drop table schema_migrations, schema_migration_lock')
})

afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

async function ask(statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

const file = (name: string, text: string) => writeFileSync(join(folder, name), text)

test('files run once, in order, several statements each', async () => {
  file('0001_tea.sql', "create table tea (name text); insert into tea values ('龙井');")
  file('0002_price.sql', 'alter table tea add price int; update tea set price = 3;')
  expect(await migrate(database.url, folder)).toEqual(['0001_tea', '0002_price'])
  expect(await migrate(database.url, folder)).toEqual([])
  expect(await ask('select * from tea')).toEqual([{ name: '龙井', price: 3 }])
})

test('a file that fails leaves nothing of its batch behind', async () => {
  file('0001_tea.sql', 'create table tea (name text);')
  file('0002_wrong.sql', 'create table cup (name text); select nonsense;')
  await expect(migrate(database.url, folder)).rejects.toThrow('停在 0002_wrong，数据保持原样')
  expect(await ask("select to_regclass('tea') as tea, to_regclass('cup') as cup")).toEqual([{ tea: null, cup: null }])
})

test('two starts at once migrate once', async () => {
  file('0001_tea.sql', 'create table tea (name text); select pg_sleep(0.2);')
  const ran = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)])
  expect(ran.flat()).toEqual(['0001_tea'])
})

test('a database of a newer program is refused', async () => {
  file('0001_tea.sql', 'create table tea (name text);')
  file('0002_later.sql', 'alter table tea add later int;')
  await migrate(database.url, folder)
  rmSync(join(folder, '0002_later.sql'))
  const tried = migrate(database.url, folder)
  await expect(tried).rejects.toBeInstanceOf(DatabaseIsNewer)
  await expect(tried).rejects.toThrow('0002_later')
})
