import { inflateRawSync } from 'node:zlib'

/** What an archive says it holds, from its central directory; nothing is unpacked yet. */
export type ZipEntry = {
  name: string
  method: number
  packed: number
  size: number
  encrypted: boolean
  offset: number
}

/** Null when the bytes are no whole archive. */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  // The end record is 22 bytes and a comment of at most 65,535.
  const floor = Math.max(0, bytes.length - 65_557)
  let end = -1
  for (let i = bytes.length - 22; i >= floor; i--) {
    if (bytes.readUInt32LE(i) === 0x06054b50) {
      end = i
      break
    }
  }
  if (end < 0) return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** One entry as text; null when it is damaged or grows past `limit`, whatever size the archive had declared. */
export function entryText(bytes: Buffer, entry: ZipEntry, limit: number): string | null {
  const { offset, packed, method } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) return null
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const stored = bytes.subarray(from, from + packed)
  if (method === 0) return stored.length > limit ? null : stored.toString('utf8')
  if (method !== 8) return null
  try {
    return inflateRawSync(stored, { maxOutputLength: limit }).toString('utf8')
  } catch {
    return null
  }
}
