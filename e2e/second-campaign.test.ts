import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { aDeclaration } from '../src/app/testing/declaration.ts'
import { foundTown } from '../src/app/testing/programme.ts'
import { anotherCampaign } from '../src/app/testing/second-campaign.ts'
import { seedCampaign } from '../src/app/testing/seed-campaign.ts'
import { journey } from './house.ts'
import { stepIn } from './stepping-in.ts'

const here = journey('second-campaign', new Date('2026-04-12T01:30:00Z'))

/** A second, different campaign from configuration alone: two steps, quota 3, names 2–12, five reasons, other stages. */
it('is walked by its secretary, its unit’s reviewer and two officers, who review by keyboard', async () => {
  const { house, sessions, url } = here.here()
  const town = await foundTown(house, sessions, anotherCampaign(seedCampaign(2026)))
  const secretary = await here.person()
  await stepIn(here, secretary, town.secretary)
  const nominate = async (name: string, field: string) => {
    await secretary.goto(`${url}/nominate?branch=${town.branchId}`)
    await secretary.getByLabel('品牌名称').fill(name)
    await secretary.getByLabel('一句话介绍').fill('护好每一棵苗，大户看得见。')
    await secretary.getByRole('button', { name: field }).click()
    await secretary.getByRole('button', { name: '提名', exact: true }).click()
  }
  const brandOf = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? ''

  // Two characters are a name here; a second brand may begin at once, in another field.
  await secretary.goto(`${url}/nominate?branch=${town.branchId}`)
  await secretary.getByLabel('品牌名称').fill('护苗')
  await secretary.getByText('合乎 2–12 字').waitFor()
  await here.shot(secretary, '提名')
  await nominate('护苗', '惠民')
  await secretary.waitForURL(/\/brands\/[0-9a-f-]+$/)
  const id = brandOf(secretary)
  await nominate('田埂上的课堂', '强基')
  await secretary.waitForURL(to => /\/brands\/[0-9a-f-]+$/.test(to.pathname) && !to.pathname.endsWith(id))
  const second = brandOf(secretary)
  await nominate('大户联系卡', '强基')
  await secretary.getByText('“强基”已由“田埂上的课堂”选用').waitFor()

  // Two marks, and a form of two entries that no other campaign has.
  await secretary.goto(`${url}/brands/${id}/marks`)
  await secretary.getByLabel('群众满意').waitFor()
  expect(await secretary.locator('textarea').count()).toBe(2)
  for (const mark of ['成效明显', '群众满意']) await secretary.getByLabel(mark).fill('试办一季，大户都说好。')
  await secretary.getByRole('button', { name: '确定培育' }).click()
  await secretary.waitForURL(/\/declaration$/)
  await secretary.getByLabel('做法').fill('先排课表，再讲课，最后回访。')
  await secretary.getByLabel('经费').fill('3000')
  await secretary
    .getByText(/已保存/)
    .first()
    .waitFor()
  const { plan, leadingGroup } = aDeclaration(town)
  await fill(secretary, id, { plan, leadingGroup, field: '惠民' })
  await secretary.reload()
  await secretary
    .getByText(/都已具备/)
    .first()
    .waitFor()
  await here.shot(secretary, '申报表')
  await submit(secretary, id)
  await secretary.getByText('机关党委初审').first().waitFor()
  await here.shot(secretary, '单位初审中', false)

  // The second brand follows by the same door, so that there is a queue to walk.
  await declare(secretary, second, { ...aDeclaration(town), name: '田埂上的课堂', field: '强基', form: formOf() })

  // The unit's reviewer, by keyboard alone: J and K, the next one read ahead.
  const reviewer = await here.person()
  await stepIn(here, reviewer, town.reviewer)
  await reviewer.goto(url)
  await reviewer.getByRole('link', { name: '继续审核' }).click()
  await reviewer.getByText('退回原因').waitFor()
  await reviewer.getByText('1 / 2').waitFor()
  await reviewer.keyboard.press('j')
  await reviewer.getByText('2 / 2').waitFor()
  await reviewer.keyboard.press('j')
  await reviewer.getByText('到头了').waitFor()
  await reviewer.keyboard.press('k')
  await reviewer.getByText('1 / 2').waitFor()
  await reviewer.getByText('退回原因').waitFor()
  await reviewer.keyboard.press('?')
  const keys = reviewer.getByRole('dialog')
  await keys.getByText('勾选原因').waitFor()
  expect(await keys.getByRole('row', { name: '通过' }).count()).toBe(1)
  await here.shot(reviewer, '所有按键', false)
  await reviewer.keyboard.press('Escape')
  await reviewer.keyboard.press('1')
  expect(await reviewer.getByRole('checkbox').first().isChecked()).toBe(true)
  await reviewer.keyboard.press('1')
  expect(await reviewer.getByRole('checkbox').first().isChecked()).toBe(false)
  // N walks from place to place, M pins there; while one types, letters are letters.
  await reviewer.keyboard.press('n')
  await reviewer.keyboard.press('m')
  await reviewer.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await reviewer.keyboard.type('a r j 1')
  expect(await reviewer.locator('.remark-text').inputValue()).toBe('a r j 1')
  await reviewer.keyboard.press('Escape')
  await here.shot(reviewer, '单位审核', false)
  await reviewer.keyboard.press('a')
  await reviewer.getByText('还有 1 条意见没有认可，仍要通过吗？').waitFor()
  await reviewer.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await reviewer.getByRole('button', { name: '删去' }).click()
  await reviewer.keyboard.press('a')
  await reviewer.getByText('已通过机关党委初审').waitFor()

  // The committee returns it, pinned by keyboard; a colleague who has it open is told.
  const officer = await here.person()
  await stepIn(here, officer, town.officer)
  const colleague = await here.person()
  await stepIn(here, colleague, town.secondOfficer)
  await colleague.goto(`${url}/brands/${id}/review`)
  await colleague.getByText('退回原因').waitFor()
  await colleague.keyboard.press('n')
  await colleague.keyboard.press('m')
  await colleague.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await colleague.keyboard.type('做法要分三步写。')
  await officer.goto(`${url}/brands/${id}/review`)
  await officer.getByText('退回原因').waitFor()
  expect(await officer.locator('.reason').count()).toBe(5)
  await officer.locator('.review-entry', { hasText: '做法' }).first().click()
  await officer.keyboard.press('m')
  await officer.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await officer.keyboard.type('请按先后写三步。')
  await officer.keyboard.press('Escape')
  await officer.keyboard.press('r')
  await officer.getByRole('dialog').getByText('支部将收到 1 条意见').waitFor()
  await here.shot(officer, '工委退回', false)
  await officer.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  await officer.getByText('已列入待发：退回').waitFor()
  await colleague.keyboard.press('Escape')
  await colleague.keyboard.press('r')
  await colleague.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  await colleague.locator('.review-banner', { hasText: '顾一帆已先办理，结果是“退回”' }).waitFor()
  expect(await colleague.locator('.remark-text').inputValue()).toBe('做法要分三步写。')
  expect(await colleague.getByRole('button', { name: /^退回/ }).count()).toBe(0)
  await here.shot(colleague, '同事已先办理', false)
  await release(officer, url)
  await colleague.reload()
  await colleague.getByText('顾一帆已先办理，结果是“退回”').first().waitFor()

  // It comes back to the committee, not to the unit: this campaign says so.
  await secretary.goto(`${url}/brands/${id}/declaration`)
  await secretary.getByText('请按先后写三步。').first().waitFor()
  await secretary.getByRole('textbox', { name: /答复/ }).fill('已分三步。')
  await secretary.getByLabel('做法').fill('第一步排课表，第二步讲课，第三步回访。')
  await secretary
    .getByText(/已保存/)
    .first()
    .waitFor()
  await submit(secretary, id)
  await secretary.getByText('工委复核').first().waitFor()
  await officer.goto(`${url}/brands/${id}/review`)
  await officer.getByText('已分三步。').first().waitFor()
  // D compares or not, N goes to what has changed.
  expect(await officer.locator('ins').count()).toBeGreaterThan(0)
  await officer.keyboard.press('d')
  expect(await officer.locator('.review-text ins').count()).toBe(0)
  await officer.keyboard.press('n')
  await officer.locator('.review-chosen', { hasText: '做法' }).waitFor()
  await here.shot(officer, '复核对比', false)
  await officer.getByRole('button', { name: '认可', exact: true }).click()
  await officer.keyboard.press('a')
  await officer.getByText('已列入待发：受理').waitFor()
  await release(officer, url)
  await secretary.goto(`${url}/brands/${id}`)
  await secretary.getByText('受理，进入创建').first().waitFor()
  await here.shot(secretary, '创建中', false)
})

