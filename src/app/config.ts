import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { type Clock, clockFrom, systemClock } from './clock.ts'
import { parseSettings, type Settings, SettingsRefused } from './settings.ts'

/** What the program was told, read once at its start. */
export type Config = {
  port: number
  /** Absolute; exists and can be written. */
  dataDir: string
  /** Where files are kept; absolute, exists and can be written. */
  filesDir: string
  /** An outside PostgreSQL; null is the embedded one in the data folder. */
  databaseUrl: string | null
  secret: string
  /** Where people reach the console. Without the setting, this machine at the port (port 0: known once it listens). */
  url: string
  trustProxy: boolean | number | string[]
  clock: Clock
}

type Source = {
  env: Readonly<Record<string, string | undefined>>
  /** The demonstration lives in a data folder of its own, and may shift its clock. */
  demo?: boolean
}

/** Reads the environment and one file (YIPIN_CONFIG, or yipin.env in the data folder); the environment wins. */
export function loadConfig({ env, demo = false }: Source): Config {
  const outer = parseSettings(env, '环境变量', false)
  const named = env.YIPIN_CONFIG ? fromFile(resolve(env.YIPIN_CONFIG), true) : {}
  const dataDir = resolve(outer.YIPIN_DATA ?? named.YIPIN_DATA ?? defaultDataDir(demo))
  const beside = env.YIPIN_CONFIG ? {} : fromFile(join(dataDir, 'yipin.env'), false)
  if (beside.YIPIN_DATA)
    throw new SettingsRefused(`${join(dataDir, 'yipin.env')}：这个文件在数据目录里，不能再设 YIPIN_DATA。`)
  const given: Settings = { ...beside, ...named, ...outer }
  const port = Number(given.PORT ?? 8300)
  if (port > 65_535) throw new SettingsRefused('PORT 应为 0 到 65535 的端口号，例如 8300。')
  const clock = clockOf(given.YIPIN_CLOCK, demo || env.NODE_ENV === 'test')
  makeDataDir(dataDir)
  const filesDir = resolve(given.YIPIN_FILES ?? join(dataDir, 'files'))
  makeFilesDir(filesDir)
  return {
    port,
    dataDir,
    filesDir,
    databaseUrl: given.DATABASE_URL ?? null,
    secret: given.YIPIN_SECRET ?? keptSecret(join(dataDir, 'secret')),
    url: given.YIPIN_URL ?? `http://localhost:${port}`,
    trustProxy: trustOf(given.YIPIN_TRUST_PROXY),
    clock,
  }
}

/** Root's home is closed to the user the embedded engine runs as, so root keeps its data where servers keep theirs. */
function defaultDataDir(demo: boolean): string {
  const root = process.getuid?.() === 0
  if (demo) return root ? '/var/lib/yipin-demo' : 'demo-data'
  return root ? '/var/lib/yipin' : 'data'
}

function fromFile(path: string, required: boolean): Settings {
  if (!existsSync(path)) {
    if (required) throw new SettingsRefused(`没有找到设置文件 ${path}（YIPIN_CONFIG）。`)
    return {}
  }
  return parseSettings(parseEnv(readFileSync(path, 'utf8')), path, true)
}

function clockOf(start: string | undefined, allowed: boolean): Clock {
  if (!start) return systemClock
  if (!allowed) throw new SettingsRefused('YIPIN_CLOCK 只用于演示和测试。正式使用请删去这项设置。')
  const instant = new Date(start)
  if (Number.isNaN(instant.getTime())) throw new SettingsRefused(`YIPIN_CLOCK 的时间不存在：${start}。`)
  return clockFrom(instant)
}

function trustOf(setting: string | undefined): Config['trustProxy'] {
  if (setting === undefined || setting === 'false') return false
  if (setting === 'true') return true
  return /^\d+$/.test(setting) ? Number(setting) : setting.split(',').map(address => address.trim())
}

/** Not mkdir's own `recursive`: where a file system takes no folders (/proc), Node tries for ever. */
function makeFolder(path: string, mode: number): void {
  if (existsSync(path) && statSync(path).isDirectory()) return
  if (!existsSync(dirname(path))) makeFolder(dirname(path), mode)
  mkdirSync(path, { mode })
}

function makeDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SettingsRefused(`不能使用数据目录 ${dataDir}（${reason}）。请换一个目录：YIPIN_DATA=…`)
  }
}

/** Found out at the start, not when the first branch sends its photos. */
function makeFilesDir(filesDir: string): void {
  try {
    makeFolder(filesDir, 0o700)
    accessSync(filesDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SettingsRefused(`不能使用文件目录 ${filesDir}（${reason}）。请换一个目录：YIPIN_FILES=…`)
  }
}

/** Made once and kept for its owner alone: whoever has it can forge a session. */
function keptSecret(path: string): string {
  if (existsSync(path)) {
    const kept = readFileSync(path, 'utf8').trim()
    if (kept.length >= 32) return kept
    throw new SettingsRefused(`密钥文件 ${path} 不完整。请从备份放回；若没有备份，删去它再启动，所有人需重新登录。`)
  }
  const secret = randomBytes(32).toString('base64url')
  const file = openSync(path, 'wx', 0o600)
  writeSync(file, `${secret}\n`)
  fsyncSync(file)
  closeSync(file)
  return secret
}
