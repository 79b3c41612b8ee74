import { Worker } from 'node:worker_threads'
import { encrypted as ENCRYPTED, withMacros as MACRO, marked } from '../../../foundation/documents/refusals.ts'
import { type OfficeFault, OfficeRefusal, openOfficeFile } from '../../../foundation/documents/server/office-file.ts'
import { wordText } from '../../../foundation/documents/server/word-text.ts'
import type { Refusal } from '../../../foundation/problems/problem.ts'
import { secrecyMark } from '../../../foundation/text/secrecy.ts'

const MEGABYTE = 1024 * 1024
/** A plan with pictures is a few megabytes; its words, unpacked, far below the last number. */
export const PLAN_FILE_LIMIT = 20 * MEGABYTE
const LIMITS = { mostFiles: 5000, mostUnpacked: 100 * MEGABYTE, mostText: 30 * MEGABYTE }
const OLD_WORD_SECONDS = 10

const DAMAGED: Refusal = {
  code: 'file_damaged',
  sentence: '文件打不开，可能没有传完整。可另存一份再传，或把文字粘贴进来。',
}
const EMPTY: Refusal = {
  code: 'file_without_text',
  sentence: '没有读到文字，可能是扫描件。可换文字版，或对照原件手工填写。',
}
const PDF: Refusal = { code: 'file_type_pdf', sentence: '暂时读不了 .pdf 文件。可换文字版 .docx，或把文字粘贴进来。' }
const UNPACKS_TOO_LARGE: Refusal = {
  code: 'file_unpacks_too_large',
  sentence: '文件展开后过大，为安全不收。可只留文字，另存为 .docx 再传。',
}

/** The words of an uploaded plan. What the file is, its bytes say, not its name: .doc is often .docx, .wps often .doc. */
export async function planText(fileName: string, bytes: Uint8Array): Promise<{ text: string } | { refusal: Refusal }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length > PLAN_FILE_LIMIT) {
    const size = Math.ceil(buffer.length / MEGABYTE)
    return {
      refusal: {
        code: 'file_too_large',
        sentence: `文件 ${size} 兆，上限 ${PLAN_FILE_LIMIT / MEGABYTE} 兆。可只留文字，另存后再传。`,
      },
    }
  }
  if (buffer.length === 0) return { refusal: EMPTY }
  const read = await wordsOf(fileName, buffer)
  if ('refusal' in read) return read
  const named = secrecyMark(fileName)
  if (named !== null) return { refusal: { ...marked(named), code: 'secret_mark' } }
  const mark = /(?:绝密|机密|秘密)(?:★|☆|\*|[:：])|^\s{0,8}(?:绝密|机密|秘密)\s{0,8}$/m.exec(read.text.slice(0, 2000))
  if (mark) {
    const sentence = `发现“${mark[0].trim()}”字样，已停止，内容未留存。请本单位保密人员核定后再办。`
    return { refusal: { code: 'secret_mark', sentence } }
  }
  return read.text.trim() === '' ? { refusal: EMPTY } : read
}

async function wordsOf(fileName: string, buffer: Buffer): Promise<{ text: string } | { refusal: Refusal }> {
  if (buffer.subarray(0, 1024).includes('%PDF-')) return { refusal: PDF }
  if (buffer.length >= 4 && buffer.readUInt32BE(0) === 0x504b0304) return docx(fileName, buffer)
  if (buffer.length > 8 && buffer.readUInt32BE(0) === 0xd0cf11e0) return oldWord(buffer)
  const text = plainText(buffer)
  return text === null || /^\s{0,20}\{\\rtf/.test(text) || /^\s{0,200}<(?:!doctype|html|\?xml)/i.test(text)
    ? { refusal: foreign(fileName) }
    : { text }
}

function foreign(fileName: string): Refusal {
  const ext = /\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0].toLowerCase() ?? ''
  const kind = ext === '' || /^\.(?:docx?|wps|txt)$/.test(ext) ? '这种' : ` ${ext} `
  return { code: 'file_type', sentence: `不收${kind}文件。可换成 .docx、.doc、.wps、.txt，或把文字粘贴进来。` }
}

