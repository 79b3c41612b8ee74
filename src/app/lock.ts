import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { takeHold } from '../foundation/database/hold.ts'

/** The right of one server over a data folder. */
export type ServerLock = {
  /** Says where the server is reached, for whoever starts a second one. */
  announce(url: string): void
  release(): void
}

/** Another server runs on this data folder. */
export class AlreadyRunning extends Error {}

/** Takes the data folder for this server, or says which one has it. */
export async function takeServerLock(dataDir: string): Promise<ServerLock> {
  const path = join(dataDir, 'server.url')
  const hold = takeHold(join(dataDir, 'server.lock'))
  if (!hold) {
    const url = await urlWithin(path, 5_000)
    throw new AlreadyRunning(
      url
        ? `一品已经在运行：${url} 。同一个数据目录（${dataDir}）只能运行一个，请直接打开上面的地址。`
        : `另一个一品正在启动或停止，用的是同一个数据目录（${dataDir}）。请稍等再试。`,
    )
  }
  rmSync(path, { force: true })
  return {
    announce: url => writeFileSync(path, `${url}\n`),
    release() {
      rmSync(path, { force: true })
      hold.release()
    },
  }
}

/** The first server may still be starting, and knows its address only when it listens. */
async function urlWithin(path: string, patience: number): Promise<string | null> {
  for (let waited = 0; waited < patience; waited += 100) {
    try {
      const url = readFileSync(path, 'utf8').trim()
      if (url) return url
    } catch {
      // Not announced yet.
    }
    await pause(100)
  }
  return null
}
