/** One file in an archive, still packed. */
export interface ZipEntry {
  readonly name: string
  readonly data: Buffer
  readonly deflated: boolean
  readonly encrypted: boolean
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/** The archive's own directory, read without unpacking anything; null where it is damaged. ZIP64 is not met below 4 GB. */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = endOfDirectory(bytes)
  if (end === null) return null
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return null
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const method = bytes.readUInt16LE(at + 10)
    const local = bytes.readUInt32LE(at + 42)
    if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return null
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    if (method !== 0 && method !== 8) return null
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replace(/\\/g, '/')
    entries.push({ name, data, deflated: method === 8, encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1 })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

/** The record stands at the end, before a comment of at most 65,535 bytes. */
function endOfDirectory(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 65_535; at -= 1)
    if (bytes.readUInt32LE(at) === END) return at
  return null
}
