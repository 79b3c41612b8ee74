import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { withCompanion } from '../database/along.ts'
import type { CommitteeScope, HouseScope } from '../database/scope.ts'
import { Problem } from '../problems/problem.ts'
import type { House } from './house.ts'
import { forgetRequests, keepAnswer, noteRequest, requestOf } from './server/store.ts'

interface Call {
  readonly scope: CommitteeScope | HouseScope
  readonly userId: string
  readonly key: string
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Found by another call with the same key while this one waited: its transaction is taken back whole. */
class Repeated extends Error {}

/** How long a second click waits for the answer of the first, which is being made. */
const patienceMs = 3_000

/**
 * A create call with an Idempotency-Key happens once: a second click, or a try after a lost answer, makes nothing and gets
 * the first one's answer. The note is written in the transaction of what is made (docs/decisions/0016).
 */
export async function once(house: House, call: Call, work: () => Promise<unknown>): Promise<unknown> {
  const { scope, reply } = call
  const id = sha256(`${call.userId}\n${call.key}`)
  const asked = askedOf(call.request)
  if (await noted(house, scope, id)) return answerAgain(house, call, id, asked)
  try {
    const { answer, written } = await withCompanion(async tx => {
      if (!(await noteRequest(tx, scope, { id, asked, at: house.now() }))) throw new Repeated()
    }, work)
    // What was made stands; a lost copy of its answer costs a second click one sentence.
    if (written && !reply.sent)
      await keep(house, call, id, answer).catch(error => call.request.log.warn({ err: error }, 'answer_not_kept'))
    return answer
  } catch (error) {
    if (error instanceof Repeated) return answerAgain(house, call, id, asked)
    throw error
  }
}

const noted = (house: House, scope: Call['scope'], id: string) => house.db.glance(scope, tx => requestOf(tx, scope, id))

async function answerAgain(house: House, { scope, key, reply }: Call, id: string, asked: string): Promise<unknown> {
  for (let waited = 0; ; waited += 50) {
    const row = await noted(house, scope, id)
    if (row && row.asked !== asked)
      throw new Problem(422, 'key_reused', '这个 Idempotency-Key 已用在另一件事上，请换一个再办。')
    if (row?.sealed && row.status) {
      if (row.etag) reply.header('etag', row.etag)
      reply.status(row.status)
      const text = unseal(key, row.sealed)
      return text === '' ? reply.send() : reply.type('application/json; charset=utf-8').send(text)
    }
    // The first one died between what it made and its answer: what it made stands, what it said is lost.
    if (waited >= patienceMs) throw new Problem(409, 'already_done', '这一步已经办好，不必再办。请刷新页面查看。')
    await pause(50)
  }
}

async function keep(house: House, { scope, key, reply }: Call, id: string, answer: unknown): Promise<void> {
  const etag = reply.getHeader('etag')
  const sealed = seal(key, answer === undefined ? '' : JSON.stringify(answer))
  await house.db.housekeeping(scope, tx =>
    keepAnswer(tx, scope, id, { status: reply.statusCode, etag: typeof etag === 'string' ? etag : null, sealed }),
  )
}

/** Nobody asks again a day later. */
const keptHours = 24
export const forgetOldRequests = (house: House, scope: CommitteeScope) =>
  house.db.housekeeping(scope, tx => forgetRequests(tx, scope, new Date(house.now().getTime() - keptHours * 3_600_000)))

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

function askedOf({ method, url, body }: FastifyRequest): string {
  const content = Buffer.isBuffer(body) ? sha256(body) : JSON.stringify(body ?? null)
  return sha256(`${method} ${url}\n${content}`)
}

/** Answers hold activation codes, which are kept in clear nowhere: whoever has the table and not the caller's key reads nothing. */
const keyFrom = (key: string) => Buffer.from(hkdfSync('sha256', key, '', 'yipin request answer', 32))

function seal(key: string, text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(key), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function unseal(key: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(key), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return decipher.update(sealed.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}
