import './requests.css'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { MainAction, QuietAction } from '../../../foundation/console/MainAction.tsx'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { EmptyState, Headline, Page, Section } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { sayDay, sayMoment } from '../../brands/console/saying.ts'
import type { AskedExtension, AskedExtensions } from '../../extensions/contract.ts'
import { type Answering, ExtensionAnswer } from './ExtensionAnswer.tsx'

/** 延期申请: what branches asked, longest waiting first; each is granted with a day or declined with a reason. */
export function ExtensionRequestsPage(_: PageProps) {
  useCrumbs({ label: '待办', to: '/' }, { label: '延期申请' })
  const queries = useQueryClient()
  const [answering, setAnswering] = useState<Answering | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['extension-requests', chosenCommittee()],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) =>
      (await api.get<AskedExtensions>(`/api/extension-requests${pageParam && `?cursor=${pageParam}`}`, { signal }))
        .data,
    getNextPageParam: last => last.nextCursor ?? undefined,
  })
  if (!list.data) return <NotRead query={list} title="没有读到延期申请" lines={5} />
  const items = list.data.pages.reduce<readonly AskedExtension[]>((all, page) => all.concat(page.items), [])
  const total = list.data.pages[0]?.total ?? 0
  const [first] = items
  return (
    <Page>
      <Headline
        title={total ? `还有 ${total.toLocaleString('en-US')} 件延期申请等您答复` : '没有等您答复的延期申请'}
        under={first && `最早一件 ${sayDay(first.at)}提出。准予写明新期限，不予写明原因，支部都会收到。`}
      />
      {items.length === 0 ? (
        <EmptyState>窗口临近或已过时，支部可以申请延期，会列在这里。</EmptyState>
      ) : (
        <Section title="按提出先后">
          <ul className="requests">
            {items.map((ask, place) => (
              <Request key={ask.id} ask={ask} first={place === 0} onAnswer={setAnswering} />
            ))}
          </ul>
          {list.hasNextPage && (
            <button type="button" className="link-button" onClick={() => list.fetchNextPage()}>
              再显示一些
            </button>
          )}
        </Section>
      )}
      {answering && (
        <ExtensionAnswer
          answering={answering}
          onDone={() => void queries.invalidateQueries()}
          onClose={() => setAnswering(null)}
        />
      )}
    </Page>
  )
}

interface RequestProps {
  readonly ask: AskedExtension
  readonly first: boolean
  readonly onAnswer: (answering: Answering) => void
}

function Request({ ask, first, onAnswer }: RequestProps) {
  const grant = () => onAnswer({ ask, answer: 'granted' })
  return (
    <li className="request">
      <div>
        <p className="request-what">
          {ask.brand ? <Go to={`/brands/${ask.brand.id}`}>{ask.brand.name}</Go> : '还没有提名'}
          <span className="type-note">{ask.unit === ask.branch ? ask.branch : `${ask.unit}　${ask.branch}`}</span>
        </p>
        <p className="request-reason">{ask.reason}</p>
        <p className="type-note">
          {ask.by} {sayMoment(ask.at)}申请{ask.label}延期
          {ask.until && `，原定 ${sayDay(ask.until)}截止`}
          {ask.brand && `，现为${ask.brand.state}`}
        </p>
      </div>
      <div className="request-acts">
        {first ? <MainAction onClick={grant}>准予</MainAction> : <QuietAction onClick={grant}>准予</QuietAction>}
        <QuietAction onClick={() => onAnswer({ ask, answer: 'declined' })}>不予</QuietAction>
      </div>
    </li>
  )
}
