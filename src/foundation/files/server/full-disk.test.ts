import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { aDeclaration } from '../../../app/testing/declaration.ts'
import { townOfTests } from '../../../app/testing/programme.ts'
import { uploader } from '../../../app/testing/uploading.ts'
import { administrators } from '../../accounts/testing.ts'
import type { Depot } from './depot.ts'
import { sweepFiles } from './files.ts'
import { pdf, photo } from './testing/samples.ts'

/**
 * A disk of 3 MB, real where this machine lets us mount one (tmpfs, as root); elsewhere the boundary to the file system says
 * what a full one says.
 */
const folder = mkdtempSync(join(tmpdir(), 'yipin-full-'))
const mounted = mount()
afterAll(() => {
  if (mounted) execFileSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
})

function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=700', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const { as, town, house, sessions, storage, address } = townOfTests(seed => seed, { filesDir: folder })
const branch = () => uploader(address(), town().editor.cookie)

/** Where no disk can be mounted: from now on every byte is one too many. */
function fillUp(depot: Depot): () => void {
  if (mounted) return () => undefined
  const full = () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
  const { stage, receive } = depot
  const refuse = (_: unknown, __: string, bytes: Readable) => {
    bytes.resume()
    return full()
  }
  Object.assign(depot, { stage: full, receive: refuse })
  return () => Object.assign(depot, { stage, receive })
}

describe(mounted ? 'a full disk (a real one of 3 MB)' : 'a full disk (as its file system would say it)', () => {
  let id = ''
  let photoId = ''

  it('a brand with a photo, while there is room', async () => {
    const wish = { branchId: town().branchId, name: '田埂上的课堂', sentence: '把课开到田埂上', field: null }
    id = (await as(town().editor).post('/api/brands', wish)).body.id
    const { version } = (await as(town().secretary).get(`/api/brands/${id}`)).body.brand
    const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
    const select = { action: 'select', input: { marks } }
    await as(town().secretary).post(`/api/brands/${id}/transitions`, select, { 'if-match': `"${version}"` })
    photoId = (await branch().upload(id, '会场.jpg', await photo())).body.id
    expect(photoId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('says so, keeps nothing half, tells the system administrator; reading and typing go on', async () => {
    const empty = fillUp(storage().files.depot)
    const before = readdirSync(folder, { recursive: true }).length
    const large = pdf(
      randomBytes(4_000_000)
        .toString('latin1')
        .replace(/[()\\\r\n]/g, 'x'),
    )
    const place = (await branch().begin(id, '报告.pdf', large.length)).headers.get('location') ?? ''
    const sent = await branch().send(place, new Uint8Array(large))
    expect(sent.status).toBe(507)
    expect(sent.body.detail).toBe('存储空间已满，暂时不能保存文件，查看不受影响。已通知系统管理员。')
    // Too full to be taken in, too: what has arrived waits.
    expect((await branch().finish(place)).status).toBeGreaterThanOrEqual(400)
    expect((await house().db.pool.query('select 1 from files')).rows).toHaveLength(1)

    const down = await branch().get(`/api/brands/${id}/files/${photoId}`)
    expect([down.status, down.bytes.length > 1000]).toEqual([200, true])
    expect((await branch().get(`/api/brands/${id}/files/${photoId}/preview?size=large`)).status).toBe(200)
    const seen = await as(town().secretary).get(`/api/brands/${id}/declaration`)
    const tag = { 'if-match': seen.headers.get('etag') ?? '' }
    expect((await as(town().secretary).put(`/api/brands/${id}/declaration`, aDeclaration(town()), tag)).status).toBe(
      200,
    )

    const { system_admin } = await administrators(house(), sessions())
    const told = (await as(system_admin).get('/api/alarms')).body
    expect(told.alarms).toMatchObject([{ kind: 'disk_full' }])
    expect(told.alarms[0].times).toBeGreaterThan(0)
    expect(told.storage.whole).toBeGreaterThan(0)
    if (mounted) expect(told.storage.left).toBeLessThan(1_000_000)
    expect((await as(town().officer).get('/api/alarms')).status).toBe(403)

    // Given up, it takes no room any more, and the next one is taken.
    expect((await branch().ask('DELETE', place)).status).toBe(204)
    empty()
    expect(readdirSync(folder, { recursive: true }).length).toBeLessThanOrEqual(before + 1)
    expect((await branch().upload(id, '小.pdf', pdf('small'))).status).toBe(200)
  })

  it('what a crash left between folder and database is swept at night, what has a row is not', async () => {
    const { depot } = storage().files
    const { scope } = town()
    const orphan = await depot.stage(scope, Buffer.from('written, and then the power went'))
    await depot.settle(scope, orphan)
    const half = await depot.stage(scope, Buffer.from('written, and not yet named'))
    await depot.begin(scope, '0190a000-0000-7000-8000-00000000000a')
    const young = await depot.stage(scope, Buffer.from('about to be named'))
    const yesterday = new Date(Date.now() - 30 * 60 * 60 * 1000)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (entry.isFile() && path !== young.path) utimesSync(path, yesterday, yesterday)
    }
    await sweepFiles(house(), storage().files, scope, async (_, __, files) => files.map(file => file.id))
    expect(await depot.list(scope, 'parts')).toEqual([])
    expect((await depot.list(scope, 'staged')).map(one => join(folder, scope.committeeId, 'staged', one.name))).toEqual(
      [young.path],
    )
    const contents = (await depot.list(scope, 'content')).map(one => one.name)
    expect(contents).not.toContain(orphan.sha256)
    expect(contents).toHaveLength(2)
    expect(half.path).not.toBe(young.path)
    expect((await branch().get(`/api/brands/${id}/files/${photoId}`)).status).toBe(200)
  })
})
