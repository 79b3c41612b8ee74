import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

/** Why a .docx or .xlsx is not read. Each room says it in its own sentence. */
export type OfficeFault = 'damaged' | 'encrypted' | 'macros' | 'too_large'

export interface OfficeLimits {
  readonly mostFiles: number
  /** Bytes of everything, unpacked. */
  readonly mostUnpacked: number
  /** Bytes of one part that is read as text. */
  readonly mostText: number
}

/** An archive whose every file has been unpacked once and counted: who reads it after this needs no limits of its own. */
export interface OfficeFile {
  /** The names of its parts, in small letters. */
  readonly names: readonly string[]
  /** A part as text, whatever the case of its name; empty where there is none. Throws an OfficeRefusal. */
  text(name: string): Promise<string>
}

export class OfficeRefusal extends Error {
  readonly fault: OfficeFault
  constructor(fault: OfficeFault) {
    super(`the file is ${fault}`)
    this.fault = fault
  }
}

const typesPart = '[content_types].xml'

/** Opens a .docx or .xlsx that anybody may have made. What it declares is not believed: sizes are counted, types are read. */
export async function openOfficeFile(bytes: Buffer, limits: OfficeLimits): Promise<OfficeFile> {
  const zip = await orDamaged(fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: false }))
  if (zip.entryCount > limits.mostFiles) throw new OfficeRefusal('too_large')
  const entries = await orDamaged(entriesOf(zip, limits.mostFiles))
  if (entries.some(entry => entry.isEncrypted())) throw new OfficeRefusal('encrypted')
  if (entries.some(entry => /(?:^|\/)(?:vbaproject\.bin|vbadata\.xml)$/i.test(entry.fileName)))
    throw new OfficeRefusal('macros')
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (declared > limits.mostUnpacked) throw new OfficeRefusal('too_large')
  let left = limits.mostUnpacked
  for (const entry of entries) left -= await unpack(zip, entry, left, () => {})
  const parts = new Map(entries.map(entry => [entry.fileName.toLowerCase(), entry]))
  const file: OfficeFile = {
    names: [...parts.keys()],
    text: async name => {
      const entry = parts.get(name.toLowerCase())
      if (!entry) return ''
      const chunks: Buffer[] = []
      await unpack(zip, entry, limits.mostText, chunk => chunks.push(chunk))
      return Buffer.concat(chunks).toString('utf8')
    },
  }
  // A macro part under another name is still called one in the list of types.
  if (/macroEnabled|vbaProject/i.test(await file.text(typesPart))) throw new OfficeRefusal('macros')
  return file
}

async function entriesOf(zip: ZipFile, most: number): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    if (entries.length > most) break
  }
  return entries
}

/** Answers how many bytes it really was; stops at the first one past `most`. */
async function unpack(zip: ZipFile, entry: Entry, most: number, take: (chunk: Buffer) => void): Promise<number> {
  if (entry.fileName.endsWith('/')) return 0
  const stream: Readable = await orDamaged(zip.openReadStreamPromise(entry))
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      if (size > most) throw new OfficeRefusal('too_large')
      take(chunk)
    }
  } catch (error) {
    throw error instanceof OfficeRefusal ? error : new OfficeRefusal('damaged')
  } finally {
    stream.destroy()
  }
  return size
}

const orDamaged = <A>(work: Promise<A>): Promise<A> =>
  work.catch((error: unknown) => {
    throw error instanceof OfficeRefusal ? error : new OfficeRefusal('damaged')
  })
