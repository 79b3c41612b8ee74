import { type Filter, FilterList } from '../../../foundation/console/FilterList.tsx'
import { useFilters } from '../../../foundation/console/filters-in-url.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { EmptyState, Headline, Page } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import type { BrandSummary } from '../contract.ts'
import { brandStates, stateLooks } from '../states.ts'
import { LookMark } from './StateMark.tsx'
import { sayDay } from './saying.ts'
import { useCampaignChoices } from './use-campaign-choices.ts'
import { useUnits } from './use-units.ts'

const states = brandStates.map(state => ({ value: state, label: stateLooks[state].inside }))
const sorts = [
  { value: 'official', label: '按机构序' },
  { value: 'waiting', label: '等得久的在前' },
]
const returned = [{ value: 'overdue', label: '退回后逾期未再报' }]

/** A filter of one choice is none. */
const orNone = (filter: Filter): Filter[] => (filter.choices.length > 1 ? [filter] : [])

/** 品牌总览: every brand this reader may see, filters in the address, pinyin in the search box. */
export function BrandsPage(_: PageProps) {
  useCrumbs({ label: '品牌总览' })
  const units = useUnits()
  const { campaigns, fields } = useCampaignChoices()
  const { filters } = useFilters()
  return (
    <Page>
      <Headline title={filters.returned ? '退回后逾期未再报的品牌' : '品牌总览'} />
      <FilterList<BrandSummary>
        url="/api/brands"
        exportUrl="/api/brands/export"
        search="搜品牌、支部，可输拼音"
        filters={[
          { key: 'state', label: '走到哪一步', all: '走到哪一步', choices: states },
          ...orNone({ key: 'unit', label: '单位', all: '全部单位', choices: units, folded: units.length > 3 }),
          ...orNone({ key: 'field', label: '党建领域', all: '全部领域', choices: fields, folded: true }),
          ...orNone({ key: 'campaign', label: '年度', all: '全部年度', choices: campaigns, folded: true }),
          // Only who came from 可能误期的 has it in the address; from here it can be taken away.
          ...(filters.returned
            ? [{ key: 'returned', label: '退回', all: '不限', choices: returned, folded: true }]
            : []),
          { key: 'sort', label: '次序', all: '新的在前', choices: sorts, folded: true },
        ]}
        counted="个品牌"
        rowKey={brand => brand.id}
        empty={() => <EmptyState>没有符合的品牌。换个词，或看全部。</EmptyState>}
        columns={[
          { head: '品牌', cell: brand => <Go to={`/brands/${brand.id}`}>{brand.name}</Go> },
          { head: '走到哪一步', cell: brand => <LookMark look={brand.look} /> },
          { head: '支部', cell: brand => brand.branch },
          { head: '单位', cell: brand => brand.unit, desk: true },
          { head: '党建领域', cell: brand => brand.field ?? '–', desk: true },
          { head: '起于', cell: brand => sayDay(brand.since), desk: true },
        ]}
      />
    </Page>
  )
}
