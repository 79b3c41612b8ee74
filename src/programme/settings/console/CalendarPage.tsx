import { useQuery } from '@tanstack/react-query'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { EmptyState, Headline, Page, Section } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { sayDay } from '../../brands/console/saying.ts'
import type { CalendarAnswer } from '../contract.ts'
import { CalendarShown } from './CalendarShown.tsx'

/** 活动安排: the campaign that runs, for everybody in it; a change says since when and why. */
export function CalendarPage(_: PageProps) {
  useCrumbs({ label: '活动安排' })
  const calendar = useQuery({
    queryKey: ['calendar', chosenCommittee()],
    queryFn: async () => (await api.get<CalendarAnswer>('/api/calendar')).data ?? null,
  })
  if (calendar.data === undefined) return <NotRead query={calendar} title="没有读到活动安排" />
  if (calendar.data === null)
    return (
      <Page>
        <Headline title="还没有正在进行的创建活动" />
        <EmptyState>工委发布后，各阶段的时间列在这里。</EmptyState>
      </Page>
    )
  return <Shown calendar={calendar.data} />
}

function Shown({ calendar }: { readonly calendar: NonNullable<CalendarAnswer> }) {
  const now = calendar.stages.filter(stage => stage.status === 'now')[0]
  const next = calendar.stages.filter(stage => stage.status === 'ahead')[0]
  const changes = calendar.versions.filter(version => version.number > 1)
  return (
    <Page>
      <div className="calendar-page">
        <Headline
          over={`${calendar.year} 年度`}
          title={now ? `现在是${now.name}阶段` : next ? `${next.name}还没有开始` : '各阶段都已过'}
          under={[calendar.title, now?.due].filter(Boolean).join('，')}
        />
        <CalendarShown calendar={calendar} />
        {changes.length > 0 && (
          <Section title="改动" note={`现行第 ${calendar.number} 版`}>
            <ul className="calendar-rows">
              {changes.map(version => (
                <li key={version.number}>
                  <strong>
                    第 {version.number} 版，{sayDay(version.at)}起
                  </strong>
                  <span>{version.reason}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Page>
  )
}
