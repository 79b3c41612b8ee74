import './accounts.css'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { today } from '../../calendar/instants.ts'
import { formatInstant } from '../../calendar/wording.ts'
import { api } from '../../console/api.ts'
import { QuietAction } from '../../console/MainAction.tsx'
import { NotRead } from '../../console/NotRead.tsx'
import { EmptyState, ErrorState, Headline, Page, Refreshing, Section, Skeleton } from '../../console/Page.tsx'
import { useCrumbs } from '../../console/page-bar.tsx'
import type { PageProps } from '../../console/page-props.ts'
import { SearchBox } from '../../console/SearchBox.tsx'
import { serverNow } from '../../console/server-time.ts'
import type { Listed } from '../../http/list.ts'
import type { ReadShown } from '../contract.ts'
import { readCommittees } from './CommitteesPage.tsx'
import { committeesKey } from './keys.ts'
import { refusedAtLarge } from './refusals.ts'

/** The auditor's: who saw personal data or took something out of the house, committee by committee. */
export function ReadLogPage(_: PageProps) {
  useCrumbs({ label: '查看记录' })
  const committees = useQuery({ queryKey: committeesKey, queryFn: readCommittees })
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')
  if (!committees.data) return <NotRead query={committees} title="没有读到工委" />
  const committeeId = chosen ?? committees.data[0]?.id
  if (committeeId === undefined)
    return (
      <Page>
        <Headline title="还没有工委，也没有查看记录" />
        <EmptyState>建立工委、导入花名册之后，谁看过名单会列在这里。</EmptyState>
      </Page>
    )
  return (
    <Page>
      {committees.data.length > 1 && (
        <Select
          value={committeeId}
          onChange={setChosen}
          options={committees.data.map(item => ({ value: item.id, label: item.name }))}
          aria-label="工委"
          style={{ minWidth: 240, marginBottom: 16 }}
        />
      )}
      <Reads key={`${committeeId} ${words}`} committeeId={committeeId} words={words} onSearch={setWords} />
    </Page>
  )
}

interface ReadsProps {
  readonly committeeId: string
  readonly words: string
  readonly onSearch: (words: string) => void
}

function Reads({ committeeId, words, onSearch }: ReadsProps) {
  const first: string | null = null
  const list = useInfiniteQuery({
    queryKey: ['reads', committeeId, words],
    queryFn: async ({ pageParam }: { pageParam: string | null }) => {
      const query = new URLSearchParams({
        ...(words ? { q: words } : {}),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      })
      return (await api.get<Listed<ReadShown>>(`/api/committees/${committeeId}/reads?${query.toString()}`)).data
    },
    initialPageParam: first,
    getNextPageParam: (page: Listed<ReadShown>) => page.nextCursor,
  })
  if (list.isPending) return <Skeleton lines={6} />
  if (list.isError) return <ErrorState title={refusedAtLarge(list.error) ?? ''} />
  const items = list.data.pages.flatMap(page => page.items)
  const counted = list.data.pages[0]
  const total = (counted?.total ?? 0).toLocaleString('en-US')
  return (
    <>
      <Headline
        title={`查看记录共 ${total} 条${counted?.totalIsFloor ? '以上' : ''}，最新在前`}
        under="看过谁的名单和电话、导出过什么，只记是哪一件，不记内容，保留 400 天。"
        actions={<SearchBox onSearch={onSearch} sought={words} label="找人或组织" hint="找人或组织" />}
      />
      <Section title={words ? `找“${words}”` : '个人信息和导出'}>
        {items.length === 0 && (
          <EmptyState>{words ? '没有找到，换个姓名或组织再找。' : '还没有人看过名单。'}</EmptyState>
        )}
        <Refreshing busy={list.isFetching}>
          {items.map(item => (
            <Row key={item.id} item={item} />
          ))}
        </Refreshing>
        {list.hasNextPage && (
          <p className="threshold-more">
            <QuietAction onClick={() => void list.fetchNextPage()}>看更早的</QuietAction>
          </p>
        )}
      </Section>
    </>
  )
}

function Row({ item }: { readonly item: ReadShown }) {
  const now = serverNow()
  return (
    <div className="ledger-row">
      <span className="type-note">{formatInstant(item.at, today(now === null ? item.at : new Date(now)))}</span>
      <span>
        {item.reader} {item.said}
      </span>
      <span>{item.subject}</span>
      <span className="type-note">{item.count > 1 ? `${item.count} 人` : ''}</span>
    </div>
  )
}
