import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Whether a port of the loopback address can be listened on now. */
export function isFree(port: number): Promise<boolean> {
  if (!port) return Promise.resolve(false)
  return new Promise(answer => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen({ host: '127.0.0.1', port }, () => probe.close(() => answer(true)))
  })
}

/** A free port below the range the kernel gives to outgoing connections (32768 up), so that it is free next time too. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
  throw new Error('没有空闲的端口可给数据库。')
}
