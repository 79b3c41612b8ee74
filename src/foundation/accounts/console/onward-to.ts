/** A full load, not a change of address: nothing that another person of this PC has read stays in memory. */
export function goTo(path: string): void {
  window.location.assign(path)
}

/** Where a sign-in leads: the page that asked for it, if it is one of ours. */
export function askedPage(): string {
  const from = new URLSearchParams(window.location.search).get('from') ?? ''
  return /^\/(?![/\\])/.test(from) ? from : '/'
}
