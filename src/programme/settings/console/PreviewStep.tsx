import { type ReactNode, useMemo } from 'react'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { Headline, Section } from '../../../foundation/console/Page.tsx'
import { todayHere } from '../../brands/console/saying.ts'
import { burdenInWords, burdenOf } from '../burden.ts'
import { shownCalendar } from '../calendar-shown.ts'
import { BurdenSheet } from './BurdenSheet.tsx'
import { CalendarShown } from './CalendarShown.tsx'
import { FormPreview } from './FormPreview.tsx'
import type { Setup } from './use-setup.ts'

/** 减负账本与预览: what this campaign asks of each branch, and what a branch will see. */
export function PreviewStep({ setup, steps }: { readonly setup: Setup; readonly steps: ReactNode }) {
  const { configuration } = setup.draft
  const burden = useMemo(() => burdenOf(configuration), [configuration])
  const today = todayHere()
  return (
    <>
      <Headline
        title={`每个支部约 ${Math.round(burden.minutes)} 分钟`}
        under={`${burdenInWords(burden)}选填，约 ${Math.round(burden.optionalMinutes)} 分钟。`}
        actions={<MainAction to={`/campaigns/${setup.id}?step=5`}>下一步：两人复核，发布</MainAction>}
      />
      {steps}
      <BurdenSheet burden={burden} />
      <Section title="支部看到的活动安排" note="发布后在“活动安排”里">
        <div className="preview-frame">
          <CalendarShown calendar={shownCalendar(configuration.programme, today)} />
        </div>
      </Section>
      <Section title="支部看到的申报表" note="可以试填，不会保存">
        <div className="preview-frame">
          <FormPreview configuration={configuration} today={today} />
        </div>
      </Section>
    </>
  )
}
