import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { resetAccount } from '../foundation/accounts/server/accounts.ts'
import { listCommittees, officersOf } from '../foundation/accounts/server/committees.ts'
import { connect } from '../foundation/database/connect.ts'
import { migrate } from '../foundation/database/migrate.ts'
import { house as houseScope, proveCommittee } from '../foundation/database/scope.ts'
import type { House } from '../foundation/http/house.ts'
import { foldDay } from '../foundation/ledger/server/day-chain.ts'
import { verifyHouseLedger, verifyLedger } from '../foundation/ledger/server/verify.ts'
import { readPlan } from '../programme/settings/plan-reader/read-plan.ts'
import { planText } from '../programme/settings/server/plan-text.ts'
import { loadConfig } from './config.ts'
import { liveDemo } from './demo/live-demo.ts'
import { importRosterFile } from './import-roster.ts'
import { namedFile } from './named-file.ts'
import { openDatabase } from './open-database.ts'

const usage = `用法：npm run yipin -- 命令
  plan parse 文件 [--json]   读实施方案，列出读到的设置
  roster import 文件 [--officer 登录名] [--committee 工委] [--apply] [--end-missing] [--slips 文件]
                             先核对花名册，再以这位干事的名义导入；退出码 0 已办、1 有误、3 只核对
  ledger verify              核验操作留痕，指出第一处不符
  ledger fold                把今天的链头并入日链
  user reset 登录名          重发启用码
  demo [--units N] [--branches M] [--seed S]   在单独的数据目录里建一座演示城市并启动`

const [room = '', verb = '', ...rest] = process.argv.slice(2)

process.exitCode = await main().catch(error => {
  if (isMistyped(error)) return howTo(2)
  console.error(error instanceof Error ? error.message : error)
  return 1
})

/** An option that a command does not know: `parseArgs` says so in English only. */
function isMistyped(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function howTo(code: 0 | 2): number {
  if (code === 0) console.log(usage)
  else console.error(usage)
  return code
}

async function main(): Promise<number> {
  if (['help', '--help', '-h'].includes(room) || rest.includes('--help') || verb === '--help') return howTo(0)
  const file = rest.find(word => !word.startsWith('--'))
  if (room === 'plan' && verb === 'parse' && file) return parsePlan(file)
  const first = rest[0]?.startsWith('--') ? undefined : rest[0]
  if (room === 'roster' && verb === 'import' && first) return withHouse(house => takeRoster(house, first))
  if (room === 'ledger' && verb === 'verify') return withHouse(verify)
  if (room === 'ledger' && verb === 'fold') return withHouse(fold)
  if (room === 'user' && verb === 'reset' && first) return withHouse(house => reset(house, first))
  if (room === 'demo') return demo()
  if (room !== '') console.error(`没有这样的命令：${[room, verb, ...rest].join(' ').trim()}`)
  return howTo(2)
}

/** Stays until it is stopped, as the server does. */
async function demo(): Promise<number> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      units: { type: 'string' },
      branches: { type: 'string' },
      seed: { type: 'string' },
    },
  })
  const [units, branches, seed] = [values.units ?? 100, values.branches ?? 1_000, values.seed ?? 1].map(Number)
  if (!units || !branches || seed === undefined || ![units, branches, seed].every(Number.isInteger) || units < 1)
    return howTo(2)
  const asked = Object.values(values).length > 0
  await liveDemo({ units, branches: Math.max(units, branches), seed, anew: asked }, proveCommittee)
  return 0
}

/** Needs no database, and with --json prints the object alone. */
async function parsePlan(file: string): Promise<number> {
  const read = await planText(basename(file), await namedFile(file))
  if ('refusal' in read) {
    console.error(read.refusal.sentence)
    return 1
  }
  const { plan } = readPlan(read.text)
  if (rest.includes('--json')) console.log(JSON.stringify(plan, null, 2))
  else {
    console.log(plan.title ?? '（没有读到标题）')
    for (const stage of plan.stages) console.log(`  ${stage.name}  ${stage.start ?? ''} — ${stage.end ?? ''}`)
    console.log(`没有读懂 ${plan.notUnderstood.length} 句，略去 ${plan.noise.length} 段。完整结果请加 --json。`)
  }
  return 0
}

