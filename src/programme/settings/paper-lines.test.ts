import { expect, it } from 'vitest'
import { marksOf, numbersOf, paperLines } from './paper-lines.ts'
import type { Reading } from './readings.ts'

const text = '创建活动实施方案\n\n一、目标\n通过活动，使每个支部拥有1-2个品牌。展位统筹安排。'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const reading = (key: string, ...words: string[]): Reading => ({
  key,
  places: words.map(at),
  notes: [],
  said: '',
  fact: null,
})
const readings = [
  reading('quota', '1-2个'),
  reading('objectives', '通过活动，使每个支部拥有1-2个品牌。'),
  reading('title', '创建活动实施方案'),
]
const lines = paperLines(text, marksOf(readings, [{ key: 'left.0', place: at('展位统筹安排。') }]))

it('numbers run as the text does', () => {
  expect([...numbersOf(readings)]).toEqual([
    ['title', 1],
    ['objectives', 2],
    ['quota', 3],
  ])
})

it('the document is laid out by its own headings, blank lines part it', () => {
  expect(lines.map(line => line.kind)).toEqual(['title', 'heading', 'body'])
  expect(lines.map(line => line.pieces.map(piece => piece.text).join('')).join('\n')).toBe(text.replace('\n\n', '\n'))
})

it('each piece knows the settings over it, and the number stands where a place ends', () => {
  const body = lines[2]?.pieces ?? []
  expect(body.map(piece => [piece.text, piece.over.map(one => one.key), piece.ending.map(one => one.number)])).toEqual([
    ['通过活动，使每个支部拥有', ['objectives'], []],
    ['1-2个', ['objectives', 'quota'], [3]],
    ['品牌。', ['objectives'], [2]],
    ['展位统筹安排。', ['left.0'], [null]],
  ])
})

it('a place over a line end is marked on both lines and numbered once', () => {
  const broken = '甲的工作\n一直到乙'
  const marks = marksOf([{ key: 'one', places: [{ start: 2, end: 8 }], notes: [], said: '', fact: null }], [])
  const pieces = paperLines(broken, marks).flatMap(line => line.pieces)
  expect(pieces.filter(piece => piece.over.length > 0).map(piece => piece.text)).toEqual(['工作', '一直到'])
  expect(pieces.flatMap(piece => piece.ending)).toHaveLength(1)
})

it('a long hostile text is laid out at once', () => {
  const many = Array.from({ length: 3000 }, (_, index) => `第${index}行的文字，写得不长。`).join('\n')
  const began = performance.now()
  expect(paperLines(many, marksOf(readings, []))).toHaveLength(3000)
  expect(performance.now() - began).toBeLessThan(500)
})
