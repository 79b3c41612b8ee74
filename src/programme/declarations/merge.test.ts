import { describe, expect, it } from 'vitest'
import type { EntryChange } from './compare.ts'
import type { Declaration } from './declaration.ts'
import { mergeDeclarations } from './merge.ts'

const base: Declaration = { name: '一窗办到底', field: null, form: {}, plan: {}, leadingGroup: {}, replies: {} }
const mine: Declaration = {
  ...base,
  form: { theme: '先摸底', concept: '看得见' },
  plan: { goals: '到明年3月' },
  leadingGroup: { drafting: ['li'] },
  replies: { a: '已改', b: '' },
}
const theirs: Declaration = {
  ...base,
  name: '一窗管到底',
  field: '服务群众',
  form: { theme: '先试办' },
  plan: { goals: '到后年' },
  leadingGroup: { drafting: ['fang'] },
  replies: { a: '没改', b: '补了数' },
}
const at = (pin: string, part: EntryChange['part']): EntryChange => ({
  pin,
  part,
  label: pin,
  changed: true,
  as: 'words',
  words: { changed: true, before: '', after: '', pieces: [] },
})
const changes = [
  at('name', 'head'),
  at('field', 'head'),
  at('theme', 'form'),
  at('concept', 'form'),
  at('goals', 'plan'),
  at('leadingGroup.drafting', 'group'),
]

describe('two people typed at the same time', () => {
  it('what I typed stays where nothing was chosen', () => {
    expect(mergeDeclarations(mine, theirs, changes, {})).toEqual({ ...mine, replies: { a: '已改', b: '补了数' } })
  })

  it('each entry is taken from whom the reader chose', () => {
    const merged = mergeDeclarations(mine, theirs, changes, {
      name: 'theirs',
      theme: 'theirs',
      'leadingGroup.drafting': 'theirs',
    })
    expect(merged).toMatchObject({
      name: '一窗管到底',
      field: null,
      plan: { goals: '到明年3月' },
      leadingGroup: { drafting: ['fang'] },
    })
    expect(merged.form).toEqual({ theme: '先试办', concept: '看得见' })
  })

  it('an entry that the other left empty becomes empty when theirs is chosen', () => {
    expect(mergeDeclarations(mine, theirs, changes, { concept: 'theirs' }).form.concept).toBeNull()
  })
})
