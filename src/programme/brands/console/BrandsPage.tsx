import { FilterList } from '../../../foundation/console/FilterList.tsx'
import { Go } from '../../../foundation/console/Go.tsx'
import { EmptyState, Headline, Page } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import type { BrandSummary } from '../contract.ts'
import { brandStates, stateLooks } from '../states.ts'
import { LookMark } from './StateMark.tsx'
import { sayDay } from './saying.ts'
import { useUnits } from './use-units.ts'

const states = brandStates.map(state => ({ value: state, label: stateLooks[state].inside }))

/** 品牌总览: every brand this reader may see, filters in the address, pinyin in the search box. */
export function BrandsPage(_: PageProps) {
  useCrumbs({ label: '品牌总览' })
  const units = useUnits()
  return (
    <Page>
      <Headline title="品牌总览" />
      <FilterList<BrandSummary>
        url="/api/brands"
        search="搜品牌、支部，可输拼音"
        filters={[
          { key: 'state', label: '走到哪一步', all: '走到哪一步', choices: states },
          ...(units.length > 1 ? [{ key: 'unit', label: '单位', all: '全部单位', choices: units }] : []),
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
