import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../console/api.ts'
import { Skeleton } from '../../console/Page.tsx'
import type { SessionAnswer } from '../contract.ts'
import { PasswordChange } from './PasswordPage.tsx'
import { TotpBinding } from './TotpPage.tsx'

interface Props {
  /** Just typed: what still needs it does not ask a second time. */
  readonly password: string
  readonly onDone: () => void
}

const read = async () => (await api.get<SessionAnswer>('/api/session')).data

/** What a person owes between the door and the desk: a new password when the old one's days are over, a bound authenticator. */
export function Onward({ password, onDone }: Props) {
  const session = useQuery({ queryKey: ['session', 'onward'], queryFn: read, gcTime: 0 })
  const person = session.data?.person
  const free = session.isSuccess && !person?.mustChangePassword && !person?.mustEnrol
  useEffect(() => {
    if (free) onDone()
  }, [free, onDone])
  const again = () => void session.refetch()
  if (person?.mustChangePassword) return <PasswordChange present={password} person={person} onDone={again} />
  if (person?.mustEnrol) return <TotpBinding password={password} onDone={again} />
  return <Skeleton lines={3} />
}
