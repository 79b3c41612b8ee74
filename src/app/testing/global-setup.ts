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

export const template = 'yipin_template'

let started: Promise<{ url: string; end(): Promise<void> }> | undefined
let users = 0

/** One engine for the whole run, whichever projects take part; the last project to leave stops it. */
export async function setup(project: TestProject): Promise<void> {
  users += 1
  started ??= start()
  project.provide('postgresUrl', (await started).url)
}

export async function teardown(): Promise<void> {
  users -= 1
  if (users > 0) return
  const running = await started
  started = undefined
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
