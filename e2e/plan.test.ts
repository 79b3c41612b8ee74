import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { foundTown, type Town } from '../src/app/testing/programme.ts'
import { seedCampaign } from '../src/app/testing/seed-campaign.ts'
import type { Somebody } from '../src/foundation/accounts/testing.ts'
import { see } from './branch-side.ts'
import { journey } from './house.ts'
import { checkEachItem, ownPlan, planFile, settleWhatThePlanLeaves } from './plan-file.ts'

const here = journey('plan', new Date('2026-04-02T01:30:00Z'))

let town: Town
async function entered(somebody: Somebody, size?: { width: number; height: number }): Promise<Page> {
  const page = await here.person(size)
  const [pair = ''] = somebody.cookie.split(';')
  const at = pair.indexOf('=')
  await page.context().addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url: here.here().url }])
  return page
}
const row = (page: Page, label: string) =>
  page.locator('.reading-row').filter({ has: page.getByText(label, { exact: true }) })
const saved = (page: Page) =>
  page
    .getByText(/已保存/)
    .first()
    .waitFor()

it('an officer drops the plan: its stages stand beside the sentences they were read from', async () => {
  const { house, sessions, url } = here.here()
  town = await foundTown(house, sessions, seedCampaign(2026))
  const page = await entered(town.officer)
  await page.goto(`${url}/campaigns`)
  await page.getByRole('button', { name: '从实施方案新建' }).click()
  expect(await page.locator('.main-action').count()).toBe(1)
  await page
    .locator('#plan-file')
    .setInputFiles({ name: '方案.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  await see(page, '暂时读不了 .pdf 文件')
  await here.shot(page, '不收的文件', false)
  const plan = { name: '实施方案.txt', mimeType: 'text/plain', buffer: planFile() }
  await page.locator('#plan-file').setInputFiles(plan)
  await page.waitForURL(to => /^\/campaigns\/[0-9a-f-]{36}$/.test(to.pathname))
  for (const [stage, days] of [
    ['品牌酝酿', '2011年4月1日至4月10日'],
    ['品牌申报', '2011年4月10日至4月15日'],
    ['品牌创建', '2011年4月15日至2012年3月31日'],
    ['品牌认定', '2012年3月1日至3月31日'],
    ['动态管理', '2012年3月1日起'],
  ] as const) {
    await page
      .getByRole('button', { name: `核对${stage}`, exact: true })
      .or(page.locator('.reading-held'))
      .first()
      .waitFor()
    if (stage === '品牌酝酿')
      expect(await page.getByLabel(`${stage}开始`, { exact: true }).inputValue()).toBe('2011-04-01')
    else expect(await row(page, stage).locator('.reading-words').textContent(), stage).toContain(days)
  }
  expect(await row(page, '市直机关党建工作巡礼').or(row(page, '县直机关党建工作巡礼')).textContent()).toMatch(
    /今年六月中下旬”，按2011年6月11日至6月30日起算/,
  )
  await page.getByRole('button', { name: '核对退回原因', exact: true }).click()
  const number = await page.locator('.reading-held .reading-number').textContent()
  expect(await page.locator('.paper-held').first().textContent()).toContain('思路不清晰')
  expect(await page.locator('.paper-held sup').last().textContent()).toBe(number)
  expect(await levelOff(page)).toBeLessThan(40)
  await see(page, '方案没有写')
  await here.shot(page, '方案与设置', false)
  expect(await page.locator('.main-action').count()).toBe(1)
})

it('item by item: Enter confirms and goes on, what is typed stays, a stretch is taught, nothing left is dropped', async () => {
  const { url } = here.here()
  const page = await entered(town.officer)
  await page.goto(`${url}/campaigns`)
  await page.getByRole('button', { name: '从实施方案新建' }).click()
  await page.locator('#plan-text').fill(ownPlan)
  await page.getByRole('button', { name: '读这段文字' }).click()
  await page.waitForURL(to => /^\/campaigns\/[0-9a-f-]{36}$/.test(to.pathname))
  await page.locator('.reading-held').waitFor()
  const under = page.locator('.headline-under')
  const first = (await under.textContent()) ?? ''
  expect(first).toMatch(
    /^读出 \d+ 项，1 项正在核对，\d+ 项待核对，\d+ 项请您确认，3 句没有读懂。方案没有写的 \d+ 项留到下一步。$/,
  )

  // 品牌酝酿 is in hand: its last day is typed anew, Enter confirms and goes to 品牌申报.
  await page.getByLabel('品牌酝酿结束', { exact: true }).fill('2011-04-12')
  await page.getByLabel('品牌酝酿结束', { exact: true }).press('Enter')
  await page.locator('.reading-held').getByText('品牌申报').waitFor()
  expect(await row(page, '品牌酝酿').textContent()).toContain('方案里是“2011年4月1日至4月10日，酝酿”，已改。')
  expect(await under.textContent()).toContain('1 项已核对')
  await here.shot(page, '逐项核对', false)

  // Hovering a row lights its words in the document.
  await row(page, '名称字数').hover()
  expect(await page.locator('.paper-lit').first().textContent()).toContain('4-8个字')

  await select(page, '拟授牌名单须张榜七个工作日')
  await page.getByRole('button', { name: '设为…' }).click()
  await here.shot(page, '设为', false)
  await page.getByRole('menuitem', { name: '名称字数' }).click()
  await see(page, '这段文字里没有读出字数')
  await page.getByRole('menuitem', { name: '公示期' }).click()
  await page.locator('.reading-held').getByText('公示期').waitFor()
  expect(await page.locator('.reading-held').getByRole('spinbutton', { name: '公示期' }).inputValue()).toBe('7')
  expect(await page.locator('.paper-held').first().textContent()).toContain('张榜七个工作日')
  await page.getByRole('button', { name: /核对无误/ }).click()

  await checkEachItem(page)
  expect(await page.locator('.reading-ask').count()).toBe(0)
  await saved(page)
  await page.reload()
  await page.locator('.left-row').first().waitFor()
  expect(await page.locator('.reading-held').count()).toBe(0)

  const left = page.locator('.left-row')
  await left.first().getByRole('button', { name: '归到“创建要求”' }).click()
  await see(page, '已归到“创建要求”')
  expect(await left.last().textContent()).toContain('已归到“公示期”')
  await left.nth(1).getByRole('button', { name: '只作说明' }).click()
  await see(page, '读出的设置都已核对')
  expect(await page.locator('.paper-mark-left').count()).toBe(0)
  await here.shot(page, '都已核对', false)
  await saved(page)

  await page.getByRole('link', { name: '下一步：补未写明的' }).click()
  await page.locator('.unsaid-row').first().waitFor()
  await here.shot(page, '补未写明的', false)
  await settleWhatThePlanLeaves(page, '顾一帆（203 室）')

  // A plan of 2011 is brought to this year, shown before it is done.
  await page.getByRole('button', { name: '移到今年或某天起' }).click()
  const layer = page.getByRole('dialog')
  expect(await layer.textContent()).toContain('2026年4月1日至4月12日')
  await here.shot(page, '移到今年', false)
  await layer.getByRole('button', { name: '移过去' }).click()
  expect(await page.getByLabel('品牌申报开始', { exact: true }).inputValue()).toBe('2026-04-10')
  expect(await page.getByLabel('品牌创建结束', { exact: true }).inputValue()).toBe('2027-03-31')
  await saved(page)

  await page.getByRole('link', { name: '下一步：减负账本与预览' }).click()
  await see(page, '栏已替支部填好，重复要的 0 栏')
  await page.locator('.form-preview').waitFor()
  await here.shot(page, '减负账本与预览')
  await page.getByRole('link', { name: '下一步：两人复核，发布' }).click()
  await page.getByRole('button', { name: '请人复核' }).click()
  await here.shot(page, '请人复核', false)
  await page.getByRole('dialog').getByRole('button', { name: '请人复核' }).click()
  await see(page, '等第二人复核')
  expect(await page.locator('.main-action').count()).toBe(0)
})

it('a second person checks, the officer publishes, branches see the calendar at their desk and on the phone', async () => {
  const { url } = here.here()
  const second = await entered(town.secondOfficer)
  await second.goto(url)
  await second.getByRole('link', { name: '复核', exact: true }).click()
  await see(second, '请您复核这份设置')
  await here.shot(second, '第二人复核', false)
  await second.getByRole('button', { name: '复核无误' }).click()
  await second.getByRole('dialog').getByRole('button', { name: '复核无误' }).click()
  await see(second, '已复核无误，可以发布')

  const officer = await entered(town.officer)
  await officer.goto(url)
  await officer.getByRole('link', { name: '发布', exact: true }).click()
  await officer.getByRole('button', { name: '发布', exact: true }).click()
  await officer.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await see(officer, '已发布第 1 版设置')
  await here.shot(officer, '已发布', false)

  const desk = await entered(town.secretary)
  await desk.goto(url)
  await desk.getByRole('link', { name: '活动安排', exact: true }).click()
  await see(desk, '县直机关党建工作巡礼')
  await see(desk, '4月12日 24:00 截止，还有 10 天')
  await here.shot(desk, '支部的活动安排')
  const phone = await entered(town.secretary, { width: 390, height: 844 })
  await phone.goto(`${url}/calendar`)
  await see(phone, '现在是品牌酝酿阶段')
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await here.shot(phone, '手机上的活动安排')
})

it('a change shows old and new before it goes out, is checked again, and tells branches why', async () => {
  const { url } = here.here()
  const officer = await entered(town.officer)
  await officer.goto(`${url}/campaigns`)
  await officer.getByRole('link', { name: '临江县直机关“一支部一品牌”创建活动实施方案' }).first().click()
  await officer.locator('.setup-steps').waitFor()
  const address = officer.url()
  await officer.goto(`${address}?step=3`)
  await officer.getByLabel('品牌申报结束', { exact: true }).fill('2026-04-20')
  await saved(officer)

  // Two officers write at once: the second sees what differs, and chooses.
  const second = await entered(town.secondOfficer)
  await second.goto(`${address}?step=3`)
  await second.getByLabel('批准依据').waitFor()
  await officer.getByLabel('批准依据').fill('县委同意')
  await saved(officer)
  await officer.waitForFunction(() => document.querySelector('.save-done') !== null)
  await second.getByLabel('批准依据').fill('县委常委会同意')
  await second.getByRole('button', { name: '有两个版本，请选一个' }).click()
  expect(await second.getByRole('dialog').textContent()).toContain('县委同意县委常委会同意')
  await here.shot(second, '两个版本', false)
  await second.getByRole('button', { name: '用对方的' }).click()
  expect(await second.getByLabel('批准依据').inputValue()).toBe('县委同意')
  await officer.getByRole('link', { name: '两人复核，发布' }).click()
  await see(officer, '2026年4月10日至4月20日，申报')
  expect(await officer.locator('.change-before').allTextContents()).toEqual([
    '本系统内部党建工作',
    '2026年4月10日至4月15日，申报',
  ])
  await here.shot(officer, '改动与影响')
  await officer.getByRole('button', { name: '请人复核' }).click()
  await officer.getByRole('dialog').getByRole('button', { name: '请人复核' }).click()
  await see(officer, '等第二人复核')

  const leader = await entered(town.leader)
  await leader.goto(url)
  await leader.getByRole('link', { name: '复核', exact: true }).click()
  await leader.getByRole('button', { name: '复核无误' }).waitFor()
  // What the leader sees is changed once more before they press: nothing unseen is checked.
  await officer.goto(`${address}?step=3`)
  await officer.getByLabel('品牌申报结束', { exact: true }).fill('2026-04-21')
  await saved(officer)
  await officer.waitForFunction(() => document.querySelector('.save-done') !== null)
  await leader.getByRole('button', { name: '复核无误' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: '复核无误' }).click()
  await see(leader, '刚被改过，请重看一遍')
  await see(leader, '2026年4月10日至4月21日，申报')
  await leader.getByRole('button', { name: '复核无误' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: '复核无误' }).click()
  await see(leader, '已复核无误，可以发布')

  await officer.goto(`${address}?step=5`)
  await officer.getByRole('button', { name: '发布', exact: true }).click()
  const layer = officer.getByRole('dialog')
  await layer.getByRole('button', { name: '发布', exact: true }).click()
  await layer.getByText('发布后的改动须写明理由').waitFor()
  await layer.getByRole('textbox').fill('春耕推迟，申报顺延五天')
  await layer.getByRole('button', { name: '发布', exact: true }).click()
  await see(officer, '已发布第 2 版设置')
  const branch = await entered(town.editor)
  await branch.goto(`${url}/calendar`)
  await see(branch, '春耕推迟，申报顺延五天')
})

/** Selects words of the document as a person does with the mouse, and lets go. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate(sought => {
    for (const place of Array.from(document.querySelectorAll('.paper-sheet [data-at]'))) {
      const at = (place.textContent ?? '').indexOf(sought)
      const node = place.firstChild
      if (at < 0 || !node) continue
      place.scrollIntoView({ block: 'center' })
      window.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length)
      place.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
      return
    }
    throw new Error(`not on the paper: ${sought}`)
  }, words)
}

/** How far the words in hand stand from their row, in pixels. */
const levelOff = (page: Page) =>
  page.evaluate(() => {
    const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN
    return Math.abs(top('.paper-held') - top('.reading-held'))
  })