const faults: Readonly<Record<OfficeFault, Refusal>> = {
  damaged: DAMAGED,
  encrypted: ENCRYPTED,
  macros: MACRO,
  too_large: UNPACKS_TOO_LARGE,
}

async function docx(fileName: string, buffer: Buffer): Promise<{ text: string } | { refusal: Refusal }> {
  try {
    const text = await wordText(await openOfficeFile(buffer, LIMITS))
    return text === null ? { refusal: foreign(fileName) } : { text }
  } catch (error) {
    if (error instanceof OfficeRefusal) return { refusal: faults[error.fault] }
    throw error
  }
}

/** .doc and .wps: compound files. Streams are named in UTF-16 in the directory. */
async function oldWord(buffer: Buffer): Promise<{ text: string } | { refusal: Refusal }> {
  const names = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'))
  if (names('EncryptedPackage') || names('EncryptionInfo')) return { refusal: ENCRYPTED }
  if (names('_VBA_PROJECT') || names('VBA')) return { refusal: MACRO }
  if (!names('WordDocument')) return { refusal: foreign('') }
  // The document's head (FIB): its magic number, then at byte 11 bit 0 says that the words are encrypted.
  const head = fib(buffer)
  if (head !== null && (buffer.readUInt8(head + 11) & 1) === 1) return { refusal: ENCRYPTED }
  const text = await extracted(buffer)
  return text === null ? { refusal: DAMAGED } : { text }
}

/** The FIB begins a sector: 0xA5EC at a multiple of 512. */
function fib(buffer: Buffer): number | null {
  for (let at = 512; at + 32 <= buffer.length; at += 512) if (buffer.readUInt16LE(at) === 0xa5ec) return at
  return null
}

function extracted(buffer: Buffer): Promise<string | null> {
  return new Promise(resolve => {
    const worker = new Worker(new URL('./doc-worker.ts', import.meta.url), {
      workerData: { bytes: new Uint8Array(buffer) },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const timer = setTimeout(() => end(null), OLD_WORD_SECONDS * 1000)
    const end = (text: string | null): void => {
      clearTimeout(timer)
      resolve(text)
      void worker.terminate()
    }
    worker.once('message', (message: { text: unknown }) => end(typeof message.text === 'string' ? message.text : null))
    worker.once('error', () => end(null))
    worker.once('exit', () => end(null))
  })
}

/** UTF-8, UTF-16 or GB 18030, by mark or by what decodes without fault; null when it is no text. */
function plainText(buffer: Buffer): string | null {
  const decode = (encoding: string, from = 0): string | null => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(buffer.subarray(from))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: binary files are told by them
      const controls = text.slice(0, 20_000).match(/[\u0000-\u0008\u000e-\u001a\ufffe]/g)?.length ?? 0
      // A stray NUL is no reason to refuse a plan, and no table can hold it.
      return controls > Math.min(text.length, 20_000) / 200 ? null : text.replaceAll('\0', '')
    } catch {
      return null
    }
  }
  if (buffer.length >= 2 && buffer.readUInt16BE(0) === 0xfffe) return decode('utf-16le', 2)
  if (buffer.length >= 2 && buffer.readUInt16BE(0) === 0xfeff) return decode('utf-16be', 2)
  if (looksWide(buffer))
    return decode(buffer.readUInt8(1) === 0 || buffer.subarray(0, 4000).includes('\n\0') ? 'utf-16le' : 'utf-16be')
  return decode('utf-8') ?? decode('gb18030')
}

/** UTF-16 without its mark: line ends and digits leave zero bytes, which no other text encoding has. */
function looksWide(buffer: Buffer): boolean {
  const head = buffer.subarray(0, 4000)
  if (head.length < 8 || buffer.length % 2 !== 0) return false
  const zeros = head.filter(b => b === 0).length
  return zeros > head.length / 100
}
