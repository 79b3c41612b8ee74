import { describe, expect, it } from 'vitest'
import { type FileSeen, filesById } from '../files/file.ts'
import type { Answers, Entry } from './entry.ts'
import { gapsOf } from './gaps.ts'
import { answerWords } from './wording.ts'

const seen = (id: string, kind: FileSeen['kind'] = 'image'): FileSeen => ({
  id,
  entry: 'materials',
  name: `${id}.jpg`,
  type: kind === 'image' ? 'image/jpeg' : 'video/mp4',
  kind,
  size: 2048,
  width: null,
  height: null,
  seconds: null,
  capturedAt: null,
  uploadedAt: '2026-04-12T02:00:00Z',
})
const entry: Entry = {
  code: 'materials',
  label: '佐证材料',
  kind: 'files',
  required: false,
  max: 2,
  megabytes: 50,
  takes: ['image'],
}
const files = filesById([seen('a'), seen('b'), seen('c'), seen('film', 'video')])
const gaps = (answers: Answers, more: Partial<typeof entry> = {}) =>
  gapsOf([{ ...entry, ...more } as Entry], answers, {}, files).map(gap => [gap.kind, gap.sentence])

describe('an entry of files', () => {
  it('is never demanded where the campaign does not demand it', () => {
    expect(gaps({})).toEqual([])
    expect(gaps({ materials: [] })).toEqual([])
    expect(gaps({}, { required: true })).toEqual([['missing', '佐证材料还没有传']])
  })

  it('takes as many as its limit, and says by how many it is over', () => {
    expect(gaps({ materials: ['a', 'b'] })).toEqual([])
    expect(gaps({ materials: ['a', 'b', 'c'] })).toEqual([['long', '佐证材料多了 1 份，上限 2 份']])
  })

  it('takes nothing that is not there, and nothing of a kind it does not take', () => {
    const gone = [['wrong', '佐证材料里有文件已不在，请移去后重传']]
    expect(gaps({ materials: ['a', 'forged'] })).toEqual(gone)
    expect(gaps({ materials: 'a' })).toEqual(gone)
    expect(gaps({ materials: ['film'] })).toEqual([['wrong', '佐证材料里有不收的文件，请移去']])
  })

  it('reads as its files’ names', () => {
    const by = { names: {}, today: '2026-04-12' as never, files }
    expect(answerWords(entry, ['a', 'x'], by)).toBe('a.jpg、已不在的文件')
  })
})
