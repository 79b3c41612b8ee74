import type { Page } from 'playwright-core'
import { foundTown, type Town } from '../src/app/testing/programme.ts'
import { seedCampaign } from '../src/app/testing/seed-campaign.ts'
import type { Declaration } from '../src/programme/declarations/declaration.ts'
import type { journey } from './house.ts'

/**
 * A secretary from 提名 to the open form, at any size and in old browsers: by mouse and keyboard only, since
 * Playwright's own checks call what Chromium 83 does not have.
 */
export async function branchSide(here: ReturnType<typeof journey>, size: { width: number; height: number }) {
  const { house, sessions, url } = here.here()
  const town: Town = await foundTown(house, sessions, seedCampaign(2026))
  const page = await here.person(size)
  const [pair = ''] = town.secretary.cookie.split(';')
  const at = pair.indexOf('=')
  await page.context().addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url }])
  await page.goto(`${url}/nominate?branch=${town.branchId}`)
  await type(page, '#name', '田埂上的课堂')
  await type(page, '#sentence', '把党课和农技课一起开到田埂上，农时不等人，课也不等人。')
  await here.shot(page, '提名', false)
  await press(page, '.main-action')
  await page.waitForFunction(() => /^\/brands\/[0-9a-f-]{36}$/.test(window.location.pathname))
  const id = new URL(page.url()).pathname.slice('/brands/'.length)
  await see(page, '酝酿中')
  await here.shot(page, '品牌页', false)
  await page.goto(`${url}/brands/${id}/marks`)
  for (const mark of ['effect', 'satisfaction', 'plasticity', 'potential'])
    await type(page, `#${mark}`, '去年试办十二场，大户都说用得上。')
  await press(page, '.main-action')
  await page.waitForFunction(() => /\/declaration$/.test(window.location.pathname))
  await see(page, '品牌内涵')
  /** The whole declaration as another of the branch's machines would have saved it meanwhile. */
  const save = async (declaration: Declaration) => {
    const read = await page.evaluate(
      path => fetch(path).then(answer => answer.headers.get('etag')),
      `/api/brands/${id}/declaration`,
    )
    const status = await page.evaluate(
      ([path, body, seen]) =>
        fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json', 'if-match': seen }, body }).then(
          answer => answer.status,
        ),
      [`/api/brands/${id}/declaration`, JSON.stringify(declaration), read ?? ''] as const,
    )
    if (status !== 200) throw new Error(`the draft was not saved: ${status}`)
  }
  return { page, town, id, save }
}

/** Waits until the page says it. */
export const see = (page: Page, words: string) =>
  page.waitForFunction(sought => document.body.innerText.indexOf(sought) >= 0, words, { timeout: 15_000 })

/** Presses what a selector names and a word marks, by the mouse, where a person would. */
export async function press(page: Page, selector: string, word = ''): Promise<void> {
  const found = await page.waitForFunction(
    ([sought, marked]) => {
      const all = Array.from(document.querySelectorAll(sought))
      const one = all.filter(
        each => (each.textContent ?? '').indexOf(marked) >= 0 && each.getClientRects().length > 0,
      )[0]
      if (!one) return null
      one.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = one.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    },
    [selector, word] as const,
    { timeout: 15_000 },
  )
  const at = await found.jsonValue()
  if (at) await page.mouse.click(at.x, at.y)
}

async function type(page: Page, place: string, text: string): Promise<void> {
  await press(page, place)
  await page.keyboard.insertText(text)
}
