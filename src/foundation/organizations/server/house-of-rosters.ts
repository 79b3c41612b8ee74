import ExcelJS from 'exceljs'
import { afterAll, beforeAll } from 'vitest'
import { freshDatabase } from '../../../app/testing/database.ts'
import { accountRoutes } from '../../accounts/server/routes.ts'
import type { Sessions } from '../../accounts/server/sessions.ts'
import { aCommittee, browser, somebody, testSessions } from '../../accounts/testing.ts'
import { connect } from '../../database/connect.ts'
import type { House } from '../../http/house.ts'
import { httpServer } from '../../http/server.ts'
import type { RosterImported, RosterPreview, TreeAnswer } from '../contract.ts'
import { organizationRoutes } from './routes.ts'

export type Cell = string | number | null

/** An .xlsx as an office would save it. */
export async function workbook(rows: readonly (readonly Cell[])[], merges: readonly string[] = []): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名册')
  for (const row of rows) sheet.addRow([...row])
  for (const range of merges) sheet.mergeCells(range)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Accounts and organizations over real HTTP on a database of their own, for tests that send files. */
export function houseOfRosters() {
  let open: { house: House; sessions: Sessions; address: string; close(): Promise<void> } | null = null
  const at = () => {
    if (!open) throw new TypeError('the house opens before the first test')
    return open
  }
  beforeAll(async () => {
    const database = await freshDatabase()
    const now = () => new Date()
    const db = connect({ url: database.url, now, max: 6 })
    const house: House = { db, now }
    const sessions = testSessions(house)
    const app = await httpServer({
      house,
      routes: [...accountRoutes(house, sessions), ...organizationRoutes(house)],
      identify: sessions.identify,
      ready: async () => undefined,
      consoleDir: null,
      trustProxy: false,
      requestsPerMinute: 100_000,
    })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const close = async () => {
      await app.close()
      await db.close()
      await database.drop()
    }
    open = { house, sessions, address, close }
  })
  afterAll(() => open?.close())
  return {
    house: () => at().house,
    sessions: () => at().sessions,
    address: () => at().address,
    browser: (cookie?: string) => browser(at().address, cookie),
    town: () => aTown(at().house, at().sessions, at().address),
  }
}

type Refused = { readonly code?: string; readonly detail?: string }

/** A committee with its officer, who sends files. */
async function aTown(house: House, sessions: Sessions, address: string) {
  const scope = await aCommittee(house)
  const officer = await somebody(house, sessions, '郑干事', { role: 'officer', scope })
  const send = async <T>(
    url: string,
    file: Buffer,
    cookie = officer.cookie,
  ): Promise<{ status: number; body: T & Refused }> => {
    const headers = { cookie, 'content-type': 'application/octet-stream' }
    const answer = await fetch(address + url, { method: 'POST', headers, body: new Uint8Array(file) })
    // What the route's contract says; a wrong answer fails the expectation that reads it.
    return { status: answer.status, body: (await answer.json()) as T & Refused }
  }
  return {
    scope,
    officer,
    send,
    preview: (file: Buffer, more = '') => send<RosterPreview>(`/api/roster-previews?name=a.xlsx${more}`, file),
    take: (file: Buffer, more = '') => send<RosterImported>(`/api/roster-imports?name=a.xlsx${more}`, file),
    tree: async (): Promise<TreeAnswer> => (await browser(address, officer.cookie).get('/api/organizations')).body,
    people: async (id = '') => browser(address, officer.cookie).get(`/api/organizations/${id}/people`),
  }
}
