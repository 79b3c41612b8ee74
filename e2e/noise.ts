import type { Page } from 'playwright-core'

/** What the browser says of an answer that the page itself shows in words: a refusal is no error, a server in trouble is. */
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/
/** A journey that pulls the plug knows that it does. */
const unplugged = /net::ERR_INTERNET_DISCONNECTED/

/** Everything a page does that it should not: errors in its console, exceptions nobody caught, breaches of the content policy. */
export async function listen(page: Page, noise: string[]): Promise<void> {
  const heard = (text: string) => noise.push(`${new URL(page.url()).pathname}: ${text}`)
  page.on('pageerror', error => heard(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !refusal.test(message.text()) && !unplugged.test(message.text()))
      heard(message.text())
  })
  // The browser says it, too, but not where in the code: the event does.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event
      console.error(`content policy: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`)
    })
  })
}
