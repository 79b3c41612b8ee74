import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { foundTown } from '../src/app/testing/programme.ts'
import { seedCampaign } from '../src/app/testing/seed-campaign.ts'
import { see } from './branch-side.ts'
import { journey } from './house.ts'

const here = journey('plan', new Date('2026-04-02T01:30:00Z'))

const file = join(import.meta.dirname, '../../shared/plan/implementation-plan.txt')
/** In the words of another hand, where the plan that started it is not at hand; the same five stages. */
const own = `临江县直机关“一支部一品牌”创建活动实施方案

一、方法步骤
1.品牌酝酿(2011年4月1日至4月10日)各支部把成效明显、群众满意度高、可塑性强的项目确定为培育对象。
2.品牌申报(2011年4月10日至4月15日)各支部于4月15日前将申报表报县直机关工委203室。对思路不清晰、主题不突出的要求重新申报。
3.品牌创建(2011年4月15日至2012年3月)各支部按方案实施。
4.品牌认定(2012年3月)工委审核验收。
5.动态管理(2012年3月——)工委每年开展一次复查验收。
`

it('an officer drops the plan: its stages stand in the settings, each beside the sentence it was read from', async () => {
  const { house, sessions, url } = here.here()
  const town = await foundTown(house, sessions, seedCampaign(2026))
  const page = await here.person()
  const [pair = ''] = town.officer.cookie.split(';')
  const at = pair.indexOf('=')
  await page.context().addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url }])
  await page.goto(`${url}/campaigns`)
  await page.getByRole('button', { name: '从实施方案新建' }).click()
  expect(await page.locator('.main-action').count()).toBe(1)
  await page
    .locator('#plan-file')
    .setInputFiles({ name: '方案.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  await see(page, '暂时读不了 .pdf 文件')
  await here.shot(page, '不收的文件', false)
  const buffer = existsSync(file) ? readFileSync(file) : Buffer.from(own, 'utf8')
  await page.locator('#plan-file').setInputFiles({ name: '实施方案.txt', mimeType: 'text/plain', buffer })
  await page.waitForURL(to => /^\/campaigns\/[0-9a-f-]{36}$/.test(to.pathname))
  const days = [
    ['品牌酝酿', '2011-04-01', '2011-04-10'],
    ['品牌申报', '2011-04-10', '2011-04-15'],
    ['品牌创建', '2011-04-15', '2012-03-31'],
    ['品牌认定', '2012-03-01', '2012-03-31'],
    ['动态管理', '2012-03-01', ''],
  ] as const
  for (const [stage, from, to] of days) {
    expect(await page.getByLabel(`${stage}开始`, { exact: true }).inputValue(), stage).toBe(from)
    expect(await page.getByLabel(`${stage}结束`, { exact: true }).inputValue(), stage).toBe(to)
  }
  const row = page.locator('.plan-row').filter({ hasText: '退回原因' })
  const number = await row.locator('.plan-number').textContent()
  await row.click()
  const sentence = page.locator('.plan-span-marked')
  expect(await sentence.first().textContent()).toContain('思路不清晰')
  expect(await page.locator('.plan-span-marked sup').last().textContent()).toContain(number)
  await see(page, '方案没有写')
  await here.shot(page, '方案与设置', false)
  // The old frame is still painted where the long page has not been: a picture of it would show the skeleton.
  await page.waitForTimeout(1500)
  await here.shot(page, '核对设置')

  await page.goto(`${url}/campaigns`)
  await page.getByRole('button', { name: '从实施方案新建' }).click()
  await page.locator('#plan-text').fill(own)
  await page.getByRole('button', { name: '读这段文字' }).click()
  await page.waitForURL(to => /^\/campaigns\/[0-9a-f-]{36}$/.test(to.pathname))
  await see(page, '粘贴的文字')
  await page.goto(`${url}/campaigns/${town.campaignId}`)
  await page.getByLabel('活动名称').waitFor()
  expect(await page.locator('.plan-paper').count()).toBe(0)
})
