import type { FastifyReply } from 'fastify'
import type { CommitteeScope } from '../../database/scope.ts'
import { notFound } from '../../problems/problem.ts'
import type { Files } from './files.ts'
import { type PreviewSize, previewOf } from './images.ts'
import { Refused } from './refused.ts'
import type { FileRow } from './store.ts'

/** Whatever is inside, a browser saves it and runs nothing of it. */
function asAttachment(reply: FastifyReply, name: string) {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  reply.header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`)
  reply.header('x-content-type-options', 'nosniff')
  reply.header('content-security-policy', "default-src 'none'; sandbox")
}

export function sendFile(files: Files, scope: CommitteeScope, file: FileRow, reply: FastifyReply) {
  asAttachment(reply, file.name)
  reply.type(file.type)
  reply.header('content-length', file.size)
  reply.header('etag', `"${file.sha256}"`)
  return files.depot.stream(scope, file.sha256)
}

/** Drawn by us from the pixels alone, so it may be shown in the page. */
export async function sendPreview(
  files: Files,
  scope: CommitteeScope,
  file: FileRow,
  size: PreviewSize,
  reply: FastifyReply,
) {
  const bytes = await preview(files, scope, file.sha256, size)
  reply.type('image/webp')
  reply.header('x-content-type-options', 'nosniff')
  reply.header('content-disposition', 'inline')
  // A content never changes; who may see it is asked again after ten minutes.
  reply.header('cache-control', 'private, max-age=600')
  return bytes
}

/** A preview is drawn once and kept where there is room; a full disk only makes it slower. */
async function preview(files: Files, scope: CommitteeScope, sha256: string, size: PreviewSize): Promise<Buffer> {
  const kept = await files.depot.preview(scope, sha256, size)
  if (kept) return kept
  const drawn = await previewOf(await files.depot.read(scope, sha256), size).catch((error: unknown) => {
    throw error instanceof Refused ? notFound() : error
  })
  await files.depot.keepPreview(scope, sha256, size, drawn).catch(() => undefined)
  return drawn
}
