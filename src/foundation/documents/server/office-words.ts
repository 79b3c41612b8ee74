import type { OfficeFile } from './office-file.ts'
import { readXml } from './xml.ts'

/** Parts in which a person may have written: body, head and foot lines, notes; cells, and what stands over a printed sheet. */
const WRITTEN =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|xl\/(?:sharedstrings|worksheets\/sheet\d+|comments\d*))\.xml$/

/** One sentence to a reader, though a program may have cut it into pieces. */
const LINES = new Set(['w:p', 'a:p', 'si', 'is', 'c', 'text', 'oddHeader', 'oddFooter'])

/** Every word of a .docx or .xlsx, a paragraph or cell a line, in no order that a reader would want: it is looked through for marks. */
export async function officeWords(file: OfficeFile): Promise<string> {
  const lines: string[] = []
  for (const name of file.names.filter(one => WRITTEN.test(one))) {
    let line = ''
    readXml(await file.text(name), {
      text: text => {
        line += text
      },
      close: tag => {
        if (!LINES.has(tag) || line === '') return
        lines.push(line)
        line = ''
      },
    })
    lines.push(line)
  }
  return lines.join('\n')
}
