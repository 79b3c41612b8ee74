import { expect, test } from 'vitest'
import { secrecyMark } from './secrecy.ts'

test.each([
  ['秘密★1年', '秘密★1年'],
  ['机密 ★ 长期', '机密★长期'],
  ['绝密★', '绝密★'],
  ['秘　密★', '秘密★'],
  ['发文字号 秘密★６个月 特急', '秘密★６个月'],
  ['机密☆十年', '机密☆十年'],
  ['内部资料，注意保存', '内部资料'],
  ['不得外传 内部资料', '内部资料'],
  ['不得外传，内部资料', '内部资料'],
  ['无锡市内部资料', '内部资料'],
  ['本表属于工作秘密', '工作秘密'],
  ['附件一不涉及工作秘密。附件二为工作秘密', '工作秘密'],
  ['不涉及秘密★1年', '秘密★1年'],
  ['工作秘密，机密★1年', '工作秘密'],
])('%s is stopped for %s', (text, mark) => {
  expect(secrecyMark(text)).toBe(mark)
})

test.each([
  '不涉及工作秘密',
  '不含涉密内容和工作秘密',
  '本材料不涉及国家秘密、工作秘密和内部资料。',
  '没有工作秘密',
  '未包含任何内部资料',
  '非内部资料',
  '五星★好评',
  '保守党的秘密',
  '秘密花园，群众的★',
  '资料内部流转',
  '',
])('%s passes', text => {
  expect(secrecyMark(text)).toBeNull()
})

test('a long file without marks is scanned at once', () => {
  expect(secrecyMark('不含涉密内容和'.repeat(50_000))).toBeNull()
  expect(secrecyMark(`${'不涉及工作秘密、'.repeat(20_000)}机密★`)).toBe('机密★')
})
