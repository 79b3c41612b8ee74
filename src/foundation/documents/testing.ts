import ExcelJS from 'exceljs'

/** What somebody sees who opens a sheet: its name, and its rows from the first column on. */
export async function sheetRead(bytes: ArrayBuffer): Promise<{ name: string | undefined; rows: unknown[][] }> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  const rows: unknown[][] = []
  // exceljs counts columns from 1.
  book.worksheets[0]?.eachRow(({ values }) => rows.push(Array.isArray(values) ? values.slice(1) : []))
  return { name: book.worksheets[0]?.name, rows }
}
