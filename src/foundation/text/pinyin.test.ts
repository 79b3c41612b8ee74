import { expect, test } from 'vitest'
import { pinyinKeys } from './pinyin.ts'

test.each([
  ['红色引擎', 'hsyq', 'hongseyinqing'],
  ['忠诚党办·服务先锋', 'zcdbfwxf', 'zhongchengdangbanfuwuxianfeng'],
  ['AI党建2.0版', 'aidj20b', 'aidangjian20ban'],
  ['ＡＩ党建', 'aidj', 'aidangjian'],
  ['绿色', 'ls', 'lvse'],
  ['𠮷祥', 'x', 'xiang'],
  ['·', '', ''],
  ['', '', ''],
])('%s is found by %s and %s', (text, initials, full) => {
  expect(pinyinKeys(text)).toEqual({ initials, full })
})

test.each([
  ['单德明', 'sdm', 'shandeming'],
  ['曾勤', 'zq', 'zengqin'],
  ['解红', 'xh', 'xiehong'],
  ['欧阳修', 'oyx', 'ouyangxiu'],
])('%s as a person is found by %s and %s', (name, initials, full) => {
  expect(pinyinKeys(name, { person: true })).toEqual({ initials, full })
})
