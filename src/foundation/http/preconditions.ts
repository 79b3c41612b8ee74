import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../problems/problem.ts'

/** The version that the writer saw, from If-Match: a write without one could overwrite what it never read. */
export function versionSeen(request: FastifyRequest): number {
  const header = request.headers['if-match']
  const [, digits] = (typeof header === 'string' && /^(?:W\/)?"?(\d+)"?$/.exec(header)) || []
  if (digits === undefined) throw new Problem(428, 'version_missing', '请刷新页面后再办，内容没有丢。')
  // Beyond PostgreSQL's largest integer it is a version that nobody has seen, and no fault.
  return Number(digits) > 2_147_483_647 ? -1 : Number(digits)
}

export const tagVersion = (reply: FastifyReply, version: number) => reply.header('etag', `"${version}"`)

/** Idempotency-Key of a create call: a second click finds what the first one made. Long, since the answer is sealed under it. */
export function requestKey(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key']
  if (header === undefined) return null
  if (typeof header === 'string' && /^[\w-]{16,80}$/.test(header)) return header
  throw new Problem(400, 'bad_key', 'Idempotency-Key 应为 16–80 个字母、数字或连字符。')
}
