import './organizations.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isLocalDate } from '../../calendar/dates.ts'
import { today as dayOf } from '../../calendar/instants.ts'
import { formatDate } from '../../calendar/wording.ts'
import { api } from '../../console/api.ts'
import { useFilters } from '../../console/filters-in-url.ts'
import { ListSearch } from '../../console/ListSearch.tsx'
import { MainAction, QuietAction } from '../../console/MainAction.tsx'
import { NotRead } from '../../console/NotRead.tsx'
import { EmptyState, Headline, Page, Refreshing } from '../../console/Page.tsx'
import { useCrumbs } from '../../console/page-bar.tsx'
import type { PageProps } from '../../console/page-props.ts'
import { serverNow } from '../../console/server-time.ts'
import type { TreeAnswer, TreeNodeAnswer } from '../contract.ts'
import { branchesBelow } from '../tree.ts'
import { AdditionForm } from './AdditionForm.tsx'
import { OrganizationPanel } from './OrganizationPanel.tsx'
import { OrganizationTree } from './OrganizationTree.tsx'

async function readTree(q: string, on: string): Promise<TreeAnswer> {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (on) query.set('on', on)
  return (await api.get<TreeAnswer>(`/api/organizations?${query.toString()}`)).data
}

/** A day in words; the year where it is another than today's. */
function sayDay(on: string): string {
  const now = serverNow()
  return isLocalDate(on) ? formatDate(on, now === null ? on : dayOf(new Date(now))) : on
}

function titleOf(tree: TreeNodeAnswer | null): string {
  if (!tree || tree.children.length === 0) return '还没有单位和支部'
  const units = tree.children.filter(child => child.kind === 'unit').length
  return `${units.toLocaleString('en-US')} 个单位，${branchesBelow(tree).length.toLocaleString('en-US')} 个支部`
}

/** 组织与花名册: the tree in official order, found by Chinese and pinyin, as of any day; people and changes beside it. */
export function OrganizationsPage(_: PageProps) {
  useCrumbs({ label: '组织与花名册' })
  const { filters, set } = useFilters()
  const { q = '', on = '', at = '' } = filters
  const [adding, setAdding] = useState(false)
  const query = useQuery({
    queryKey: ['organizations', q, on],
    queryFn: () => readTree(q, on),
    placeholderData: keepPreviousData,
  })
  if (!query.data) return <NotRead query={query} title="没有读到组织" />
  const { tree, found, may } = query.data
  const empty = !tree || tree.children.length === 0
  return (
    <Page aside={at ? <OrganizationPanel key={at} id={at} onClose={() => set({ at: null })} /> : undefined}>
      <Headline
        title={titleOf(tree)}
        over={tree?.name}
        under={on ? `截至${sayDay(on)}，当天的名称和隶属都在。` : '按官方次序排列，更名、合并、撤销都留有往年的样子。'}
        actions={
          <>
            {tree && may.indexOf('organizations.change') >= 0 && (
              <QuietAction onClick={() => setAdding(!adding)}>新设单位或支部</QuietAction>
            )}
            {may.indexOf('roster.import') >= 0 && <MainAction to="/roster">导入花名册</MainAction>}
          </>
        }
      />
      {adding && tree && <AdditionForm tree={tree} onDone={() => setAdding(false)} />}
      <div className="tree-bar">
        <ListSearch words={q} placeholder="找单位和支部，可输拼音" onSearch={words => set({ q: words || null })} />
        <label className="tree-day">
          截至
          <input
            className="plain-input"
            type="date"
            aria-label="看哪一天"
            value={on}
            onChange={event => set({ on: event.target.value || null })}
          />
        </label>
      </div>
      <Refreshing busy={query.isFetching && query.isPlaceholderData}>
        {empty ? (
          <EmptyState>{on ? '这一天还没有单位和支部。' : '还没有单位和支部。下载模板，填好导入即可。'}</EmptyState>
        ) : (
          <OrganizationTree tree={tree} found={found} chosen={at} onChoose={id => set({ at: id })} />
        )}
      </Refreshing>
    </Page>
  )
}
