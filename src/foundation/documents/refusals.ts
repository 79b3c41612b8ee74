import type { Refusal } from '../problems/problem.ts'

/** What every room says of an office file that it does not take (VOICE.md §3). */
export const encrypted: Refusal = {
  code: 'file_encrypted',
  sentence: '文件设了打开密码，读不了。请另存为无密码的再传。',
}
export const withMacros: Refusal = {
  code: 'file_has_macros',
  sentence: '文件带宏，为安全不收。请另存为 .docx 或 .xlsx。',
}
export const marked = (mark: string): Refusal => ({
  code: 'secret',
  sentence: `发现“${mark}”字样，已停止，内容未留存。请本单位保密人员核定后再办。`,
})
