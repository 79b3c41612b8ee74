import './accounts.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { today } from '../../calendar/instants.ts'
import { formatInstant } from '../../calendar/wording.ts'
import { api } from '../../console/api.ts'
import { QuietAction } from '../../console/MainAction.tsx'
import { NotRead } from '../../console/NotRead.tsx'
import { EmptyState, Headline, Page, Refreshing, Section } from '../../console/Page.tsx'
import { useCrumbs } from '../../console/page-bar.tsx'
import type { PageProps } from '../../console/page-props.ts'
import { serverNow } from '../../console/server-time.ts'
import type { Listed } from '../../http/list.ts'
import type { HouseEntryShown } from '../contract.ts'

const read = async (cursor: string | null) => {
  const from = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`
  return (await api.get<Listed<HouseEntryShown>>(`/api/house-ledger${from}`)).data
}

/** The auditor's: what was done to accounts, duties and committees, newest first. */
export function HouseLedgerPage(_: PageProps) {
  useCrumbs({ label: '操作留痕' })
  const first: string | null = null
  const list = useInfiniteQuery({
    queryKey: ['house-ledger'],
    queryFn: ({ pageParam }: { pageParam: string | null }) => read(pageParam),
    initialPageParam: first,
    getNextPageParam: (page: Listed<HouseEntryShown>) => page.nextCursor,
  })
  if (!list.data) return <NotRead query={list} title="没有读到操作留痕" />
  const items = list.data.pages.flatMap(page => page.items)
  const counted = list.data.pages[0]
  const total = (counted?.total ?? 0).toLocaleString('en-US')
  return (
    <Page>
      <Headline
        title={`操作留痕共 ${total} 条${counted?.totalIsFloor ? '以上' : ''}，最新在前`}
        under="只增不改，每条都带前一条的校验值。"
      />
      <Section title="账号、职责和工委">
        {items.length === 0 && <EmptyState>还没有留痕。有人登录后出现在这里。</EmptyState>}
        <Refreshing busy={list.isFetching}>
          {items.map(item => (
            <Row key={`${item.hash}`} item={item} />
          ))}
        </Refreshing>
        {list.hasNextPage && (
          <p className="threshold-more">
            <QuietAction onClick={() => void list.fetchNextPage()}>看更早的</QuietAction>
          </p>
        )}
      </Section>
    </Page>
  )
}

function Row({ item }: { readonly item: HouseEntryShown }) {
  const now = serverNow()
  return (
    <div className="ledger-row">
      <span className="type-note">{formatInstant(item.at, today(now === null ? item.at : new Date(now)))}</span>
      <span>
        {item.actor} {item.said}
      </span>
      <span>{item.subject === item.actor ? '' : item.subject}</span>
      <span className="ledger-hash" title={item.hash}>
        {item.hash}
      </span>
    </div>
  )
}
