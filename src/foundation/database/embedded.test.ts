import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Embedded, EngineHeld, lentEngine, startEmbedded } from './embedded.ts'
import { engineUser } from './engine-user.ts'

/** One folder for the whole file, as in life: every test starts on what the one before has left. */
let parent: string
let dataDir: string
let said: string[] = []
const open = new Set<Embedded>()

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'yipin embedded '))
  // mkdtemp closes it to everybody else; what happens then has a test of its own.
  chmodSync(parent, 0o755)
  dataDir = join(parent, '数据 data')
})

afterEach(async () => {
  for (const engine of open) await engine.stop()
  open.clear()
  said = []
})

afterAll(() => rmSync(parent, { recursive: true, force: true }))

async function start(more: { lends?: boolean } = {}): Promise<Embedded> {
  const engine = await startEmbedded({ dataDir, log: line => said.push(line), ...more })
  open.add(engine)
  return engine
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

test('the first start makes a durable UTF-8 database that orders by code point', async () => {
  const { url } = await start()
  const names = ['server_encoding', 'fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'TimeZone']
  const shown = await ask(url, `select ${names.map(name => `current_setting('${name}')`).join(', ')}`)
  expect(shown).toEqual(['UTF8', 'on', 'on', 'on', 'on', 'UTC'])
  expect(await ask(url, "select string_agg(w, '' order by w) from unnest(array['品', 'b', '一', 'B']) w")).toEqual([
    'Bb一品',
  ])
  await ask(url, 'create table kept (name text)')
  await ask(url, "insert into kept values ('一窗办到底')")
})

test('a later start finds what was written, at the same address', async () => {
  const before = await start()
  await before.stop()
  const after = await start()
  expect(after.url).toBe(before.url)
  expect(await ask(after.url, 'select name from kept')).toEqual(['一窗办到底'])
})

test('only its owner can read the password, and nobody comes in without it', async () => {
  const { url } = await start()
  expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
  await expect(ask(url.replace(/:[^:@]+@/, ':guessed@'), 'select 1')).rejects.toThrow('password authentication failed')
})

test.runIf(process.getuid?.() === 0)('started by root, it runs as somebody who is not', async () => {
  await start()
  const pid = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]
  expect(statSync(`/proc/${pid}`).uid).not.toBe(0)
})

test.runIf(process.getuid?.() === 0)('a data folder where only root can go holds a link to its database', async () => {
  const closed = join(parent, 'like root’s home')
  mkdirSync(closed, { mode: 0o700 })
  const options = { dataDir: join(closed, 'data'), disposable: true, log: () => {} }
  const first = await startEmbedded(options)
  open.add(first)
  try {
    await ask(first.url, 'create table kept ()')
    await first.stop()
    const second = await startEmbedded(options)
    open.add(second)
    expect(await ask(second.url, 'select count(*)::int from kept')).toEqual([0])
    await second.stop()
    expect(statSync(closed).mode & 0o777).toBe(0o700)
  } finally {
    rmSync(readlinkSync(join(closed, 'data/postgres')), { recursive: true })
  }
})

test('one engine a data folder', async () => {
  await start()
  await expect(start()).rejects.toBeInstanceOf(EngineHeld)
})

test('a server lends its engine to commands, a command keeps its own', async () => {
  const server = await start({ lends: true })
  expect(lentEngine(dataDir)).toBe(server.url)
  await server.stop()
  expect(lentEngine(dataDir)).toBeNull()
  await start()
  expect(lentEngine(dataDir)).toBeNull()
})

test('a port that was taken meanwhile is left to whoever has it', async () => {
  const before = await start()
  await before.stop()
  const taker = createServer().listen(Number(new URL(before.url).port), '127.0.0.1')
  await new Promise(done => taker.once('listening', done))
  const after = await start()
  expect(after.url).not.toBe(before.url)
  expect(await ask(after.url, 'select count(*)::int from kept')).toEqual([1])
  await new Promise(done => taker.close(done))
})

test('the pid of a killed engine, given to another process since, does not stop the start', async () => {
  const engine = await start()
  const path = join(dataDir, 'postgres/postmaster.pid')
  const lines = readFileSync(path, 'utf8').split('\n')
  await engine.stop()
  const other: ChildProcess = spawn('sleep', ['60'], { ...engineUser(join(dataDir, 'postgres')), cwd: '/' })
  try {
    writeFileSync(path, [String(other.pid), ...lines.slice(1)].join('\n'))
    expect(await ask((await start()).url, 'select name from kept')).toEqual(['一窗办到底'])
    expect(other.exitCode).toBeNull()
  } finally {
    other.kill()
  }
})

test('what an initdb cut short has left is thrown away', async () => {
  const elsewhere = join(parent, 'cut short')
  const options = { dataDir: elsewhere, disposable: true, log: () => {} }
  await (await startEmbedded(options)).stop()
  renameSync(join(elsewhere, 'postgres'), join(elsewhere, 'postgres.new'))
  rmSync(join(elsewhere, 'postgres.new/global'), { recursive: true })
  const engine = await startEmbedded(options)
  open.add(engine)
  expect(await ask(engine.url, 'select 1')).toEqual([1])
  expect(existsSync(join(elsewhere, 'postgres.new'))).toBe(false)
})

test('a lost password file, and a folder of another major version, are said in a sentence', async () => {
  const secret = join(dataDir, 'postgres.password')
  renameSync(secret, `${secret}.away`)
  await expect(start()).rejects.toThrow('缺少数据库口令文件')
  renameSync(`${secret}.away`, secret)
  const version = join(dataDir, 'postgres/PG_VERSION')
  writeFileSync(version, '17\n')
  await expect(start()).rejects.toThrow('由 PostgreSQL 17 建立，现在带的是 18')
  renameSync(version, `${version}.away`)
  const kept = readFileSync(secret, 'utf8')
  await expect(start()).rejects.toThrow('里的数据库不完整，缺 PG_VERSION')
  expect(readFileSync(secret, 'utf8')).toBe(kept)
  renameSync(`${version}.away`, version)
  writeFileSync(version, '18\n')
  await start()
})

test('an engine that cannot start says why, and where its log is', async () => {
  const control = join(dataDir, 'postgres/global/pg_control')
  renameSync(control, `${control}.away`)
  await expect(start()).rejects.toThrow(/pg_control.*postgres\.log/s)
  renameSync(`${control}.away`, control)
  await start()
})
