import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'

/** A roster as an office keeps it: a merged title, units filled once, a lead from the unit. */
export async function rosterFile(): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('花名册')
  sheet.addRow(['江澄市直机关党支部花名册'])
  sheet.mergeCells('A1:H1')
  sheet.addRow(['单位', '支部名称', '支部书记', '书记电话', '分管领导', '支部联络员', '联络员电话', '党员人数'])
  sheet.addRow(['市农业农村局', '种植业科党支部', '温知夏', '', '秦望舒', '安若谷', '', 17])
  sheet.addRow(['', '畜牧科党支部', '纪明朗', '', '秦望舒', '罗星野', '', 12])
  sheet.addRow(['市司法局', '基层工作处党支部', '贺兰舟', '', '陆明谦', '方砚秋', '', 9])
  const file = join(tmpdir(), `yipin-roster-${process.pid}.xlsx`)
  await writeFile(file, Buffer.from(await book.xlsx.writeBuffer()))
  return file
}
