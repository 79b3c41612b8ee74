import ExcelJS from 'exceljs'

const headers = [
  '单位',
  '支部名称',
  '支部书记',
  '书记电话',
  '分管领导',
  '支部联络员',
  '联络员电话',
  '党员人数',
] as const
const widths = [26, 26, 12, 16, 18, 18, 18, 10]
const rowsReady = 500

/** What each column asks, and one row as it could look: beside the data, so that the example is never imported. */
const notes: readonly (readonly [string, string, string])[] = [
  ['单位', '单位（机关党委）全称。直属工委的支部写“工委直属”。合并单元格、只写第一行都可以。', '市自然资源和规划局'],
  ['支部名称', '全称，同一单位内不重名。单位和支部按表中先后排列。', '第一党支部'],
  ['支部书记', '一位，只写姓名。还没有的写“暂缺”。', '温知夏'],
  ['书记电话', '可以不填。填了能区分同名同志。', ''],
  ['分管领导', '可以几位，用顿号隔开。同一单位同名的按同一人算。', '李敏、方宁'],
  ['支部联络员', '可以几位，用顿号隔开。', '陈一'],
  ['联络员电话', '可以不填。', ''],
  ['党员人数', '整数。', '38'],
]

/** The roster's template as .xlsx: one sheet to fill in, one that explains. Made once a process; it holds nobody's data. */
export async function rosterTemplate(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('花名册', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow([...headers])
  sheet.getRow(1).font = { bold: true }
  headers.forEach((header, index) => {
    const column = sheet.getColumn(index + 1)
    column.width = widths[index] ?? 16
    // Telephones as text, or Excel makes 1.38E+10 of them.
    column.numFmt = header === '党员人数' ? '0' : '@'
  })
  for (let row = 2; row <= rowsReady + 1; row += 1) {
    sheet.getCell(row, 8).dataValidation = {
      type: 'whole',
      operator: 'between',
      formulae: [0, 99_999],
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: '党员人数',
      error: '请只填整数。',
    }
    for (const column of [4, 7])
      sheet.getCell(row, column).dataValidation = {
        type: 'textLength',
        operator: 'between',
        formulae: [7, 60],
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: '电话',
        error: '手机 11 位，座机带区号。没有可以不填。',
      }
  }
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' }
  const guide = book.addWorksheet('填写说明')
  guide.addRow(['栏目', '怎么填', '例'])
  guide.getRow(1).font = { bold: true }
  for (const note of notes) guide.addRow([...note])
  guide.addRow([])
  guide.addRow([
    '再次导入',
    '空着的格不改原来的内容。写“暂缺”才会终止原来的角色。没有写到的支部保持不变，另选才会登记撤销。',
  ])
  guide.getColumn(1).width = 14
  guide.getColumn(2).width = 70
  guide.getColumn(3).width = 24
  return Buffer.from(await book.xlsx.writeBuffer())
}
