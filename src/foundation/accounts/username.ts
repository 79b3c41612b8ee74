import type { Refusal } from '../problems/problem.ts'
import { isBlank } from '../text/blank.ts'

/** One account under one name, however it was typed: full-width letters and capitals are the same name. */
export const normalUsername = (typed: string) => typed.normalize('NFKC').trim().toLowerCase()

/** Chinese, letters, digits and . _ -, two to thirty: what a person types on a phone without switching twice. */
export const isUsername = (name: string) => /^[\u3400-\u9fffa-z0-9._-]{2,30}$/.test(normalUsername(name))

export function usernameFits(name: string, pin = 'username'): Refusal[] {
  if (isUsername(name)) return []
  return [{ code: 'username_unfit', sentence: '登录名用 2–30 个汉字、字母或数字，不含空格。', pin }]
}

export function personNameFits(name: string, pin = 'name'): Refusal[] {
  const length = [...name.trim()].length
  if (!isBlank(name) && length >= 2 && length <= 30) return []
  return [{ code: 'name_unfit', sentence: '还差姓名，请写全名。', pin }]
}
