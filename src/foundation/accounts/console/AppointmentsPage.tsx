import './accounts.css'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { api } from '../../console/api.ts'
import { NotRead } from '../../console/NotRead.tsx'
import { EmptyState, ErrorState, Headline, Page, Section, Skeleton } from '../../console/Page.tsx'
import { useCrumbs } from '../../console/page-bar.tsx'
import type { PageProps } from '../../console/page-props.ts'
import type { AppointmentListed, IssuedAnswer } from '../contract.ts'
import { ActivationSlip, Slips } from './ActivationSlip.tsx'
import { Appointing } from './Appointing.tsx'
import { AppointmentRow } from './AppointmentRow.tsx'
import { readCommittees } from './CommitteesPage.tsx'
import { appointmentsKey, committeesKey } from './keys.ts'
import { refusedAtLarge } from './refusals.ts'

interface Listed {
  readonly committee: { readonly id: string; readonly name: string }
  readonly items: readonly AppointmentListed[]
}

function titleOf(name: string, items: readonly AppointmentListed[]): string {
  if (!items.some(item => item.role === 'officer')) return `${name}还没有干事`
  const away = items.filter(item => !item.activated).length
  return away === 0 ? `${items.length} 项任命，都已启用` : `${items.length} 项任命，${away} 人还没有启用`
}

/** The security administrator's: who serves a committee itself. Branch-side roles come with the roster. */
export function AppointmentsPage(_: PageProps) {
  useCrumbs({ label: '任用' })
  const committees = useQuery({ queryKey: committeesKey, queryFn: readCommittees })
  const [chosen, setChosen] = useState<string | null>(null)
  if (!committees.data) return <NotRead query={committees} title="没有读到工委" lines={4} />
  const committeeId = chosen ?? committees.data[0]?.id
  if (committeeId === undefined)
    return (
      <Page>
        <Headline title="还没有工委，暂不能任命" />
        <EmptyState>系统管理员建立工委后，在这里任命干事。</EmptyState>
      </Page>
    )
  const several = committees.data.length > 1
  return (
    <Page>
      {several && (
        <Select
          value={committeeId}
          onChange={setChosen}
          options={committees.data.map(item => ({ value: item.id, label: item.name }))}
          aria-label="工委"
          style={{ minWidth: 240, marginBottom: 16 }}
        />
      )}
      <Appointments key={committeeId} committeeId={committeeId} />
    </Page>
  )
}

function Appointments({ committeeId }: { readonly committeeId: string }) {
  const [issued, setIssued] = useState<readonly IssuedAnswer[]>([])
  const list = useQuery({
    queryKey: appointmentsKey(committeeId),
    queryFn: async () => (await api.get<Listed>(`/api/committees/${committeeId}/appointments`)).data,
  })
  if (list.isPending) return <Skeleton lines={4} />
  if (list.isError) return <ErrorState title={refusedAtLarge(list.error) ?? ''} />
  const { committee, items } = list.data
  const hand = (account: IssuedAnswer) =>
    setIssued(now => [account, ...now.filter(one => one.userId !== account.userId)])
  return (
    <>
      <Headline title={titleOf(committee.name, items)} under={committee.name} />
      {issued.length > 0 && (
        <Section title="启用通知单" note="请转交本人">
          <Slips>
            {issued.map(account => (
              <ActivationSlip key={account.userId} issued={account} unit={committee.name} />
            ))}
          </Slips>
        </Section>
      )}
      <Section title="现任">
        {items.length === 0 ? (
          <EmptyState>还没有任命。先任命一位工委干事。</EmptyState>
        ) : (
          <div className="person-rows">
            {items.map(item => (
              <AppointmentRow key={item.id} item={item} committeeId={committeeId} onIssued={hand} />
            ))}
          </div>
        )}
      </Section>
      <Appointing committeeId={committeeId} onIssued={hand} />
    </>
  )
}
