import './accounts.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AlarmLines } from '../../alarms/console/AlarmLines.tsx'
import { today } from '../../calendar/instants.ts'
import { formatDate } from '../../calendar/wording.ts'
import { api } from '../../console/api.ts'
import { MainAction } from '../../console/MainAction.tsx'
import { NotRead } from '../../console/NotRead.tsx'
import { EmptyState, Headline, Page, Section, Warning } from '../../console/Page.tsx'
import { useCrumbs } from '../../console/page-bar.tsx'
import type { PageProps } from '../../console/page-props.ts'
import { serverNow } from '../../console/server-time.ts'
import { toast } from '../../console/Toast.tsx'
import type { CommitteeListed } from '../contract.ts'
import { Entry } from './Entry.tsx'
import { committeesKey } from './keys.ts'
import { refusedAtLarge } from './refusals.ts'
import { Deed, Refused } from './Threshold.tsx'

export const readCommittees = async () => (await api.get<{ items: CommitteeListed[] }>('/api/committees')).data.items

function titleOf(items: readonly CommitteeListed[]): string {
  if (items.length === 0) return '还没有工委，先建立一个'
  const waiting = items.filter(item => item.officers.length === 0).length
  return waiting === 0 ? `${items.length} 个工委，都有干事` : `${items.length} 个工委，${waiting} 个还没有干事`
}

/** The system administrator's: committees, and which of them still wait for an officer. */
export function CommitteesPage(_: PageProps) {
  useCrumbs({ label: '工委' })
  const list = useQuery({ queryKey: committeesKey, queryFn: readCommittees })
  if (!list.data) return <NotRead query={list} title="没有读到工委" lines={4} />
  return (
    <Page>
      <Headline title={titleOf(list.data)} under="建立后，由安全管理员任命干事，其余人员由干事导入花名册。" />
      <AlarmLines />
      <Section title="工委">
        {list.data.length === 0 ? (
          <EmptyState>还没有工委。写上全称，在下面建立。</EmptyState>
        ) : (
          <div className="person-rows">
            {list.data.map(item => (
              <Row key={item.id} item={item} />
            ))}
          </div>
        )}
      </Section>
      <NewCommittee />
    </Page>
  )
}

function Row({ item }: { readonly item: CommitteeListed }) {
  const now = serverNow()
  const made = today(item.createdAt)
  return (
    <div className="person-row">
      <span className="type-note">{formatDate(made, now === null ? made : today(new Date(now)))}建立</span>
      <strong>{item.name}</strong>
      {item.officers.length === 0 ? (
        <Warning>还没有干事，等安全管理员任命</Warning>
      ) : (
        <span>干事 {item.officers.join('、')}</span>
      )}
    </div>
  )
}

function NewCommittee() {
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const act = useMutation({
    mutationFn: () => api.post<{ id: string }>('/api/committees', { name: name.trim() }),
    onSuccess: async () => {
      setName('')
      toast('已建立工委')
      await queries.invalidateQueries({ queryKey: committeesKey })
    },
  })
  const go = () => name.trim().length >= 2 && act.mutate()
  return (
    <Section title="建立工委">
      <Deed onDo={go}>
        <Refused sentence={refusedAtLarge(act.error)} />
        <Entry label="工委全称" value={name} onChange={setName} hint="写全称，如“江澄市直机关工委”" />
        <MainAction busy={act.isPending} onClick={go}>
          建立工委
        </MainAction>
      </Deed>
    </Section>
  )
}
