import { Agent, request } from 'node:http'

/** As many as DESIGN.md §8 asks for. */
export const connections = 32

export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly cookie?: string
  readonly version?: number
  readonly body?: unknown
}
export interface Told {
  readonly status: number
  readonly body: string
  readonly version: number
}

const agent = new Agent({ keepAlive: true, maxSockets: connections })

/** Asks and insists on an answer of 200: a fast refusal is no speed. */
export const ask = (address: string, { method, url, cookie, version, body }: Asked) =>
  new Promise<Told>((done, fail) => {
    const headers = {
      ...(cookie ? { cookie } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const sent = request(address + url, { agent, method, headers }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('end', () => {
        const told = {
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts).toString(),
          version: Number(String(answer.headers.etag ?? '').replace(/"/g, '')),
        }
        if (told.status === 200) done(told)
        else fail(new Error(`${method} ${url}: ${told.status} ${told.body}`))
      })
    })
    sent.on('error', fail)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })

/** Requests a second over all connections. `once` answers false when it has no more to ask. */
export async function rate(seconds: number, once: (connection: number) => Promise<boolean>): Promise<number> {
  const begin = performance.now()
  let count = 0
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      while (performance.now() - begin < seconds * 1_000 && (await once(connection))) count += 1
    }),
  )
  return count / ((performance.now() - begin) / 1_000)
}

export const hangUp = () => agent.destroy()
