import { readSheet } from 'read-excel-file/node'
import { encrypted, marked, withMacros } from '../../documents/refusals.ts'
import { type OfficeFault, type OfficeFile, OfficeRefusal, openOfficeFile } from '../../documents/server/office-file.ts'
import { readXml } from '../../documents/server/xml.ts'
import { Problem } from '../../problems/problem.ts'
import { secrecyMark } from '../../text/secrecy.ts'
import type { RosterSheet } from '../roster.ts'
import { readCsv } from './csv.ts'

/** A roster of 100,000 branches unpacks to some 40 MB; what claims or turns out to be more is a bomb. */
const MOST_UNPACKED = 80 * 1024 * 1024
const LIMITS = { mostFiles: 4000, mostUnpacked: MOST_UNPACKED, mostText: MOST_UNPACKED }
const MOST_ROWS = 120_000
const MOST_COLUMNS = 60

const refuse = (status: 413 | 415 | 422, code: string, sentence: string) => new Problem(status, code, sentence)
const wrongType = (name: string) => {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0]
  if (/^\.(xlsx|csv)$/i.test(extension ?? ''))
    return refuse(415, 'wrong_type', `文件名是 ${extension}，里面却不是表格。请用模板填好再传。`)
  return refuse(415, 'wrong_type', `不收 ${extension ?? '这种'} 文件。可换成 .xlsx 或 .csv。`)
}
const tooLarge = () => refuse(413, 'too_large', '表格展开后太大，收不下。请删去图片和空行，或分单位导入。')
const broken = () => refuse(422, 'unreadable', '表格读不出来，文件可能没有传完整。请用模板另存一份再传。')

/** What a file really is, by its content: the name is only said back to the person. Answers the first sheet as text. */
export async function readRosterFile(bytes: Buffer, fileName: string): Promise<RosterSheet> {
  if (bytes.length === 0) throw broken()
  const sheet = isZip(bytes) ? await readWorkbook(bytes, fileName) : readText(bytes, fileName)
  if (sheet.rows.length > MOST_ROWS) throw tooLarge()
  for (const row of sheet.rows) {
    const mark = secrecyMark(row.join('\n'))
    if (mark !== null) throw refuse(422, 'secrecy_mark', marked(mark).sentence)
  }
  return sheet
}

const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))
const isOle = (bytes: Buffer) =>
  bytes.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))

function readText(bytes: Buffer, fileName: string): RosterSheet {
  if (isOle(bytes)) {
    // An .xlsx with a password is an old-style container around the encrypted package; an .xls or .et is one too.
    if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw refuse(422, 'encrypted', encrypted.sentence)
    throw refuse(415, 'wrong_type', '这是旧版表格，读不了。请在 WPS 或 Excel 里另存为 .xlsx 再传。')
  }
  const rows = readCsv(bytes)
  if (!rows) throw wrongType(fileName)
  return { rows, merges: [] }
}

const faults: Readonly<Record<OfficeFault, () => Problem>> = {
  damaged: broken,
  encrypted: () => refuse(422, 'encrypted', encrypted.sentence),
  macros: () => refuse(415, 'macros', withMacros.sentence),
  too_large: tooLarge,
}

async function readWorkbook(bytes: Buffer, fileName: string): Promise<RosterSheet> {
  try {
    const file = await openOfficeFile(bytes, LIMITS)
    if (!file.names.includes('xl/workbook.xml')) throw wrongType(fileName)
    return { rows: await rowsOf(bytes), merges: await mergesOf(file) }
  } catch (error) {
    throw error instanceof OfficeRefusal ? faults[error.fault]() : error
  }
}

async function rowsOf(bytes: Buffer): Promise<string[][]> {
  try {
    const cells = await readSheet(bytes, { parseNumber: text => text, trim: false })
    return cells.map(row => row.slice(0, MOST_COLUMNS).map(plainCell))
  } catch {
    throw broken()
  }
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/

/** The reader gives a merged cell's text in its first cell only; where it reaches is read here. */
async function mergesOf(file: OfficeFile): Promise<RosterSheet['merges']> {
  const merges: RosterSheet['merges'][number][] = []
  readXml(await file.text(await firstSheetPath(file)), {
    open(name, { ref = '' }) {
      const [from = '', to = ''] = localName(name) === 'mergeCell' ? ref.split(':') : []
      const [start, end] = [CELL.exec(from), CELL.exec(to)]
      if (!start || !end) return
      merges.push({
        top: Number(start[2]) - 1,
        left: columnIndex(start[1]),
        bottom: Number(end[2]) - 1,
        right: columnIndex(end[1]),
      })
    },
  })
  return merges
}

/** The first sheet of the workbook, which need not be sheet1.xml. */
async function firstSheetPath(file: OfficeFile): Promise<string> {
  let first: string | undefined
  readXml(await file.text('xl/workbook.xml'), {
    open(name, attributes) {
      if (localName(name) === 'sheet') first ??= attributes['r:id']
    },
  })
  let path: string | undefined
  readXml(await file.text('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target = '' }) {
      if (localName(name) === 'Relationship' && first !== undefined && Id === first)
        path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
    },
  })
  return path ?? 'xl/worksheets/sheet1.xml'
}

/** WPS and others write some parts with a prefix. */
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

const columnIndex = (letters = 'A') =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function plainCell(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
