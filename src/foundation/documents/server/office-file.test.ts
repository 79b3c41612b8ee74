import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { OfficeRefusal, openOfficeFile } from './office-file.ts'
import { wordText } from './word-text.ts'

const limits = { mostFiles: 50, mostUnpacked: 2_000_000, mostText: 1_000_000 }

interface Part {
  readonly name: string
  readonly content: Buffer | string
  /** What the directory says of its size; the truth when left out. */
  readonly claimed?: number
  readonly encrypted?: boolean
}

/** An archive by hand: what an honest library would not write. */
function archive(...parts: readonly Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimed, encrypted } of parts) {
    const whole = Buffer.from(content)
    const packed = deflateRawSync(whole)
    const label = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(encrypted ? 1 : 0, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(claimed ?? whole.length, 22)
    local.writeUInt16LE(label.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    local.copy(central, 8, 6, 30)
    central.writeUInt16LE(0, 30)
    central.writeUInt32LE(offset, 42)
    files.push(local, label, packed)
    directory.push(central, label)
    offset += 30 + label.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, list, end])
}

const document = (body: string): Part => ({ name: 'word/document.xml', content: `<w:document>${body}</w:document>` })

async function faultOf(bytes: Buffer): Promise<string> {
  try {
    return `read: ${await wordText(await openOfficeFile(bytes, limits))}`
  } catch (error) {
    return error instanceof OfficeRefusal ? error.fault : String(error)
  }
}

describe('a file that anybody may have made', () => {
  const honest = archive(document('<w:p><w:r><w:t>各支部</w:t></w:r></w:p>'))

  it('an honest one is read', async () => expect(await faultOf(honest)).toBe('read: 各支部'))

  it('a bomb is known by what it really unpacks to, wherever in the file it lies', async () => {
    const content = Buffer.alloc(limits.mostUnpacked + 1)
    for (const claimed of [content.length, 10, 0]) {
      const bytes = archive(document(''), { name: 'word/media/image1.png', content, claimed })
      expect(bytes.length).toBeLessThan(10_000)
      expect(await faultOf(bytes)).toBe('too_large')
    }
    const halves = Buffer.alloc(limits.mostUnpacked / 2 + 1)
    const two = archive(document(''), { name: 'a', content: halves, claimed: 1 }, { name: 'b', content: halves })
    expect(await faultOf(two)).toBe('too_large')
  })

  it('one part that is too long to be read as text, and more parts than any document has', async () => {
    expect(await faultOf(archive(document(' '.repeat(limits.mostText))))).toBe('too_large')
    const many = Array.from({ length: 51 }, (_, n) => ({ name: `word/${n}.xml`, content: '' }))
    expect(await faultOf(archive(document(''), ...many))).toBe('too_large')
  })

  it('macros under their own name, or under another that the list of types gives away', async () => {
    expect(await faultOf(archive(document(''), { name: 'word/VBAProject.bin', content: 'x' }))).toBe('macros')
    const types = '<Types><Override ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    expect(await faultOf(archive(document(''), { name: '[Content_Types].xml', content: types }))).toBe('macros')
  })

  it('a password', async () => expect(await faultOf(archive({ ...document(''), encrypted: true }))).toBe('encrypted'))

  it('half of it, or bytes changed within', async () => {
    expect(await faultOf(honest.subarray(0, 60))).toBe('damaged')
    const changed = Buffer.from(honest)
    changed.fill(0xff, 50, 60)
    expect(await faultOf(changed)).toBe('damaged')
  })

  it('a name that leads out of the archive', async () =>
    expect(await faultOf(archive(document(''), { name: '../../etc/passwd', content: 'x' }))).toBe('damaged'))

  it('XML that grows by its own entities, or is not well-formed', async () => {
    const content = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>`
    expect(await faultOf(archive({ name: 'word/document.xml', content }))).toBe('damaged')
    expect(await faultOf(archive({ name: 'word/document.xml', content: '<w:document><w:p>' }))).toBe('damaged')
  })
})

describe('the words of a Word document', () => {
  const read = async (...parts: readonly Part[]) => wordText(await openOfficeFile(archive(...parts), limits))

  it('escapes are read, alternatives for old programs are not said twice, tabs and breaks stay', async () => {
    const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
    const text = await read(
      document(
        `<w:p>${run('“机关&amp;支部”&#x4E00;')}<w:r><w:tab/></w:r>${run('甲')}<w:r><w:br/></w:r>${run('乙')}</w:p>
         <w:p><mc:AlternateContent><mc:Choice>${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent></w:p>`,
      ),
    )
    expect(text).toBe('“机关&支部”一\t甲\n乙\n新')
  })

  it('a number that the heading’s style carries is written out, and begins where its list begins', async () => {
    const heading = (words: string) => `<w:p><w:pPr><w:pStyle w:val="h1"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    const text = await read(
      document(heading('工作步骤') + heading('工作要求')),
      {
        name: 'word/numbering.xml',
        content: `<w:numbering><w:abstractNum w:abstractNumId="7">${level}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
      },
      {
        name: 'word/styles.xml',
        content:
          '<w:styles><w:style w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>',
      },
    )
    expect(text).toBe('三、工作步骤\n四、工作要求')
  })

  it('what is no Word document says so', async () =>
    expect(await read({ name: 'xl/workbook.xml', content: '<x/>' })).toBeNull())
})
