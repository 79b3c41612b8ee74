import { readXml } from './xml.ts'

export interface Level {
  readonly format: string
  readonly pattern: string
  readonly start: number
}

/** List id → its levels, through the abstract list it points at (word/numbering.xml). */
export function listsOf(xml: string): ReadonlyMap<string, readonly Level[]> {
  const abstract = new Map<string, Level[]>()
  const lists = new Map<string, readonly Level[]>()
  let levels: Level[] | null = null
  let list = ''
  readXml(xml, {
    open(name, attributes) {
      if (name === 'w:abstractNum') {
        levels = []
        abstract.set(attributes['w:abstractNumId'] ?? '', levels)
      } else if (name === 'w:num') list = attributes['w:numId'] ?? ''
      else if (name === 'w:abstractNumId') lists.set(list, abstract.get(attributes['w:val'] ?? '') ?? [])
      else if (name === 'w:lvl') levels?.push({ format: 'decimal', pattern: '', start: 1 })
      else if (levels) change(levels, name, attributes['w:val'] ?? '')
    },
    close(name) {
      if (name === 'w:abstractNum') levels = null
    },
  })
  return lists
}

/** What stands in a level's tag says something about the level that was opened last. */
function change(levels: Level[], name: string, value: string): void {
  const level = levels.pop()
  if (!level) return
  if (name === 'w:numFmt') levels.push({ ...level, format: value })
  else if (name === 'w:lvlText') levels.push({ ...level, pattern: value })
  else if (name === 'w:start') levels.push({ ...level, start: Number(value) || 0 })
  else levels.push(level)
}

export interface Place {
  readonly list: string
  readonly level: number
}

/** Heading styles may carry the number instead of the paragraph (word/styles.xml). */
export function styleLists(xml: string): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>()
  let id = ''
  let list = ''
  let level = 0
  readXml(xml, {
    open(name, attributes) {
      if (name === 'w:style') [id, list, level] = [attributes['w:styleId'] ?? '', '', 0]
      else if (name === 'w:numId') list = attributes['w:val'] ?? ''
      else if (name === 'w:ilvl') level = Number(attributes['w:val']) || 0
    },
    close(name) {
      if (name === 'w:style' && id && list) found.set(id, { list, level })
    },
  })
  return found
}

/** Counts through the document: the next number of a list's level, as Word would print it before the paragraph. */
export function numbering(lists: ReadonlyMap<string, readonly Level[]>): (place: Place) => string {
  const counters = new Map<string, number[]>()
  return ({ list, level }) => {
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
