import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './open-database.ts'
import { enginesIn, run, type Started, until } from './testing/processes.ts'

const program = join(import.meta.dirname, 'testing/bare-server.ts')

let parent: string
let dataDir: string
let servers: Started[]

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'yipin-life-'))
  chmodSync(parent, 0o755)
  dataDir = join(parent, '一品 的 data')
  servers = []
})

afterEach(async () => {
  for (const server of servers) {
    server.process.kill('SIGTERM')
    await server.ended
  }
  rmSync(parent, { recursive: true, force: true })
})

function start(env: Record<string, string> = {}): Started {
  const server = run(program, [], { PORT: '0', YIPIN_DATA: dataDir, DATABASE_URL: undefined, ...env })
  servers.push(server)
  return server
}

const urlOf = (server: Started) => until(() => /一品已启动：(\S+)/.exec(server.said())?.[1], server.said)

const count = async (url: string) => Number(await (await fetch(url)).text())

/** Adds rows until the server fails; answers how many were acknowledged. */
async function addUntilItFails(url: string): Promise<number> {
  for (let acknowledged = 0; ; acknowledged += 1) {
    const answer = await fetch(url, { method: 'POST' }).catch(() => null)
    if (!answer?.ok) return acknowledged
  }
}

const postmaster = () => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

test('kill -9 of the app in mid-write leaves no orphan and loses no acknowledged row', async () => {
  const first = start()
  const adding = addUntilItFails(await urlOf(first))
  setTimeout(() => first.process.kill('SIGKILL'), 400)
  const acknowledged = await adding
  expect(acknowledged).toBeGreaterThan(10)
  const second = start()
  // The one row in flight may be there without having been acknowledged.
  expect([acknowledged, acknowledged + 1]).toContain(await count(await urlOf(second)))
  second.process.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(enginesIn(dataDir)).toEqual([])
})

test('kill -9 of PostgreSQL under a running app: it comes back by itself, with every acknowledged row', async () => {
  const server = start()
  const url = await urlOf(server)
  const adding = addUntilItFails(url)
  setTimeout(() => process.kill(postmaster(), 'SIGKILL'), 400)
  const acknowledged = await adding
  await until(() => server.said().includes('数据库已重新启动'), server.said)
  const counted = await until(async () => (await fetch(url)).ok && count(url), server.said)
  expect([acknowledged, acknowledged + 1]).toContain(counted)
})

test('kill -9 of both at once', async () => {
  const first = start()
  const adding = addUntilItFails(await urlOf(first))
  setTimeout(() => {
    process.kill(postmaster(), 'SIGKILL')
    first.process.kill('SIGKILL')
  }, 400)
  const acknowledged = await adding
  expect([acknowledged, acknowledged + 1]).toContain(await count(await urlOf(start())))
})

test('an orphan of a machine without setpriv is ended at the next start', async () => {
  const first = start({ PATH: '/nowhere' })
  await urlOf(first)
  const orphan = postmaster()
  first.process.kill('SIGKILL')
  await first.ended
  expect(enginesIn(dataDir)).toContain(orphan)
  const second = start()
  await urlOf(second)
  expect(second.said()).toContain(`收回上次没有正常结束的数据库进程 ${orphan}`)
  expect(enginesIn(dataDir)).not.toContain(orphan)
})

test('Ctrl-C stops app and PostgreSQL cleanly, also twice, also while it is starting', async () => {
  const server = start()
  await until(() => server.said().includes('正在新建数据库'), server.said)
  server.process.kill('SIGINT')
  server.process.kill('SIGINT')
  expect(await server.ended).toBe(0)
  expect(enginesIn(dataDir)).toEqual([])
  const next = start()
  await urlOf(next)
  next.process.kill('SIGINT')
  setTimeout(() => next.process.kill('SIGINT'), 5)
  expect(await next.ended).toBe(0)
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8').trimEnd()).toMatch(/database system is shut down$/)
})

test('a second start beside the first names the address of the first', async () => {
  const url = await urlOf(start())
  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(`一品已经在运行：${url} `)
  expect((await fetch(url)).ok).toBe(true)
})

test('a port taken by another program is said so, and nothing stays behind', async () => {
  const other = start()
  const { port } = new URL(await urlOf(other))
  dataDir = join(parent, 'second')
  const server = start({ PORT: port })
  expect(await server.ended).toBe(1)
  expect(server.said()).toContain(`端口 ${port} 已被别的程序占用`)
  expect(enginesIn(dataDir)).toEqual([])
})

test('a command beside a running server borrows its PostgreSQL; without one it starts and stops its own', async () => {
  const server = start()
  await urlOf(server)
  const borrowed = await openDatabase({ dataDir, databaseUrl: null }, { as: 'command', log: () => {} })
  expect(borrowed.startedHere).toBe(false)
  const client = new Client({ connectionString: borrowed.url })
  await client.connect()
  expect((await client.query('select from tally')).rowCount).toBe(0)
  await client.end()
  await borrowed.close()
  expect(enginesIn(dataDir)).not.toEqual([])

  server.process.kill('SIGTERM')
  await server.ended
  const own = await openDatabase({ dataDir, databaseUrl: null }, { as: 'command', log: () => {} })
  expect(own.startedHere).toBe(true)
  // A server that starts meanwhile waits for the command.
  const waiting = start()
  await until(() => waiting.said().includes('正在等它结束'), waiting.said)
  await own.close()
  await urlOf(waiting)
})

test('an outside PostgreSQL that cannot be used is named without its password', async () => {
  const server = start({ DATABASE_URL: 'postgres://yipin:geheim@127.0.0.1:1/yipin' })
  expect(await server.ended).toBe(1)
  expect(server.said()).toContain('DATABASE_URL 指定的数据库（127.0.0.1:1/yipin）不能使用')
  expect(server.said()).not.toContain('geheim')
})
