import './settings.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { MainAction, QuietAction } from '../../../foundation/console/MainAction.tsx'
import { ErrorState, Headline, Page, Section, Skeleton } from '../../../foundation/console/Page.tsx'
import { InBar, useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { SaveState } from '../../../foundation/console/SaveState.tsx'
import { type SelfSavingForm, useSelfSaving } from '../../../foundation/console/self-saving.ts'
import { toast } from '../../../foundation/console/Toast.tsx'
import { refusalWords } from '../../brands/console/refusal.ts'
import { sayMoment } from '../../brands/console/saying.ts'
import type { CampaignAnswer } from '../../campaigns/contract.ts'
import { type CampaignConfiguration, configurationFaults, isConfiguration } from '../configuration.ts'
import { Basics } from './Basics.tsx'
import { DeclarationRules } from './DeclarationRules.tsx'
import { FormEntries } from './FormEntries.tsx'
import { Stages } from './Stages.tsx'

/** One campaign's settings, typed by hand and kept as they are typed; 发布 makes them the next version. */
export function CampaignPage({ id }: PageProps) {
  useCrumbs({ label: '创建活动', to: '/campaigns' }, { label: '设置' })
  const head = useQuery({
    queryKey: ['campaign', id],
    queryFn: async () => (await api.get<CampaignAnswer>(`/api/campaigns/${id}`)).data,
  })
  const form = useSelfSaving<CampaignConfiguration>({
    localKey: `campaign:${id}`,
    load: async () => {
      const answer = await api.get<CampaignAnswer>(`/api/campaigns/${id}`)
      if (!isConfiguration(answer.data.configuration))
        throw new TypeError('this campaign was written by another version')
      return { data: answer.data.configuration, etag: answer.etag }
    },
    save: (configuration, options) => api.put(`/api/campaigns/${id}/draft`, { configuration }, options),
  })
  if (form.loadProblem || head.isError)
    return (
      <Page>
        <ErrorState title="没有读到设置">{refusalWords(form.loadProblem ?? head.error)}</ErrorState>
      </Page>
    )
  if (!form.saving || !head.data)
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    )
  return <Settings answer={head.data} form={form} value={form.saving.value} />
}

interface Props {
  readonly answer: CampaignAnswer
  readonly form: SelfSavingForm<CampaignConfiguration>
  readonly value: CampaignConfiguration
}

function Settings({ answer, form, value }: Props) {
  const { campaign, versions } = answer
  const faults = configurationFaults(value)
  const change = (more: Partial<CampaignConfiguration>) => form.type(now => ({ ...now, ...more }))
  const writes = answer.may.indexOf('write') >= 0
  return (
    <Page>
      <InBar place="saving">
        <SaveState saving={form.saving} />
      </InBar>
      <Headline
        title={campaign.published ? `已发布第 ${campaign.published} 版设置` : '核对设置，然后发布'}
        under={campaign.published ? '改动发布后才生效；已经报送的仍按原来的设置审核。' : '发布以前只有工委看得到。'}
        actions={writes && <Publish answer={answer} form={form} />}
      />
      {faults.length > 0 && (
        <ErrorState title={`还有 ${faults.length} 处要改，改好才能发布`}>
          {faults.map(fault => (
            <span key={`${fault.pin}${fault.sentence}`} className="fault-line">
              {fault.sentence}
            </span>
          ))}
        </ErrorState>
      )}
      <Basics value={value.programme} onChange={programme => change({ programme })} />
      <Stages
        stages={value.programme.stages}
        onChange={stages => change({ programme: { ...value.programme, stages } })}
      />
      <DeclarationRules value={value} onChange={change} />
      <FormEntries value={value} onChange={change} />
      {versions.length > 0 && (
        <Section title="已发布的版本">
          <ul className="plain-rows">
            {versions.map(version => (
              <li key={version.number}>
                第 {version.number} 版
                <span className="type-note">
                  {sayMoment(version.at)}　{version.by}　{version.reason}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

/** 发布: says what it does; after the first time the reason is asked. */
function Publish({
  answer,
  form,
}: {
  readonly answer: CampaignAnswer
  readonly form: SelfSavingForm<CampaignConfiguration>
}) {
  const { campaign } = answer
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const queries = useQueryClient()
  const publish = useMutation({
    mutationFn: async () => {
      if (!(await form.settle())) throw new TypeError('the draft could not be saved')
      const fresh = await api.get<CampaignAnswer>(`/api/campaigns/${campaign.id}`)
      return api.post(`/api/campaigns/${campaign.id}/publication`, { reason }, { ifMatch: fresh.etag })
    },
    onSuccess: async () => {
      setAsking(false)
      toast('已发布，支部看得到了')
      form.reload()
      await queries.invalidateQueries()
    },
  })
  const first = campaign.published === 0
  return (
    <>
      {first ? (
        <MainAction onClick={() => setAsking(true)}>发布</MainAction>
      ) : (
        <QuietAction onClick={() => setAsking(true)}>发布改动</QuietAction>
      )}
      {asking && (
        <Confirm
          title="发布这份设置？"
          act="发布"
          onConfirm={async () => {
            await publish.mutateAsync()
          }}
          onClose={() => setAsking(false)}
        >
          <p>{first ? '各支部将看到时间安排，到期开放提名和申报。' : '新的设置对还没有报送的支部生效。'}</p>
          {!first && (
            <label className="entry-label">
              改动理由，支部会看到
              <textarea
                className="setting-area"
                rows={2}
                maxLength={300}
                value={reason}
                onChange={event => setReason(event.target.value)}
              />
            </label>
          )}
        </Confirm>
      )}
    </>
  )
}
