import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../foundation/database/embedded.ts'
import { migrate } from '../../foundation/database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine of this test run; `database.ts` makes databases in it. */
    postgresUrl: string
  }
}

const template = 'yipin_template'

/** Kept at the process: each vitest project loads this module anew, and they shall share one engine. */
type Shared = { users: number; engine?: Promise<{ url: string; end(): Promise<void> }> }
// `as` adds one optional property of ours, which is absent until the next line.
const home = globalThis as typeof globalThis & { yipinTestEngine?: Shared }
home.yipinTestEngine ??= { users: 0 }
const shared = home.yipinTestEngine

/** One engine for the whole run, whichever projects take part; the last project to leave stops it. */
export async function setup(project: TestProject): Promise<void> {
  shared.users += 1
  shared.engine ??= start()
  project.provide('postgresUrl', (await shared.engine).url)
}

export async function teardown(): Promise<void> {
  shared.users -= 1
  if (shared.users > 0) return
  const running = await shared.engine
  delete shared.engine
  await running?.end()
}

async function start() {
  const dataDir = mkdtempSync(join(tmpdir(), 'yipin-test-'))
  const engine = await startEmbedded({ dataDir, disposable: true, log: line => console.log(line) })
  const client = new Client({ connectionString: engine.url })
  await client.connect()
  await client.query(`create database ${template}`)
  await client.end()
  await migrate(engine.url.replace(/[^/]*$/, template))
  return {
    url: engine.url,
    async end() {
      await engine.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
