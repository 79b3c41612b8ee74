import { pinyinKeys } from '../text/pinyin.ts'
import { isUsername } from './username.ts'

/** A login name made from a person's name: its pinyin, else its common characters; of a name of rare ones alone, nothing. */
export function wishedUsername(name: string): string {
  const { full } = pinyinKeys(name, { person: true })
  const written = name.replace(/[^\u3400-\u9fffA-Za-z]/g, '')
  return [full, written].map(wish => wish.slice(0, 26)).find(isUsername) ?? 'dangyuan'
}
