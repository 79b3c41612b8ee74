import { type Locker, MemoryLocker } from '@tus/server'
import type { AsTold } from '../../database/asking.ts'
import type { Tx } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import { notFound, Problem } from '../../problems/problem.ts'
import { endingOf, type FileLimits, type FileSeen, keptName, keptTypes } from '../file.ts'
import { type Depot, hashOf, openDepot, type Staged } from './depot.ts'
import { previewOf } from './images.ts'
import { type Inspected, inspect } from './inspect.ts'
import { Refused, refusedFile } from './refused.ts'
import * as store from './store.ts'

export { sendFile, sendPreview } from './serving.ts'
export { filesQuestion, setOrganization, spaceTaken } from './store.ts'
export { sweepFiles } from './sweep.ts'
export { announced, beginUpload, goOnUpload } from './uploads.ts'

/** What the rooms need of the file folder; one a process. */
export interface Files {
  readonly depot: Depot
  /** Two requests never write the same part at once. */
  readonly locker: Locker
  /** Tells the system administrator. */
  readonly diskIsFull: () => void
}

export const openFiles = (folder: string, diskIsFull: () => void = () => {}): Files => ({
  depot: openDepot(folder),
  locker: new MemoryLocker(),
  diskIsFull,
})

type Shown = Pick<store.FileRow, 'id' | 'entry' | 'name' | 'type' | 'size' | 'width' | 'height' | 'seconds'> & {
  readonly captured_at: Date | string | null
  readonly uploaded_at: Date | string
}

export const fileSeen = (row: Shown | AsTold<Shown>): FileSeen => ({
  id: row.id,
  entry: row.entry,
  name: row.name,
  type: row.type,
  kind: keptTypes[row.type]?.kind ?? 'document',
  size: row.size,
  width: row.width,
  height: row.height,
  seconds: row.seconds,
  capturedAt: row.captured_at === null ? null : new Date(row.captured_at).toISOString(),
  uploadedAt: new Date(row.uploaded_at).toISOString(),
})

/** Files that a version speaks of: from now on they stay, whatever drafts do. */
export async function keepFiles(tx: Tx, scope: CommitteeScope, subjectId: string, ids: readonly string[], at: Date) {
  if (ids.length > 0) await store.setKept(tx, scope, subjectId, ids, at)
}

export async function uploadOf(tx: Tx, scope: CommitteeScope, subjectId: string, id: string) {
  const [file, upload] = [await store.fileRow(tx, scope, id), await store.uploadRow(tx, scope, id)]
  const found = file ?? upload
  if (found?.subject_id !== subjectId) throw notFound()
  return { entry: found.entry, taken: file ? fileSeen(file) : null }
}

const inHand = new Map<string, Promise<FileSeen>>()

/**
 * An upload whose bytes are all there becomes a file: looked into, cleaned, named by its content. Asked twice, also after
 * the answer was lost, it is done once. What is refused is gone before the refusal is told.
 */
export function takeIn(
  house: House,
  files: Files,
  scope: CommitteeScope,
  taking: { readonly id: string; readonly subjectId: string; readonly limits: FileLimits; readonly userId: string },
): Promise<FileSeen> {
  const key = `${scope.committeeId}/${taking.id}`
  const running = inHand.get(key)
  if (running) return running
  const work = take(house, files, scope, taking).finally(() => inHand.delete(key))
  inHand.set(key, work)
  return work
}

async function take(
  house: House,
  { depot }: Files,
  scope: CommitteeScope,
  { id, subjectId, limits, userId }: Parameters<typeof takeIn>[3],
): Promise<FileSeen> {
  const [file, upload] = await house.db.read(scope, async tx => [
    await store.fileRow(tx, scope, id),
    await store.uploadRow(tx, scope, id),
  ])
  if (file?.subject_id === subjectId) return fileSeen(file)
  if (upload?.subject_id !== subjectId) throw notFound()
  if ((await depot.received(scope, id)) !== upload.size)
    throw new Problem(409, 'not_whole', '文件还没有传完，连上后自动续传。')
  const path = depot.part(scope, id)
  const stagingPath = () => depot.stagingPath(scope)
  try {
    const received = await hashOf(path)
    const found = await inspect({ path, name: upload.name, size: upload.size, limits, stagingPath })
    const staged = await stagedOf(depot, scope, found)
    const row = rowOf(upload, found, staged, { received, userId, now: house.now() })
    try {
      await drawPreview(depot, scope, found, staged)
      await house.db.draft(scope, async tx => {
        await store.lockContents(tx, scope, false)
        await depot.settle(scope, staged)
        await store.insertFile(tx, scope, row)
        await store.deleteUpload(tx, scope, id)
      })
    } finally {
      await depot.unstage(staged)
    }
    await depot.discard(scope, id)
    return fileSeen(row)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await house.db.housekeeping(scope, tx => store.deleteUpload(tx, scope, id))
    await depot.discard(scope, id)
    throw refusedFile(error.refusal)
  }
}

const stagedOf = (depot: Depot, scope: CommitteeScope, { kept }: Inspected): Promise<Staged> =>
  'bytes' in kept ? depot.stage(scope, kept.bytes) : depot.measure(kept.path)

function rowOf(
  upload: store.UploadRow,
  found: Inspected,
  staged: Staged,
  by: { readonly received: string; readonly userId: string; readonly now: Date },
): Omit<store.FileRow, 'committee_id'> {
  // A camera's word goes before the file's own date, which many ways of sending set anew (formats.md §4).
  const told = found.type.startsWith('image/') || found.type.startsWith('video/') ? upload.modified_at : null
  const ending = keptTypes[found.type]?.ending ?? endingOf(upload.name).slice(1)
  return {
    id: upload.id,
    subject_id: upload.subject_id,
    entry: upload.entry,
    organization_id: upload.organization_id,
    name: keptName(upload.name, ending),
    type: found.type,
    size: staged.size,
    sha256: staged.sha256,
    received_sha256: by.received,
    width: found.width,
    height: found.height,
    seconds: found.seconds,
    captured_at: found.capturedAt ?? told,
    captured_from: found.capturedAt ? 'exif' : told ? 'file' : null,
    uploaded_by: by.userId,
    uploaded_at: by.now,
    kept_at: null,
    loose_since: null,
  }
}

/** Unpacks a picture whole, which is the last proof that it is one. */
async function drawPreview(depot: Depot, scope: CommitteeScope, { kept, type }: Inspected, { sha256 }: Staged) {
  if (!type.startsWith('image/') || !('bytes' in kept)) return
  await depot.keepPreview(scope, sha256, 'small', await previewOf(Buffer.from(kept.bytes), 'small'))
}

/** The file of this subject, or nothing: a forged id learns nothing. */
export async function fileOf(house: House, scope: CommitteeScope, subjectId: string, id: string) {
  const file = await house.db.glance(scope, tx => store.fileRow(tx, scope, id))
  if (file?.subject_id !== subjectId) throw notFound()
  return file
}
