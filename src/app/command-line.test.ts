import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from './testing/processes.ts'

const commandLine = fileURLToPath(new URL('./command-line.ts', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'yipin-commands-'))
afterAll(() => rmSync(dir, { recursive: true }))

async function command(...words: string[]): Promise<{ code: number | null; said: string }> {
  // Where nothing may be started: these commands need no database, or fail before they open one.
  const started = run(commandLine, words, { YIPIN_DATA: join(dir, 'data'), DATABASE_URL: 'postgres://x@127.0.0.1:1/x' })
  return { code: await started.ended, said: started.said() }
}

describe('a command that is written wrong', () => {
  it.each([
    ['nothing at all'],
    ['a word nobody knows', 'frobnicate'],
    ['a file left out', 'plan', 'parse'],
    ['an option nobody knows', 'demo', '--bogus'],
  ])('%s: shows how to write it, and ends with 2', async (_, ...words) => {
    const { code, said } = await command(...words)
    expect(said).toContain('用法：npm run yipin -- 命令')
    expect(said).not.toMatch(/Unknown option|at .*\.ts/)
    expect(code).toBe(2)
  })

  it('is no mistake when one asks how to write it', async () => {
    for (const words of [['--help'], ['-h'], ['help'], ['plan', '--help'], ['roster', 'import', '--help']]) {
      const { code, said } = await command(...words)
      expect([code, said.startsWith('用法：')]).toEqual([0, true])
    }
  })
})

describe('plan parse', () => {
  it.each([
    ['a file that is not there', '没有.docx', '没有找到文件'],
    ['a folder', '.', '是文件夹'],
  ])('says of %s what to do, and ends with 1', async (_, name, sentence) => {
    const { code, said } = await command('plan', 'parse', join(dir, name))
    expect([code, said.trim().split('\n').length]).toEqual([1, 1])
    expect(said).toContain(sentence)
    expect(said).toMatch(/。\s*$/)
  })

  it('takes its option before or after the file', async () => {
    const file = join(dir, 'plan.txt')
    writeFileSync(file, '关于开展“一支部一品牌”创建活动的实施方案\n一、品牌酝酿阶段（2026年4月1日至4月10日）\n')
    const [before, after] = [
      await command('plan', 'parse', '--json', file),
      await command('plan', 'parse', file, '--json'),
    ]
    expect([before.code, JSON.parse(before.said).title]).toEqual([0, '关于开展“一支部一品牌”创建活动的实施方案'])
    expect(after.said).toBe(before.said)
  })
})
