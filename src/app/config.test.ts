import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadConfig } from './config.ts'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'yipin config '))
})

afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const load = (env: Record<string, string> = {}, demo = false) =>
  loadConfig({ env: { YIPIN_DATA: dataDir, ...env }, demo })

test('without settings: port 8300, the embedded database, no proxy trusted, the real time', () => {
  const config = load()
  expect(config).toMatchObject({
    port: 8300,
    databaseUrl: null,
    trustProxy: false,
    url: 'http://localhost:8300',
    dataDir,
  })
  expect(Math.abs(config.clock.now().getTime() - Date.now())).toBeLessThan(1_000)
})

test('the secret is made once, kept for its owner alone, and never replaced by a broken one', () => {
  const { secret } = load()
  expect(secret.length).toBeGreaterThanOrEqual(43)
  expect(load().secret).toBe(secret)
  const path = join(dataDir, 'secret')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  writeFileSync(path, secret.slice(0, 5))
  expect(() => load()).toThrow('不完整')
  expect(readFileSync(path, 'utf8')).toBe(secret.slice(0, 5))
})

test('files lie in the data folder or in a folder of their own; S3 is not built and says so at the start', () => {
  expect(load().filesDir).toBe(join(dataDir, 'files'))
  const own = join(dataDir, 'disk')
  expect(load({ YIPIN_FILES: own }).filesDir).toBe(own)
  expect(statSync(own).mode & 0o777).toBe(0o700)
  expect(() => load({ YIPIN_FILES: 's3://bucket/yipin' })).toThrow('暂不支持 S3')
  writeFileSync(join(dataDir, 'no folder'), '')
  expect(() => load({ YIPIN_FILES: join(dataDir, 'no folder') })).toThrow('不能使用文件目录')
})

test('a file in the data folder holds settings; the environment wins over it', () => {
  writeFileSync(join(dataDir, 'yipin.env'), 'PORT=9100\nYIPIN_URL="https://pinpai.example.cn"\n# 注释\n')
  expect(load()).toMatchObject({ port: 9100, url: 'https://pinpai.example.cn' })
  expect(load({ PORT: '9200' })).toMatchObject({ port: 9200 })
  // What a shell exports empty is not set.
  expect(load({ PORT: '' })).toMatchObject({ port: 9100 })
})

test('YIPIN_CONFIG names a file anywhere, which may name the data folder; one that is missing is said', () => {
  const path = join(dataDir, 'settings.env')
  writeFileSync(path, `YIPIN_DATA=${join(dataDir, 'inner')}\nPORT=9300\n`)
  expect(loadConfig({ env: { YIPIN_CONFIG: path } })).toMatchObject({ port: 9300, dataDir: join(dataDir, 'inner') })
  expect(() => loadConfig({ env: { YIPIN_CONFIG: join(dataDir, 'none.env') } })).toThrow('没有找到设置文件')
})

test.each([
  [{ PORT: '83oo' }, 'PORT 应为 0 到 65535 的端口号'],
  [{ PORT: '70000' }, 'PORT 应为 0 到 65535 的端口号'],
  [{ DATABASE_URL: 'mysql://root@db/yipin' }, 'DATABASE_URL 应为 postgres://'],
  [{ YIPIN_SECRET: 'short' }, 'YIPIN_SECRET 至少 32 个字符'],
  [{ YIPIN_URL: 'pinpai.example.cn' }, 'YIPIN_URL 应为 https://'],
  [{ YIPIN_URL: 'https://example.cn/pinpai' }, '后面不带路径'],
  [{ YIPIN_TRUST_PROXY: 'yes please' }, 'YIPIN_TRUST_PROXY 应为'],
  [{ YIPIN_CLOCK: '昨天' }, 'YIPIN_CLOCK 应为带时区的时间'],
])('%o is refused with what to write instead', (env, sentence) => {
  expect(() => load(env)).toThrow(sentence)
})

test('all slips are named at once, and never the value of a secret', () => {
  const tried = () => load({ PORT: 'x', YIPIN_SECRET: 'geheim' })
  expect(tried).toThrow(/PORT.*YIPIN_SECRET|YIPIN_SECRET.*PORT/)
  expect(tried).not.toThrow('geheim')
})

test('a misspelt name in our own file is refused; the environment is full of other people’s names', () => {
  writeFileSync(join(dataDir, 'yipin.env'), 'PROT=9100\n')
  expect(() => load()).toThrow('没有名为 PROT 的设置')
  rmSync(join(dataDir, 'yipin.env'))
  expect(load({ PROT: '9100' }).port).toBe(8300)
})

test.each([
  ['true', true],
  ['false', false],
  ['2', 2],
  ['10.0.0.1, 10.1.0.0/16', ['10.0.0.1', '10.1.0.0/16']],
])('YIPIN_TRUST_PROXY=%s', (given, meant) => {
  expect(load({ YIPIN_TRUST_PROXY: given }).trustProxy).toEqual(meant)
})

test('the clock can be shifted in the demonstration and in tests, nowhere else', () => {
  const YIPIN_CLOCK = '2011-04-05T09:00:00+08:00'
  expect(() => load({ YIPIN_CLOCK })).toThrow('只用于演示和测试')
  for (const config of [load({ YIPIN_CLOCK }, true), load({ YIPIN_CLOCK, NODE_ENV: 'test' })]) {
    const past = config.clock.now().getTime() - Date.parse(YIPIN_CLOCK)
    expect(past).toBeGreaterThanOrEqual(0)
    expect(past).toBeLessThan(1_000)
  }
})

test('a data folder that cannot be made is said with the setting that mends it', () => {
  writeFileSync(join(dataDir, 'file'), '')
  chmodSync(join(dataDir, 'file'), 0o600)
  for (const place of [join(dataDir, 'file'), join(dataDir, 'file', 'inner'), '/proc/yipin/data'])
    expect(() => load({ YIPIN_DATA: place })).toThrow('请换一个目录：YIPIN_DATA=')
})
