import type { Page } from 'playwright-core'
import type { journey } from './house.ts'

type Journey = ReturnType<typeof journey>

export const password = '田埂上-Kewtang-2026'

/** Opens an activation link as its owner would, sets the password, and binds the authenticator where the duty asks for one. */
export async function activate(here: Journey, page: Page, link: string): Promise<string | null> {
  await page.goto(link)
  await page.getByLabel('新密码').fill(password)
  await page.getByLabel('再输一遍').fill(password)
  await page.getByRole('button', { name: '启用账号' }).click()
  const away = page.waitForURL(url => !url.pathname.startsWith('/activate')).then(() => null)
  const key = await Promise.race([away, page.locator('.totp-key').textContent()]).catch(async cause => {
    await here.shot(page, '启用没有成功')
    throw cause
  })
  if (key === null) return null
  const secret = key.replace(/\s/g, '')
  await page.getByLabel('动态码').fill(here.totp(secret))
  await page.getByRole('button', { name: '完成绑定' }).click()
  await away
  return secret
}

/** The links of the slips that a page shows, one a person: what the QR on each says, read from the words beside it. */
export async function slipLinks(page: Page): Promise<string[]> {
  const slips = await page.locator('.slip').allInnerTexts()
  return slips.map(text => {
    const [, username = '', code = ''] = /登录名 (\S+?)，启用码 (\S+)/.exec(text) ?? []
    return `${new URL(page.url()).origin}/activate#u=${encodeURIComponent(username)}&c=${encodeURIComponent(code)}`
  })
}

interface Newcomer {
  readonly name: string
  readonly username: string
}

/**
 * Set-up link → three administrators → committee → officer: the first day of a house, by hand. Answers with the officer's
 * page and authenticator key, and with the way to appoint another.
 */
export async function foundCommittee(
  here: Journey,
  committee: string,
  officer: Newcomer,
): Promise<{ page: Page; key: string; another: (who: Newcomer) => Promise<Page> }> {
  const first = await here.person()
  await first.goto(`${here.here().url}/setup#${here.here().token}`)
  const names = [
    ['石磊', 'shilei'],
    ['安静', 'anjing'],
    ['申明', 'shenming'],
  ] as const
  for (const [index, [name, username]] of names.entries()) {
    await first.getByLabel('姓名').nth(index).fill(name)
    await first.getByLabel('登录名').nth(index).fill(username)
  }
  await here.shot(first, '设立三位管理员')
  await first.getByRole('button', { name: '设立三位管理员' }).click()
  await first.locator('.slip').first().waitFor()
  await here.shot(first, '三张启用通知单')
  const [system = '', security = ''] = await slipLinks(first)
  const admin = await here.person()
  await activate(here, admin, system)
  await admin.goto(`${here.here().url}/committees`)
  await admin.getByLabel('工委全称').fill(committee)
  await admin.getByRole('button', { name: '建立工委' }).click()
  await admin.getByText(committee).first().waitFor()
  await here.shot(admin, '建立工委')
  const guard = await here.person()
  await activate(here, guard, security)
  const appointed = async ({ name, username }: Newcomer) => {
    await guard.goto(`${here.here().url}/appointments`)
    await guard.getByLabel('姓名').fill(name)
    await guard.getByLabel('登录名').fill(username)
    await guard.getByRole('button', { name: '任命', exact: true }).click()
    await guard.locator('.slip').first().waitFor()
    const [link = ''] = await slipLinks(guard)
    const page = await here.person()
    return { page, link }
  }
  const { page, link } = await appointed(officer)
  await here.shot(guard, '任命干事')
  const key = await activate(here, page, link)
  const another = async (who: Newcomer) => {
    const { page: theirs, link: own } = await appointed(who)
    await activate(here, theirs, own)
    return theirs
  }
  return { page, key: key ?? '', another }
}

/** Signs in on another day; with the authenticator where the duty asks for one. */
export async function signIn(here: Journey, page: Page, username: string, key: string | null = null): Promise<void> {
  await page.goto(`${here.here().url}/signin`)
  await page.getByLabel('登录名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  if (key !== null) {
    await page.getByLabel('动态码').fill(here.totp(key))
    await page.getByRole('button', { name: '登录' }).click()
  }
  await page.waitForURL(url => url.pathname === '/')
}
