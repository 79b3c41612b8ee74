import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { allRoutes } from '../src/app/routes.ts'
import type { Addition } from '../src/app/server.ts'
import { openStorage } from '../src/app/storage.ts'
import { launchBrowser } from '../src/app/testing/browser.ts'
import { freshDatabase } from '../src/app/testing/database.ts'
import { openSessions, type Sessions } from '../src/foundation/accounts/server/sessions.ts'
import { ensureSetUpLink } from '../src/foundation/accounts/server/set-up.ts'
import { totpOf } from '../src/foundation/accounts/testing.ts'
import { seedHolidays } from '../src/foundation/calendar/server/holidays.ts'
import { connect } from '../src/foundation/database/connect.ts'
import type { House } from '../src/foundation/http/house.ts'
import { httpServer } from '../src/foundation/http/server.ts'

import { listen } from './noise.ts'

const root = join(import.meta.dirname, '..')

/** The whole house on a database of its own, with the built console, and a browser before it. The clock stands where the journey puts it. */
export function journey(
  name: string,
  start: Date,
  open: () => Promise<Browser> = launchBrowser,
  added: Addition | null = null,
) {
  let shift = start.getTime() - Date.now()
  const now = () => new Date(Date.now() + shift)
  let at: {
    house: House
    sessions: Sessions
    filesDir: string
    url: string
    databaseUrl: string
    browser: Browser
    token: string
    close(): Promise<void>
  } | null = null
  const here = () => {
    if (!at) throw new TypeError('the journey has not begun')
    return at
  }
  let shots = 0
  const noise: string[] = []
  beforeAll(async () => {
    const database = await freshDatabase()
    const db = connect({ url: database.url, now, max: 10 })
    const house: House = { db, now }
    await seedHolidays(db)
    const sessions = openSessions({ house, secret: 'a secret of the journeys, long enough', url: 'http://localhost' })
    const folder = mkdtempSync(join(tmpdir(), 'yipin-files-'))
    const storage = openStorage(house, folder)
    const app = await httpServer({
      house,
      routes: allRoutes(house, sessions, storage),
      identify: added ? async request => added.admit(await sessions.identify(request)) : sessions.identify,
      ready: async () => undefined,
      consoleDir: join(root, 'dist', 'console'),
      trustProxy: false,
      requestsPerMinute: 100_000,
      ...(added ? { pageTop: added.pageTop, also: app => added.also(app, house, sessions) } : {}),
    })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const browser = await open()
    at = {
      house,
      sessions,
      filesDir: folder,
      url: address,
      databaseUrl: database.url,
      browser,
      token: (await ensureSetUpLink(house)) ?? '',
      close: async () => {
        await browser.close()
        await app.close()
        await db.close()
        await database.drop()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  }, 120_000)
  // A page that breaks the content policy or says an error in its console fails the journey that opened it.
  afterEach(() => expect(noise.splice(0)).toEqual([]))
  afterAll(() => at?.close())
  return {
    here,
    now,
    /** An authenticator keeps the true time, wherever the house's clock has been put. */
    totp: (key: string) => totpOf(key, new Date()),
    /** Moves the house's clock; the browser's own stays, as on any machine whose clock is wrong. */
    moveTo: (instant: Date) => {
      shift = instant.getTime() - Date.now()
    },
    /** A new person at a new machine. */
    async person(size: { width: number; height: number } = { width: 1440, height: 900 }): Promise<Page> {
      const context = await here().browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      await listen(page, noise)
      return page
    },
    /** What was said on purpose. */
    forgive: () => {
      noise.length = 0
    },
    /** Kept as test output, to be looked at. */
    async shot(page: Page, title: string, fullPage = true): Promise<void> {
      const folder = join(root, 'test-output', name)
      mkdirSync(folder, { recursive: true })
      shots += 1
      await page.screenshot({ path: join(folder, `${String(shots).padStart(2, '0')}-${title}.png`), fullPage })
    },
  }
}
