/**
 * 代录 in this tab: the reason is asked once for a branch and kept until the tab closes, so that nomination, marks and form
 * go on under it. The server has it with every step and every draft.
 */
const key = (branchId: string) => `yipin.in-name-of.${branchId}`

export function reasonKept(branchId: string): string | null {
  try {
    return window.sessionStorage.getItem(key(branchId)) || null
  } catch {
    return null
  }
}

export function keepReason(branchId: string, reason: string): void {
  try {
    window.sessionStorage.setItem(key(branchId), reason)
  } catch {
    // A forbidden shelf: the next page asks once more.
  }
}

/** The mark of a page on which one acts for a branch; it stands in the address, so that a reload stays in it. */
export const inNamePath = (path: string) => `${path}${path.indexOf('?') < 0 ? '?' : '&'}inNameOf=1`

export const actsInName = () => new URLSearchParams(window.location.search).get('inNameOf') === '1'
