import { type QueryClient, useQuery } from '@tanstack/react-query'
import { api, chooseCommittee } from '../../console/api.ts'
import type { CommitteeShown, SessionAnswer } from '../contract.ts'

const key = ['session'] as const
const remembered = 'yipin.committee'

/** Who is signed in, and in which committees they hold something. */
export function useSession() {
  return useQuery({ queryKey: key, queryFn: readSession, staleTime: Number.POSITIVE_INFINITY })
}

/** After signing in or out, a new password, a second factor: everything is asked anew. */
export async function sessionChanged(queries: QueryClient): Promise<void> {
  queries.removeQueries({ predicate: query => query.queryKey[0] !== key[0] })
  await queries.refetchQueries({ queryKey: key })
}

async function readSession(): Promise<SessionAnswer> {
  const { data } = await api.get<SessionAnswer>('/api/session')
  // Before anything else asks the server: every call names the committee of this tab.
  chooseCommittee(committeeOfTab(data.committees)?.id ?? null)
  return data
}

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

/** A full load: nothing that this person has read stays in the memory of a shared PC. */
export async function signOut(): Promise<void> {
  await api.delete('/api/session').catch(() => undefined)
  window.location.assign('/signin')
}
