import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { letterDate } from '../letters.ts'

interface Letter {
  readonly title: string
  readonly addressee: string
  readonly body: string
  readonly signature: string
  readonly dated: string
}
interface AnnexRemark {
  readonly number: number
  readonly text: string
}

/** Faces are named, never embedded: the office's own machines have them (formats.md §3.1). */
const fangSong = { ascii: '仿宋_GB2312', eastAsia: '仿宋_GB2312', hAnsi: '仿宋_GB2312', hint: 'eastAsia' }
const title = { ascii: '方正小标宋简体', eastAsia: '方正小标宋简体', hAnsi: '方正小标宋简体', hint: 'eastAsia' }
const hei = { ascii: '黑体', eastAsia: '黑体', hAnsi: '黑体', hint: 'eastAsia' }

/** Exact 28.95 pt lines and −0.25 pt spacing give GB/T 9704's 22 lines of 28 characters (formats.md §0). */
const line = { line: 579, lineRule: 'exact' as const }
const run = (text: string, font = fangSong, size = 32) => new TextRun({ text, font, size, characterSpacing: -5 })
const body = (text: string) =>
  new Paragraph({
    spacing: line,
    alignment: AlignmentType.BOTH,
    indent: { firstLineChars: 200, firstLine: 640 },
    children: [run(text)],
  })
const blank = () => new Paragraph({ spacing: line, children: [run('')] })

/** A letter as a plain .docx in the measures of GB/T 9704-2012; the remarks of a return are its annex. */
export async function letterDocument(letter: Letter, remarks: readonly AnnexRemark[]): Promise<Buffer> {
  const annex = remarks.length ? [blank(), body('附件：具体意见')] : []
  const annexPage = remarks.length
    ? [
        new Paragraph({ pageBreakBefore: true, spacing: line, children: [run('附件', hei)] }),
        blank(),
        new Paragraph({ spacing: line, alignment: AlignmentType.CENTER, children: [run('具体意见', title, 44)] }),
        blank(),
        ...remarks.map((remark, index) => body(`${index + 1}.${remark.text}`)),
      ]
    : []
  const document = new Document({
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 2098, bottom: 1984, left: 1587, right: 1474 } },
          grid: { type: 'lines', linePitch: 579 },
        },
        children: [
          new Paragraph({
            spacing: { ...line, after: 579 },
            alignment: AlignmentType.CENTER,
            children: [run(letter.title, title, 44)],
          }),
          new Paragraph({ spacing: line, children: [run(`${letter.addressee}：`)] }),
          ...letter.body.split('\n').map(body),
          ...annex,
          blank(),
          blank(),
          new Paragraph({
            spacing: line,
            alignment: AlignmentType.RIGHT,
            indent: { right: 640 },
            children: [run(letter.signature)],
          }),
          // A date column holds YYYY-MM-DD: the database's own type says so.
          new Paragraph({
            spacing: line,
            alignment: AlignmentType.RIGHT,
            indent: { right: 640 },
            children: [run(letterDate(letter.dated as LocalDate))],
          }),
          ...annexPage,
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
