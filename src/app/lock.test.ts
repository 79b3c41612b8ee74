import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AlreadyRunning, takeServerLock } from './lock.ts'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'yipin-lock-'))
})

afterEach(() => rmSync(dataDir, { recursive: true }))

test('one server a data folder: the second is told where the first is', async () => {
  const first = await takeServerLock(dataDir)
  first.announce('http://localhost:8300')
  const second = takeServerLock(dataDir)
  await expect(second).rejects.toBeInstanceOf(AlreadyRunning)
  await expect(second).rejects.toThrow('http://localhost:8300')
  first.release()
  const third = await takeServerLock(dataDir)
  third.release()
})

test('the second waits for the address of a first that is still starting', async () => {
  const first = await takeServerLock(dataDir)
  setTimeout(() => first.announce('http://localhost:8301'), 300)
  await expect(takeServerLock(dataDir)).rejects.toThrow('http://localhost:8301')
  first.release()
})

test('the address of a server that was killed is never given out', async () => {
  writeFileSync(join(dataDir, 'server.url'), 'http://localhost:9999\n')
  const first = await takeServerLock(dataDir)
  setTimeout(() => first.announce('http://localhost:8302'), 100)
  await expect(takeServerLock(dataDir)).rejects.toThrow('http://localhost:8302')
  first.release()
})

test('two data folders do not know each other', async () => {
  const first = await takeServerLock(dataDir)
  const other = await takeServerLock(join(dataDir, 'other'))
  first.release()
  other.release()
})
