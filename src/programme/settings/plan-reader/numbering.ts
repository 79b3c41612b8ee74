import { numberFrom } from './numerals.ts'

/** The number a line opens with: its style, its value, and how many characters it takes. */
export type Numbering = { style: string; value: number; length: number }

const CN = '[一二三四五六七八九十百]{1,4}'
const STYLES: [string, RegExp][] = [
  ['PART', /^PART ?(\d{1,2})[、.：]?/i],
  ['问', /^问(\d{0,2})[：、](?=.*[？?]$)/],
  ['章', new RegExp(`^第(${CN}|\\d{1,2})[章编]`)],
  ['节', new RegExp(`^第(${CN}|\\d{1,2})节`)],
  ['条', new RegExp(`^第(${CN}|\\d{1,3})条`)],
  ['部分', new RegExp(`^第(${CN}|\\d{1,2})部分[：、，]?`)],
  [
    '阶段',
    new RegExp(
      `^第(${CN}|\\d{1,2})(?:个?阶段|步骤|步|环节|轮次?)(?:，(?=[^，。]{2,14}（))?(?![的要为是就先，])[：、.—]{0,2}`,
    ),
  ],
  ['阶段', new RegExp(`^(?:阶段|步骤|环节)(${CN}|\\d{1,2})[：、.—]{1,2}`)],
  ['要求', new RegExp(`^(?:要求|标准|条件|原则|目标|任务|举措|措施)(${CN}|\\d{1,2})[：、.]`)],
  ['【一】', new RegExp(`^【(${CN}|\\d{1,2})】`)],
  ['一、', new RegExp(`^(${CN})[、.．：，]`)],
  ['壹、', /^([壹贰叁肆伍陆柒捌玖拾])[、.．：，]/],
  ['（一）', new RegExp(`^（(${CN})）[、.，]?`)],
  ['一）', new RegExp(`^(${CN})）`)],
  ['1.1.1', /^(?:\d{1,2}\.){2}(\d{1,2})(?:[、.]|(?![\d年月日%.]))/],
  ['1.1', /^\d{1,2}\.(\d{1,2})(?:[、.]|(?![\d月日号%.分—至到前]|个(?![人性体别])))/],
  // “1．6个支部各创建…”: the second number counts something.
  ['1.', /^(\d{1,2})[.、，：](?!\d(?!\d{3}年|\d{0,2}个(?![人性体别])))/],
  ['01', /^(0\d)(?=[\u4e00-\u9fff“])/],
  ['（1）', /^（(\d{1,2})）[、.]?/],
  ['1）', /^(\d{1,2})）[、.]?/],
  ['A.', /^([A-Ha-h])[.、）]/],
]
const CIRCLED: [string, string][] = [
  ['①', '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
  ['⑴', '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿'],
  ['⒈', '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓'],
  ['㈠', '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'],
  ['Ⅰ', 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'],
]

const ORDINALS = ['首先', '其次', '再次', '然后', '接着', '最后']

/** Headings of plans: 一、（一）1.（1）① 第一章 第一条 第一阶段 A. ## ● …; null for a line without. */
export function numberingOf(line: string): Numbering | null {
  const hashes = /^#{1,6}/.exec(line)
  if (hashes) {
    const inner = numberingOf(line.slice(hashes[0].length))
    if (inner) return { ...inner, length: inner.length + hashes[0].length }
    return { style: `#${hashes[0].length}`, value: 0, length: hashes[0].length }
  }
  // “2、5月下旬至11月，…” is item 2; “3、4月份” are two months.
  const dated = /^(\d{1,2})([、.])(?=(\d{1,2})月)/.exec(line)
  if (dated && (dated[2] === '.' || Number(dated[3]) !== Number(dated[1]) + 1))
    return { style: '1.', value: Number(dated[1]), length: dated[0].length }
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(line)
    if (match?.[1] === undefined) continue
    const letter = /[A-Ha-h]/.test(match[1]) ? match[1].toLowerCase().charCodeAt(0) - 96 : null
    // “1.第一阶段：启动（9月1日—9月30日）”: counted twice.
    const twice =
      style === '阶段'
        ? null
        : /^第[一二三四五六七八九十\d]{1,2}(?:个?阶段|步)[：，、](?=[^，。；：（]{2,14}（)/.exec(
            line.slice(match[0].length),
          )
    const length = match[0].length + (twice?.[0].length ?? 0)
    return { style, value: letter ?? numberFrom(match[1]) ?? 0, length }
  }
  // “首先是‘谈’。…”, “其次是‘选’。…”, each a paragraph.
  const ordinal = /^(首先|其次|再次|然后|接着|最后)[是，：]/.exec(line)
  if (ordinal?.[1]) return { style: '首先', value: ORDINALS.indexOf(ordinal[1]) + 1, length: ordinal[0].length }
  for (const [style, row] of CIRCLED) {
    const value = row.indexOf(line.charAt(0))
    if (value >= 0 && line !== '') return { style, value: value + 1, length: /^.[.、]/.test(line) ? 2 : 1 }
  }
  const bullet = /^[✅☑●■◆★•▪◇▲※*·▶►➤➢▷○◎□☆✦✔✓♦►◈☞·][、.]?/.exec(line)
  if (!bullet) return null
  // “🚩01 目标”: an ornament before the number.
  const inner = /^(?:0\d|[一二三四五六七八九十]{1,3}、)/.test(line.slice(bullet[0].length))
    ? numberingOf(line.slice(bullet[0].length))
    : null
  return inner
    ? { ...inner, length: inner.length + bullet[0].length }
    : { style: '●', value: 0, length: bullet[0].length }
}
