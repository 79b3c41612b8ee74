import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { buildCity } from '../src/app/demo/demo.ts'
import { journey } from './house.ts'

const start = new Date('2026-04-14T01:30:00Z')
const here = journey('officer-home', start)

/** Enters as somebody of the city, past the passwords that other journeys type. */
async function enter(page: Page, userId: string): Promise<void> {
  const { sessions, url } = here.here()
  const [pair = ''] = (await sessions.stepIn(userId)).split(';')
  const at = pair.indexOf('=')
  await page.context().addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url }])
}

async function holderOf(role: string): Promise<string> {
  const { pool } = here.here().house.db
  const { rows } = await pool.query('select user_id from grants where role = $1 order by id limit 1', [role])
  return String(rows[0]?.user_id)
}

/** Where the keyboard stands, as whoever cannot see the screen hears it. */
const spoken = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

async function home(size?: { width: number; height: number }): Promise<Page> {
  const page = await here.person(size)
  await enter(page, await holderOf('officer'))
  await page.goto(here.here().url)
  await page.locator('.matrix tbody tr').first().waitFor()
  await page.locator('.reminding').waitFor()
  return page
}

beforeAll(async () => {
  const { pool } = here.here().house.db
  const url = pool.options.connectionString ?? ''
  await buildCity(url, here.here().filesDir, { units: 24, branches: 192, seed: 7, now: start })
  // The second factor is bound in another journey.
  await pool.query('update auth."user" set "twoFactorEnabled" = true')
}, 240_000)

it('a city’s officer reads how it stands, walks the matrix by keyboard, and reaches the list behind a cell', async () => {
  const page = await home()
  await here.shot(page, '干事的第一屏')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^申报还有 6 天截止，\d+ 个支部已报送$/)
  expect(await page.locator('.main-action').count()).toBe(1)

  // The Tab key enters the matrix once; from there the arrows lead from cell to cell.
  await page.locator('.matrix [tabindex="0"]').focus()
  expect(await spoken(page)).toBe('全部 24 个单位')
  await page.keyboard.press('ArrowRight')
  expect(await spoken(page)).toMatch(/^全部单位，未提名 \d+ 个$/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await spoken(page)).toMatch(/^市发展和改革委员会，申报中 \d+ 个$/)
  expect(await page.locator('.matrix [tabindex="0"]').count()).toBe(1)
  await page.keyboard.press('Home')
  expect(await spoken(page)).toBe('市发展和改革委员会')
  await page.keyboard.press('ArrowRight')
  expect(await spoken(page)).toMatch(/^市发展和改革委员会，未提名 \d+ 个$/)
  const peek = page.locator('.cell-peek')
  await peek.waitFor()
  await here.shot(page, '格子里的支部', false)
  await page.keyboard.press('Escape')
  await peek.waitFor({ state: 'detached' })

  const count = Number(/(\d+) 个$/.exec(await spoken(page))?.[1])
  await page.keyboard.press('Enter')
  await page.waitForURL(url => url.pathname === '/branches')
  await page.getByText(`共 ${count} 个支部`).waitFor()
  expect(new URL(page.url()).searchParams.get('standing')).toBe('none')
  await here.shot(page, '格子后的名单')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出表格' }).click()
  expect((await waiting).suggestedFilename()).toBe('支部名单.xlsx')
})

it('需关注 and a past day stay in the address; the list of who is out goes into the group and on paper', async () => {
  const page = await home()
  const shown = () => page.locator('.matrix tbody tr').count()
  const all = await shown()
  await page.getByRole('button', { name: /^需关注/ }).click()
  expect(await shown()).toBeLessThan(all)
  await page.reload()
  await page.locator('.matrix tbody tr').first().waitFor()
  expect(await shown()).toBeLessThan(all)
  await page.getByRole('button', { name: /^全部 24/ }).click()
  const before = await page.locator('.matrix-total .matrix-submitted').textContent()
  await page.getByLabel('看哪一天').fill('2026-03-30')
  await page.getByText('截至3月30日，按当天的单位和支部').waitFor()
  await page.waitForFunction(
    was => document.querySelector('.matrix-total .matrix-submitted')?.textContent !== was,
    before,
  )
  const then = await page.locator('.matrix-total .matrix-submitted').textContent()
  expect(Number.parseInt(then ?? '', 10)).toBeLessThan(Number.parseInt(before ?? '', 10))
  await here.shot(page, '截至某一天')
  // The total stays in sight under the bar, however far down one reads.
  await page.getByRole('button', { name: '再显示 10 个单位' }).click()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await page.waitForTimeout(200)
  expect(await page.evaluate(() => document.querySelector('.matrix-total > td')?.getBoundingClientRect().top)).toBe(94)
  await here.shot(page, '合计行不动', false)

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: '复制到微信群' }).click()
  await page.getByText('已复制，可贴到群里').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^【申报提醒】4月20日24:00截止，还有\d+个支部未报送：市发展和改革委员会\d+、/)
  expect(copied).not.toMatch(/1[3-9]\d{9}/)

  await page.getByRole('link', { name: '打印催办单' }).click()
  await page.getByRole('heading', { level: 1 }).getByText('个单位的催办单').waitFor()
  expect(await page.locator('.urge').count()).toBeGreaterThan(10)
  await here.shot(page, '催办单', false)
})

it.each([
  [1366, 768],
  [390, 844],
])('nothing scrolls sideways at %i', async (width, height) => {
  const page = await home({ width, height })
  await here.shot(page, `干事的第一屏 ${width}`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
})

it('each other role has a home of its own', async () => {
  const { pool } = here.here().house.db
  for (const [role, width] of [
    ['branch_secretary', 390],
    ['branch_lead', 1440],
    ['branch_editor', 390],
  ] as const) {
    const page = await here.person({ width, height: 900 })
    await enter(page, await holderOf(role))
    await page.goto(here.here().url)
    await page.locator('.section').first().waitFor()
    await here.shot(page, `${role}的第一屏`)
    expect(await page.locator('.main-action').count()).toBeLessThanOrEqual(1)
  }
  const { rows } = await pool.query(`select committee_id, organization_id from organization_versions
    where parent_id = committee_id and valid_to is null order by position limit 1`)
  const [place] = rows
  for (const [role, at, title] of [
    ['leader', place.committee_id, '等我定的'],
    ['unit_reviewer', place.organization_id, '本单位各支部'],
    ['inspector', place.committee_id, '督导检查还没有安排'],
    ['judge', place.committee_id, '评审还没有开始'],
  ] as const) {
    const page = await here.person()
    const user = `${role}-of-the-journey`
    await pool.query(
      `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", username, "twoFactorEnabled")
      select $1, '同志', $1 || '@x', true, now(), now(), $1, true`,
      [user],
    )
    await pool.query(
      `insert into grants (committee_id, id, user_id, organization_id, role, valid_from)
      values ($1, gen_random_uuid(), $2, $3, $4, '2026-01-01')`,
      [place.committee_id, user, at, role],
    )
    await enter(page, user)
    await page.goto(here.here().url)
    await page.getByRole('heading', { name: title }).waitFor()
    await page.waitForTimeout(300)
    await here.shot(page, `${role}的第一屏`)
  }
})
