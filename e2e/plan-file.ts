import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const file = join(import.meta.dirname, '../../shared/plan/implementation-plan.txt')
/** In the words of another hand; the same five stages as the plan that started it. */
export const ownPlan = `临江县直机关“一支部一品牌”创建活动实施方案

一、创建要求
1.名称简短有力。用4-8个字概括品牌名称，好记好传。
2.培育突出精品。以党的建设某一领域为主，不搞大而全。

二、方法步骤
1.品牌酝酿(2011年4月1日至4月10日)各支部把成效明显、群众满意度高、可塑性强的项目确定为培育对象。
2.品牌申报(2011年4月10日至4月15日)各支部于4月15日前将申报表报县直机关工委203室。对思路不清晰、主题不突出、责任不明确、容无特色的要求重新申报。
3.品牌创建(2011年4月15日至2012年3月)各支部按方案实施。其中在今年六月中下旬，工委将开展“县直机关党建工作巡礼”活动。
4.品牌认定(2012年3月)工委审核验收，对成功的予以挂牌。
5.动态管理(2012年3月——)工委每年开展一次复查验收，对不适应党建工作形势的及时摘牌。

三、相关要求
1.要探索创新。各支部要改变机关党建载体不新、亮点不多的局面，使机关党建富于创造性。
2.要联系实际。各支部要把品牌创建同本单位业务工作有机结合起来，推动工作再上新水平。本活动经县委同意，拟授牌名单须张榜七个工作日。
`

/** The plan that started it all; a clone that stands alone takes one of the same five stages. */
export const planFile = (): Buffer => (existsSync(file) ? readFileSync(file) : Buffer.from(ownPlan, 'utf8'))

/** 核对无误, item by item, to the last one. */
export async function checkEachItem(page: Page): Promise<void> {
  await page.locator('.reading-held').waitFor()
  for (let turn = 0; turn < 80 && (await page.locator('.reading-held').count()) > 0; turn++) {
    const held = await page.locator('.reading-held').getAttribute('data-row')
    await page.getByRole('button', { name: /核对无误/ }).click()
    await page.waitForFunction(key => document.querySelector('.reading-held')?.getAttribute('data-row') !== key, held)
  }
}

/** What the plan does not say: who is to be asked, by hand; the rest as the system proposes. */
export async function settleWhatThePlanLeaves(page: Page, contact: string): Promise<void> {
  await page.locator('.unsaid-row').first().waitFor()
  const officer = page.locator('.unsaid-row').filter({ hasText: '联系干事' })
  await officer.getByRole('button', { name: '自己填' }).click()
  await officer.getByRole('textbox').fill(contact)
  await officer.getByText('已定').waitFor()
  const take = page.getByRole('button', { name: '采用' })
  while ((await take.count()) > 0) await take.first().click()
  await page.getByText('方案没有写的都已定好').waitFor()
}
