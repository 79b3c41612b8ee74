import { useQuery } from '@tanstack/react-query'
import { api } from '../../console/api.ts'
import type { SessionAnswer } from '../contract.ts'

export const sessionKey = ['session'] as const

export const readSession = async (): Promise<SessionAnswer> => (await api.get<SessionAnswer>('/api/session')).data

/** Who is signed in and what they hold. */
export const useSession = () => useQuery({ queryKey: sessionKey, queryFn: readSession })

/** A full load, not a change of address: nothing that another person of this PC has read stays in memory. */
export function goTo(path: string): void {
  window.location.assign(path)
}

/** Where a sign-in leads: the page that asked for it, if it is one of ours. */
export function askedPage(): string {
  const from = new URLSearchParams(window.location.search).get('from') ?? ''
  return /^\/(?![/\\])/.test(from) ? from : '/'
}

export async function signOut(): Promise<void> {
  await api.delete('/api/session')
  goTo('/signin')
}
