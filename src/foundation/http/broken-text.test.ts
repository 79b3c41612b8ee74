import { describe, expect, it } from 'vitest'
import { brokenText } from './broken-text.ts'

const pins = (sent: unknown) => brokenText(sent).map(({ pin }) => pin)

describe('text that cannot be kept', () => {
  it('is found at its place: NUL, and half of a character', () => {
    const sent = {
      name: '田埂上\0的课堂',
      plan: { measures: [{ title: '开讲' }, { title: '排课\ud842' }] },
      q: '\udfb7x',
    }
    expect(pins(sent)).toEqual(['name', 'plan.measures.1.title', 'q'])
    expect(pins({ form: { 'a\0': '一' } })).toEqual(['form'])
  })

  it('is not what is only rare: whole characters of extension B, emoji, line breaks, tabs', () => {
    expect(
      pins({ name: '𠮷野家先锋岗', text: '一\n二\t三👨‍👩‍👧', none: null, count: 3, file: Buffer.from([0, 0]) }),
    ).toEqual([])
  })

  it('is looked for however deep it lies', () => {
    let deep: unknown = '\0'
    for (let level = 0; level < 100_000; level += 1) deep = [deep]
    expect(pins(deep)).toHaveLength(1)
  })
})
