import { readFile, rm } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { encrypted, marked, withMacros } from '../../documents/refusals.ts'
import { type OfficeFault, OfficeRefusal, openOfficeFile } from '../../documents/server/office-file.ts'
import { officeWords } from '../../documents/server/office-words.ts'
import type { Refusal } from '../../problems/problem.ts'
import { secrecyMark } from '../../text/secrecy.ts'
import {
  damaged,
  type FileLimits,
  keptTypes,
  MEGABYTE,
  mostOf,
  otherInside,
  tooLarge,
  unpacksTooLarge,
  unreadableVideo,
  withScripts,
} from '../file.ts'
import { cleanImage } from './images.ts'
import { inWorker } from './in-worker.ts'
import { Refused } from './refused.ts'

/** What is kept of a file that was taken: its bytes, or the place where a program wrote them. */
export interface Inspected {
  readonly type: string
  readonly kept: { readonly bytes: Uint8Array } | { readonly path: string }
  readonly width: number | null
  readonly height: number | null
  readonly seconds: number | null
  readonly capturedAt: Date | null
}

interface Incoming {
  readonly path: string
  readonly name: string
  readonly size: number
  readonly limits: FileLimits
  /** Where a program that writes by itself may write. */
  readonly stagingPath: () => Promise<string>
}

const asImage: Readonly<Record<string, string>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/webp': 'image/webp',
  'image/heic': 'image/heic',
  'image/heif': 'image/heic',
}
const asVideo = new Set(['video/mp4', 'video/quicktime', 'video/x-m4v'])
const asArchive = /^application\/(?:zip|vnd\.(?:openxmlformats-officedocument|ms-(?:word|excel))\.)/

/** Looks at what a file is, by its content and not its name, and takes off what must not be kept. Throws a Refused. */
export async function inspect(file: Incoming): Promise<Inspected> {
  const { kinds } = file.limits
  const mime = (await fileTypeFromFile(file.path))?.mime ?? ''
  const most = mostOf(asVideo.has(mime) ? 'video' : 'document', file.limits)
  if (file.size > most * MEGABYTE) throw new Refused(tooLarge(file.size, most))
  const image = asImage[mime]
  if (image && kinds.includes('image')) {
    const { bytes, type, width, height, capturedAt } = await cleanImage(await readFile(file.path), image)
    return { type, kept: { bytes }, width, height, seconds: null, capturedAt }
  }
  if (asVideo.has(mime) && kinds.includes('video')) return video(file)
  if (kinds.includes('document')) {
    if (mime === 'application/pdf') return pdf(file)
    if (asArchive.test(mime)) return office(file)
    // An office file with a password is an old container around the encrypted package.
    if (
      mime === 'application/x-cfb' &&
      (await readFile(file.path)).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    )
      throw new Refused(encrypted)
  }
  throw new Refused(otherInside(file.name, kinds))
}

type Remuxed =
  | { readonly ok: true; readonly seconds: number; readonly width: number; readonly height: number }
  /** What the system said, such as ENOSPC; null: the video is none that can be carried over. */
  | { readonly ok: false; readonly code: string | null }

async function video({ path, stagingPath }: Incoming): Promise<Inspected> {
  const to = await stagingPath()
  const found = await inWorker<Remuxed>(
    new URL('./video-worker.ts', import.meta.url),
    { from: path, to },
    { seconds: 120, megabytes: 512 },
  )
  if (found?.ok !== true) {
    await rm(to, { force: true })
    throw found?.code
      ? Object.assign(new Error(`the video was not written: ${found.code}`), found)
      : new Refused(unreadableVideo)
  }
  const { seconds, width, height } = found
  return { type: 'video/mp4', kept: { path: to }, width, height, seconds, capturedAt: null }
}

const plain = { width: null, height: null, seconds: null, capturedAt: null } as const

async function pdf({ path }: Incoming): Promise<Inspected> {
  const bytes = await readFile(path)
  const read = await inWorker<{ fault: 'encrypted' | 'damaged' | null; scripts: boolean; text: string }>(
    new URL('./pdf-worker.ts', import.meta.url),
    { bytes: new Uint8Array(bytes) },
    { seconds: 30, megabytes: 512 },
  )
  if (!read || read.fault === 'damaged') throw new Refused(damaged)
  if (read.fault === 'encrypted') throw new Refused(encrypted)
  if (read.scripts) throw new Refused(withScripts)
  refuseMarks(read.text)
  return { ...plain, type: 'application/pdf', kept: { bytes } }
}

/** Pictures of a report are large, its words are not. */
const LIMITS = { mostFiles: 5000, mostUnpacked: 400 * MEGABYTE, mostText: 60 * MEGABYTE }

const faults: Readonly<Record<OfficeFault, Refusal>> = {
  damaged,
  encrypted,
  macros: withMacros,
  too_large: unpacksTooLarge,
}

async function office({ path, name, limits }: Incoming): Promise<Inspected> {
  const bytes = await readFile(path)
  try {
    const opened = await openOfficeFile(bytes, LIMITS)
    const type = Object.keys(keptTypes).find(
      one =>
        (one.endsWith('wordprocessingml.document') && opened.names.includes('word/document.xml')) ||
        (one.endsWith('spreadsheetml.sheet') && opened.names.includes('xl/workbook.xml')),
    )
    if (!type) throw new Refused(otherInside(name, limits.kinds))
    refuseMarks(await officeWords(opened))
    return { ...plain, type, kept: { bytes } }
  } catch (error) {
    throw error instanceof OfficeRefusal ? new Refused(faults[error.fault]) : error
  }
}

/** 涉密不上网: a mark in the text stops the file, with the word shown. */
function refuseMarks(text: string): void {
  const mark = secrecyMark(text)
  if (mark !== null) throw new Refused(marked(mark))
}
