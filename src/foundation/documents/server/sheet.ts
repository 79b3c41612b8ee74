import { PassThrough, type Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { FastifyReply } from 'fastify'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface SheetColumn<Row> {
  /** As it stands on official papers. */
  readonly head: string
  readonly width: number
  readonly cell: (row: Row) => string | number | null
}

export interface Sheet<Row> {
  readonly title: string
  /** What the list was narrowed by and as of when: it stands in the head, so that a printed sheet says what it is. */
  readonly notes: readonly string[]
  readonly columns: readonly SheetColumn<Row>[]
}

/**
 * A list as .xlsx, written row by row while it is read: ten thousand brands need no more memory than one page of them. What
 * reads the pages may fail in the middle; the download then ends broken, never short and whole.
 */
export function sheetOf<Row>(sheet: Sheet<Row>, pages: AsyncIterable<readonly Row[]>): Readable {
  const out = new PassThrough()
  write(sheet, pages, out).catch(error => out.destroy(error instanceof Error ? error : new Error(String(error))))
  return out
}

async function write<Row>(
  { title, notes, columns }: Sheet<Row>,
  pages: AsyncIterable<readonly Row[]>,
  out: PassThrough,
) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const headRows = notes.length + 2
  const sheet = book.addWorksheet(title.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: headRows }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.pageSetup.printTitlesRow = `${headRows}:${headRows}`
  sheet.columns = columns.map(({ width }) => ({ width }))
  const titleRow = sheet.addRow([title])
  titleRow.font = { bold: true, size: 14 }
  titleRow.commit()
  for (const note of notes) sheet.addRow([plain(note)]).commit()
  const head = sheet.addRow(columns.map(column => column.head))
  head.font = { bold: true }
  head.commit()
  for await (const page of pages)
    for (const row of page) sheet.addRow(columns.map(column => plain(column.cell(row)))).commit()
  await book.commit()
}

interface Page<Row> {
  readonly items: readonly Row[]
  readonly nextCursor: string | null
}

/** A list to its end, page by page; the first one was read before anything is sent, so that a refusal is still an answer. */
export async function* pagesFrom<Row>(
  first: Page<Row>,
  next: (cursor: string) => Promise<Page<Row>>,
): AsyncGenerator<readonly Row[]> {
  let shown = first
  yield shown.items
  while (shown.nextCursor !== null) {
    shown = await next(shown.nextCursor)
    yield shown.items
  }
}

/** A cell that begins like a formula is text: whatever opens the file, or a .csv made of it, must not reckon with it. */
export const plain = (value: string | number | null) =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value

export const sendSheet = (reply: FastifyReply, fileName: string, sheet: Readable) =>
  reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .type(XLSX)
    .send(sheet)