/** The command gate: which committee, and in whose name. */
async function takeRoster(house: House, file: string): Promise<number> {
  const { values } = parseArgs({
    args: rest.slice(1),
    options: {
      committee: { type: 'string' },
      officer: { type: 'string' },
      apply: { type: 'boolean', default: false },
      'end-missing': { type: 'boolean', default: false },
      slips: { type: 'string' },
    },
  })
  const bytes = await namedFile(file)
  const committees = await listCommittees(house)
  const named = committees.filter(one => !values.committee || [one.id, one.name].includes(values.committee))
  const [committee] = named
  if (!committee || named.length > 1) {
    const names = committees.map(one => one.name).join('、') || '还没有工委'
    console.error(committee ? `有几个工委，请用 --committee 写明：${names}。` : `没有这个工委。现有：${names}。`)
    return 1
  }
  const scope = proveCommittee(committee.id)
  const officers = await officersOf(house, scope)
  const [officer, ...more] = officers.filter(one => !values.officer || one.username === values.officer)
  if (!officer || more.length > 0) {
    const names = officers.map(one => one.username).join('、') || '还没有任用'
    console.error(
      values.officer
        ? `“${values.officer}”不是${committee.name}的干事，不能以其名义导入。`
        : `请用 --officer 写明以哪位干事的名义导入。${committee.name}的干事：${names}。`,
    )
    return 1
  }
  const keyboard = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null
  try {
    return await importRosterFile(
      house,
      scope,
      {
        file,
        bytes,
        officerId: officer.userId,
        endMissing: values['end-missing'],
        apply: values.apply,
        slips: values.slips ?? null,
      },
      { say: line => console.log(line), ask: keyboard && (question => keyboard.question(question)) },
    )
  } finally {
    keyboard?.close()
  }
}

/** Beside a running server on its database, or alone on its own. */
async function withHouse(work: (house: House) => Promise<number>): Promise<number> {
  const config = loadConfig({ env: process.env })
  const database = await openDatabase(config, { as: 'command', log: line => console.error(line) })
  if (database.startedHere) await migrate(database.url)
  const db = connect({ url: database.url, now: () => config.clock.now(), max: 4 })
  try {
    return await work({ db, now: () => config.clock.now() })
  } finally {
    await db.close()
    await database.close()
  }
}

async function verify(house: House): Promise<number> {
  let broken = 0
  for (const committee of await listCommittees(house)) {
    const scope = proveCommittee(committee.id)
    const verdict = await house.db.read(scope, tx => verifyLedger(tx, scope))
    const whole = `留痕完整，${verdict.subjects} 个对象、${verdict.entries} 条、${verdict.days} 个日链`
    console.log(`${committee.name}：${verdict.fault ?? whole}`)
    if (verdict.fault) broken += 1
  }
  const { fault, subjects, entries } = await house.db.read(houseScope, tx => verifyHouseLedger(tx, houseScope))
  console.log(`系统（职责、任命、账号、节假日）：${fault ?? `留痕完整，${subjects} 个对象、${entries} 条`}`)
  if (fault) broken += 1
  return broken ? 1 : 0
}

async function fold(house: House): Promise<number> {
  for (const committee of await listCommittees(house)) {
    const scope = proveCommittee(committee.id)
    const day = await house.db.housekeeping(scope, tx => foldDay(tx, scope, house.now()))
    console.log(`${committee.name}：${day ? `日链第 ${day.number} 日 ${day.hash}` : '没有新的留痕'}`)
  }
  return 0
}

async function reset(house: House, username: string): Promise<number> {
  const issued = await resetAccount(house, username)
  if (!issued) {
    console.error('没有这个登录名。')
    return 1
  }
  console.log(`启用码：${issued.code}，14 天内有效，限用一次。`)
  return 0
}
