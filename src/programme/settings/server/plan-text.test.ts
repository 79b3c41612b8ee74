import { deflateRawSync } from 'node:zlib'
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../plan-reader/read-plan.ts'
import { PLAN_FILE_LIMIT, planText } from './plan-text.ts'

const refusalOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const read = await planText(name, bytes)
  return 'refusal' in read ? read.refusal.code : `read: ${read.text.slice(0, 20)}`
}
const textOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const read = await planText(name, bytes)
  return 'text' in read ? read.text : read.refusal.sentence
}

/** A whole archive; `declared` may lie about the sizes, as bombs do. */
function zip(files: Record<string, Buffer>, declared?: number): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(8, 8)
    header.writeUInt32LE(packed.length, 18)
    header.writeUInt32LE(declared ?? content.length, 22)
    header.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(declared ?? content.length, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(offset, 42)
    parts.push(header, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

const compound = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    ...names.map(n => Buffer.from(n, 'utf16le')),
    Buffer.alloc(200),
  ])

/** The smallest old Word file: FAT, directory, the document stream with its text, the table stream with one piece. */
function oldWord(text: string): Buffer {
  const sector = 512
  const stream = 4096
  const document = Buffer.alloc(stream)
  document.writeUInt16LE(0xa5ec, 0)
  document.writeUInt16LE(0x0200, 0x0a)
  document.writeUInt32LE(text.length, 0x4c)
  document.write(text, 1024, 'utf16le')
  const table = Buffer.alloc(stream)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(16, 1)
  table.writeUInt32LE(text.length, 9)
  table.writeUInt32LE(1024, 15)
  const header = Buffer.alloc(sector)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(0xfffffffe, 60)
  header.writeUInt32LE(0xfffffffe, 68)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  const fat = Buffer.alloc(sector, 0xff)
  fat.writeUInt32LE(0xfffffffd, 0)
  fat.writeUInt32LE(0xfffffffe, 4)
  for (let i = 2; i < 18; i++) fat.writeUInt32LE(i === 9 || i === 17 ? 0xfffffffe : i + 1, i * 4)
  const directory = Buffer.alloc(sector)
  const entry = (
    n: number,
    name: string,
    type: number,
    right: number,
    child: number,
    start: number,
    size: number,
  ): void => {
    const at = n * 128
    directory.write(name, at, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, at + 64)
    directory.writeUInt8(type, at + 66)
    directory.writeUInt8(1, at + 67)
    directory.writeUInt32LE(0xffffffff, at + 68)
    directory.writeUInt32LE(right, at + 72)
    directory.writeUInt32LE(child, at + 76)
    directory.writeUInt32LE(start, at + 116)
    directory.writeUInt32LE(size, at + 120)
  }
  entry(0, 'Root Entry', 5, 0xffffffff, 1, 0xfffffffe, 0)
  entry(1, '1Table', 2, 2, 0xffffffff, 10, stream)
  entry(2, 'WordDocument', 2, 0xffffffff, 0xffffffff, 2, stream)
  return Buffer.concat([header, fat, directory, document, table])
}

