import { expect, it } from 'vitest'
import { launchOldBrowser } from '../src/app/testing/browser.ts'
import { aDeclaration } from '../src/app/testing/declaration.ts'
import { administrators } from '../src/foundation/accounts/testing.ts'
import { pdf, photo, wordFile } from '../src/foundation/files/server/testing/samples.ts'
import { branchSide, press, see } from './branch-side.ts'
import { journey } from './house.ts'

const here = journey('files', new Date('2026-04-12T01:30:00Z'))
const image = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await photo({ width: 1600, height: 1200 }),
})

it('at the desk: photos, a paper and a LOGO go up beside what is being written, and are handed in with it', async () => {
  const { page, town, id, save } = await branchSide(here, { width: 1440, height: 900 })
  await save(aDeclaration(town))
  await page.reload()
  await see(page, '六项都已具备')
  // 创建流程 is the branch's own here and stays.
  expect(await page.getByLabel('创建流程').inputValue()).toBe('四月排课，五月开讲，九月回访，十二月总结。')
  const entry = (label: string) => page.getByRole('group', { name: label, exact: true })
  const input = (label: string) => entry(label).locator('input[type=file]').first()

  await input('佐证材料').setInputFiles([await image('会场 一.jpg'), await image('会场 二.jpg')])
  await entry('佐证材料').getByText('还可传 8 份').waitFor()
  expect(await entry('佐证材料').locator('img').count()).toBe(2)
  expect(await entry('佐证材料').getByText('4月11日拍').count()).toBe(2)
  await input('附件').setInputFiles({ name: '方案.pdf', mimeType: 'application/pdf', buffer: pdf('plan') })
  await entry('附件').getByText('还可传 4 份').waitFor()

  // A mark stops the file, with its word; nothing of it stays.
  await input('附件').setInputFiles({
    name: '纪要.docx',
    mimeType: 'application/octet-stream',
    buffer: await wordFile(['本件机密★1年']),
  })
  await see(page, '发现“机密★1年”字样，已停止，内容未留存。')
  await here.shot(page, '密级停住')
  await entry('附件').getByRole('button', { name: '移去纪要.docx' }).click()

  // The LOGO asks to be looked at first.
  await page.getByRole('button', { name: '品牌标识，选文件' }).click()
  await see(page, '请先对照核对，勾选后再传品牌标识。')
  await page.getByRole('checkbox', { name: '以上三项都已核对' }).check()
  await input('品牌标识').setInputFiles(await image('标识.jpg'))
  await entry('品牌标识').getByText('换一份').waitFor()

  await page.getByRole('button', { name: '移去会场 二.jpg' }).click()
  await entry('佐证材料').getByText('传过、没有选用').waitFor()
  await page.getByRole('button', { name: '看大图：会场 一.jpg' }).click()
  await page.locator('.file-large').waitFor()
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.file-large')?.naturalHeight === 1600)
  await here.shot(page, '看大图', false)
  await page.keyboard.press('Escape')
  await page
    .getByText(/已保存/)
    .first()
    .waitFor()
  await here.shot(page, '申报表带文件')
  await page.getByRole('button', { name: '报送', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: /报送/ }).click()
  await page.waitForURL(url => url.pathname === `/brands/${id}`)

  await page.goto(`${here.here().url}/brands/${id}?tab=declaration`)
  await page.getByRole('link', { name: '会场 一.jpg' }).waitFor()
  await here.shot(page, '品牌页看文件')
  await page.goto(`${here.here().url}/brands/${id}/declaration`)
  await page.getByRole('link', { name: '会场 一.jpg' }).waitFor()
  await here.shot(page, '报送后可看')

  const officer = await here.person()
  const [pair = ''] = town.officer.cookie.split(';')
  const at = pair.indexOf('=')
  const { url } = here.here()
  await officer.context().addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url }])
  await officer.goto(`${url}/brands/${id}/review`)
  await officer.getByRole('link', { name: '会场 一.jpg' }).waitFor()
  await officer.waitForFunction(
    () => (document.querySelector<HTMLImageElement>('.file-thumb img')?.naturalWidth ?? 0) > 0,
  )
  await here.shot(officer, '审核页看文件')
})

const phone = journey('files-phone', new Date('2026-04-12T01:30:00Z'))

it('on a phone: a photo taken where there is no network waits with a clock, outlives the page, and goes up by itself', async () => {
  const size = { width: 390, height: 844 }
  const { page, town, save } = await branchSide(phone, size)
  await save(aDeclaration(town))
  await page.reload()
  await page.locator('#fold-materials').click()
  const entry = page.getByRole('group', { name: '佐证材料', exact: true })
  await entry.getByRole('button', { name: '拍照' }).waitFor()
  const camera = entry.locator('input[capture]')
  expect(await camera.getAttribute('accept')).toBe('image/*')
  await page.context().setOffline(true)
  await camera.setInputFiles(await image('田埂.jpg'))
  await see(page, '网络断了，内容已存本机。连上后自动续传。')
  await phone.shot(page, '断网存本机')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
  await page.getByRole('button', { name: '报送', exact: true }).last().click()
  await see(page, '佐证材料')
  await page.context().setOffline(false)
  await page.reload()
  await page.locator('#fold-materials').click()
  await entry.getByText('还可传 9 份').waitFor()
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.file-thumb img')?.naturalWidth ?? 0) > 0)
  await phone.shot(page, '连上后已传好')
})

const old = journey('files-old-browser', new Date('2026-04-12T01:30:00Z'), launchOldBrowser)

it('in Chromium 83 a file goes up as well', async () => {
  const { page, town, save } = await branchSide(old, { width: 1366, height: 768 })
  await save(aDeclaration(town))
  await page.reload()
  await see(page, '六项都已具备')
  const found = await page.evaluateHandle(() =>
    document.querySelector('fieldset[aria-label="佐证材料"] input[type=file]'),
  )
  const input = found.asElement()
  if (!input) throw new TypeError('the form has an entry for files')
  await input.setInputFiles(await image('会场.jpg'))
  await see(page, '还可传 9 份')
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.file-thumb img')?.naturalWidth ?? 0) > 0)
  await press(page, '.file-thumb')
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.file-large')?.naturalWidth ?? 0) > 0)
  await page.keyboard.press('Escape')
  await page.evaluate(() => document.querySelector('.file-rows')?.scrollIntoView({ block: 'center' }))
  await old.shot(page, '文件', false)
})

const admin = journey('files-alarm', new Date('2026-04-12T01:30:00Z'))

it('the system administrator sees on the first page that files could not be kept', async () => {
  const { house, sessions, url } = admin.here()
  const { system_admin } = await administrators(house, sessions)
  await house.db.pool.query(
    `insert into house_alarms (kind, first_at, last_at, times) values ('disk_full', $1, $2, 7)`,
    [new Date('2026-04-12T00:10:00Z'), new Date('2026-04-12T01:20:00Z')],
  )
  const page = await admin.person()
  const [pair = ''] = system_admin.cookie.split(';')
  const at = pair.indexOf('=')
  await page.context().addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url }])
  await page.goto(`${url}/committees`)
  await see(page, '存储空间已满：4月12日 08:10起 7 次没有存成，最近 4月12日 09:20。')
  await admin.shot(page, '系统管理员看到告警', false)
})
