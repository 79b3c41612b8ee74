/** The nonce of this page's Content-Security-Policy, which the server writes into its head at every answer. */
export function pageNonce(page: Document): string {
  const meta = page.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')
  // Once parsed, browsers hide the attribute from scripts and keep the property; some old ones do the reverse.
  return meta ? meta.nonce || meta.getAttribute('nonce') || '' : ''
}
