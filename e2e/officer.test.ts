import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { aDeclaration } from '../src/app/testing/declaration.ts'
import { foundTown } from '../src/app/testing/programme.ts'
import { seedCampaign } from '../src/app/testing/seed-campaign.ts'
import { administrators, type Somebody, somebody } from '../src/foundation/accounts/testing.ts'
import { journey } from './house.ts'
import { stepIn } from './stepping-in.ts'

const here = journey('officer', new Date('2026-04-12T01:30:00Z'))
const phone = { width: 390, height: 844 }

it('an officer acts for a branch on paper; a late one asks, is granted, lapses, comes back', async () => {
  const { house, sessions, url } = here.here()
  const town = await foundTown(house, sessions, seedCampaign(2026))
  const officer = await here.person()
  await stepIn(here, officer, town.officer)
  const fits = async (page: Page, width: number) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  const sign = async (who: Somebody, page: Page) =>
    stepIn(here, page, { ...who, cookie: await sessions.stepIn(who.userId) })

  // From the roster to the branch's place, and from there in its name.
  await officer.goto(`${url}/organizations?at=${town.branchId}`)
  await officer.getByRole('link', { name: '品牌与代录' }).click()
  await officer.getByRole('heading', { name: '种植业科党支部' }).waitFor()
  await here.shot(officer, '支部', false)
  await officer.getByRole('button', { name: '代支部提名' }).click()
  const layer = officer.getByRole('dialog')
  await layer.getByRole('button', { name: '代录' }).click()
  await layer.getByText('请写明代录事由，支部会看到。').waitFor()
  await here.shot(officer, '代录事由', false)
  await layer.getByRole('textbox').fill('书记住院，支部送来纸质表')
  await layer.getByRole('button', { name: '代录' }).click()
  await officer.getByText('代种植业科党支部填写，事由：书记住院，支部送来纸质表').waitFor()
  await officer.getByLabel('品牌名称').fill('田埂上的课堂')
  await officer.getByLabel('一句话介绍').fill('把党课和农技课一起开到田埂上。')
  await here.shot(officer, '代支部提名', false)
  await officer.getByRole('button', { name: '提名', exact: true }).click()
  await officer.waitForURL(/\/marks\?inNameOf=1$/)
  for (const mark of ['成效明显', '群众满意', '可塑性强', '有发展潜质'])
    await officer.getByLabel(mark).fill('去年试办十二场，大户都说用得上。')
  await officer.getByRole('button', { name: '确定培育' }).click()
  await officer.waitForURL(/\/declaration\?inNameOf=1$/)
  await officer.getByLabel('创建理念').fill('让党员身份在每一块田里都看得见，让每一课都有人用得上。')
  await officer
    .getByText(/已保存/)
    .first()
    .waitFor()
  await officer.evaluate(() => window.scrollTo(0, 400))
  await here.shot(officer, '代录申报表', false)
  const id = new URL(officer.url()).pathname.split('/')[2] ?? ''

  // The branch sees on its phone who typed, and why.
  const secretary = await here.person(phone)
  await stepIn(here, secretary, town.secretary)
  await secretary.goto(`${url}/brands/${id}/declaration`)
  await secretary.getByText('代支部填写，事由：书记住院').waitFor()
  await here.shot(secretary, '支部看到代录', false)
  await fits(secretary, phone.width)
  await secretary.goto(`${url}/notices`)
  await secretary.getByText('代你支部办理了“确定培育”').waitFor()

  // The rest of the form as another save would have it; then 报送 in the branch's name.
  await save(officer, id, aDeclaration(town), '书记住院，支部送来纸质表')
  await officer.reload()
  await officer.getByText('六项都已具备').waitFor()
  await officer.getByRole('button', { name: '报送', exact: true }).first().click()
  await layer.getByRole('button', { name: '报送' }).click()
  await officer.waitForURL(to => to.pathname === `/brands/${id}`)
  await officer.getByRole('button', { name: '纸质已收' }).click()
  await layer.locator('input[type=date]').fill('2026-04-11')
  await layer.locator('input[type=number]').fill('2')
  await here.shot(officer, '纸质已收', false)
  await layer.getByRole('button', { name: '纸质已收' }).click()
  await officer.getByText('纸质已收 4月11日，2 份').first().waitFor()
  await officer.goto(`${url}/brands/${id}?tab=declaration`)
  await officer.getByText('4月11日收到，2 份').waitFor()
  await here.shot(officer, '品牌页代报', false)
  await officer.goto(`${url}/brands/${id}/review`)
  await officer.getByText('代报，事由书记住院').waitFor()
  await here.shot(officer, '审核页代报', false)

  // 畜牧科 nominated in time and is late with its form: it asks from the form, on the phone.
  const late = await here.person(phone)
  await stepIn(here, late, town.otherSecretary)
  await late.goto(`${url}/nominate?branch=${town.otherBranchId}`)
  await late.getByLabel('品牌名称').fill('栏舍边的课')
  await late.getByLabel('一句话介绍').fill('把课开到栏舍边。')
  await late.getByRole('button', { name: '提名', exact: true }).click()
  await late.waitForURL(/\/brands\/[0-9a-f-]+$/)
  const other = new URL(late.url()).pathname.split('/')[2] ?? ''
  here.moveTo(new Date('2026-04-16T01:30:00Z'))
  await sign(town.otherSecretary, late)
  await late.goto(`${url}/brands/${other}`)
  await late.getByRole('button', { name: '申请延期' }).click()
  await late.getByRole('dialog').getByRole('textbox').fill('片区防疫，材料还差两处')
  await here.shot(late, '申请延期', false)
  await late.getByRole('dialog').getByRole('button', { name: '申请延期' }).click()
  await late.getByText('已申请申报延期，等工委答复').waitFor()
  await here.shot(late, '已申请延期', false)
  await fits(late, phone.width)

  await sign(town.officer, officer)
  await officer.goto(url)
  await officer.getByText('延期申请').first().waitFor()
  await here.shot(officer, '待办里的延期', false)
  await officer.goto(`${url}/extension-requests`)
  await officer.getByText('片区防疫，材料还差两处').waitFor()
  await here.shot(officer, '延期申请', false)
  await officer.getByRole('button', { name: '不予' }).click()
  await layer.getByRole('textbox').fill('请先补两处，明天再申请')
  await layer.getByRole('button', { name: '不予延期' }).click()
  await officer.getByText('没有等您答复的延期申请').waitFor()

  // The window has passed: looked at, lapsed; taken back, lapsed again, revived.
  await officer.goto(`${url}/lapses`)
  await officer.getByRole('button', { name: '列为逾期' }).click()
  await officer.getByText('名单有 1 个支部未核对，核对后再列为逾期。').waitFor()
  await officer.getByRole('checkbox', { name: '核对栏舍边的课' }).check()
  await here.shot(officer, '到期未报送', false)
  const small = await here.person(phone)
  await sign(town.officer, small)
  await small.goto(`${url}/lapses`)
  await small.getByRole('checkbox', { name: '核对栏舍边的课' }).check()
  await here.shot(small, '手机上的逾期', false)
  await officer.getByRole('button', { name: '列为逾期 1 个' }).click()
  await here.shot(officer, '列为逾期之前', false)
  await layer.getByRole('button', { name: '列为逾期' }).click()
  await officer.getByText('已列为逾期 1 个').waitFor()
  await officer.getByRole('checkbox', { name: '选用栏舍边的课' }).waitFor()
  await here.shot(officer, '已列为逾期', false)
  await officer.getByRole('button', { name: '撤销' }).click()
  await officer.getByText('1 个品牌到期没有报送').waitFor()
  await officer.getByRole('checkbox', { name: '核对栏舍边的课' }).check()
  await officer.getByRole('button', { name: '列为逾期 1 个' }).click()
  await layer.getByRole('button', { name: '列为逾期' }).click()
  await officer.getByRole('checkbox', { name: '选用栏舍边的课' }).check()
  await officer.getByRole('button', { name: '延期恢复 1 个' }).click()
  await layer.locator('input[type=date]').fill('2026-04-20')
  await layer.getByRole('textbox').last().fill('片区防疫')
  await here.shot(officer, '延期恢复', false)
  await layer.getByRole('button', { name: '延期恢复' }).click()
  await officer.getByText('已延期恢复 1 个').waitFor()
  for (const [page, words, title] of [
    ['/lapses', '没有到期未报送的品牌', '手机上没有逾期'],
    [`/branches/${town.branchId}`, '种植业科党支部', '手机上的支部'],
    ['/extension-requests', '没有等您答复的延期申请', '手机上的延期申请'],
  ] as const) {
    await small.goto(url + page)
    await small.getByText(words).first().waitFor()
    await here.shot(small, title, false)
    await fits(small, phone.width)
  }
})

