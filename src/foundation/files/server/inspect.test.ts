import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { inspect } from './inspect.ts'
import { film, pdf, photo, png, wordFile, workbook } from './testing/samples.ts'
import { aZip } from './testing/zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'yipin-inspect-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const all = { kinds: ['image', 'video', 'document'], megabytes: 200 } as const
let count = 0
function look(name: string, bytes: Buffer, limits: Parameters<typeof inspect>[0]['limits'] = all) {
  count += 1
  const path = join(folder, String(count))
  writeFileSync(path, bytes)
  return inspect({ path, name, size: bytes.length, limits, stagingPath: async () => `${path}-out` })
}
const utf16 = (text: string) =>
  Buffer.from(text, 'utf16le')
    .swap16()
    .toString('latin1')
    .replace(/[\\()\r\n]/g, one => `\\${one}`)
const types = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`

describe('a file is what its content says', () => {
  it('takes pictures, films, .pdf, .docx and .xlsx, whatever they are called', async () => {
    expect((await look('会场.png', await photo())).type).toBe('image/jpeg')
    expect((await look('x', await png())).type).toBe('image/png')
    expect((await look('方案.txt', await wordFile(['创建方案']))).type).toMatch(/wordprocessingml/)
    expect((await look('台账.docx', await workbook('312'))).type).toMatch(/spreadsheetml/)
    expect((await look('扫描.pdf', pdf(utf16('会议纪要')))).type).toBe('application/pdf')
  })

  it('a film loses its place and plays while it loads', async () => {
    const received = await film()
    expect(received.includes('+31.23')).toBe(true)
    const { type, kept, seconds, width } = await look('现场.mov', received)
    const path = 'path' in kept ? kept.path : ''
    const bytes = await readFile(path)
    expect([type, seconds, width]).toEqual(['video/mp4', 1, 64])
    expect(bytes.includes('+31.23')).toBe(false)
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
    const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
    expect(await input.getMetadataTags()).toEqual({})
  })

  it.each([
    ['图.svg', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['图.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['页.jpg', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['动.gif', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['程序.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['老.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)])],
    ['空话.docx', Buffer.from('只有文字')],
  ])('%s is not taken', async (name, bytes) => {
    // Told to send a .jpg instead of a .jpg, nobody would know what to do.
    const said = /\.(?:jpg|pdf|docx)$/.test(name) ? '文件名是 \\.\\w+，里面却不是。' : '不收 \\.\\w+ 文件。'
    await expect(look(name, bytes)).rejects.toThrow(new RegExp(`^${said}可换成图片、视频、\\.pdf、\\.docx、\\.xlsx。$`))
  })

  it('an entry for pictures takes no document, an entry for documents no film', async () => {
    await expect(look('标识.jpg', await wordFile(['x']), { kinds: ['image'], megabytes: 20 })).rejects.toThrow(
      '可换成图片。',
    )
    await expect(look('附件.mp4', await film(), { kinds: ['document'], megabytes: 20 })).rejects.toThrow(
      '不收 .mp4 文件',
    )
  })
})

describe('what must not come in', () => {
  it('a macro, named or hidden, is refused with what to do', async () => {
    const document = '<w:document><w:body/></w:document>'
    const plain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    const named = aZip({
      '[Content_Types].xml': types(plain),
      'word/document.xml': document,
      'word/vbaProject.bin': 'x',
    })
    const hidden = aZip({ '[Content_Types].xml': types(macros), 'word/document.xml': document })
    for (const bytes of [named, hidden])
      await expect(look('方案.docm', bytes)).rejects.toThrow('文件带宏，为安全不收。请另存为 .docx 或 .xlsx。')
  })

  it('a password, a script, a broken file each have their sentence', async () => {
    const office = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    await expect(look('方案.docx', office)).rejects.toThrow('文件设了打开密码')
    const key = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>/ID[<00><00>]`
    const locked = Buffer.from(pdf('x').toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R${key}`), 'latin1')
    await expect(look('纪要.pdf', locked)).rejects.toThrow('文件设了打开密码')
    const script = pdf('x', '/OpenAction<</S/JavaScript/JS(app.alert(1))>>')
    await expect(look('纪要.pdf', script)).rejects.toThrow('文件带脚本')
    await expect(look('纪要.pdf', Buffer.from('%PDF-1.7 and nothing'))).rejects.toThrow('文件打不开')
    await expect(look('照.jpg', (await photo()).subarray(0, 5000))).rejects.toThrow('文件打不开')
  })

  it('an archive that is small and becomes large is not unpacked', async () => {
    const bomb = aZip({ '[Content_Types].xml': types('x'), 'word/document.xml': Buffer.alloc(420 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    await expect(look('方案.docx', bomb)).rejects.toThrow('文件展开后过大')
  })

  it('a picture of 121 million pixels in a few bytes is not unpacked', async () => {
    const bomb = await sharp({
      create: { width: 11_000, height: 11_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer()
    await expect(look('图.png', bomb)).rejects.toThrow('图片超过 1 亿像素')
  })

  it('a 密级 mark is found in body, head line, cell and .pdf, and its word is shown', async () => {
    const stopped = (mark: string) => `发现“${mark}”字样，已停止，内容未留存。`
    await expect(look('方案.docx', await wordFile(['本件为机', '密★1', '年，请勿外传']))).rejects.toThrow(
      stopped('机密★1年'),
    )
    await expect(look('方案.docx', await wordFile(['正文'], '秘密★长期'))).rejects.toThrow(stopped('秘密★长期'))
    await expect(look('台账.xlsx', await workbook('内部资料'))).rejects.toThrow(stopped('内部资料'))
    await expect(look('纪要.pdf', pdf(utf16('机密★1年')))).rejects.toThrow(stopped('机密★1年'))
    // To deny it is not to have it.
    expect((await look('承诺.docx', await wordFile(['本表不含涉密内容和工作秘密']))).type).toMatch(/wordprocessingml/)
  })
})
