import type { Transform } from 'node:stream'
import exifBeGone from 'exif-be-gone'
import exifr from 'exifr'
import piexif from 'piexifjs'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { isSome } from '../../problems/problem.ts'
import { damaged, tooManyPixels } from '../file.ts'
import { inTurn, inWorker } from './in-worker.ts'
import { Refused } from './refused.ts'

// Its types speak of a default export; what it exports is the class itself.
const Gone = exifBeGone as unknown as new () => Transform

// Unpacked pictures are not kept around: the house is to live in 300 MB.
sharp.cache(false)
sharp.concurrency(1)

/** 1 亿像素: a panorama passes, a bomb does not. */
const LIMITS = { limitInputPixels: 100_000_000, failOn: 'error' } as const

export interface CleanImage {
  readonly bytes: Buffer
  readonly type: string
  readonly width: number
  readonly height: number
  readonly capturedAt: Date | null
}

/**
 * A picture without its metadata: no place (行踪轨迹 is sensitive information), no device, no hidden second picture. What a
 * library can take off without touching the pixels is taken off so; whatever still shows a trace is drawn anew. The time it
 * was taken is read before.
 */
export async function cleanImage(bytes: Buffer, type: string): Promise<CleanImage> {
  const capturedAt = await captureTime(bytes)
  const found = type === 'image/heic' ? await fromHeic(bytes) : { bytes, type }
  const metadata = await metadataOf(found.bytes)
  const clean = await inTurn(() => cleaned(found.bytes, found.type, metadata))
  const { width, height } = (await metadataOf(clean)).autoOrient
  return { bytes: clean, type: found.type, width, height, capturedAt }
}

async function cleaned(bytes: Buffer, type: string, metadata: Metadata): Promise<Buffer> {
  if (type === 'image/jpeg') {
    const stripped = await withoutSegments(bytes, metadata.orientation ?? 1)
    if (await isClean(stripped)) return stripped
    return drawn(bytes, image => image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }))
  }
  // Each pixel of a PNG comes out as it went in. WebP knows no such way but its own lossless mode, which grows tenfold.
  if (type === 'image/png') return drawn(bytes, image => image.png())
  return (await isClean(bytes)) ? bytes : drawn(bytes, image => image.webp({ quality: 92 }))
}

async function drawn(bytes: Buffer, as: (image: Sharp) => Sharp): Promise<Buffer> {
  return opened(as(sharp(bytes, LIMITS).autoOrient().keepIccProfile()).toBuffer())
}

/** exif-be-gone takes off EXIF and XMP; the one thing of them that the eye needs, which side is up, is put back alone. */
async function withoutSegments(bytes: Buffer, orientation: number): Promise<Buffer> {
  const gone = new Gone()
  const chunks: Buffer[] = []
  gone.on('data', (chunk: Buffer) => chunks.push(chunk))
  await new Promise<void>((done, fail) => gone.on('end', done).on('error', fail).end(bytes))
  const bare = Buffer.concat(chunks)
  if (orientation === 1) return bare
  const upright = piexif.dump({ '0th': { [piexif.ImageIFD.Orientation]: orientation } })
  return Buffer.from(piexif.insert(upright, bare.toString('latin1')), 'latin1')
}

/** Names under which metadata hides where libraries do not look: Adobe's, the second picture of a phone, a film behind it. */
const TRACES = ['http://ns.adobe.com/', 'Photoshop 3.0', 'MPF\0', 'ftyp', 'FLIR']
const END_OF_JPEG = Buffer.from([0xff, 0xd9])

/** Proven by two readers that did not write it, and by its bytes: nothing but the orientation is left, and nothing follows the picture. */
async function isClean(bytes: Buffer): Promise<boolean> {
  const seen = await metadataOf(bytes)
  if (seen.xmp || seen.iptc || seen.tifftagPhotoshop || (seen.comments && isSome(seen.comments))) return false
  if (seen.format === 'jpeg') {
    const tags: Readonly<Record<string, unknown>> =
      (await exifr.parse(bytes, { xmp: true, iptc: true }).catch(() => ({ unreadable: true }))) ?? {}
    if (Object.keys(tags).some(tag => tag !== 'Orientation')) return false
    if (!bytes.subarray(-2).equals(END_OF_JPEG)) return false
  } else if (seen.exif) return false
  return TRACES.every(trace => !bytes.includes(trace, 0, 'latin1'))
}

async function metadataOf(bytes: Buffer): Promise<Metadata> {
  const metadata = await opened(sharp(bytes, { ...LIMITS, limitInputPixels: false }).metadata())
  // A header is read without unpacking; its claim is enough to say no.
  if (metadata.width * metadata.height > LIMITS.limitInputPixels) throw new Refused(tooManyPixels)
  return metadata
}

/** libheif in a thread of its own: 857 ms and 200 MB for 12 megapixels (formats.md §4). Kept as JPEG, which every machine opens. */
async function fromHeic(bytes: Buffer): Promise<{ bytes: Buffer; type: string }> {
  const found = await inTurn(() =>
    inWorker<{ width: number; height: number; pixels: Uint8Array }>(
      new URL('./heic-worker.ts', import.meta.url),
      { bytes: new Uint8Array(bytes) },
      { seconds: 60, megabytes: 512 },
    ),
  )
  if (!found) throw new Refused(damaged)
  const raw = { width: found.width, height: found.height, channels: 4 as const }
  const image = sharp(found.pixels, { ...LIMITS, raw }).flatten({ background: '#fff' })
  return { bytes: await opened(image.jpeg({ quality: 92 }).toBuffer()), type: 'image/jpeg' }
}

export const previewSizes = { small: 320, large: 1600 } as const
export type PreviewSize = keyof typeof previewSizes

/** For the eye only: small, without metadata, in a form that can hold nothing else. */
export const previewOf = (bytes: Buffer, size: PreviewSize): Promise<Buffer> =>
  inTurn(() =>
    opened(
      sharp(bytes, LIMITS)
        .autoOrient()
        .resize(previewSizes[size], previewSizes[size], { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 78 })
        .toBuffer(),
    ),
  )

/** The moment on the camera's clock, which has no zone unless it says so; ours is the committee's. */
async function captureTime(bytes: Buffer): Promise<Date | null> {
  const pick = ['DateTimeOriginal', 'CreateDate', 'OffsetTimeOriginal']
  const found: Readonly<Record<string, unknown>> =
    (await exifr.parse(bytes, { pick, reviveValues: false }).catch(() => null)) ?? {}
  const { DateTimeOriginal: original, CreateDate: created, OffsetTimeOriginal: offset } = found
  const said = typeof original === 'string' ? original : typeof created === 'string' ? created : ''
  const parts = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})/.exec(said)
  if (!parts) return null
  const [, year, month, day, time] = parts
  const zone = typeof offset === 'string' && /^[+-]\d{2}:\d{2}$/.test(offset) ? offset : '+08:00'
  const moment = new Date(`${year}-${month}-${day}T${time}${zone}`)
  return Number.isNaN(moment.getTime()) || moment.getUTCFullYear() < 1990 ? null : moment
}

/** What sharp cannot open is a damaged file; a full disk or a defect of ours is not. */
const opened = <A>(work: Promise<A>): Promise<A> =>
  work.catch((error: unknown) => {
    throw error instanceof Error && 'code' in error ? error : new Refused(damaged)
  })