it('whoever served in the branch stands back, and the banner says who takes it', async () => {
  const { house, sessions, url } = here.here()
  here.moveTo(new Date('2026-04-12T01:30:00Z'))
  const town = await foundTown(house, sessions, seedCampaign(2026), '临江市直机关工委')
  const { scope, branchId } = town
  const both = await somebody(
    house,
    sessions,
    '闻人澜',
    { role: 'officer', scope },
    { role: 'branch_secretary', scope, organizationId: branchId },
  )
  const page = await here.person()
  await stepIn(here, page, both)
  await page.goto(`${url}/nominate?branch=${branchId}`)
  await page.getByLabel('品牌名称').fill('田埂上的课堂')
  await page.getByLabel('一句话介绍').fill('把课开到田埂上。')
  await page.getByRole('button', { name: '提名', exact: true }).click()
  await page.waitForURL(/\/brands\/[0-9a-f-]+$/)
  const id = new URL(page.url()).pathname.split('/')[2] ?? ''
  await page.goto(`${url}/brands/${id}/marks`)
  for (const mark of ['成效明显', '群众满意', '可塑性强', '有发展潜质'])
    await page.getByLabel(mark).fill('去年试办十二场。')
  await page.getByRole('button', { name: '确定培育' }).click()
  await page.waitForURL(/\/declaration$/)
  await page.getByText('品牌内涵').first().waitFor()
  await save(page, id, aDeclaration(town), null)
  await page.reload()
  await page.getByRole('button', { name: '报送', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '报送' }).click()
  await page.waitForURL(to => to.pathname === `/brands/${id}`)
  await page.goto(`${url}/brands/${id}/review`)
  await page.getByText('这一件与您有回避关系').waitFor()
  expect(await page.getByRole('button', { name: '受理' }).count()).toBe(0)
  await here.shot(page, '回避', false)
})

