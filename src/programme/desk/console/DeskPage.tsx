import './desk.css'
import { Go } from '../../../foundation/console/Go.tsx'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { EmptyState, ErrorState, Headline, Page, Section, Skeleton } from '../../../foundation/console/Page.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { refusalWords } from '../../brands/console/refusal.ts'
import { CoverageMatrix } from '../../coverage/console/CoverageMatrix.tsx'
import type { Desk, Waiting } from '../contract.ts'
import { MyBranches } from './MyBranches.tsx'
import { StandingBar } from './StandingBar.tsx'
import { useDesk } from './use-desk.ts'

/** The first screen: what waits for me, then where my part stands. */
export function DeskPage(_: PageProps) {
  const desk = useDesk()
  if (desk.isError && !desk.data)
    return (
      <Page>
        <ErrorState title="没有读到待办">{refusalWords(desk.error)}</ErrorState>
      </Page>
    )
  if (!desk.data)
    return (
      <Page>
        <Skeleton lines={6} />
      </Page>
    )
  return <Shown desk={desk.data} />
}

function Shown({ desk }: { readonly desk: Desk }) {
  const { standing } = desk
  return (
    <Page>
      <Headline
        over={desk.line}
        title={standing ? standingTitle(desk) : desk.headline}
        under={standing && desk.campaign ? desk.headline : undefined}
      />
      {standing && <StandingBar standing={standing} />}
      {desk.waiting.length > 0 && <WaitingRows rows={desk.waiting} />}
      {desk.branches.length > 0 && <MyBranches branches={desk.branches} />}
      {!desk.campaign && <NoCampaign desk={desk} />}
      {standing && standing.branches > 0 && <CoverageMatrix />}
    </Page>
  )
}

function standingTitle({ standing, campaign, headline }: Desk): string {
  if (!standing || !campaign) return headline
  if (standing.branches === 0) return '花名册还是空的，请先导入'
  return `${standing.branches.toLocaleString('en-US')} 个支部，${standing.submitted.toLocaleString('en-US')} 个已报送`
}

/** Sorted by deadline; only the first row carries the red button. */
function WaitingRows({ rows }: { readonly rows: readonly Waiting[] }) {
  return (
    <Section title="等我办的" note={`${rows.length} 类`} actions={<span className="type-note">按期限</span>}>
      <ul className="waiting">
        {rows.map((row, place) => (
          <li key={`${row.kind}${row.link}`} className="waiting-row">
            <div className="waiting-words">
              <strong>{row.title}</strong>
              {row.count !== null && <span className="waiting-count">{row.count} 件</span>}
              <span className="type-note waiting-line">{row.line}</span>
            </div>
            <span className="waiting-due">{row.dueWords}</span>
            {place === 0 ? <MainAction to={row.link}>{row.button}</MainAction> : <Go to={row.link}>{row.button}</Go>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function NoCampaign({ desk }: { readonly desk: Desk }) {
  const begin = desk.places.filter(place => place.key === 'campaigns')[0]
  return (
    <EmptyState
      title="还没有正在进行的创建活动"
      action={begin && <MainAction to={begin.link}>新建创建活动</MainAction>}
    >
      工委发布后，这里会列出各阶段的时间和要办的事。
    </EmptyState>
  )
}
