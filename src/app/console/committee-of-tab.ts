import type { CommitteeShown } from '../../foundation/accounts/contract.ts'

const remembered = 'yipin.committee'

/** Each tab keeps its own committee; at first it is the person's first one. */
export function committeeOfTab(committees: readonly CommitteeShown[]): CommitteeShown | undefined {
  let id: string | null = null
  try {
    id = sessionStorage.getItem(remembered)
  } catch {
    // Storage is closed in this browser: the first committee it is.
  }
  return committees.find(committee => committee.id === id) ?? committees[0]
}

/** Another committee is another desk: the page is opened anew, so that nothing of the first stays in memory. */
export function changeCommittee(id: string): void {
  try {
    sessionStorage.setItem(remembered, id)
  } catch {
    // Storage is closed: the choice cannot outlive the page, and the first committee stays.
  }
  window.location.assign('/')
}
