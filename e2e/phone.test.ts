import { expect, it } from 'vitest'
import { launchOldBrowser } from '../src/app/testing/browser.ts'
import { aDeclaration } from '../src/app/testing/declaration.ts'
import { branchSide, press, see } from './branch-side.ts'
import { journey } from './house.ts'

const phone = { width: 390, height: 844 }

const here = journey('phone', new Date('2026-04-12T01:30:00Z'))

it('the branch side on a phone: 提名, the four marks, the form, 报送', async () => {
  const { page, town, id, save } = await branchSide(here, phone)
  await here.shot(page, '申报表')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  await save(aDeclaration(town))
  await page.reload()
  await page.locator('text=六项都已具备').first().waitFor({ state: 'attached' })
  await here.shot(page, '申报表填好')
  await page.getByRole('button', { name: '报送', exact: true }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: /报送/ }).click()
  await page.waitForURL(url => url.pathname === `/brands/${id}`)
  await page.getByText('工委审核').first().waitFor()
  await here.shot(page, '报送之后')
})

const old = journey('old-browser', new Date('2026-04-12T01:30:00Z'), launchOldBrowser)

it('the same in Chromium 83, as 360 and 奇安信 browsers of government PCs are', async () => {
  const { page, town, id, save } = await branchSide(old, { width: 1366, height: 768 })
  await save(aDeclaration(town))
  await page.reload()
  await see(page, '六项都已具备')
  await old.shot(page, '申报表填好', false)
  await press(page, '.main-action', '报送')
  await press(page, '[role=dialog] .confirm-act', '报送')
  await page.waitForFunction(path => window.location.pathname === path, `/brands/${id}`)
  await see(page, '工委审核')
  await old.shot(page, '报送之后', false)
})
