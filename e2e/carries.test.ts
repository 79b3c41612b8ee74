import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { foundTown } from '../src/app/testing/programme.ts'
import { seedCampaign } from '../src/app/testing/seed-campaign.ts'
import { type Somebody, somebody } from '../src/foundation/accounts/testing.ts'
import { journey } from './house.ts'
import { stepIn } from './stepping-in.ts'

const here = journey('carries', new Date('2026-04-12T01:30:00Z'))
const phone = { width: 390, height: 844 }

it('after a reform the officer gives each brand its branch; the secretary of that branch goes on with it', async () => {
  const { house, sessions, url } = here.here()
  const town = await foundTown(house, sessions, seedCampaign(2026))
  const officer = await here.person()
  await stepIn(here, officer, town.officer)
  const fits = async (page: Page) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  const sign = async (who: Somebody, page: Page) =>
    stepIn(here, page, { ...who, cookie: await sessions.stepIn(who.userId) })
  const send = (page: Page, method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    page.evaluate(
      async ([how, to, content, more]) => {
        const type = { 'content-type': 'application/json' }
        const answer = await fetch(to, { method: how, headers: { ...type, ...more }, body: JSON.stringify(content) })
        return (await answer.json()) as { id: string }
      },
      [method, path, body, headers] as const,
    )

  // Four branches, each with a brand; the next day two are merged, one is split, one is dissolved.
  await officer.goto(url)
  const ids: Record<string, string> = {}
  const branches: Record<string, string> = {}
  const inNameOf = { reason: '支部送来纸质表' }
  for (const [branch, name] of [
    ['农机科党支部', '机声里的课'],
    ['渔业科党支部', '码头夜课'],
    ['土肥站党支部', '一把土的课'],
    ['种子站党支部', '一粒种'],
  ] as const) {
    const made = await send(officer, 'POST', '/api/organizations', {
      kind: 'branch',
      name: branch,
      parentId: town.unitId,
    })
    branches[branch] = made.id
    const wish = { branchId: made.id, name, sentence: '把课开到地头。', field: null, inNameOf }
    ids[name] = (await send(officer, 'POST', '/api/brands', wish)).id
  }
  const wish = { branchId: town.branchId, name: '田埂上的课堂', sentence: '把课开到田埂上。', field: null, inNameOf }
  await send(officer, 'POST', '/api/brands', wish)
  here.moveTo(new Date('2026-04-14T01:30:00Z'))
  await sign(town.officer, officer)
  const change = async (branch: string, body: object) => {
    const path = `/api/organizations/${branches[branch]}`
    const etag = await officer.evaluate(async to => (await fetch(to)).headers.get('etag') ?? '', `${path}/people`)
    await send(officer, 'POST', `${path}/changes`, { ...body, reason: '江编发〔2026〕3号' }, { 'if-match': etag })
  }
  await change('农机科党支部', { kind: 'merge', into: town.branchId })
  await change('渔业科党支部', { kind: 'merge', into: town.branchId })
  await change('土肥站党支部', { kind: 'split', into: [{ name: '土壤科党支部' }, { name: '肥料科党支部' }] })
  await change('种子站党支部', { kind: 'dissolve' })

  // 待办 says it, and so does the brand's own page.
  await officer.goto(url)
  await officer.getByText('品牌的支部已撤并').waitFor()
  await here.shot(officer, '待办里的承接', false)
  await officer.goto(`${url}/brands/${ids.一把土的课}`)
  await officer.getByText('定由哪个支部承接').waitFor()
  await here.shot(officer, '品牌页等承接', false)
  await officer.getByRole('link', { name: '定承接支部' }).click()
  const layer = officer.getByRole('dialog')
  await layer.getByRole('button', { name: '承接' }).click()
  await layer.getByText('请选一个在册的支部承接。').waitFor()
  await layer.getByText('肥料科党支部').click()
  await here.shot(officer, '分设的选一个', false)
  await layer.getByRole('button', { name: '承接' }).click()
  await officer.waitForURL(`${url}/brands/${ids.一把土的课}`)
  await officer.getByText('由肥料科党支部承接（原属土肥站党支部）').waitFor()
  await here.shot(officer, '品牌页已承接', false)

  // The other of the two was meant: nobody has gone on with it, so it is given on, with a reason.
  await officer.getByRole('button', { name: '改定承接支部' }).click()
  await layer.getByText('土壤科党支部').click()
  await layer.getByRole('button', { name: '承接' }).click()
  await layer.getByText('改由别的支部承接，请写明事由。').waitFor()
  await layer.getByRole('textbox').fill('两个支部看混了')
  await here.shot(officer, '改定承接支部', false)
  await layer.getByRole('button', { name: '承接' }).click()
  await officer.getByText('改由土壤科党支部承接（曾定肥料科党支部）').waitFor()

  // The rest on one page: two together, the dissolved one by a search, with its ground.
  const small = await here.person(phone)
  await sign(town.officer, small)
  await small.goto(`${url}/carries`)
  await small.getByText('3 个品牌的支部已撤并，请定由哪个支部承接').waitFor()
  await here.shot(small, '手机上的承接')
  await fits(small)
  await officer.goto(`${url}/carries`)
  await officer.getByText('3 个品牌的支部已撤并，请定由哪个支部承接').waitFor()
  await officer.getByText('承接后有 3 个在册品牌，多于每支部 2 个').first().waitFor()
  await here.shot(officer, '承接', false)
  await officer.getByRole('button', { name: '一并承接 2 个' }).click()
  await here.shot(officer, '一并承接之前', false)
  await layer.getByRole('button', { name: '承接' }).click()
  await officer.getByText('已承接 2 个').waitFor()
  await officer.getByText('1 个品牌的支部已撤并').waitFor()
  await here.shot(officer, '已一并承接', false)
  await small.reload()
  await small.getByRole('button', { name: '定承接支部' }).click()
  const sheet = small.getByRole('dialog')
  await sheet.getByRole('searchbox').fill('没有这个支部')
  await sheet.getByText('没有找到在册的支部').waitFor()
  await sheet.getByRole('searchbox').fill('xmk')
  await sheet.getByText('畜牧科党支部').click()
  await sheet.getByRole('button', { name: '承接' }).click()
  await sheet.getByText('请写明由畜牧科党支部承接的依据').waitFor()
  await sheet.getByRole('textbox').last().fill('江编发〔2026〕3号')
  await here.shot(small, '手机上定承接支部', false)
  await fits(small)
  await sheet.getByRole('button', { name: '承接' }).click()
  await small.getByText('没有等承接的品牌').waitFor()

  // The secretary of the branch that has three brands now: told, at home, on the phone.
  const secretary = await here.person(phone)
  await sign(town.secretary, secretary)
  await secretary.goto(url)
  for (const name of ['机声里的课', '码头夜课', '田埂上的课堂']) await secretary.getByText(name).first().waitFor()
  await here.shot(secretary, '承接支部的首页')
  await fits(secretary)
  await secretary.goto(`${url}/notices`)
  await secretary.getByText('“机声里的课”由你支部承接（原属农机科党支部）').waitFor()
  await here.shot(secretary, '承接支部的通知', false)
  await secretary.goto(`${url}/brands/${ids.机声里的课}`)
  await secretary.getByText('由种植业科党支部承接（原属农机科党支部）').waitFor()
  await here.shot(secretary, '承接支部看品牌')
  await fits(secretary)

  // A new secretary of a new branch has it on the desk too.
  const fresh = await somebody(house, sessions, '畜牧新书记', {
    role: 'branch_secretary',
    scope: town.scope,
    organizationId: town.otherBranchId,
  })
  const other = await here.person()
  await stepIn(here, other, fresh)
  await other.goto(`${url}/brands/${ids.一粒种}`)
  await other.getByText('江编发〔2026〕3号').waitFor()
  await here.shot(other, '有依据的承接', false)
})
