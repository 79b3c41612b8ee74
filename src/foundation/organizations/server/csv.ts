/** Excel and WPS in China write .csv in GBK, others in UTF-8, “Unicode 文本” in UTF-16. Null: no text at all. */
function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.includes(0)) return null
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // not this one
    }
  return null
}

/** Rows of a .csv, quotes and line breaks within them as RFC 4180 has it; commas, tabs or semicolons. */
export function readCsv(bytes: Buffer): string[][] | null {
  const text = decode(bytes)
  if (text === null || /^\s*(%PDF|<\?xml|<!doctype|<html|\{\\rtf)/i.test(text)) return null
  const separator = separatorOf(text)
  if (separator === null) return null
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === separator || character === '\n') {
      row.push(cell.replace(/\r$/, ''))
      cell = ''
      if (character === '\n') {
        rows.push(row)
        row = []
      }
    } else cell += character
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell.replace(/\r$/, '')])
  return rows
}

/** The sign that most of the first lines have; a text without any is no table. */
function separatorOf(text: string): ',' | '\t' | ';' | null {
  const head = text.slice(0, 4000)
  const counts = ([',', '\t', ';'] as const).map(sign => [sign, head.split(sign).length - 1] as const)
  const [best] = counts.sort((a, b) => b[1] - a[1])
  return best && best[1] > 0 ? best[0] : null
}
