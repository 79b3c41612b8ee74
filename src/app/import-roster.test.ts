import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCommittee, somebody, testSessions } from '../foundation/accounts/testing.ts'
import { connect } from '../foundation/database/connect.ts'
import type { Database } from '../foundation/database/doors.ts'
import type { CommitteeScope } from '../foundation/database/scope.ts'
import { verifyLedger } from '../foundation/ledger/server/verify.ts'
import { importRosterFile } from './import-roster.ts'
import { freshDatabase } from './testing/database.ts'
import { run } from './testing/processes.ts'

const head = '单位,支部名称,支部书记,分管领导,支部联络员,党员人数'
const command = join(import.meta.dirname, 'command-line.ts')

describe('yipin roster import', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let db: Database
  let scope: CommitteeScope
  let officer: Awaited<ReturnType<typeof somebody>>
  const folder = mkdtempSync(join(tmpdir(), 'yipin-roster-'))
  const file = (name: string, ...rows: string[]) => {
    const path = join(folder, name)
    writeFileSync(path, [head, ...rows].join('\n'))
    return path
  }
  const house = () => ({ db, now: () => new Date() })
  /** As the command does it, without the start of a process. */
  const take = async (path: string, apply: boolean, ask: ((question: string) => Promise<string>) | null = null) => {
    const said: string[] = []
    const code = await importRosterFile(
      house(),
      scope,
      { file: path, bytes: readFileSync(path), officerId: officer.userId, endMissing: false, apply, slips: null },
      { say: line => said.push(line), ask },
    )
    return { code, said: said.join('\n') }
  }
  const yipin = async (...args: string[]) => {
    const started = run(command, ['roster', 'import', ...args], { DATABASE_URL: database.url, YIPIN_DATA: folder })
    const code = await started.ended
    return { code, said: started.said() }
  }

  beforeAll(async () => {
    database = await freshDatabase()
    db = connect({ url: database.url, now: () => new Date(), max: 4 })
    scope = await aCommittee(house(), '江澄市直机关工委')
    await aCommittee(house(), '临江市直机关工委')
    officer = await somebody(house(), testSessions(house()), '顾一帆', { role: 'officer', scope })
  })
  afterAll(async () => {
    await db?.close()
    await database?.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const whole = () => file('全.csv', '市农业农村局,种植业科党支部,温知夏,秦望舒,安若谷,17')

  it('needs to know which committee and in whose name, and says what there is', async () => {
    const [unnamed, foreign] = await Promise.all([
      yipin(whole(), '--officer', officer.username),
      yipin(whole(), '--committee', '临江市直机关工委', '--officer', officer.username),
    ])
    expect(unnamed.code).toBe(1)
    expect(unnamed.said).toContain('有几个工委，请用 --committee 写明：江澄市直机关工委、临江市直机关工委。')
    expect(foreign.code).toBe(1)
    expect(foreign.said).toContain('不是临江市直机关工委的干事')
  })

  it('names a bad row by row and column, and writes nothing', async () => {
    const { code, said } = await take(file('差.csv', '市农业农村局,种植业科党支部,温知夏,,,十七人'), true)
    expect(code).toBe(1)
    expect(said).toMatch(/有 1 处要改，一行也没有导入：\n {2}第 2 行 F 列 党员人数：/)
    expect((await db.pool.query('select count(*)::int as n from people')).rows[0].n).toBe(0)
  })

  it('a first roster is imported at once, in the officer’s name; the codes go into a file that its owner alone can read', async () => {
    const slips = join(folder, '启用条.tsv')
    const { code, said } = await yipin(whole(), '--committee', '江澄市直机关工委', '--slips', slips)
    expect(said).toContain('已导入花名册，开出 3 个账号。')
    expect(code).toBe(0)
    expect(statSync(slips).mode & 0o077).toBe(0)
    expect(readFileSync(slips, 'utf8')).toMatch(/市农业农村局\t种植业科党支部\t温知夏\twenzhixia\t\S+/)
    const again = file('又.csv', '市农业农村局,畜牧科党支部,纪明朗,,,12')
    const full = { file: again, bytes: readFileSync(again), officerId: officer.userId, endMissing: false, apply: true }
    const words: string[] = []
    const terminal = { say: (line: string) => words.push(line), ask: null }
    expect(await importRosterFile(house(), scope, { ...full, slips }, terminal)).toBe(1)
    expect(words.at(-1)).toContain('一行也没有导入。请换一个文件名。')
    const { rows } = await db.pool.query(`select actor from ledger_entries where act = 'roster.import'`)
    expect(rows).toEqual([{ actor: { kind: 'command', command: 'roster import', inNameOf: officer.userId } }])
    expect((await db.read(scope, tx => verifyLedger(tx, scope))).fault).toBeNull()
  })

  it('a second run of the same file has nothing to do', async () => {
    const { code, said } = await take(whole(), false)
    expect([code, said]).toEqual([0, '与现有花名册一致，没有变动。'])
  })

  it('shows what would change and writes nothing until it is told to', async () => {
    const again = file('改.csv', '市农业农村局,种植业科党支部,温知夏,秦望舒,安若谷,18')
    const { code, said } = await take(again, false)
    expect(code).toBe(3)
    expect(said).toContain('党员 17 → 18 人')
    expect(said).toContain('只核对，没有写入。要写入请加 --apply。')
    expect((await db.pool.query('select count(*)::int as n from people')).rows[0].n).toBe(3)
  })

  it('where several officers serve, one of them has to be named', async () => {
    await somebody(house(), testSessions(house()), '沈清禾', { role: 'officer', scope })
    const { code, said } = await yipin(whole(), '--committee', '江澄市直机关工委')
    expect(code).toBe(1)
    expect(said).toMatch(/请用 --officer 写明以哪位干事的名义导入。江澄市直机关工委的干事：\S+、\S+。/)
  })

  it('whoever sits at the terminal is asked, and only 导入 is a yes', async () => {
    const again = file('再.csv', '市农业农村局,种植业科党支部,温知夏,秦望舒,安若谷,18')
    expect((await take(again, false, async () => 'y')).code).toBe(3)
    const { code, said } = await take(again, false, async () => '导入')
    expect(code).toBe(0)
    expect(said).toContain('党员 17 → 18 人')
  })
})
