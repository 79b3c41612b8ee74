/**
 * The words of a Word document: a paragraph a line, a table's row a line with tabs between its cells, and the automatic
 * numbers written out. mammoth leaves those numbers off, and they are what the plan reader finds its headings by.
 */
export function docxText(document: string, numbering: string, styles: string): string {
  const lists = listsOf(numbering)
  const styled = styleLists(styles)
  const counters = new Map<string, number[]>()
  const lines: string[] = []
  /** Open tables; each holds the cells of its present row. */
  const rows: string[][] = []
  let paragraph: { text: string; style: string; list: string; level: number } | null = null
  let skipping = 0
  const finish = (): void => {
    if (!paragraph) return
    const own = styled.get(paragraph.style)
    const list = paragraph.list || (own?.list ?? '')
    const level = paragraph.list ? paragraph.level : (own?.level ?? paragraph.level)
    const text = (paragraph.text.trim() === '' ? '' : numberOf(lists, counters, list, level)) + paragraph.text
    const row = rows[rows.length - 1]
    if (row) {
      const cell = row.length - 1
      if (text.trim() !== '') row[cell] = row[cell] ? `${row[cell]} ${text.trim()}` : text.trim()
    } else lines.push(text)
    paragraph = null
  }
  for (const tag of document.matchAll(/<(\/?)([A-Za-z]+:)?([A-Za-z]+)((?:\s[^<>]*)?)>([^<]*)/g)) {
    const [, slash, prefix, name, attributes = '', after = ''] = tag
    const closing = slash === '/'
    const empty = attributes.endsWith('/')
    if (prefix === 'mc:' && name === 'Fallback') skipping = Math.max(0, skipping + (closing ? -1 : empty ? 0 : 1))
    if (skipping > 0 || prefix !== 'w:') continue
    if (name === 'p' && !empty) {
      finish()
      if (!closing) paragraph = { text: '', style: '', list: '', level: 0 }
    } else if (name === 'tbl') {
      // A table inside a cell joins that cell's words.
      finish()
      if (closing) rows.pop()
      else rows.push([''])
    } else if (name === 'tr' && !empty) {
      const row = rows[rows.length - 1]
      if (closing && row) {
        const line = row.join('\t')
        const outer = rows[rows.length - 2]
        if (outer) outer[outer.length - 1] = `${outer[outer.length - 1] ?? ''} ${line}`.trim()
        else if (row.length > 0) lines.push(line)
      }
      if (!closing && row) row.length = 0
    } else if (name === 'tc' && !closing) rows[rows.length - 1]?.push('')
    else if (!paragraph || closing) continue
    else if (name === 't') paragraph.text += unescapeXml(after)
    else if (name === 'tab') paragraph.text += attributes.includes('w:pos') ? '' : '\t'
    else if (name === 'br' || name === 'cr') paragraph.text += rows.length > 0 ? ' ' : '\n'
    else if (name === 'pStyle') paragraph.style = value(attributes)
    else if (name === 'numId') paragraph.list = value(attributes)
    else if (name === 'ilvl') paragraph.level = Number(value(attributes)) || 0
  }
  finish()
  return lines.join('\n')
}

const value = (attributes: string): string => /w:val="([^"]{0,80})"/.exec(attributes)?.[1] ?? ''

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/g, (all, hex, decimal, name) => {
    if (name) return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[String(name)] ?? all
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

type Level = { format: string; pattern: string; start: number }

/** List id → its levels, through the abstract list it points at. */
function listsOf(xml: string): Map<string, Level[]> {
  const abstract = new Map<string, Level[]>()
  for (const list of xml.split('<w:abstractNum ').slice(1)) {
    const id = /w:abstractNumId="(\d+)"/.exec(list)?.[1]
    if (!id) continue
    const levels = list
      .split('</w:abstractNum>')[0]
      ?.split('<w:lvl ')
      .slice(1)
      .map(level => ({
        format: /<w:numFmt [^>]{0,80}w:val="([^"]{0,40})"/.exec(level)?.[1] ?? 'decimal',
        pattern: unescapeXml(/<w:lvlText [^>]{0,80}w:val="([^"]{0,40})"/.exec(level)?.[1] ?? ''),
        start: Number(/<w:start [^>]{0,40}w:val="(\d{1,4})"/.exec(level)?.[1] ?? 1),
      }))
    abstract.set(id, levels ?? [])
  }
  const lists = new Map<string, Level[]>()
  for (const match of xml.matchAll(
    /<w:num [^>]{0,200}w:numId="(\d+)"[^>]{0,200}>\s{0,20}<w:abstractNumId [^>]{0,80}w:val="(\d+)"/g,
  )) {
    lists.set(match[1] ?? '', abstract.get(match[2] ?? '') ?? [])
  }
  return lists
}

/** Heading styles may carry the number instead of the paragraph. */
function styleLists(xml: string): Map<string, { list: string; level: number }> {
  const found = new Map<string, { list: string; level: number }>()
  for (const style of xml.split('<w:style ').slice(1, 1000)) {
    const id = /w:styleId="([^"]{1,80})"/.exec(style)?.[1]
    const list = /<w:numId [^>]{0,40}w:val="(\d+)"/.exec(style)?.[1]
    const level = /<w:ilvl [^>]{0,40}w:val="(\d+)"/.exec(style)?.[1]
    if (id && list) found.set(id, { list, level: Number(level ?? 0) })
  }
  return found
}

function numberOf(lists: Map<string, Level[]>, counters: Map<string, number[]>, list: string, level: number): string {
  const levels = lists.get(list)
  const own = levels?.[level]
  if (!levels || !own || list === '0') return ''
  const counts = counters.get(list) ?? []
  counters.set(list, counts)
  counts[level] = (counts[level] ?? own.start - 1) + 1
  counts.length = level + 1
  if (own.format === 'bullet') return '● '
  if (own.format === 'none') return ''
  return own.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1
    return spelled(counts[index] ?? levels[index]?.start ?? 1, levels[index]?.format ?? 'decimal')
  })
}

const CHINESE = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

function spelled(n: number, format: string): string {
  if (/chinese|japanese|taiwanese|ideograph|korean/i.test(format)) {
    if (n <= 10) return CHINESE[n] ?? String(n)
    if (n < 20) return `十${CHINESE[n - 10]}`
    if (n < 100) return `${CHINESE[Math.floor(n / 10)]}十${n % 10 ? CHINESE[n % 10] : ''}`
  }
  if (/EnclosedCircle/i.test(format) && n <= 20) return String.fromCodePoint(0x2460 + n - 1)
  if (format === 'lowerLetter' && n <= 26) return String.fromCharCode(96 + n)
  if (format === 'upperLetter' && n <= 26) return String.fromCharCode(64 + n)
  if (/Roman/.test(format) && n <= 10) return String.fromCodePoint(0x2160 + n - 1)
  return String(n)
}
