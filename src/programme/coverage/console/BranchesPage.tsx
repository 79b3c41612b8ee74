import { FilterList } from '../../../foundation/console/FilterList.tsx'
import { useFilters } from '../../../foundation/console/filters-in-url.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { EmptyState, Headline, Page } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { LookMark } from '../../brands/console/StateMark.tsx'
import { sayDay } from '../../brands/console/saying.ts'
import { useUnits } from '../../brands/console/use-units.ts'
import type { BranchStanding } from '../contract.ts'
import { lookOfStanding, standings } from '../standing.ts'

const own = { unit: null, committee: null }
const groups = [
  { value: 'unsubmitted', label: '没有报送' },
  { value: 'not_begun', label: '尚未动笔' },
]
const choices = [...groups, ...standings.map(key => ({ value: key, label: lookOfStanding(key, own).inside }))]

/** 支部名单: the branches behind a cell of the matrix or a row of 可能误期的, in official order. */
export function BranchesPage(_: PageProps) {
  useCrumbs({ label: '待办', to: '/' }, { label: '支部名单' })
  const { filters } = useFilters()
  const units = useUnits()
  const chosen = choices.filter(choice => choice.value === filters.standing)[0]
  const several = (filters.unit ?? '').split(',').filter(Boolean)
  const unitChoices =
    several.length > 1 ? [{ value: filters.unit ?? '', label: `选中的 ${several.length} 个单位` }, ...units] : units
  return (
    <Page>
      <Headline
        title={chosen ? `${chosen.label}的支部` : '各支部走到哪一步'}
        under={filters.on ? `截至${sayDay(filters.on)}，按当天的单位和支部。` : '按机构序，不排名。'}
      />
      <FilterList<BranchStanding>
        url="/api/coverage/branches"
        search="搜支部、单位、品牌，可输拼音"
        filters={[
          { key: 'standing', label: '走到哪一步', all: '走到哪一步', choices },
          ...(unitChoices.length > 1 ? [{ key: 'unit', label: '单位', all: '全部单位', choices: unitChoices }] : []),
        ]}
        counted="个支部"
        rowKey={branch => branch.id}
        exportUrl="/api/coverage/branches/export"
        empty={() => <EmptyState>没有符合的支部。换个条件，或看全部。</EmptyState>}
        columns={[
          { head: '单位', cell: branch => branch.unit, desk: true },
          { head: '支部', cell: branch => branch.name },
          { head: '走到哪一步', cell: branch => <LookMark look={branch.look} /> },
          {
            head: '品牌',
            cell: branch => (branch.brandId === null ? '–' : <Go to={`/brands/${branch.brandId}`}>{branch.brand}</Go>),
          },
          { head: '已有天数', number: true, cell: branch => branch.days ?? '–', desk: true },
          { head: '支部书记', cell: branch => branch.secretaries || '还没有', desk: true },
        ]}
      />
    </Page>
  )
}
