import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browser } from '../foundation/accounts/testing.ts'
import { roomIn } from '../foundation/database/room.ts'
import { toProblem } from '../foundation/http/problems.ts'
import { aDeclaration } from './testing/declaration.ts'
import { townOnItsOwnEngine } from './testing/own-engine.ts'

const folder = mkdtempSync(join(tmpdir(), 'yipin-full-'))
chmodSync(folder, 0o755)
/** A small disk of its own, where we may mount one; elsewhere what the system says of the disk is put in its mouth. */
const real = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=755', 'tmpfs', folder]).status === 0
const ballast = join(folder, 'ballast')
let told = true

const free = () => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Something else on the disk grows until so much is left; what the house knows of it is a second old. */
async function leave(bytes: number): Promise<void> {
  told = bytes > 0
  if (!real) return
  const file = openSync(ballast, 'a')
  const block = Buffer.alloc(1024 * 1024)
  try {
    while (free() > bytes) writeSync(file, block, 0, Math.min(block.length, free() - bytes))
  } catch {
    // No space left: that far and no further.
  }
  closeSync(file)
  await pause(1_100)
}

async function giveBack(): Promise<void> {
  told = true
  if (!real) return
  rmSync(ballast)
  await pause(1_100)
}

const sentence = '存储空间已满，暂时不能保存文件，查看不受影响。已通知系统管理员。'

describe(`a full disk (${real ? 'a real one of 320 MB' : 'no right to mount one here: the system’s answer is injected'})`, () => {
  let here: Awaited<ReturnType<typeof townOnItsOwnEngine>>
  let brandId = ''
  const secretary = () => browser(here.address, here.town.secretary.cookie)
  const officer = () => browser(here.address, here.town.officer.cookie)
  const seen = async () => {
    const page = await secretary().get(`/api/brands/${brandId}/declaration`)
    return {
      status: page.status,
      etag: page.headers.get('etag') ?? '',
      draft: page.body.draft,
      state: page.body.brand?.state,
    }
  }

  beforeAll(async () => {
    here = await townOnItsOwnEngine(join(folder, 'data'), real ? roomIn(join(folder, 'data', 'postgres')) : () => told)
    const { branchId } = here.town
    const wish = { branchId, name: '田埂上的课堂', sentence: '把课开到田埂上', field: null }
    brandId = (await secretary().post('/api/brands', wish)).body.id
    const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
    const step = { action: 'select', input: { marks } }
    await secretary().post(`/api/brands/${brandId}/transitions`, step, { 'if-match': '"1"' })
  })
  afterAll(async () => {
    await here.close()
    if (real) spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  })

  it('refuses what is written with a sentence, and everything can still be read', async () => {
    const before = await seen()
    expect([before.status, before.state]).toEqual([200, 'declaring'])
    await leave(real ? 30 * 1024 * 1024 : 0)
    const declaration = aDeclaration(here.town)
    const saved = await secretary().put(`/api/brands/${brandId}/declaration`, declaration, { 'if-match': before.etag })
    expect([saved.status, saved.body.code, saved.body.detail]).toEqual([507, 'disk_full', sentence])
    const taken = await secretary().post(
      `/api/brands/${brandId}/transitions`,
      { action: 'withdraw', input: { reason: '机构调整' } },
      { 'if-match': '"2"' },
    )
    expect([taken.status, taken.body.detail]).toEqual([507, sentence])
    for (const path of ['/api/desk', '/api/brands', `/api/brands/${brandId}`, '/api/notices', '/api/organizations'])
      expect([path, (await secretary().get(path)).status]).toEqual([path, 200])
    // A look at people leaves a mark: the little that the house keeps free is for that.
    expect((await officer().get(`/api/organizations/${here.town.branchId}/people`)).status).toBe(200)
    expect(await seen()).toEqual(before)
  })

  it.runIf(real)('lets people read even when the very last block is taken', async () => {
    await leave(0)
    expect(free()).toBe(0)
    for (const path of ['/api/brands', `/api/brands/${brandId}`])
      expect([path, (await secretary().get(path)).status]).toEqual([path, 200])
    const { etag } = await seen()
    const saved = await secretary().put(`/api/brands/${brandId}/declaration`, aDeclaration(here.town), {
      'if-match': etag,
    })
    expect([saved.status, saved.body.detail]).toEqual([507, sentence])
    expect(here.said()).not.toContain('意外结束')
  })

  it('goes on by itself when there is room again, and the ledger is whole', async () => {
    await giveBack()
    const before = await seen()
    const declaration = aDeclaration(here.town)
    const saved = await secretary().put(`/api/brands/${brandId}/declaration`, declaration, { 'if-match': before.etag })
    expect([saved.status, saved.body.detail]).toEqual([200, undefined])
    const submitted = await secretary().post(
      `/api/brands/${brandId}/transitions`,
      { action: 'submit', input: {} },
      { 'if-match': '"2"' },
    )
    expect(submitted.body).toMatchObject({ state: 'under_review' })
    expect(await here.ledger()).toMatchObject({ fault: null })
  })
})

it('PostgreSQL’s own word for a full disk is told the same', () => {
  const said = Object.assign(new Error('could not extend file "base/16384/16385"'), { code: '53100' })
  expect(toProblem(said)).toMatchObject({ status: 507, code: 'disk_full', message: sentence })
})
