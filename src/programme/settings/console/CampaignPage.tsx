import './settings.css'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { ErrorState, Headline, Page, Section, Skeleton } from '../../../foundation/console/Page.tsx'
import { InBar, useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { SaveState } from '../../../foundation/console/SaveState.tsx'
import { type SelfSavingForm, useSelfSaving } from '../../../foundation/console/self-saving.ts'
import { refusalWords } from '../../brands/console/refusal.ts'
import { sayMoment } from '../../brands/console/saying.ts'
import type { CampaignAnswer } from '../../campaigns/contract.ts'
import { type CampaignConfiguration, configurationFaults, isConfiguration } from '../configuration.ts'
import { Basics } from './Basics.tsx'
import { DeclarationRules } from './DeclarationRules.tsx'
import { FormEntries } from './FormEntries.tsx'
import { HandIn } from './HandIn.tsx'
import { LaterStages } from './LaterStages.tsx'
import { MarksAndDuties } from './MarksAndDuties.tsx'
import { PlanBeside } from './PlanBeside.tsx'
import { PlanWords } from './PlanWords.tsx'
import { Publish } from './Publish.tsx'
import { Stages } from './Stages.tsx'
import { TwoSettings } from './TwoSettings.tsx'

/** One campaign's settings, typed by hand and kept as they are typed; 发布 makes them the next version. */
export function CampaignPage({ id }: PageProps) {
  useCrumbs({ label: '创建活动', to: '/campaigns' }, { label: '设置' })
  const head = useQuery({
    queryKey: ['campaign', id],
    queryFn: async () => (await api.get<CampaignAnswer>(`/api/campaigns/${id}`)).data,
  })
  const [changed, setChanged] = useState<CampaignAnswer['changed']>(null)
  const [choosing, setChoosing] = useState(true)
  const base = useRef<CampaignConfiguration | null>(null)
  const form = useSelfSaving<CampaignConfiguration>({
    localKey: `campaign:${id}`,
    load: async () => {
      const answer = await api.get<CampaignAnswer>(`/api/campaigns/${id}`)
      if (!isConfiguration(answer.data.configuration))
        throw new TypeError('this campaign was written by another version')
      setChanged(answer.data.changed)
      // Read once more after a stale save: what it began with is what was read before.
      base.current ??= answer.data.configuration
      return { data: answer.data.configuration, etag: answer.etag }
    },
    save: async (configuration, options) => {
      const saved = await api.put(`/api/campaigns/${id}/draft`, { configuration }, options)
      base.current = configuration
      return saved
    },
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
  const { phase, theirs, value } = form.saving
  if (phase === 'conflict' && theirs && choosing)
    return (
      <TwoSettings
        base={base.current}
        mine={value}
        theirs={theirs.value}
        changed={changed}
        onChoose={merged => {
          form.type(merged)
          form.choose('mine')
        }}
        onLater={() => setChoosing(false)}
      />
    )
  return <Settings answer={head.data} form={form} value={value} onChoose={() => setChoosing(true)} />
}

interface Props {
  readonly onChoose: () => void
  readonly answer: CampaignAnswer
  readonly form: SelfSavingForm<CampaignConfiguration>
  readonly value: CampaignConfiguration
}

function Settings({ answer, form, value, onChoose }: Props) {
  const { campaign, versions } = answer
  const faults = configurationFaults(value)
  const change = (more: Partial<CampaignConfiguration>) => form.type(now => ({ ...now, ...more }))
  const writes = answer.may.indexOf('write') >= 0
  return (
    <Page>
      <InBar place="saving">
        <SaveState saving={form.saving} onChoose={onChoose} />
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
      {writes && <PlanBeside id={campaign.id} />}
      <Basics value={value.programme} onChange={programme => change({ programme })} />
      <Stages
        stages={value.programme.stages}
        onChange={stages => change({ programme: { ...value.programme, stages } })}
      />
      <HandIn
        handIn={value.programme.handIn}
        onChange={handIn => change({ programme: { ...value.programme, handIn } })}
      />
      <PlanWords value={value} onChange={change} />
      <DeclarationRules value={value} onChange={change} />
      <MarksAndDuties value={value} onChange={change} />
      <FormEntries value={value} onChange={change} />
      <LaterStages value={value} onChange={change} />
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
