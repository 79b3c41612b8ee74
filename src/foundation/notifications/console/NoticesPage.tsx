import './notices.css'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { today } from '../../calendar/instants.ts'
import { formatDate } from '../../calendar/wording.ts'
import { api } from '../../console/api.ts'
import { Go } from '../../console/Go.tsx'
import { NotRead } from '../../console/NotRead.tsx'
import { EmptyState, Headline, Page } from '../../console/Page.tsx'
import { useCrumbs } from '../../console/page-bar.tsx'
import type { PageProps } from '../../console/page-props.ts'
import { clockTime } from '../../console/server-time.ts'
import type { NoticeList } from '../contract.ts'

type List = Static<typeof NoticeList>

/** 通知: what was told to me, newest first; following one marks it read, so that whoever sent it knows. */
export function NoticesPage(_: PageProps) {
  useCrumbs({ label: '通知' })
  const queries = useQueryClient()
  const list = useInfiniteQuery({
    queryKey: ['notices'],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      (await api.get<List>(`/api/notices${pageParam ? `?cursor=${pageParam}` : ''}`)).data,
    getNextPageParam: last => last.nextCursor ?? undefined,
  })
  const read = useMutation({
    mutationFn: (id: string) => api.post(`/api/notices/${id}/read`),
    onSuccess: () => queries.invalidateQueries(),
  })
  if (!list.data) return <NotRead query={list} title="没有读到通知" lines={5} />
  const items = list.data.pages.reduce<List['items']>((all, page) => all.concat(page.items), [])
  const unread = items.filter(item => item.readAt === null).length
  return (
    <Page>
      <Headline title={unread ? `还有 ${unread} 条没有看` : '通知都看过了'} />
      {items.length === 0 && <EmptyState>还没有通知。有退回、受理、延期时会告知您。</EmptyState>}
      <ul className="notices">
        {items.map(item => (
          <li key={item.id} className={item.readAt === null ? 'notice notice-new' : 'notice'}>
            <span className="type-note">
              {formatDate(today(item.at), today(item.at))} {clockTime(Date.parse(item.at))}
            </span>
            <Go to={item.link} onClick={() => item.readAt === null && read.mutate(item.id)}>
              {item.text}
            </Go>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <button type="button" className="link-button" onClick={() => list.fetchNextPage()}>
          再看以前的
        </button>
      )}
    </Page>
  )
}
