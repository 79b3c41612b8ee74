import { localDate } from '../../../foundation/calendar/dates.ts'
import { ExportAction } from '../../../foundation/console/ExportAction.tsx'
import { Headline } from '../../../foundation/console/Page.tsx'
import { CoverageMatrix } from '../../coverage/console/CoverageMatrix.tsx'
import type { Desk } from '../contract.ts'
import { yearStrip } from '../year-strip.ts'
import { NoCampaign } from './NoCampaign.tsx'
import { RiskRows } from './RiskRows.tsx'
import { StandingBar } from './StandingBar.tsx'
import { useRisks } from './use-desk.ts'
import { WaitingRows } from './WaitingRows.tsx'
import { YearStripView } from './YearStrip.tsx'

/** The officer's home, and the leader's: how all branches stand, the year, what waits, what may be late, the matrix. */
export function CommitteeHome({ desk }: { readonly desk: Desk }) {
  const { campaign, standing, today } = desk
  const peopled = standing !== null && standing.branches > 0
  const risks = useRisks(campaign !== null && peopled)
  if (!campaign)
    return (
      <>
        <Headline over={desk.over} title={desk.headline} under={desk.line} />
        {desk.waiting.length > 0 ? <WaitingRows desk={desk} /> : <NoCampaign desk={desk} />}
      </>
    )
  const strip = yearStrip(campaign.stages, desk.handIn, localDate(today))
  const before = risks.data?.lastYear
  return (
    <>
      <Headline
        over={desk.over}
        title={desk.headline}
        under={`${desk.line}${before ? `去年同日已报送 ${before.toLocaleString('en-US')} 个。` : ''}`}
        actions={
          peopled && (
            <ExportAction button url="/api/coverage/export">
              汇总表
            </ExportAction>
          )
        }
      />
      {peopled && <StandingBar standing={standing} />}
      {strip && <YearStripView strip={strip} />}
      <div className="desk-columns">
        <WaitingRows desk={desk} />
        {peopled && <RiskRows desk={desk} risks={risks.data?.risks ?? null} />}
      </div>
      {peopled && <CoverageMatrix today={localDate(today)} />}
    </>
  )
}
