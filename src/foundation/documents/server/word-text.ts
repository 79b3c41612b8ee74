import type { OfficeFile } from './office-file.ts'
import { listsOf, numbering, type Place, styleLists } from './word-numbers.ts'
import { readXml } from './xml.ts'

/**
 * The words of a Word document: a paragraph a line, a table's row a line with tabs between its cells, and the automatic
 * numbers written out. mammoth leaves those numbers off, and they are what a plan's reader finds its headings by. Null when
 * the file is no Word document.
 */
export async function wordText(file: OfficeFile): Promise<string | null> {
  if (!file.names.includes('word/document.xml')) return null
  const [document, numbers, styles] = [
    await file.text('word/document.xml'),
    await file.text('word/numbering.xml'),
    await file.text('word/styles.xml'),
  ]
  return linesOf(document, numbering(listsOf(numbers)), styleLists(styles)).join('\n')
}

interface Paragraph {
  text: string
  style: string
  list: string
  level: number
}

function linesOf(
  document: string,
  numberAt: (place: Place) => string,
  styled: ReadonlyMap<string, Place>,
): readonly string[] {
  const lines: string[] = []
  /** Open tables; each holds the cells of its present row. */
  const rows: string[][] = []
  let paragraph: Paragraph | null = null
  /** Alternatives for old programs say the same once more. */
  let skipping = 0
  let inText = false

  const finish = (): void => {
    if (!paragraph) return
    const { text: words, style, list, level } = paragraph
    const own = styled.get(style)
    const place = list ? { list, level } : { list: own?.list ?? '', level: own?.level ?? level }
    const text = (words.trim() === '' ? '' : numberAt(place)) + words
    const row = rows[rows.length - 1]
    if (!row) lines.push(text)
    else if (text.trim() !== '') {
      const cell = row.length - 1
      row[cell] = row[cell] ? `${row[cell]} ${text.trim()}` : text.trim()
    }
    paragraph = null
  }
  const finishRow = (): void => {
    const [row, outer] = [rows[rows.length - 1], rows[rows.length - 2]]
    if (!row) return
    const line = row.join('\t')
    // A table inside a cell joins that cell's words.
    if (outer) outer[outer.length - 1] = `${outer[outer.length - 1] ?? ''} ${line}`.trim()
    else if (row.length > 0) lines.push(line)
  }

  readXml(document, {
    open(name, attributes, empty) {
      if (name === 'mc:Fallback') skipping += 1
      if (skipping > 0) return
      if (name === 'w:p' && !empty) {
        finish()
        paragraph = { text: '', style: '', list: '', level: 0 }
      } else if (name === 'w:tbl') {
        finish()
        rows.push([''])
      } else if (name === 'w:tr') {
        const row = rows[rows.length - 1]
        if (row) row.length = 0
      } else if (name === 'w:tc') rows[rows.length - 1]?.push('')
      else if (name === 'w:t') inText = true
      else if (paragraph) mark(paragraph, name, attributes, rows.length > 0)
    },
    close(name) {
      if (name === 'mc:Fallback') skipping -= 1
      if (skipping > 0) return
      if (name === 'w:t') inText = false
      else if (name === 'w:p') finish()
      else if (name === 'w:tr') finishRow()
      else if (name === 'w:tbl') {
        finish()
        rows.pop()
      }
    },
    text(text) {
      if (paragraph && inText && skipping === 0) paragraph.text += text
    },
  })
  finish()
  return lines
}

/** What stands in a paragraph beside its words. */
function mark(
  paragraph: Paragraph,
  name: string,
  attributes: Readonly<Record<string, string>>,
  inTable: boolean,
): void {
  const value = attributes['w:val'] ?? ''
  // A tab with a position is a stop in the ruler, not one in the line.
  if (name === 'w:tab') paragraph.text += attributes['w:pos'] === undefined ? '\t' : ''
  else if (name === 'w:br' || name === 'w:cr') paragraph.text += inTable ? ' ' : '\n'
  else if (name === 'w:pStyle') paragraph.style = value
  else if (name === 'w:numId') paragraph.list = value
  else if (name === 'w:ilvl') paragraph.level = Number(value) || 0
}
