import type { ReactNode } from 'react'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { Headline } from '../../../foundation/console/Page.tsx'
import { AllSettings } from './AllSettings.tsx'
import { Faults } from './Faults.tsx'
import { MoveWindows } from './MoveWindows.tsx'
import { ReadSettings } from './ReadSettings.tsx'
import type { Setup } from './use-setup.ts'

/** Typed by hand from the usual settings: there is no document to check against. */
export function HandStep({ setup, steps }: { readonly setup: Setup; readonly steps: ReactNode }) {
  const { answer, draft, writes, change, id } = setup
  const { published } = answer.campaign
  const set = (configuration: typeof draft.configuration) => change(now => ({ ...now, configuration }))
  return (
    <>
      <Headline
        title={published ? `已发布第 ${published} 版设置` : '核对设置'}
        under={
          published ? '改动经复核、发布后才生效；已经报送的仍按原来的设置审核。' : '常用设置已填好，改到合适为止。'
        }
        actions={writes && <MainAction to={`/campaigns/${id}?step=4`}>下一步：减负账本与预览</MainAction>}
      />
      {steps}
      <Faults configuration={draft.configuration} />
      {writes ? (
        <AllSettings
          value={draft.configuration}
          onChange={set}
          stageActions={<MoveWindows value={draft.configuration} onChange={set} />}
        />
      ) : (
        <ReadSettings configuration={draft.configuration} />
      )}
    </>
  )
}
