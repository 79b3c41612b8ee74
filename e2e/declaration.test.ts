import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { activate, foundCommittee, password, signIn, slipLinks } from './beginning.ts'
import { fillDeclaration, giveMeasureAnotherOwner, giveSecondMeasureItsLead } from './filling.ts'
import { journey } from './house.ts'
import { checkEachItem, planFile, settleWhatThePlanLeaves } from './plan-file.ts'
import { rosterFile } from './roster.ts'

const here = journey('declaration', new Date('2026-04-12T01:30:00Z'))

it('a committee from nothing: the plan read and published, the roster, then one brand from 提名 through return to 受理', async () => {
  const town = await foundCommittee(here, '江澄市直机关工委', { name: '顾一帆', username: 'guyifan' })
  const { page: officer, key } = town
  await officer.getByRole('link', { name: '新建创建活动' }).click()
  await officer.getByRole('button', { name: '从实施方案新建' }).click()
  const plan = { name: '实施方案.txt', mimeType: 'text/plain', buffer: planFile() }
  await officer.locator('#plan-file').setInputFiles(plan)
  await officer.waitForURL(to => /^\/campaigns\/[0-9a-f-]{36}$/.test(to.pathname))
  await checkEachItem(officer)
  const left = officer.getByRole('button', { name: '只作说明' })
  while ((await left.count()) > 0) await left.first().click()
  await officer.getByText('读出的设置都已核对').waitFor()
  await here.shot(officer, '方案与设置都已核对')
  await officer.getByRole('link', { name: '下一步：补未写明的' }).click()
  await settleWhatThePlanLeaves(officer, '顾一帆（111 室）')
  await officer.getByRole('button', { name: '移到今年或某天起' }).click()
  await officer.getByRole('dialog').getByRole('button', { name: '移过去' }).click()
  await officer.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await officer.getByLabel('品牌申报结束', { exact: true }).inputValue()).toBe('2026-04-15')
  await officer
    .getByText(/已保存/)
    .first()
    .waitFor()
  await here.shot(officer, '核对设置')
  await officer.getByRole('link', { name: '两人复核，发布' }).click()
  // An officer who is alone is told whom to ask; with a second one there, it goes on.
  await officer.getByRole('button', { name: '请人复核' }).click()
  await officer.getByRole('dialog').getByRole('button', { name: '请人复核' }).click()
  await officer.getByText('本工委还没有第二位干事或领导。请安全管理员任命').first().waitFor()
  const second = await town.another({ name: '沈清禾', username: 'shenqinghe' })
  await officer.getByRole('dialog').getByRole('button', { name: '请人复核' }).click()
  await officer.getByRole('dialog').waitFor({ state: 'detached' })
  await second.goto(here.here().url)
  await second.getByRole('link', { name: '复核', exact: true }).click()
  await confirm(second, '复核无误')
  await officer.reload()
  await confirm(officer, '发布')
  await officer.getByText('已发布第 1 版设置').waitFor()

  await officer.goto(`${here.here().url}/roster`)
  await officer.locator('input[type=file]').setInputFiles(await rosterFile())
  await officer.getByRole('button', { name: /导入/ }).waitFor()
  await here.shot(officer, '花名册预览')
  await officer.getByRole('button', { name: /导入/ }).click()
  await officer.locator('.slip').first().waitFor()
  await here.shot(officer, '启用条')
  const slips = await officer.locator('.slip').allInnerTexts()
  const links = await slipLinks(officer)
  const linkOf = (name: string) => links[slips.findIndex(text => text.includes(name))] ?? ''

  const secretary = await here.person()
  await activate(here, secretary, linkOf('温知夏'))
  await secretary.getByRole('heading', { level: 1 }).waitFor()
  await here.shot(secretary, '支部书记的第一屏')
  await secretary.getByRole('link', { name: '提名' }).first().click()
  await secretary.getByLabel('品牌名称').fill('田埂上的课堂')
  await secretary.getByLabel('一句话介绍').fill('农时不等人，课也不能等人来听。支部把党课和农技课一起开到田埂上。')
  await secretary.getByRole('button', { name: '党员教育' }).click()
  await here.shot(secretary, '提名')
  await secretary.getByRole('button', { name: '提名', exact: true }).click()
  await secretary.waitForURL(/\/brands\/[0-9a-f-]+$/)
  await secretary.getByRole('heading', { name: '田埂上的课堂' }).waitFor()
  await here.shot(secretary, '品牌页酝酿中')
  expect(await secretary.getByText('酝酿中').count()).toBeGreaterThan(0)
  await secretary
    .getByRole('link', { name: '确定培育' })
    .or(secretary.getByRole('button', { name: '确定培育' }))
    .first()
    .click()
  // The marks are the plan's own words: four of them in the one that started it.
  const marks = secretary.locator('textarea')
  await marks.first().waitFor()
  expect(await secretary.getByLabel('群众满意度高').count()).toBe(1)
  for (let place = 0; place < (await marks.count()); place += 1)
    await marks.nth(place).fill('去年试办十二场，水稻减损率由 4% 降到 3%，回访三十户都说用得上（统计台账）。')
  await here.shot(secretary, '四项标志')
  await secretary.getByRole('button', { name: '确定培育' }).last().click()
  await secretary.waitForURL(/\/declaration$/)
  await secretary.getByText('品牌内涵').first().waitFor()
  await here.shot(secretary, '申报表')
  await fillDeclaration(secretary)
  await here.shot(secretary, '申报表填到一半')
  await secretary.getByRole('button', { name: '报送', exact: true }).first().click()
  // Never disabled: it leads to what is missing.
  await secretary.getByText('举措 2 还差分管领导').first().waitFor()
  await giveSecondMeasureItsLead(secretary)
  await loseTheSessionInMidForm(secretary)
  await secretary
    .getByText(/已保存/)
    .first()
    .waitFor()
  await here.shot(secretary, '申报表填好')
  await submit(secretary)
  await here.shot(secretary, '报送之后')

  await officer.goto(`${here.here().url}/reviews`)
  await officer.getByText('田埂上的课堂').first().waitFor()
  await here.shot(officer, '等我审核的')
  await officer
    .getByRole('link', { name: /田埂上的课堂/ })
    .first()
    .click()
  await officer.getByText('退回原因').first().waitFor()
  await here.shot(officer, '工委审核')
  await officer.getByRole('checkbox', { name: /责任不明确/ }).check()
  await officer.getByRole('button', { name: '对举措 2提意见' }).click()
  await officer.getByRole('complementary').getByRole('textbox').last().fill('联络员不宜作责任人，请落实到管片的党员。')
  await here.shot(officer, '退回意见')
  await officer.getByRole('button', { name: /^退回/ }).first().click()
  await officer.getByRole('dialog').getByRole('button', { name: /退回/ }).click()
  await officer.getByRole('dialog').waitFor({ state: 'detached' })
  await release(officer)
  await here.shot(officer, '发出之后')

  // The window has closed; the return's own deadline still runs.
  here.moveTo(new Date('2026-04-16T01:30:00Z'))
  await signIn(here, secretary, 'wenzhixia')
  await secretary.getByText(/退回/).first().waitFor()
  await here.shot(secretary, '书记看到退回')
  await secretary.getByRole('link', { name: '重新申报' }).first().click()
  await secretary.getByText('联络员不宜作责任人').first().waitFor()
  // Who came by 待办 has read the notice as well.
  const unread = `select count(*)::int as n from notices
    join auth."user" person on person.id = user_id and person.username = 'wenzhixia' where kind = 'return' and read_at is null`
  await expect.poll(async () => (await here.here().house.db.pool.query(unread)).rows[0].n).toBe(0)
  await here.shot(secretary, '意见标在栏目旁')
  await secretary.getByRole('textbox', { name: /答复/ }).fill('责任人改为温知夏，直接管这一片。')
  await giveMeasureAnotherOwner(secretary, 2, '温知夏')
  await secretary
    .getByText(/已保存/)
    .first()
    .waitFor()
  await here.shot(secretary, '答复之后')
  await submit(secretary)

  await signIn(here, officer, 'guyifan', key)
  await officer.getByText('各单位走到哪一步').waitFor()
  await here.shot(officer, '干事的第一屏')
  await officer.getByRole('link', { name: '继续审核' }).click()
  await officer.getByText('责任人改为温知夏').first().waitFor()
  await here.shot(officer, '对比上次')
  expect(await officer.locator('del, ins').count()).toBeGreaterThan(1)
  await officer.getByRole('button', { name: /认可/ }).first().click()
  await officer.keyboard.press('a')
  await officer
    .getByText(/列入待发/)
    .first()
    .waitFor()
  await release(officer)

  await secretary.goto(`${here.here().url}/`)
  await secretary.getByText('创建中').first().waitFor()
  await secretary.getByRole('link', { name: '田埂上的课堂' }).first().click()
  await secretary.getByText('受理，进入创建').first().waitFor()
  await here.shot(secretary, '品牌页创建中')
  expect(await secretary.getByRole('link', { name: /关于受理/ }).count()).toBeGreaterThan(0)
})

