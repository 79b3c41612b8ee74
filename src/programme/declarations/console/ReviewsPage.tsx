import { useQuery } from '@tanstack/react-query'
import { api } from '../../../foundation/console/api.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { EmptyState, ErrorState, Headline, Page, Skeleton } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import { refusalWords } from '../../brands/console/refusal.ts'
import { LookMark } from '../../brands/console/StateMark.tsx'
import { sayDay } from '../../brands/console/saying.ts'
import type { ReviewQueue } from '../contract.ts'

/** What waits for this reviewer, longest first. One begins at the top; the list is for looking something up. */
export function ReviewsPage() {
  useCrumbs({ label: '等我审核的' })
  const queue = useQuery({
    queryKey: ['reviews'],
    queryFn: async ({ signal }) => (await api.get<ReviewQueue>('/api/reviews', { signal })).data,
  })
  if (queue.isError && !queue.data)
    return (
      <Page>
        <ErrorState
          title="没有读到名单"
          action={
            <button type="button" className="link-button" onClick={() => queue.refetch()}>
              再读一次
            </button>
          }
        >
          {refusalWords(queue.error)}
        </ErrorState>
      </Page>
    )
  if (!queue.data)
    return (
      <Page>
        <Skeleton lines={6} />
      </Page>
    )
  const { items } = queue.data
  const open = items.filter(item => !item.pending)
  const [first] = open
  const decided = items.length - open.length
  return (
    <Page>
      <Headline
        title={open.length ? `还有 ${open.length.toLocaleString('en-US')} 件等您审核` : '眼下没有等您审核的'}
        under={
          <>
            {first && `最早一件 ${sayDay(first.waitedSince)}报送，按等候先后排列。`}
            {decided > 0 && (
              <>
                另有 {decided} 件已定，<Go to="/decisions">在待发中</Go>。
              </>
            )}
          </>
        }
        actions={first && <MainAction to={`/brands/${first.brand.id}/review`}>继续审核</MainAction>}
      />
      {items.length === 0 ? <EmptyState>支部报送后，这里按先后列出。</EmptyState> : <Queue items={items} />}
    </Page>
  )
}

function Queue({ items }: { readonly items: ReviewQueue['items'] }) {
  return (
    <table className="quiet-table">
      <thead>
        <tr>
          <th>品牌</th>
          <th className="desk-only">支部</th>
          <th className="desk-only">现状</th>
          <th>报送</th>
          <th className="desk-only">等候</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ brand, waitedSince, submissions, pending }) => (
          <tr key={brand.id}>
            <td>
              <Go to={`/brands/${brand.id}/review`}>{brand.name}</Go>
              <span className="phone-line">{brand.branch}</span>
            </td>
            <td className="desk-only">
              {brand.branch}
              {brand.unit !== brand.branch && <span className="type-note">　{brand.unit}</span>}
            </td>
            <td className="desk-only">
              {pending ? <span className="tag tag-blue">待发</span> : <LookMark look={brand.look} />}
            </td>
            <td>
              第 {submissions} 次{pending && <span className="phone-line">待发</span>}
            </td>
            <td className="desk-only">{sayDay(waitedSince)}起</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
