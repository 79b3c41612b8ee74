import { describe, expect, it } from 'vitest'
import { pastedText } from './pasted.ts'

describe('text pasted from Word', () => {
  it.each([
    ['keeps its paragraphs', '先摸底。\r\n再试办。\r\n', '先摸底。\n再试办。'],
    ['loses the indent of paper, which would be counted', '　　先摸底。\r\n　　再试办。', '先摸底。\n再试办。'],
    ['turns soft line breaks into lines', '先摸底。\v再试办。', '先摸底。\n再试办。'],
    ['has no runs of empty lines', '先摸底。\n\n\n再试办。', '先摸底。\n再试办。'],
    ['has plain spaces, and no marks that show nothing', '试办\u00a0312\u200b 件', '试办 312 件'],
    ['keeps a line of words as it is', '先理出 5 类业务，再由党员领办', '先理出 5 类业务，再由党员领办'],
  ])('%s', (_name, plain, kept) => {
    expect(pastedText(plain)).toBe(kept)
  })
})
