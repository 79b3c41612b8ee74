import { describe, expect, it } from 'vitest'
import {
  anotherPersonChecks,
  changeHasItsReason,
  checkedByAnother,
  type PublicationFacts,
  secondPersonThere,
  somethingToPublish,
} from './publication.ts'

const gu = 'gu'
const facts: PublicationFacts = {
  changedBy: gu,
  checkedBy: null,
  others: [
    { userId: 'shen', name: '沈清禾' },
    { userId: 'he', name: '贺兰舟' },
  ],
  unchanged: false,
}
const sentences = (refusals: readonly { sentence: string }[]) => refusals.map(one => one.sentence)

describe('two people publish', () => {
  it('whoever changed the settings last does not check them, and is told whom to ask', () => {
    expect(sentences(anotherPersonChecks(facts, gu))).toEqual([
      '这份设置由您最后改动，复核须换一人。可请沈清禾、贺兰舟。',
    ])
    expect(anotherPersonChecks(facts, 'shen')).toEqual([])
  })

  it('where an officer is alone, the security administrator is whom to ask', () => {
    const alone = { ...facts, others: [] }
    const said = ['复核须换一人，本工委还没有第二位干事或领导。请安全管理员任命。']
    expect(sentences(anotherPersonChecks(alone, gu))).toEqual(said)
    expect(sentences(secondPersonThere(alone))).toEqual(said)
    expect(sentences(checkedByAnother(alone))).toEqual(said)
  })

  it('nothing is published unchecked, nor without a change, nor after the first time without a reason', () => {
    expect(sentences(checkedByAnother(facts))).toEqual(['设置还没有复核，发布须两人经手。可请沈清禾、贺兰舟复核。'])
    expect(checkedByAnother({ ...facts, checkedBy: 'shen' })).toEqual([])
    expect(somethingToPublish(facts)).toEqual([])
    expect(somethingToPublish({ unchanged: true })[0]?.code).toBe('unchanged')
    expect(changeHasItsReason(0, '')).toEqual([])
    expect(changeHasItsReason(1, ' ')[0]?.pin).toBe('reason')
    expect(changeHasItsReason(1, '延长申报')).toEqual([])
  })

  it('names three at most, however many could', () => {
    const many = ['甲', '乙', '丙', '丁'].map(name => ({ userId: name, name }))
    const [refusal] = anotherPersonChecks({ ...facts, others: many }, gu)
    expect(refusal?.sentence).toContain('可请甲、乙、丙等。')
    expect([...(refusal?.sentence ?? '')].length).toBeLessThanOrEqual(60)
  })
})
