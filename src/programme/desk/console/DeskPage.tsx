import './desk.css'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { Headline, Page, Section } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import type { Desk } from '../contract.ts'
import { BranchWindows } from './BranchWindows.tsx'
import { CommitteeHome } from './CommitteeHome.tsx'
import { MyBranches } from './MyBranches.tsx'
import { MyMeasures } from './MyMeasures.tsx'
import { NoCampaign } from './NoCampaign.tsx'
import { ReviewQueue } from './ReviewQueue.tsx'
import { StandingBar } from './StandingBar.tsx'
import { UnitBranches } from './UnitBranches.tsx'
import { useDesk } from './use-desk.ts'
import { WaitingRows } from './WaitingRows.tsx'

/** The first screen: what waits for me, then where my part stands. */
export function DeskPage(_: PageProps) {
  useCrumbs({ label: '待办' })
  const desk = useDesk()
  if (!desk.data) return <NotRead query={desk} title="没有读到待办" />
  return <Page>{desk.data.matrix ? <CommitteeHome desk={desk.data} /> : <OwnHome desk={desk.data} />}</Page>
}

/** The homes of units, branches, judges and inspectors: each part is there for whoever has one. */
function OwnHome({ desk }: { readonly desk: Desk }) {
  const { standing, queue } = desk
  const reviews = queue !== null && queue.length > 0
  // The queue itself stands in place of its row; whatever else waits for the same person follows it.
  const rest = reviews ? desk.waiting.filter(row => row.kind !== 'review') : desk.waiting
  return (
    <>
      <Headline over={desk.over} title={desk.headline} under={desk.line} />
      {standing && <StandingBar standing={standing} />}
      {reviews && <ReviewQueue desk={desk} rows={queue} />}
      {rest.length > 0 && <WaitingRows desk={{ ...desk, waiting: rest }} red={!reviews} />}
      {desk.later.map(({ title, line }) => (
        <Section key={title} title={title}>
          <p className="desk-later">{line}</p>
        </Section>
      ))}
      {desk.windows.length > 0 && <BranchWindows windows={desk.windows} />}
      {desk.branches.length > 0 && <MyBranches branches={desk.branches} />}
      {desk.measures.length > 0 && <MyMeasures measures={desk.measures} />}
      {standing && standing.branches > 0 && <UnitBranches />}
      {!desk.campaign && <NoCampaign desk={desk} />}
    </>
  )
}
