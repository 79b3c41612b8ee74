import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useState } from 'react'
import { api } from '../../console/api.ts'
import { MainAction } from '../../console/MainAction.tsx'
import { Section } from '../../console/Page.tsx'
import { toast } from '../../console/Toast.tsx'
import { roleNames } from '../access.ts'
import { type AppointedAnswer, type AppointedRole, appointedRoles, type IssuedAnswer } from '../contract.ts'
import { Entry } from './Entry.tsx'
import { appointmentsKey, committeesKey } from './keys.ts'
import { refusedAt, refusedAtLarge } from './refusals.ts'
import { Deed, Refused } from './Threshold.tsx'

interface Props {
  readonly committeeId: string
  readonly onIssued: (issued: IssuedAnswer) => void
}

/** Name, user name, office: a new account gets its slip, an old one the role alone. */
export function Appointing({ committeeId, onIssued }: Props) {
  const queries = useQueryClient()
  const [role, setRole] = useState<AppointedRole>('officer')
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const act = useMutation({
    mutationFn: () =>
      api.post<AppointedAnswer>(`/api/committees/${committeeId}/appointments`, { name, username, role }),
    onSuccess: async ({ data }) => {
      setName('')
      setUsername('')
      if (data.issued) onIssued(data.issued)
      toast(`已任命${roleNames[role]}`)
      await queries.invalidateQueries({ queryKey: appointmentsKey(committeeId) })
      await queries.invalidateQueries({ queryKey: committeesKey })
    },
  })
  const go = () => name.trim() !== '' && username.trim() !== '' && act.mutate()
  return (
    <Section title="任命">
      <Deed onDo={go}>
        <Refused sentence={refusedAtLarge(act.error, ['name', 'username'])} />
        <div className="entry">
          <Radio.Group
            aria-label="角色"
            value={role}
            onChange={event => setRole(event.target.value)}
            options={appointedRoles.map(value => ({ value, label: roleNames[value] }))}
          />
        </div>
        <div className="side-by-side">
          <Entry label="姓名" value={name} onChange={setName} refused={refusedAt(act.error, 'name')} />
          <Entry
            label="登录名"
            value={username}
            onChange={setUsername}
            hint="已有账号的写原登录名"
            refused={refusedAt(act.error, 'username')}
          />
        </div>
        <MainAction busy={act.isPending} onClick={go}>
          任命
        </MainAction>
      </Deed>
    </Section>
  )
}
