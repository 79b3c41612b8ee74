import { expect, it } from 'vitest'
import { acceptOf, fileFits, keptName, sizeWords } from './file.ts'

const all = { kinds: ['image', 'video', 'document'], megabytes: 200 } as const
const said = (name: string, size: number, limits: Parameters<typeof fileFits>[1] = all) =>
  fileFits({ name, size }, limits).map(one => one.sentence)

it('a name and a size say no before anything is sent', () => {
  expect(said('会场.JPG', 3_000_000)).toEqual([])
  expect(said('程序.exe', 10)).toEqual(['不收 .exe 文件。可换成图片、视频、.pdf、.docx、.xlsx。'])
  expect(said('没有后缀', 10)).toEqual(['不收这种文件。可换成图片、视频、.pdf、.docx、.xlsx。'])
  expect(said('标.pdf', 10, { kinds: ['image'], megabytes: 20 })).toEqual(['不收 .pdf 文件。可换成图片。'])
  expect(said('长.mov', 300 * 1024 * 1024)).toEqual(['文件 300 兆，上限 200 兆。视频可剪短再传。'])
  // Only a film goes past what is unpacked in memory.
  expect(said('大.pdf', 51 * 1024 * 1024)).toEqual(['文件 51 兆，上限 50 兆。视频可剪短再传。'])
  expect(said('秘密★长期 纪要.pdf', 10)).toEqual([
    '发现“秘密★长期”字样，已停止，内容未留存。请本单位保密人员核定后再办。',
  ])
})

it('a kept name is no path, shows no tricks, and ends in what is inside', () => {
  expect(keptName('../../etc/会场 一.PNG', 'jpg')).toBe('会场 一.jpg')
  expect(keptName('C:\\照片\\会场.heic', 'jpg')).toBe('会场.jpg')
  expect(keptName('gpj.\u202efdp.exe', 'pdf')).toBe('gpj.fdp.pdf')
  expect(keptName('a\u0000b?.docx', 'docx')).toBe('ab.docx')
  expect(keptName('.jpg', 'jpg')).toBe('未命名.jpg')
  expect([...keptName(`${'长'.repeat(300)}.pdf`, 'pdf')]).toHaveLength(104)
})

it('sizes read in 兆, pickers offer what the entry takes', () => {
  expect([sizeWords(700), sizeWords(2_516_582), sizeWords(120 * 1024 * 1024)]).toEqual(['1 千字节', '2.4 兆', '120 兆'])
  expect(acceptOf(['image'])).toBe('image/*')
  expect(acceptOf(['document', 'video'])).toBe('.pdf,.docx,.xlsx,video/mp4,video/quicktime')
})
