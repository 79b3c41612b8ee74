import type { Refusal } from '../problems/problem.ts'
import type { CommitteeRole, HouseRole } from './access.ts'
import { normalUsername } from './username.ts'

/** Who decides or administers writes a longer password (等保 8.1.4.1a) and shows a second factor (.1d). */
const weighty: readonly string[] = ['system_admin', 'security_admin', 'auditor', 'officer', 'leader'] satisfies (
  | HouseRole
  | CommitteeRole
)[]

export const isWeighty = (roles: readonly string[]) => roles.some(role => weighty.includes(role))

export const lengthOf = (strict: boolean) => (strict ? 12 : 8)

/** Passwords that fulfil the classes and are the first that anybody tries. */
const known = /^(p[a@]ssw[o0]rd|admin|qwer(ty)?|abcd?|asdf|zaq|1qaz@?wsx|dangjian|yipin)[\d!@#$%^&*._-]*$/i

/** What a new password lacks; an empty list means it may be tried against the last five. */
export function passwordFits(password: string, about: { username: string; strict: boolean }): Refusal[] {
  const least = lengthOf(about.strict)
  const said = (code: string, sentence: string): Refusal[] => [{ code, sentence, pin: 'password' }]
  if ([...password].length < least)
    return said('password_short', `密码至少 ${least} 位，现有 ${[...password].length} 位。`)
  if (password.length > 128) return said('password_long', '密码最多 128 位。')
  if (classesOf(password) < 3) return said('password_plain', '大写字母、小写字母、数字、符号，至少用其中三种。')
  const name = normalUsername(about.username)
  if (name !== '' && normalUsername(password).includes(name))
    return said('password_names', '密码里不能含登录名，请换一个。')
  if (known.test(password)) return said('password_known', '这个密码太常见，请换一个别人想不到的。')
  return []
}

function classesOf(password: string): number {
  return [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/].filter(kind => kind.test(password)).length
}
