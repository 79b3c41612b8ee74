import { type ChildProcess, fork } from 'node:child_process'
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { townOfTests } from '../../../app/testing/programme.ts'
import { uploader } from '../../../app/testing/uploading.ts'
import { pdf } from './testing/samples.ts'

const { as, town, house, storage, address } = townOfTests()
let child: ChildProcess | null = null
afterAll(() => child?.kill('SIGKILL'))

/** Another process of the house on the same database and folder. */
async function server(): Promise<string> {
  const { rows } = await house().db.pool.query(`select current_database() as name`)
  const url = databaseUrl().replace(/[^/]*$/, String(rows[0]?.name))
  const file = new URL('../../../app/testing/files-server.ts', import.meta.url)
  const started = fork(file, [url, storage().files.depot.folder, house().now().toISOString()])
  child = started
  return new Promise((done, fail) => {
    started.once('message', said => done(String(said)))
    started.once('exit', code => fail(new Error(`the server ended with ${code}`)))
  })
}
const databaseUrl = () => String(house().db.pool.options.connectionString)

it('a server that is killed in mid-upload loses nothing that has arrived: the next one goes on from there', async () => {
  const wish = { branchId: town().branchId, name: '田埂上的课堂', sentence: '把课开到田埂上', field: null }
  const { id } = (await as(town().editor).post('/api/brands', wish)).body
  const { version } = (await as(town().secretary).get(`/api/brands/${id}`)).body.brand
  const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
  const select = { action: 'select', input: { marks } }
  await as(town().secretary).post(`/api/brands/${id}/transitions`, select, { 'if-match': `"${version}"` })
  const cookie = town().editor.cookie
  const bytes = pdf('x'.repeat(900_000))

  const first = await server()
  const place = (await uploader(first, cookie).begin(id, '报告.pdf', bytes.length)).headers.get('location') ?? ''
  const half = request(`${first}${place}`, {
    method: 'PATCH',
    headers: {
      cookie,
      'tus-resumable': '1.0.0',
      'upload-offset': 0,
      'content-type': 'application/offset+octet-stream',
      'content-length': bytes.length,
    },
  })
  half.on('error', () => {})
  half.write(bytes.subarray(0, 500_000))
  await pause(1000)
  child?.kill('SIGKILL')
  await pause(200)

  const second = await server()
  const phone = uploader(second, cookie)
  const there = await phone.offset(place)
  expect(there).toBeGreaterThan(400_000)
  expect(there).toBeLessThanOrEqual(500_000)
  expect((await phone.send(place, new Uint8Array(bytes.subarray(there)), there)).status).toBe(204)
  // Killed once more between the last byte and the file: it is taken in all the same.
  child?.kill('SIGKILL')
  const { body } = await uploader(address(), cookie).finish(place)
  expect(body).toMatchObject({ name: '报告.pdf', size: bytes.length })
  const down = await uploader(address(), cookie).get(`/api/brands/${id}/files/${body.id}`)
  expect(down.bytes.equals(bytes)).toBe(true)
}, 120_000)
