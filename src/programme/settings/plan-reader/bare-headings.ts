import { headsTable } from './columns.ts'
import type { Line } from './lines.ts'
import { numberingOf } from './numbering.ts'
import { periodsIn } from './periods.ts'
import { ORG } from './sender.ts'

/** Words that make a bare short line a heading, in a plan that numbers nothing. */
const BARE =
  /^(?:(?:指导思想|总体要求|总体思路|基本原则|总则|附则)|.{0,8}(?:目标任务|任务目标|工作目标|总体目标|主要目标|目标|目的|要求|标准|步骤|安排|程序|流程|进度|原则|条件|内容|保障|组织领导|领导小组|组织机构|范围|对象|办法|细则|措施|管理|机制|阶段|公示|职责|分工|意义|背景|规则|名额|须知|说明|设置|奖励|表彰))$/

export function isBareHeading(line: string): boolean {
  const words = line.replace(/（[^（）]{0,40}）/g, '').replace(/：$/, '')
  return words.length >= 2 && words.length <= 16 && !/[，。；、：！？\t“”]/.test(words) && BARE.test(words)
}

/** Offsets of the lines that stand as headings in a plan that numbers nothing: by their words, or by how they are set. */
export function bareHeadings(lines: Line[]): Set<number> {
  const worded = lines.filter(line => isBareHeading(line.text))
  // Where two headings are known by their words, short lines set alone between paragraphs are the others.
  const spaced = lines.some(line => line.gap)
  const set = worded.length >= 2 ? lines.filter((_, i) => setAlone(lines, i, spaced)) : []
  return new Set(
    [...worded, ...set, ...labelledRows(lines), ...labelledLines(lines), ...datedNames(lines)].map(line => line.start),
  )
}

/** “名称要求 | 4—6字…”: rows of a label and its words, three or more on end, are sections set as a table. */
function labelledRows(lines: Line[]): Line[] {
  const found: Line[] = []
  let run: Line[] = []
  const close = (): void => {
    if (run.length >= 3 && run.some(line => /[，。；]/.test(line.text))) found.push(...run)
    run = []
  }
  for (const line of lines) {
    const cells = line.text.split('\t')
    if (
      cells.length === 2 &&
      !headsTable(cells) &&
      /^[\u4e00-\u9fff]{2,10}$/.test(cells[0] ?? '') &&
      !isPeriod(cells[1] ?? '')
    )
      run.push(line)
    else close()
  }
  close()
  return found
}

/** “目标：到2025年底，…”, “流程：”: three or more sections named before a colon, in a sheet that numbers nothing so. */
function labelledLines(lines: Line[]): Line[] {
  if (lines.some(line => numberingOf(line.text)?.style === '一、')) return []
  const found = lines.filter(({ text }) =>
    /^(?:背景|目标|目的|任务|标准|要求|内容|流程|步骤|安排|范围|对象|评分|评价|退出|责任|分工|保障|奖励)[\u4e00-\u9fff]{0,2}：/.test(
      text,
    ),
  )
  return found.length >= 3 ? found : []
}

/** “2025年 播种”, “2026年 拔节”: two or more lines of a time and a name head what follows them. */
function datedNames(lines: Line[]): Line[] {
  const found = lines.filter(({ text }) => {
    if (text.length > 20) return false
    const [period] = periodsIn(text)
    return period?.start === 0 && /^[\u4e00-\u9fff]{2,8}$/.test(text.slice(period.end))
  })
  return found.length >= 2 ? found : []
}

/** A row of a calendar: name and period, nothing else. */
const isPeriod = (cell: string): boolean => cell.length <= 24 && (periodsIn(cell)[0]?.start ?? 9) <= 1

/** `spaced`: the sheet has empty lines, so a heading has one above. */
function setAlone(lines: Line[], i: number, spaced: boolean): boolean {
  const [above, line, below] = [lines[i - 1], lines[i], lines[i + 1]]
  if (
    !line ||
    (spaced && !line.gap) ||
    !above ||
    !below ||
    !/^[\u4e00-\u9fff]{2,14}$/.test(line.text) ||
    ORG.test(line.text)
  )
    return false
  const follows = below.text.length >= 20 || /[。；，：\t]/.test(below.text) || numberingOf(below.text) !== null
  return follows && /[。；！？：]$|\t/.test(above.text)
}
