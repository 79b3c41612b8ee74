import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { sheetRead } from '../testing.ts'
import { sheetOf } from './sheet.ts'

interface Row {
  readonly name: string
  readonly count: number
}
const sheet = {
  title: '品牌名单',
  notes: ['单位：市教育局；截至4月14日 10:32，共 3 个品牌'],
  columns: [
    { head: '品牌名称', width: 24, cell: (row: Row) => row.name },
    { head: '报送次数', width: 10, cell: (row: Row) => row.count },
  ],
}

async function* inTwoPages(): AsyncGenerator<Row[]> {
  yield [
    { name: '一窗办到底', count: 2 },
    { name: '=HYPERLINK("http://x","点我")', count: 0 },
  ]
  yield [{ name: '@财务', count: 1 }]
}

const opened = (bytes: Buffer) => sheetRead(new Uint8Array(bytes).buffer)

describe('a list as .xlsx', () => {
  it('has its title, what it was narrowed by, official heads, and every row of every page', async () => {
    expect(await opened(await buffer(sheetOf(sheet, inTwoPages())))).toEqual({
      name: '品牌名单',
      rows: [
        ['品牌名单'],
        ['单位：市教育局；截至4月14日 10:32，共 3 个品牌'],
        ['品牌名称', '报送次数'],
        ['一窗办到底', 2],
        [`'=HYPERLINK("http://x","点我")`, 0],
        [`'@财务`, 1],
      ],
    })
  })

  it('ends broken when the list could not be read to its end', async () => {
    async function* failing(): AsyncGenerator<Row[]> {
      yield [{ name: '一窗办到底', count: 2 }]
      throw new Error('the database went away')
    }
    await expect(buffer(sheetOf(sheet, failing()))).rejects.toThrow('the database went away')
  })
})
