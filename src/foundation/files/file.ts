import { type Static, Type } from 'typebox'
import { marked } from '../documents/refusals.ts'
import type { Refusal } from '../problems/problem.ts'
import { secrecyMark } from '../text/secrecy.ts'

/** What an entry of a form may ask for; a type of file belongs to one. */
export const fileKinds = ['image', 'video', 'document'] as const
export type FileKind = (typeof fileKinds)[number]

/** What is kept, and nothing else: never SVG, HTML or anything that runs. HEIC comes in and is kept as JPEG, MOV as MP4. */
export const keptTypes: Readonly<Record<string, { readonly ending: string; readonly kind: FileKind }>> = {
  'image/jpeg': { ending: 'jpg', kind: 'image' },
  'image/png': { ending: 'png', kind: 'image' },
  'image/webp': { ending: 'webp', kind: 'image' },
  'video/mp4': { ending: 'mp4', kind: 'video' },
  'application/pdf': { ending: 'pdf', kind: 'document' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { ending: 'docx', kind: 'document' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ending: 'xlsx', kind: 'document' },
}

/** What a name may end in before anybody has looked inside; what is inside decides. */
const endings: Readonly<Record<string, FileKind>> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  webp: 'image',
  heic: 'image',
  heif: 'image',
  mp4: 'video',
  m4v: 'video',
  mov: 'video',
  pdf: 'document',
  docx: 'document',
  xlsx: 'document',
  // Refused all the same, by the sentence that says how to save it anew.
  docm: 'document',
  xlsm: 'document',
}

export const MEGABYTE = 1024 * 1024

/** What an entry takes: which kinds, how large each may be. */
export interface FileLimits {
  readonly kinds: readonly FileKind[]
  readonly megabytes: number
}

/** A file as every list shows it. */
export const FileSeen = Type.Object({
  id: Type.String(),
  entry: Type.String(),
  name: Type.String(),
  type: Type.String(),
  kind: Type.Enum(fileKinds),
  size: Type.Integer(),
  width: Type.Union([Type.Integer(), Type.Null()]),
  height: Type.Union([Type.Integer(), Type.Null()]),
  seconds: Type.Union([Type.Number(), Type.Null()]),
  capturedAt: Type.Union([Type.String(), Type.Null()]),
  uploadedAt: Type.String(),
})
export type FileSeen = Static<typeof FileSeen>

/** Files that a form's answers may name, by id; an id that is not among them is a gap, not an error. */
export type KnownFiles = Readonly<Record<string, FileSeen>>

export const filesById = (files: readonly FileSeen[]): KnownFiles =>
  Object.fromEntries(files.map(file => [file.id, file]))

/** `.jpg` in small letters, '' where a name has none. */
export const endingOf = (name: string) => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? ''

/** What can be said of a file before it is sent, by browser and server alike: its name and its size. */
export function fileFits(file: { readonly name: string; readonly size: number }, limits: FileLimits): Refusal[] {
  const mark = secrecyMark(file.name)
  if (mark !== null) return [marked(mark)]
  const kind = endings[endingOf(file.name).slice(1)]
  if (kind === undefined || !limits.kinds.includes(kind)) return [wrongType(file.name, limits.kinds)]
  if (file.size === 0) return [damaged]
  const most = mostOf(kind, limits)
  return file.size > most * MEGABYTE ? [tooLarge(file.size, most)] : []
}

/** A film goes from disk to disk; everything else is unpacked in memory, which is the house's own limit. */
export const mostOf = (kind: FileKind, { megabytes }: FileLimits): number =>
  kind === 'video' ? megabytes : Math.min(megabytes, 50)

const kindWords: Readonly<Record<FileKind, string>> = { image: '图片', video: '视频', document: '.pdf、.docx、.xlsx' }

const takenInstead = (kinds: readonly FileKind[]) =>
  `可换成${fileKinds
    .filter(kind => kinds.includes(kind))
    .map(kind => kindWords[kind])
    .join('、')}。`

export const wrongType = (name: string, kinds: readonly FileKind[]): Refusal => {
  const ending = endingOf(name)
  return { code: 'file_type', sentence: `不收${ending ? ` ${ending} ` : '这种'}文件。${takenInstead(kinds)}` }
}

/** Its name fits and its content does not: a picture that is a page, a table that is a text. */
export const otherInside = (name: string, kinds: readonly FileKind[]): Refusal => {
  const ending = endingOf(name)
  const kind = endings[ending.slice(1)]
  if (kind === undefined || !kinds.includes(kind)) return wrongType(name, kinds)
  return { code: 'file_type', sentence: `文件名是 ${ending}，里面却不是。${takenInstead(kinds)}` }
}

export const tooLarge = (size: number, megabytes: number): Refusal => ({
  code: 'file_too_large',
  sentence: `文件 ${Math.ceil(size / MEGABYTE)} 兆，上限 ${megabytes} 兆。视频可剪短再传。`,
})

export const noSpace = (left: number): Refusal => ({
  code: 'space_full',
  sentence: `本支部空间只剩 ${Math.max(0, Math.floor(left / MEGABYTE))} 兆，可先删去重复文件。`,
})

export const damaged: Refusal = { code: 'file_damaged', sentence: '文件打不开，可能没有传完整。请另存一份再传。' }
export const unpacksTooLarge: Refusal = {
  code: 'file_unpacks_too_large',
  sentence: '文件展开后过大，为安全不收。请压缩其中的图片，另存后再传。',
}
export const tooManyPixels: Refusal = {
  code: 'image_too_large',
  sentence: '图片超过 1 亿像素，打不开。请缩小后再传。',
}
export const withScripts: Refusal = {
  code: 'file_has_scripts',
  sentence: '文件带脚本，为安全不收。请重新导出为 .pdf 再传。',
}
export const unreadableVideo: Refusal = {
  code: 'video_unreadable',
  sentence: '这种视频收不了。请在手机上另存为 .mp4，再传。',
}

/** The input's `accept`: what pickers of phones and desks offer. HEIC is left out, since then iPhones hand over JPEG (formats.md §4). */
export function acceptOf(kinds: readonly FileKind[]): string {
  const of: Readonly<Record<FileKind, string>> = {
    image: 'image/*',
    video: 'video/mp4,video/quicktime',
    document: '.pdf,.docx,.xlsx',
  }
  return kinds.map(kind => of[kind]).join(',')
}

/** A name as it is kept: no path, no control or direction marks, and the ending of what is really inside. */
export function keptName(name: string, ending: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"|?*]/g, '')
    .trim()
  const stem = plain.slice(0, plain.length - endingOf(plain).length).replace(/[.\s]+$/, '')
  return `${[...stem].slice(0, 100).join('') || '未命名'}.${ending}`
}

/** 2.4 兆; below a tenth in 千字节: nobody knows what 0.0 兆 is. */
export function sizeWords(size: number): string {
  if (size < MEGABYTE / 10) return `${Math.max(1, Math.round(size / 1024))} 千字节`
  const megabytes = size / MEGABYTE
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes).toLocaleString('en-US')} 兆`
}