/** A session that ends in mid-form costs nothing: the password is asked over the page, and what was typed goes out. */
async function loseTheSessionInMidForm(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.getByLabel('品牌口号').fill('田里讲，田里学')
  const layer = page.getByRole('dialog', { name: '重新登录' })
  await layer.getByLabel('密码', { exact: true }).fill(password)
  await here.shot(page, '登录过期')
  await layer.getByRole('button', { name: '接着填' }).click()
  await layer.waitFor({ state: 'detached' })
  await page
    .getByText(/已保存/)
    .first()
    .waitFor()
  await page.reload()
  expect(await page.getByLabel('品牌口号').inputValue()).toBe('田里讲，田里学')
}

/** 待发: every letter is read, then all go out at once. */
async function release(officer: Page): Promise<void> {
  await officer.goto(`${here.here().url}/decisions`)
  await officer.getByText('田埂上的课堂').first().waitFor()
  await here.shot(officer, '待发决定')
  await officer.getByRole('button', { name: /发出/ }).first().click()
  await officer.getByRole('dialog').getByRole('button', { name: /发出/ }).click()
  await officer.getByRole('dialog').waitFor({ state: 'detached' })
}

/** An act and the question that it asks once. */
async function confirm(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** 报送 and its one question. */
async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /报送/ }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: /报送/ }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
