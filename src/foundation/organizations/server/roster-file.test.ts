import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../problems/problem.ts'
import { workbook } from './house-of-rosters.ts'
import { readRosterFile } from './roster-file.ts'

const header = ['单位', '支部名称', '支部书记', '分管领导', '支部联络员', '党员人数']

describe('hostile and wrong files, each with its own sentence', () => {
  const said = async (file: Buffer) => {
    const error = await readRosterFile(file, '名册.xlsx').then(
      () => null,
      (thrown: unknown) => thrown,
    )
    return error instanceof Problem ? [error.status, error.code] : error
  }
  /** A one-file archive by hand: what an honest library would not write. */
  function archive(name: string, packed: Buffer, flags = 0): Buffer {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(flags, 8)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt16LE(name.length, 28)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(46 + name.length, 12)
    end.writeUInt32LE(30 + name.length + packed.length, 16)
    return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
  }
  it('a bomb, however small it claims to be', async () => {
    const bomb = archive('xl/workbook.xml', deflateRawSync(Buffer.alloc(120 * 1024 * 1024)))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await said(bomb)).toEqual([413, 'too_large'])
  })
  it('macros, by content and not by the file’s name', async () => {
    expect(await said(archive('xl/vbaProject.bin', deflateRawSync(Buffer.from('x'))))).toEqual([415, 'macros'])
    expect(
      await said(
        archive(
          '[Content_Types].xml',
          deflateRawSync(Buffer.from('application/vnd.ms-excel.sheet.macroEnabled.main+xml')),
        ),
      ),
    ).toEqual([415, 'macros'])
  })
  it('a password, inside the archive or around it', async () => {
    expect(await said(archive('xl/workbook.xml', deflateRawSync(Buffer.from('x')), 1))).toEqual([422, 'encrypted'])
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await said(ole)).toEqual([422, 'encrypted'])
    expect(await said(ole.subarray(0, 200))).toEqual([415, 'wrong_type'])
  })
  it.each([
    ['a Word file', archive('word/document.xml', deflateRawSync(Buffer.from('x'))), 415],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 415],
    ['a page', Buffer.from('<html><body>1,2,3</body></html>'), 415],
    ['half an archive', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5]), 422],
  ])('%s', async (_what, file, status) => expect(await said(file)).toMatchObject([status, expect.any(String)]))
  it('a 密级 mark stops the file', async () => {
    expect(await said(await workbook([header, ['市规划局', '一支部', '方宁', '机密★1年', null, 1]]))).toEqual([
      422,
      'secrecy_mark',
    ])
  })
  it('a .csv in GBK, as Excel and WPS write it', async () => {
    // “单位,支部,书记” and one row in GBK: Node encodes none, so the bytes stand here.
    const gbk = Buffer.from('b5a5cebb2cd6a7b2bf2ccae9bcc70d0acbb0cef1bed62cd2bbd6a7b2bf2cb7bdc4fe0d0a', 'hex')
    const { rows } = await readRosterFile(gbk, 'a.csv')
    expect(rows).toEqual([
      ['单位', '支部', '书记'],
      ['税务局', '一支部', '方宁'],
    ])
  })
})
