import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { buildCity } from '../src/app/demo/demo.ts'
import { admitted, stepIn } from '../src/app/demo/step-in.ts'
import { demoStrip } from '../src/app/demo/step-in-page.ts'
import { launchBrowser } from '../src/app/testing/browser.ts'
import { proveCommittee } from '../src/foundation/database/scope.ts'
import { journey } from './house.ts'
import { listen } from './noise.ts'

const start = new Date('2026-04-20T02:00:00Z')
const here = journey('demo', start, launchBrowser, {
  pageTop: demoStrip,
  admit: admitted,
  also: (app, house, sessions) => stepIn(app, { house, sessions, prove: proveCommittee }),
})

beforeAll(async () => {
  await buildCity(here.here().databaseUrl, here.here().filesDir, { units: 6, branches: 30, seed: 2, now: start })
})

const quiet = async (page: Page) => {
  await page.waitForLoadState('networkidle')
  // The form hides its own on a phone: its bar says what it is.
  await page.locator('h1').first().waitFor({ state: 'attached' })
}

it('a newcomer steps in as everybody, one after the other, and always finds the way back', async () => {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const page = await here.person(size)
    await page.goto(`${here.here().url}/demo`)
    expect(await page.locator('button.main').count()).toBe(1)
    await here.shot(page, `换身份 ${size.width}`)
    const roles = await page.locator('.row').allInnerTexts()
    for (const role of [
      '工委干事',
      '工委领导',
      '督导员',
      '机关党委审核员',
      '支部书记',
      '分管领导',
      '支部联络员',
      '系统管理员',
      '安全管理员',
      '审计管理员',
    ])
      expect(roles.filter(text => text.startsWith(role)).length, role).toBeGreaterThan(0)
    for (const finds of ['还没有提名', '正在填申报表', '被退回', '创建中', '刚确定培育', '等单位审核', '等工委审核'])
      expect(roles.filter(text => text.includes(finds)).length, finds).toBeGreaterThan(0)
    // The phone walks a few: the doors are the same.
    for (let row = 0; row < roles.length; row += size.width > 1000 ? 2 : 7) {
      await page.locator('.row button').nth(row).click()
      await page.waitForURL(url => url.pathname !== '/demo')
      await quiet(page)
      expect(new URL(page.url()).pathname, roles[row]).not.toBe('/signin')
      expect(await page.locator('.demo-strip').isVisible()).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
      await here.shot(page, `${size.width} 以${(roles[row] ?? '').split('\n')[0]}身份`, false)
      await page.locator('.demo-strip a').click()
      await page.waitForURL(url => url.pathname === '/demo')
      expect(await page.locator('.under').textContent()).toContain('您现在是')
    }
  }
})

/** Every address the console has, read where it is written, so that a new page cannot be forgotten. */
const addresses = [
  ...readFileSync(join(import.meta.dirname, '../src/app/console/pages.ts'), 'utf8').matchAll(/^ {2}'(\/[^']*)': '/gm),
].map(match => match[1] ?? '')

it('no page breaks the content policy or says an error, whoever opens it', async () => {
  expect(addresses.length).toBeGreaterThan(20)
  const { house, url } = here.here()
  const one = async (statement: string) =>
    String((await house.db.pool.query({ text: statement, rowMode: 'array' })).rows[0]?.[0] ?? '')
  const ids: Readonly<Record<string, string>> = {
    '/campaigns/$id': await one('select id from campaigns order by year desc limit 1'),
    '/letters/$id': await one('select id from letters where void_at is null limit 1'),
    '/brands/$id/review': await one(`select id from brands where step = 2 order by id limit 1`),
    '/brands/$id/declaration': await one(
      `select id from brands where state = 'declaring' order by submissions desc, id limit 1`,
    ),
    '/brands/$id/marks': await one(`select id from brands where state = 'candidate' order by id limit 1`),
    '/brands/$id': await one(`select id from brands where state = 'creating' order by id limit 1`),
  }
  const page = await here.person()
  /** The officer opens all there is; the others what is theirs. */
  const walks: Readonly<Record<string, readonly string[]>> = {
    工委干事: addresses,
    工委领导: ['/', '/decisions', '/brands'],
    机关党委审核员: ['/', '/reviews', '/organizations'],
    支部书记: ['/', '/nominate', '/notices'],
    审计管理员: ['/house-ledger', '/read-log'],
    系统管理员: ['/committees', '/totp', '/password'],
    安全管理员: ['/appointments'],
  }
  for (const [role, walk] of Object.entries(walks)) {
    await page.goto(`${url}/demo`)
    await page.locator('.row').filter({ hasText: role }).first().locator('button').click()
    await quiet(page)
    for (const address of walk) {
      await page.goto(url + address.replace('$id', ids[address] ?? 'x'))
      await page.waitForLoadState('networkidle')
    }
  }
  for (const address of ['/demo', '/api/docs']) await page.goto(url + address)
})

it('a number is shown one at a time, and the auditor reads who asked', async () => {
  const branch = await here
    .here()
    .house.db.pool.query(`select organization_id as id from people where phone <> '' order by id limit 1`)
  const page = await here.person()
  const as = async (role: string) => {
    await page.goto(`${here.here().url}/demo`)
    await page.locator('.row').filter({ hasText: role }).first().locator('button').click()
    await quiet(page)
  }
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size)
    await as('工委干事')
    await page.goto(`${here.here().url}/organizations?at=${String(branch.rows[0].id)}`)
    const number = page.locator('text=/\\d{3}\\*{4}\\d{4}/')
    await number.first().waitFor()
    const masked = await number.count()
    await page.locator('button', { hasText: '显示' }).first().click()
    await page.locator('a[href^="tel:"]').waitFor()
    expect(await number.count()).toBe(masked - 1)
    await here.shot(page, `电话 ${size.width}`, false)
    await as('审计管理员')
    await page.goto(`${here.here().url}/read-log`)
    await page.getByText('电话').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    await here.shot(page, `查看记录 ${size.width}`, false)
  }
})

it('hears what it listens for', async () => {
  const page = await here.person()
  await page.goto(`${here.here().url}/signin`)
  await quiet(page)
  const heard: string[] = []
  await listen(page, heard)
  await page.reload()
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'body { color: red }'
    document.head.append(style)
    const script = document.createElement('script')
    script.textContent = 'window.leaked = true'
    document.head.append(script)
    setTimeout(() => {
      throw new Error('nobody caught this')
    })
  })
  await page.waitForTimeout(300)
  const all = heard.splice(0).join('\n')
  expect(all).toContain('content policy: style-src-elem inline')
  expect(all).toContain('content policy: script-src-elem inline')
  expect(all).toContain('nobody caught this')
  expect(await page.evaluate(() => 'leaked' in window)).toBe(false)
  here.forgive()
})
