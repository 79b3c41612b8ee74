import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const folder = join(import.meta.dirname, 'corpus')
const plans = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(join(folder, name), 'utf8'))

const lines = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '')
const inTable = (line: string): boolean => /[\t|｜]/.test(line)
const HALF: Record<string, string> = { '，': ',', '（': '(', '）': ')', '：': ':', '；': ';' }

const settings: Record<string, (text: string) => string> = {
  'without empty lines': text => lines(text).join('\n'),
  'with Windows line ends and blanks behind': text => text.replaceAll('\n', '  \r\n'),
  'with every paragraph set in': text =>
    lines(text)
      .map(line => (inTable(line) ? line : `　　${line.trim()}`))
      .join('\n'),
  'with half-width punctuation': text => text.replace(/[，（）：；]/g, char => HALF[char] ?? char),
  'with full-width digits': text => text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'with blanks that do not break': text => text.replaceAll(' ', '\u00a0'),
}

/** What is read, in one form for blanks and punctuation, since those are what was changed. */
function facts(text: string): unknown {
  const { spans: _, noise: __, notUnderstood: ___, ...plan } = readPlan(text).plan
  const plain = (words: string): string =>
    words
      .normalize('NFKC')
      .replace(/[\s，。；：、,.;:()（）“”"]/g, '')
      .replace(/[~～–—―-]+/g, '-')
  // Set right above the title, the issuer is its first part; an empty line between makes it a letterhead.
  if (plan.issuer && plan.title?.startsWith(plan.issuer)) plan.title = plan.title.slice(plan.issuer.length)
  return JSON.parse(JSON.stringify(plan), (_key, value: unknown) => (typeof value === 'string' ? plain(value) : value))
}

describe('the same plans, set otherwise', () => {
  const said = plans.map(facts)
  for (const [how, set] of Object.entries(settings))
    it(`${how} say the same`, () => expect(plans.map(text => facts(set(text)))).toEqual(said))
})
