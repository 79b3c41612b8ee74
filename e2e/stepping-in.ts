import type { Page } from 'playwright-core'
import type { Somebody } from '../src/foundation/accounts/testing.ts'
import type { journey } from './house.ts'

/** Somebody sits down at this machine, signed in already: the sign-in itself is walked by other journeys. */
export async function stepIn(here: ReturnType<typeof journey>, page: Page, who: Somebody): Promise<void> {
  const { url } = here.here()
  const cookies = who.cookie.split('; ').map(pair => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
  })
  await page.context().clearCookies()
  await page.context().addCookies(cookies)
}
