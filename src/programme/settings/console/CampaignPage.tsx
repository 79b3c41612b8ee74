import './settings.css'
import './setup.css'
import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { ErrorState, Headline, Page, Skeleton } from '../../../foundation/console/Page.tsx'
import { InBar, useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { SaveState } from '../../../foundation/console/SaveState.tsx'
import { refusalWords } from '../../brands/console/refusal.ts'
import { isConfiguration } from '../configuration.ts'
import { CheckStep } from './CheckStep.tsx'
import { FillStep } from './FillStep.tsx'
import { HandStep } from './HandStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { PublishStep } from './PublishStep.tsx'
import { ReadSettings } from './ReadSettings.tsx'
import { SetupSteps } from './SetupSteps.tsx'
import { type StepNumber, stepIn } from './steps.ts'
import { TwoSettings } from './TwoSettings.tsx'
import { type Setup, useSetup, useSetupForm, useSetupRead } from './use-setup.ts'

/** One campaign being set up or changed, step by step; what is typed is kept as it is typed, 发布 makes it the next version. */
export function CampaignPage({ id }: PageProps) {
  useCrumbs({ label: '创建活动', to: '/campaigns' }, { label: '设置' })
  const { head, plan, sees } = useSetupRead(id)
  const [openings, setOpenings] = useState(0)
  if (!head.data || (sees && plan.data === undefined))
    return <NotRead query={head.data ? plan : head} title="没有读到设置" lines={8} />
  if (!sees) return <InForce answer={head.data} />
  // A version that went out is another draft from here on: its form is opened anew.
  return (
    <Opened
      key={`${head.data.campaign.published} ${openings}`}
      id={id}
      answer={head.data}
      plan={plan.data ?? null}
      reopen={() => setOpenings(now => now + 1)}
    />
  )
}

const Reading = () => (
  <Page>
    <Skeleton lines={8} />
  </Page>
)

/** For everybody else: the settings as they are in force. */
function InForce({ answer }: Pick<Setup, 'answer'>) {
  const { campaign, configuration } = answer
  return (
    <Page>
      <Headline title={`现行第 ${campaign.published} 版设置`} under={campaign.title} />
      {isConfiguration(configuration) && <ReadSettings configuration={configuration} />}
    </Page>
  )
}

type OpenedProps = Pick<Setup, 'id' | 'answer' | 'plan' | 'reopen'>

function Opened({ id, answer, plan, reopen }: OpenedProps) {
  const form = useSetupForm(id)
  if (form.loadProblem)
    return (
      <Page>
        <ErrorState title="没有读到设置">{refusalWords(form.loadProblem)}</ErrorState>
      </Page>
    )
  if (!form.saving) return <Reading />
  return <Shown id={id} answer={answer} plan={plan} form={form} draft={form.saving.value} reopen={reopen} />
}

function Shown({ id, answer, plan, form, draft, reopen }: OpenedProps & Pick<Setup, 'form' | 'draft'>) {
  const setup = useSetup(id, answer, plan, form, draft, reopen)
  const search = useRouterState({ select: state => state.location.searchStr })
  const now = stepIn(search, plan !== null)
  const [choosing, setChoosing] = useState(false)
  return (
    <Page>
      {setup.writes && (
        <InBar place="saving">
          <SaveState saving={form.saving} onChoose={() => setChoosing(true)} />
        </InBar>
      )}
      <Step
        setup={setup}
        now={now}
        steps={<SetupSteps id={id} hasPlan={plan !== null} now={now} done={doneOf(setup, now)} />}
      />
      {choosing && form.saving?.theirs && (
        <TwoSettings form={form} mine={draft} theirs={form.saving.theirs.value} onClose={() => setChoosing(false)} />
      )}
    </Page>
  )
}

interface StepProps {
  readonly setup: Setup
  readonly now: StepNumber
  readonly steps: ReactNode
}

function Step({ setup, now, steps }: StepProps) {
  const { plan } = setup
  if (now === 5) return <PublishStep setup={setup} steps={steps} />
  if (now === 4) return <PreviewStep setup={setup} steps={steps} />
  if (!plan) return <HandStep setup={setup} steps={steps} />
  return now === 3 ? <FillStep setup={setup} steps={steps} /> : <CheckStep setup={setup} plan={plan} steps={steps} />
}

/** The plan is there, everything is gone through, nothing unsaid is open; what is only looked at is done once it was passed. */
function doneOf({ open }: Setup, now: StepNumber): StepNumber[] {
  return [
    1 as const,
    ...(open.readings.length + open.left.length === 0 ? [2 as const] : []),
    ...(open.unsaid.length === 0 ? [3 as const] : []),
    ...(now === 5 ? [4 as const] : []),
  ]
}
