import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  AlignmentType,
  Document,
  type FileChild,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
} from 'docx'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../plan-reader/plan.ts'
import { readPlan } from '../plan-reader/read-plan.ts'
import { planText } from './plan-text.ts'

const written = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../plan-reader/corpus', `${name}.txt`), 'utf8')
const facts = ({ spans: _, ...plan }: Plan): Omit<Plan, 'spans'> => plan

async function factsOf(name: string, bytes: Uint8Array): Promise<Omit<Plan, 'spans'>> {
  const read = await planText(name, bytes)
  if ('refusal' in read) throw new Error(read.refusal.sentence)
  return facts(readPlan(read.text).plan)
}

const levels = (...of: [(typeof LevelFormat)[keyof typeof LevelFormat], string][]) =>
  of.map(([format, text], level) => ({ level, format, text, alignment: AlignmentType.START }))
const numbering = {
  config: [{ reference: 'plan', levels: levels([LevelFormat.CHINESE_COUNTING, '%1、'], [LevelFormat.DECIMAL, '%2.']) }],
}
const row = (cells: string[]): TableRow =>
  new TableRow({
    children: cells.map(words => new TableCell({ children: words.split('\n').map(w => new Paragraph(w)) })),
  })

/** A plan's text as Word would hold it: its numbers automatic, its tabbed lines a table, empty lines no paragraphs. */
function asWord(text: string): FileChild[] {
  const children: FileChild[] = []
  let table: TableRow[] = []
  const close = (): void => {
    if (table.length > 0) children.push(new Table({ rows: table }))
    table = []
  }
  for (const line of text.split('\n').filter(words => words.trim() !== '')) {
    if (line.includes('\t')) {
      table.push(row(line.split('\t')))
      continue
    }
    close()
    const numbered = /^([一二三四五六七八九十]+、|\d{1,2}\.)/.exec(line)?.[0]
    const level = numbered === undefined ? -1 : /\d/.test(numbered) ? 1 : 0
    const words = line.slice(numbered?.length ?? 0)
    children.push(
      level < 0 ? new Paragraph(words) : new Paragraph({ text: words, numbering: { reference: 'plan', level } }),
    )
  }
  close()
  return children
}

const word = (children: FileChild[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ numbering, sections: [{ children }] }))

/** GB 18030 of two bytes, as a county office's editor saved it: Node decodes it, so each pair can be looked up. */
function asGbk(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, [number, number]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low))
      if (char.length === 1 && !pairs.has(char)) pairs.set(char, [high, low])
    }
  return Buffer.from([...text].flatMap(char => pairs.get(char) ?? [char.charCodeAt(0)]))
}

describe('the same plan in other files', () => {
  it('says the same from Word, with automatic numbers and a real table', async () => {
    const text = written('37-word-automatic')
    expect(await factsOf('方案.docx', await word(asWord(text)))).toEqual(facts(readPlan(text).plan))
  })

  it('says the same from Word when it is nothing but tables', async () => {
    const text = written('36-table-only')
    expect(await factsOf('计划表.docx', await word(asWord(text)))).toEqual(facts(readPlan(text).plan))
  })

  it('says the same from a GBK file, its lines broken at the page’s edge', async () => {
    const text = written('38-gbk-wrapped')
    const bytes = asGbk(text.replaceAll('\n', '\r\n'))
    expect(bytes.includes(Buffer.from('招牌'))).toBe(false)
    expect(await factsOf('安排.txt', bytes)).toEqual(facts(readPlan(text).plan))
  })

  it('adds up the points of a merged cell', async () => {
    const merged = (words: string, vertical: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]): TableCell =>
      new TableCell({ verticalMerge: vertical, children: [new Paragraph(words)] })
    const line = (first: TableCell, ...rest: string[]): TableRow =>
      new TableRow({ children: [first, ...rest.map(words => new TableCell({ children: [new Paragraph(words)] }))] })
    const table = new Table({
      rows: [
        row(['项目', '内容', '分值']),
        line(merged('业务融合', VerticalMergeType.RESTART), '重点任务完成', '40'),
        line(merged('', VerticalMergeType.CONTINUE), '服务群众有效', '30'),
        row(['党员作用', '党员人人参与', '30']),
      ],
    })
    const children = [new Paragraph('2024年品牌创建实施方案'), new Paragraph('一、评价标准'), table]
    expect((await factsOf('细则.docx', await word(children))).criteria).toEqual([
      { name: '业务融合', weight: 70 },
      { name: '党员作用', weight: 30 },
    ])
  })
})
