import './holidays.css'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../console/api.ts'
import { useFilters } from '../../console/filters-in-url.ts'
import { NotRead } from '../../console/NotRead.tsx'
import { Headline, Page } from '../../console/Page.tsx'
import { useCrumbs } from '../../console/page-bar.tsx'
import type { PageProps } from '../../console/page-props.ts'
import type { HolidaysAnswer } from '../contract.ts'
import { HolidayYearEditor } from './HolidayYearEditor.tsx'

export const holidaysKey = ['holidays'] as const

/** 节假日表: one year at a time, as the notice says it; every committee's working days are counted by it. */
export function HolidaysPage(_: PageProps) {
  useCrumbs({ label: '节假日表' })
  const { filters, set } = useFilters()
  const list = useQuery({
    queryKey: holidaysKey,
    queryFn: async () => (await api.get<HolidaysAnswer>('/api/holidays')).data,
  })
  if (!list.data) return <NotRead query={list} title="没有读到节假日表" lines={5} />
  const { years, missing } = list.data
  const asked = Number(filters.year)
  const known = years.map(one => one.year)
  const year = known.indexOf(asked) >= 0 || asked === missing ? asked : (known[0] ?? missing)
  const table = years.filter(one => one.year === year)[0]
  return (
    <Page>
      <Headline
        title={`${missing}年还没有节假日表`}
        under="工作日和期限都按这张表算，全系统共用。国务院办公厅的通知公布后，照通知补上。"
        actions={
          <label className="holiday-year">
            看哪一年{' '}
            <select value={year} onChange={event => set({ year: event.target.value })}>
              <option value={missing}>{missing}年，待补</option>
              {known.map(one => (
                <option key={one} value={one}>
                  {one}年
                </option>
              ))}
            </select>
          </label>
        }
      />
      <HolidayYearEditor
        key={`${year} ${table?.version ?? 0}`}
        year={year}
        off={table?.off ?? []}
        work={table?.work ?? []}
        version={table?.version ?? 0}
        onSaved={() => void list.refetch()}
      />
    </Page>
  )
}
