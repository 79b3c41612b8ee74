import './decisions.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { EmptyState, ErrorState, Headline, Page } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import { toast } from '../../../foundation/console/Toast.tsx'
import { refusalWords } from '../../brands/console/refusal.ts'
import type { PendingDecisions, ReleaseAnswer } from '../contract.ts'
import { DecisionList } from './DecisionList.tsx'
import { ReleaseResult } from './ReleaseResult.tsx'
import { useReadLetters } from './read-letters.ts'

/** 待发: every letter is read, then all go out at once. Until then each can be taken back. */
export function DecisionsPage() {
  useCrumbs({ label: '待发' })
  const queries = useQueryClient()
  const decisions = useQuery({
    queryKey: ['decisions'],
    queryFn: async ({ signal }) => (await api.get<PendingDecisions>('/api/decisions', { signal })).data,
  })
  const [shown, setShown] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [result, setResult] = useState<ReleaseAnswer | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const items = decisions.data?.items ?? []
  const current = items.find(item => item.id === shown) ?? items[0] ?? null
  const read = useReadLetters(items, current)
  if (!decisions.data) return <NotRead query={decisions} title="没有读到待发的决定" />

  const changed = () => {
    for (const key of ['decisions', 'reviews', 'review', 'desk', 'list', 'brand'])
      void queries.invalidateQueries({ queryKey: [key] })
  }
  const release = async () => {
    const answer = await api.post<ReleaseAnswer>('/api/decisions/release', { ids: items.map(item => item.id) })
    setResult(answer.data)
    changed()
  }
  const takeBack = async (id: string) => {
    setFault(null)
    try {
      await api.delete(`/api/decisions/${id}`)
      toast('已撤下，可重新审核')
    } catch (problem) {
      setFault(refusalWords(problem))
    }
    changed()
  }
  const unread = items.filter(item => !read.has(item))
  const [next] = unread
  const accepts = items.filter(item => item.action === 'pass').length
  const mayRelease = items.length > 0 && items.every(item => item.may.includes('release'))
  return (
    <Page>
      <Headline
        title={items.length ? `${items.length} 件决定待发` : '没有待发的决定'}
        under={
          items.length > 0 &&
          `受理 ${accepts}、退回 ${items.length - accepts}。逐件看过函件后一并发出，退回期限从发出之日起算。`
        }
        actions={
          mayRelease &&
          (next ? (
            <MainAction onClick={() => setShown(next.id)}>看下一件函，还有 {unread.length} 件</MainAction>
          ) : (
            <MainAction onClick={() => setAsking(true)}>发出 {items.length} 件</MainAction>
          ))
        }
      />
      {result && <ReleaseResult result={result} onClose={() => setResult(null)} />}
      {fault && <ErrorState title={fault} />}
      {items.length === 0 ? (
        !result && <EmptyState>审核时定下的受理和退回先放在这里，核对函件后再发出。</EmptyState>
      ) : (
        <DecisionList items={items} current={current} hasRead={read.has} onShow={setShown} onTakeBack={takeBack} />
      )}
      {asking && (
        <Confirm
          title={`发出 ${items.length} 件决定？`}
          act="发出"
          final
          onConfirm={release}
          onClose={() => setAsking(false)}
        >
          受理 {accepts} 件、退回 {items.length - accepts} 件，支部和单位即收到通知。发出后不能撤下。
        </Confirm>
      )}
    </Page>
  )
}