it('two officers at one campaign’s settings and at one organization: the second is shown both', async () => {
  const { house, sessions, url } = here.here()
  here.moveTo(new Date('2026-04-12T01:30:00Z'))
  const town = await foundTown(house, sessions, seedCampaign(2026), '清河市直机关工委')
  const [first, second] = [await here.person(), await here.person()]
  await stepIn(here, first, town.officer)
  await stepIn(here, second, town.secondOfficer)
  for (const page of [first, second]) {
    await page.goto(`${url}/campaigns/${town.campaignId}?step=3`)
    await page.getByLabel('联系干事').waitFor()
  }
  await first.getByLabel('最多字数').fill('12')
  await first.getByText(/已保存 \d/).waitFor()
  await second.getByLabel('联系干事').fill('沈清禾（112 室）')
  await second.getByRole('button', { name: '有两个版本，请选一个' }).click()
  const both = second.getByRole('dialog')
  await both.getByText(/顾一帆在 .*09:3\d改过/).waitFor()
  expect(await both.textContent()).toContain('4–12')
  await here.shot(second, '两个版本的设置', false)
  // Untouched by the second, so the first one's stands.
  await both.getByRole('button', { name: '两份合一' }).click()
  await second.getByLabel('最多字数').waitFor()
  expect(await second.getByLabel('最多字数').inputValue()).toBe('12')
  expect(await second.getByLabel('联系干事').inputValue()).toBe('沈清禾（112 室）')

  for (const [page, name] of [
    [first, '种植科党支部'],
    [second, '种植与植保科党支部'],
  ] as const) {
    await page.goto(`${url}/organizations?at=${town.branchId}`)
    await page.getByRole('button', { name: '登记变动' }).click()
    await page.getByLabel('新名称').fill(name)
    await page.getByLabel(/^依据/).fill('江编发〔2026〕3号')
  }
  const register = (page: Page) => page.locator('.small-form').getByRole('button', { name: '登记变动' }).click()
  await register(first)
  await first.getByText('已登记变动').waitFor()
  await register(second)
  await second.getByText(/顾一帆在 09:3\d登记过变动（更名），现为“种植科党支部”/).waitFor()
  expect(await second.getByLabel('新名称').inputValue()).toBe('种植与植保科党支部')
  await here.shot(second, '同事已登记变动', false)
  await register(second)
  await second.getByText('已登记变动').waitFor()
})

it('the system administrator pastes next year’s notice, looks at its days and keeps them', async () => {
  const { house, sessions, url } = here.here()
  here.moveTo(new Date('2026-11-05T01:30:00Z'))
  const { system_admin } = await administrators(house, sessions)
  const page = await here.person()
  await stepIn(here, page, system_admin)
  await page.goto(`${url}/holidays`)
  await page.getByRole('heading', { name: '2027年还没有节假日表' }).waitFor()
  await page.getByLabel('看哪一年').selectOption('2027')
  await page.getByRole('button', { name: '保存本年' }).click()
  await page.getByText('2027年还没有放假日期，请照通知补上。').waitFor()
  await page
    .getByLabel('通知原文')
    .fill(
      '一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。',
    )
  await page.getByRole('button', { name: '读通知' }).click()
  await page.getByText('读出放假 10 天、调休上班 2 天').waitFor()
  await here.shot(page, '节假日表')
  await page.getByRole('button', { name: '保存本年' }).click()
  await page.getByRole('heading', { name: '2028年还没有节假日表' }).waitFor()
  const small = await here.person(phone)
  await stepIn(here, small, system_admin)
  await small.goto(`${url}/holidays?year=2027`)
  await small.getByText('10月1日至10月7日').waitFor()
  await here.shot(small, '手机上的节假日表', false)
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
})

/** The whole declaration as another machine would have saved it meanwhile. */
async function save(page: Page, id: string, declaration: unknown, reason: string | null): Promise<void> {
  const status = await page.evaluate(
    async ([path, content, inName]) => {
      const seen = (await fetch(path)).headers.get('etag') ?? ''
      const body = inName === null ? content : { declaration: content, inNameOf: { reason: inName } }
      const answer = await fetch(inName === null ? path : `${path}/in-name-of`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': seen },
        body: JSON.stringify(body),
      })
      return answer.status
    },
    [`/api/brands/${id}/declaration`, declaration, reason] as const,
  )
  expect(status).toBe(200)
}
