import './settings.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { partsOf } from '../../../foundation/calendar/dates.ts'
import { formatWindow } from '../../../foundation/calendar/wording.ts'
import { api } from '../../../foundation/console/api.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { MainAction, QuietAction } from '../../../foundation/console/MainAction.tsx'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { EmptyState, ErrorState, Headline, Page, Section } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { refusalWords } from '../../brands/console/refusal.ts'
import { todayHere } from '../../brands/console/saying.ts'
import type { CampaignSummary } from '../../campaigns/contract.ts'
import { seedConfiguration } from '../seed.ts'
import { PlanStart } from './PlanStart.tsx'

interface Answer {
  readonly items: readonly CampaignSummary[]
  readonly may: readonly string[]
}

const statusWords = { draft: '草稿', published: '进行中', closed: '已结束' } as const

/** 创建活动: one a year, the newest first; a new one begins from its plan, or by hand from the usual settings. */
export function CampaignsPage(_: PageProps) {
  const router = useRouter()
  const [planning, setPlanning] = useState(() => new URLSearchParams(window.location.search).get('new') === 'plan')
  useCrumbs({ label: '设置' })
  const list = useQuery({
    queryKey: ['campaigns'],
    queryFn: async () => (await api.get<Answer>('/api/campaigns')).data,
  })
  const begin = useMutation({
    mutationFn: async () => {
      const year = partsOf(todayHere()).year
      return (
        await api.post<{ id: string }>('/api/campaigns', { configuration: seedConfiguration(year, '工委办公室') })
      ).data
    },
    onSuccess: made => router.history.push(`/campaigns/${made.id}`),
  })
  if (!list.data) return <NotRead query={list} title="没有读到创建活动" lines={5} />
  const { items, may } = list.data
  const mayBegin = may.indexOf('begin') >= 0
  const start = mayBegin && (
    <>
      <QuietAction onClick={() => !begin.isPending && begin.mutate()}>新建创建活动</QuietAction>
      <MainAction onClick={() => setPlanning(true)}>从实施方案新建</MainAction>
    </>
  )
  return (
    <Page>
      <Headline
        title={items.length ? `共 ${items.length} 个创建活动` : '还没有创建活动'}
        under="设置改好后发布，支部才看得到。"
        actions={start}
      />
      {begin.isError && <ErrorState title="没有建成">{refusalWords(begin.error)}</ErrorState>}
      {mayBegin && planning && <PlanStart />}
      {items.length === 0 ? (
        <EmptyState>从实施方案或常用设置开始，核对后发布。</EmptyState>
      ) : (
        <Section title="各年度">
          <ul className="plain-rows">
            {items.map(campaign => (
              <li key={campaign.id}>
                <Go to={`/campaigns/${campaign.id}`}>{campaign.title}</Go>
                <span className="type-note">
                  {campaign.year} 年度　{statusWords[campaign.status]}　{declarationDays(campaign)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function declarationDays(campaign: CampaignSummary): string {
  const stage = campaign.stages.filter(one => one.kind === 'declaration')[0]
  return stage ? `${stage.name} ${formatWindow(stage.from, stage.to, todayHere())}` : ''
}