describe('the words of an uploaded plan', () => {
  const words = '各支部于4月15日前报送申报表。\n'

  it('reads UTF-8 with and without its mark, and UTF-16 of both orders', async () => {
    const wide = Buffer.from(words, 'utf16le')
    expect(await textOf('a.txt', Buffer.from(words))).toBe(words)
    expect(await textOf('a.txt', Buffer.from(`\ufeff${words}`))).toContain(words)
    expect(await textOf('a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).toBe(words)
    expect(await textOf('a.txt', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]))).toBe(words)
    expect(await textOf('a.txt', wide)).toBe(words)
  })

  it('reads GB 18030', async () => {
    // 支部公示
    expect(await textOf('a.txt', Buffer.from('d6a7b2bfb9abcabe', 'hex'))).toBe('支部公示')
  })

  it('reads .docx by content whatever it is called, tables as tabbed rows, automatic numbers written out', async () => {
    const level = (n: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: n,
      format,
      text,
      alignment: AlignmentType.START,
    })
    const numbered = (text: string, n: number): Paragraph =>
      new Paragraph({ text, numbering: { reference: 'plan', level: n } })
    const row = (...cells: string[]): TableRow =>
      new TableRow({ children: cells.map(c => new TableCell({ children: [new Paragraph(c)] })) })
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'plan',
            levels: [level(0, LevelFormat.CHINESE_COUNTING, '%1、'), level(1, LevelFormat.DECIMAL, '%2.')],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph('2024年品牌创建活动实施方案'),
            numbered('创建要求', 0),
            numbered('名称简短。品牌名称4至8个字。', 1),
            numbered('内容具体。有举措、有载体。', 1),
            numbered('工作步骤', 0),
            new Table({ rows: [row('阶段', '时间'), row('申报', '3月1日—3月15日'), row('认定', '11月')] }),
            numbered('评分标准', 0),
          ],
        },
      ],
    })
    const bytes = await Packer.toBuffer(document)
    const text = await textOf('方案.doc', bytes)
    expect(text.split('\n').filter(line => line !== '')).toEqual([
      '2024年品牌创建活动实施方案',
      '一、创建要求',
      '1.名称简短。品牌名称4至8个字。',
      '2.内容具体。有举措、有载体。',
      '二、工作步骤',
      '阶段\t时间',
      '申报\t3月1日—3月15日',
      '认定\t11月',
      '三、评分标准',
    ])
    const { plan } = readPlan(text)
    expect(plan.requirements.map(r => r.title)).toEqual(['名称简短', '内容具体'])
    expect(plan.stages.map(s => [s.name, s.start])).toEqual([
      ['申报', '2024-03-01'],
      ['认定', '2024-11-01'],
    ])
  })

  it('reads .doc and .wps, which are the same inside', async () => {
    const text = '品牌创建活动实施方案\r一、指导思想\r以创新载体为手段。\r'
    for (const name of ['方案.doc', '方案.wps', '方案.docx']) {
      expect((await textOf(name, oldWord(text))).trim().split('\n')).toEqual([
        '品牌创建活动实施方案',
        '一、指导思想',
        '以创新载体为手段。',
      ])
    }
    const locked = oldWord(text)
    locked.writeUInt8(1 | locked.readUInt8(512 * 3 + 11), 512 * 3 + 11)
    expect(await refusalOf('a.doc', locked)).toBe('file_encrypted')
  })

  it.each([
    ['a.pdf', Buffer.from('%PDF-1.7 …'), 'file_type_pdf'],
    ['a.doc', compound('EncryptedPackage'), 'file_encrypted'],
    ['a.doc', compound('WordDocument', '_VBA_PROJECT'), 'file_has_macros'],
    ['a.doc', compound('WordDocument'), 'file_damaged'],
    ['a.wps', compound('Workbook'), 'file_type'],
    ['a.docx', Buffer.from('504b0304', 'hex'), 'file_damaged'],
    [
      'a.docx',
      zip({ 'word/document.xml': Buffer.from('<w:document/>'), 'word/vbaProject.bin': Buffer.from('x') }),
      'file_has_macros',
    ],
    ['a.docx', zip({ 'word/document.xml': Buffer.from('<w:p><w:r><w:t></w:t></w:r></w:p>') }), 'file_without_text'],
    ['a.xlsx', zip({ 'xl/workbook.xml': Buffer.from('<x/>') }), 'file_type'],
    ['a.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex'), 'file_type'],
    ['a.txt', Buffer.alloc(0), 'file_without_text'],
    ['a.txt', Buffer.from('机密★10年\n某方案'), 'secret_mark'],
    ['机密★10年 方案.txt', Buffer.from('某方案'), 'secret_mark'],
    ['a.rtf', Buffer.from('{\\rtf1\\ansi}'), 'file_type'],
  ])('%s is refused by its bytes', async (name, bytes, code) => expect(await refusalOf(name, bytes)).toBe(code))

  it('refuses archives that unpack too large, whether they say so or not', async () => {
    const bomb = Buffer.alloc(40 * 1024 * 1024, 0x20)
    expect(await refusalOf('a.docx', zip({ 'word/document.xml': Buffer.from('<w:p/>') }, 200 * 1024 * 1024))).toBe(
      'file_unpacks_too_large',
    )
    expect(await refusalOf('a.docx', zip({ 'word/document.xml': bomb }))).toBe('file_unpacks_too_large')
    expect(await refusalOf('a.docx', zip({ 'word/document.xml': bomb }, 100))).toBe('file_unpacks_too_large')
    expect(await refusalOf('a.txt', Buffer.alloc(PLAN_FILE_LIMIT + 1, 0x61))).toBe('file_too_large')
  })

  it('says in two sentences at most what to do', async () => {
    for (const bytes of [Buffer.from('%PDF-'), compound('EncryptionInfo'), Buffer.alloc(0), compound('WordDocument')]) {
      const read = await planText('a.doc', bytes)
      if ('text' in read) throw new Error('was read')
      expect(read.refusal.sentence.length).toBeLessThanOrEqual(60)
      expect(read.refusal.sentence).toMatch(/。$/)
    }
  })
})
