import { Problem, type Refusal } from '../problems/problem.ts'

/**
 * What no text of ours can keep: NUL, which PostgreSQL has no place for, and half of a character, which would come back as
 * another one. No keyboard makes either; a damaged paste or a program does.
 */
const isBroken = (text: string) => text.includes('\0') || !text.isWellFormed()

/** Every place with such a text, named as the form names it. Walks without recursion: what is sent may be nested deep. */
export function brokenText(sent: unknown): Refusal[] {
  const found: Refusal[] = []
  const left: (readonly [string, unknown])[] = [['', sent]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [pin, value] = next
    if (typeof value === 'string' && isBroken(value)) found.push(refusalAt(pin))
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue
    for (const [key, inner] of Object.entries(value).reverse())
      if (isBroken(key)) found.push(refusalAt(pin))
      else left.push([pin === '' ? key : `${pin}.${key}`, inner])
  }
  return found
}

const refusalAt = (pin: string): Refusal => ({
  code: 'text_broken',
  sentence: '这一处有残缺的字符，请删去重新输入。',
  pin,
})

export function refuseBrokenText(...parts: readonly unknown[]): void {
  const fields = parts.flatMap(brokenText)
  if (fields.length > 0) throw new Problem(400, 'bad_input', '有几处填得不对，请看标出的地方。', { fields })
}
