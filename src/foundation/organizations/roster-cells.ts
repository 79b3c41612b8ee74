import { normalizeName, normalizePersonName } from '../text/length.ts'

/** A cell as official tables fill it: full-width digits and letters, `　`, line breaks inside; brackets stay as they are in names. */
export function cellText(cell: string): string {
  return normalizeName(cell.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, wide => wide.normalize('NFKC')))
}

/** “暂缺” says that there is nobody; an empty cell says nothing. */
export const saysNobody = (text: string) => /^(暂缺|空缺|待定|缺|无|没有|[-—–/\\]+)$/.test(text)

/** Several people in one cell: 张三、李四, one a line, or two names with a space between; 张　三 is one. */
export function namesIn(cell: string): string[] {
  const pieces = cell.split(/[、，,;；/|\n\r]+/).flatMap(piece => {
    const words = piece.trim().split(/\s+/)
    return words.every(word => Array.from(word).length >= 2 && /^\p{Script=Han}+$/u.test(word)) ? words : [piece]
  })
  const names = pieces.map(piece => normalizePersonName(withoutDuty(cellText(piece)))).filter(name => name !== '')
  return names.filter((name, index) => names.indexOf(name) === index)
}

/** 李敏（副书记） is 李敏: the duty stands in its own column. */
const withoutDuty = (name: string) => name.replace(/[（(][^（()）]*[)）]/g, '')

/** Two to thirty characters, Chinese or Latin with ·, no digits, no sentence. */
export function isPersonName(name: string): boolean {
  return /^[\p{Script=Han}A-Za-z·. ]{2,30}$/u.test(name) && !/^(同志|书记|联络员|领导|人员)$/.test(name)
}

/** `phone`: digits alone, or null when the cell is no telephone number. Excel's 1.38E+10 has lost its digits. */
export function phoneIn(cell: string): string | null {
  const digits = cell
    .normalize('NFKC')
    .replace(/[\s\-–—()]/g, '')
    .replace(/^(?:\+?86)(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) || (/^0?\d{7,11}$/.test(digits) && !/^1\d{10}$/.test(digits)) ? digits : null
}

/** 38, ３８, 38人, 1,024; null when it is no whole number of people. */
export function countIn(cell: string): number | null {
  const text = cell.normalize('NFKC').replace(/[\s,]|名$|人$|名党员$/g, '')
  const number = /^\d{1,6}(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN
  return Number.isInteger(number) ? number : null
}

/** A, B … Z, AA: as the spreadsheet names its columns. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}
