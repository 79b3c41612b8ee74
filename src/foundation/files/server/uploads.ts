import { Metadata, Server } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { newId } from '../../database/ids.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import { bodyOf, problemType, toProblem, wrongType } from '../../http/problems.ts'
import { notFound, Problem } from '../../problems/problem.ts'
import { type FileLimits, fileFits, noSpace } from '../file.ts'
import type { Files } from './files.ts'
import { Parts } from './parts.ts'
import { refusedFile } from './refused.ts'
import { uploadRow } from './store.ts'

interface Call {
  readonly scope: CommitteeScope
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** What the browser says of a file before its first byte (tus `Upload-Metadata`, `Upload-Length`). */
export interface Announced {
  readonly name: string
  readonly size: number
  readonly entry: string
  readonly modifiedAt: Date | null
  /** The reader has ticked what the entry asks to be looked at first. */
  readonly confirmed: boolean
}

export function announced(request: FastifyRequest): Announced {
  const { 'upload-length': length, 'upload-metadata': said } = request.headers
  const size = typeof length === 'string' ? Number(length) : Number.NaN
  const metadata = typeof said === 'string' ? parsed(said) : null
  if (!metadata || !Number.isInteger(size) || size < 0 || size > 2_000_000_000)
    throw new Problem(400, 'bad_input', '内容没有传完整，请再试一次。')
  const modified = new Date(Number(metadata.modified ?? Number.NaN))
  return {
    // A name is cleaned when it is kept (`keptName`); until then only what no table can hold is left out.
    name: (metadata.filename ?? '').replace(/\0/g, '').slice(0, 300).toWellFormed(),
    size,
    entry: (metadata.entry ?? '').slice(0, 40),
    modifiedAt: Number.isNaN(modified.getTime()) ? null : modified,
    confirmed: metadata.confirmed === 'yes',
  }
}

function parsed(said: string) {
  try {
    return Metadata.parse(said)
  } catch {
    return null
  }
}

export interface Destination {
  readonly subjectId: string
  readonly organizationId: string
  readonly limits: FileLimits
  /** Bytes that the organization may still take. */
  readonly left: number
  readonly userId: string
}

/** POST: an upload begins, unless its name, its size or the space already says no. */
export async function beginUpload(house: House, files: Files, call: Call, file: Announced, to: Destination) {
  const [refusal] = fileFits(file, to.limits)
  if (refusal) throw refusedFile(refusal)
  if (file.size > to.left) throw refusedFile(noSpace(to.left))
  const begin = {
    subject_id: to.subjectId,
    entry: file.entry,
    organization_id: to.organizationId,
    name: file.name,
    size: file.size,
    modified_at: file.modifiedAt,
    begun_by: to.userId,
    begun_at: house.now(),
  }
  return handled(files, call, new Parts(house, files.depot, call.scope, begin), newId())
}

/** HEAD, PATCH and DELETE: an upload of this subject goes on or is given up; any other is not there. */
export async function goOnUpload(house: House, files: Files, call: Call, subjectId: string, uploadId: string) {
  const row = await house.db.glance(call.scope, tx => uploadRow(tx, call.scope, uploadId))
  if (row?.subject_id !== subjectId) throw notFound()
  return handled(files, call, new Parts(house, files.depot, call.scope, null), uploadId)
}

/** What tus would refuse in a word of English, before it looks at anything. */
function refuseForeign({ method, headers }: FastifyRequest): void {
  if (headers['tus-resumable'] !== '1.0.0')
    throw new Problem(412, 'tus_version', '上传要用 tus 1.0.0。请刷新页面再传，内容已存本机。')
  if (method === 'PATCH' && headers['content-type'] !== 'application/offset+octet-stream') throw wrongType()
}

/** What tus itself says no to: a place that is not where the last byte ended, more bytes than were announced. */
const sentences: Readonly<Record<number, string>> = {
  409: '续传的位置和已收到的对不上。请重新连上再传，已传的不用重传。',
  413: '传来的比说好的多。请重新选这份文件再传。',
  423: '这份文件正在另一处上传，请稍候再试。',
}

interface Answered {
  readonly status_code: number
  readonly body: string
}

function answerOf(files: Files, { request, reply }: Call, error: Error | Answered): Answered {
  const problem =
    error instanceof Error
      ? toProblem(error)
      : new Problem(400, 'upload', sentences[error.status_code] ?? '内容没有传完整，请再试一次。')
  const status = error instanceof Error ? problem.status : error.status_code
  if (problem.status === 507) files.diskIsFull()
  if (status >= 500) request.log.error({ err: error }, problem.code)
  reply.raw.setHeader('content-type', problemType)
  const body: unknown = Buffer.from(JSON.stringify({ ...bodyOf(problem), status }))
  // Bytes, though tus asks for a text: a text would go out as text/plain, whatever the header says.
  return { status_code: status, body: body as string }
}

/** Hands the request over to the tus server. It answers by itself; our headers go out with its own. */
async function handled(files: Files, call: Call, parts: Parts, id: string) {
  const { request, reply } = call
  refuseForeign(request)
  const server = new Server({
    path: '/',
    datastore: parts,
    locker: files.locker,
    namingFunction: () => id,
    getFileIdFromRequest: () => id,
    generateUrl: () => `${request.url.replace(/\?.*$/, '')}/${id}`,
    // No other site's page may read an answer.
    allowedOrigins: [],
    onResponseError: (_, error) => answerOf(files, call, error),
  })
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value)
  reply.hijack()
  await server.handle(request.raw, reply.raw)
}
