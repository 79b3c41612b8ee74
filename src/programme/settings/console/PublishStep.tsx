import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { api } from '../../../foundation/console/api.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { ErrorState, Headline, Section, Skeleton } from '../../../foundation/console/Page.tsx'
import { refusalWords } from '../../brands/console/refusal.ts'
import { sayMoment } from '../../brands/console/saying.ts'
import type { ChangeAnswer } from '../contract.ts'
import { Affected } from './Affected.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { CheckSigns } from './CheckSigns.tsx'
import { Faults } from './Faults.tsx'
import { PublishActs } from './PublishActs.tsx'
import { ReadSettings } from './ReadSettings.tsx'
import { StillOpen } from './StillOpen.tsx'
import type { Setup } from './use-setup.ts'

/** 两人复核，发布: what goes out, who has looked at it, whom a change reaches. */
export function PublishStep({ setup, steps }: { readonly setup: Setup; readonly steps: ReactNode }) {
  const { id, answer, draft, writes, form, refresh, plan } = setup
  const { campaign, versions } = answer
  const [extendTo, setExtendTo] = useState<readonly string[]>([])
  // What may be done is asked of what is saved, not of what is being typed.
  const [settled, setSettled] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step is opened
  useEffect(() => {
    const settle = async () => {
      if (writes) await form.settle()
      await refresh()
      setSettled(true)
    }
    void settle()
  }, [])
  const change = useQuery({
    queryKey: ['campaign-change', id, campaign.version],
    queryFn: async () => (await api.get<ChangeAnswer>(`/api/campaigns/${id}/change`)).data,
    enabled: campaign.published > 0 && settled,
  })
  return (
    <>
      <Headline
        title={titleOf(setup)}
        under={
          campaign.published
            ? `现行第 ${campaign.published} 版。改动经第二人复核、发布后才生效。`
            : '由另一位干事或领导复核后发布，支部才看得到。'
        }
        actions={settled && <PublishActs setup={setup} extendTo={extendTo} />}
      />
      {steps}
      <Faults configuration={draft.configuration} />
      <StillOpen setup={setup} />
      <CheckSigns answer={answer} />
      {campaign.published > 0 && change.isPending && <Skeleton lines={4} />}
      {change.isError && <ErrorState title="没有读到改动">{refusalWords(change.error)}</ErrorState>}
      {change.data && (
        <>
          <Section title="改动" note={`${change.data.changes.length} 项`}>
            <ChangeTable
              changes={change.data.changes}
              heads={[`第 ${campaign.published} 版`, '发布后']}
              none="与现行版本没有不同，不必发布。"
            />
          </Section>
          {change.data.changes.length > 0 && (
            <Affected change={change.data} chosen={extendTo} onChoose={writes ? setExtendTo : null} />
          )}
        </>
      )}
      {campaign.published === 0 && (
        <>
          {plan && (
            <p className="beside-plan">
              <Go to={`/campaigns/${id}?step=2`}>对照方案原文看</Go>
            </p>
          )}
          <ReadSettings configuration={draft.configuration} />
        </>
      )}
      {versions.length > 0 && (
        <Section title="已发布的版本">
          <ul className="plain-rows">
            {versions.map(version => (
              <li key={version.number}>
                第 {version.number} 版
                <span className="type-note">
                  {[
                    sayMoment(version.at),
                    `${version.by}发布${version.checkedBy ? `，${version.checkedBy}复核` : ''}`,
                    version.reason,
                  ].join('　')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function titleOf({ answer, open }: Setup): string {
  const { may, check, campaign } = answer
  const undone = open.readings.length + open.left.length + open.unsaid.length
  if (campaign.published === 0 && undone > 0) return `还有 ${undone} 处没有核对好`
  if (check.checkedBy !== null) return '已复核无误，可以发布'
  if (may.indexOf('check') >= 0) return '请您复核这份设置'
  if (may.indexOf('ask') >= 0) return check.askedBy === null ? '核对好了，请人复核' : '等第二人复核'
  return campaign.published > 0 && may.indexOf('publish') < 0
    ? `已发布第 ${campaign.published} 版设置`
    : '两人复核，发布'
}
