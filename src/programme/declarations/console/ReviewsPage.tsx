import { FilterList } from '../../../foundation/console/FilterList.tsx'
import { Go } from '../../../foundation/console/Go.tsx'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { EmptyState, Headline, Page } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import { LookMark } from '../../brands/console/StateMark.tsx'
import { sayDay } from '../../brands/console/saying.ts'
import type { ReviewQueue } from '../contract.ts'

type Item = ReviewQueue['items'][number]

/** What waits for this reviewer, longest first. One begins at the top; the list is for looking something up. */
export function ReviewsPage() {
  useCrumbs({ label: '等我审核的' })
  return (
    <Page>
      <FilterList<Item, ReviewQueue>
        head={answer => answer && <Head {...answer} />}
        url="/api/reviews"
        search="搜品牌、支部，可输拼音"
        filters={[
          {
            key: 'sort',
            label: '次序',
            all: '等得久的在前',
            choices: [{ value: 'recent', label: '新报的在前' }],
            folded: true,
          },
        ]}
        counted="件"
        rowKey={({ brand }) => brand.id}
        empty={({ q }) => (
          <EmptyState>{q ? '没有符合的材料。换个词，或看全部。' : '支部报送后，这里按先后列出。'}</EmptyState>
        )}
        columns={[
          {
            head: '品牌',
            cell: ({ brand }) => (
              <>
                <Go to={`/brands/${brand.id}/review`}>{brand.name}</Go>
                <span className="phone-line">{brand.branch}</span>
              </>
            ),
          },
          { head: '支部', cell: ({ brand }) => brand.branch, desk: true },
          { head: '单位', cell: ({ brand }) => brand.unit, desk: true },
          { head: '现状', cell: ({ brand }) => <LookMark look={brand.look} />, desk: true },
          { head: '报送', cell: ({ submissions }) => `第 ${submissions} 次` },
          { head: '等候', cell: ({ waitedSince }) => `${sayDay(waitedSince)}起`, desk: true },
        ]}
      />
    </Page>
  )
}

function Head({ waiting, first, decided }: ReviewQueue) {
  return (
    <Headline
      title={waiting ? `还有 ${waiting.toLocaleString('en-US')} 件等您审核` : '眼下没有等您审核的'}
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
      actions={first && <MainAction to={`/brands/${first.brandId}/review`}>继续审核</MainAction>}
    />
  )
}