/** What is long to type and walked by hand in another journey: measures, results, the leading group. */
async function fill(page: Page, id: string, more: object): Promise<void> {
  const status = await page.evaluate(
    async ([path, added]) => {
      const read = await fetch(path)
      const { draft } = await read.json()
      const answer = await fetch(path, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': read.headers.get('etag') ?? '' },
        body: JSON.stringify({ ...draft, ...added }),
      })
      return answer.status
    },
    [`/api/brands/${id}/declaration`, more] as const,
  )
  expect(status).toBe(200)
}

const formOf = () => ({ idea: '先分片区，再排课，最后回访。', cost: 1200 })

/** The way of a brand from 提名 to 报送, which is walked by hand above, in three requests. */
async function declare(page: Page, id: string, declaration: object): Promise<void> {
  const statuses = await page.evaluate(
    async ([here, content]) => {
      const send = (path: string, method: string, version: string, body: unknown) =>
        fetch(here + path, {
          method,
          headers: { 'content-type': 'application/json', 'if-match': version },
          body: JSON.stringify(body),
        })
      const marks = { effect: '有', satisfaction: '有' }
      const select = await send('/transitions', 'POST', '"1"', { action: 'select', input: { marks } })
      const saved = await send('/declaration', 'PUT', '"1"', content)
      const submitted = await send('/transitions', 'POST', '"2"', { action: 'submit', input: {} })
      return [select.status, saved.status, submitted.status]
    },
    [`/api/brands/${id}`, declaration] as const,
  )
  expect(statuses).toEqual([200, 200, 200])
}

async function submit(page: Page, id: string): Promise<void> {
  await page.getByRole('button', { name: /报送$/ }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: /报送$/ }).click()
  await page.waitForURL(to => to.pathname === `/brands/${id}`)
}

async function release(officer: Page, url: string): Promise<void> {
  await officer.goto(`${url}/decisions`)
  await officer.getByRole('button', { name: /发出/ }).first().click()
  await officer.getByRole('dialog').getByRole('button', { name: /发出/ }).click()
  await officer.getByRole('dialog').waitFor({ state: 'detached' })
}
