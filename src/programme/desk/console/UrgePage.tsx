import './urge.css'
import { useQuery } from '@tanstack/react-query'
import { localDate } from '../../../foundation/calendar/dates.ts'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { NotRead } from '../../../foundation/console/NotRead.tsx'
import { EmptyState, Headline, Page } from '../../../foundation/console/Page.tsx'
import { useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import type { BranchList, BranchStanding } from '../../coverage/contract.ts'
import { letterDate } from '../../declarations/letters.ts'
import { type Reminder, reminderOf, urgeText } from '../reminder.ts'
import { useDesk } from './use-desk.ts'

/** Every branch that is still out, page after page: what is printed must be whole. */
async function everyone(standing: string, signal: AbortSignal): Promise<BranchStanding[]> {
  const found: BranchStanding[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const next: string = cursor && `&cursor=${cursor}`
    const url = `/api/coverage/branches?standing=${standing}&limit=200${next}`
    const page: BranchList = (await api.get<BranchList>(url, { signal })).data
    found.push(...page.items)
    cursor = page.nextCursor
  }
  return found
}

interface Sheet {
  readonly unit: string
  readonly branches: BranchStanding[]
}

/** A sheet a unit, in official order, as the list comes. */
function byUnit(branches: readonly BranchStanding[]): Sheet[] {
  const sheets: (Sheet & { readonly id: string })[] = []
  for (const branch of branches) {
    const last = sheets[sheets.length - 1]
    if (last?.id === branch.unitId) last.branches.push(branch)
    else sheets.push({ id: branch.unitId, unit: branch.unit, branches: [branch] })
  }
  return sheets
}

/** 催办单: for each unit the branches that are still out, to be printed and cut. It names branches and no person. */
export function UrgePage(_: PageProps) {
  useCrumbs({ label: '待办', to: '/' }, { label: '催办单' })
  const { data: desk } = useDesk()
  const reminder = desk?.campaign ? reminderOf(desk.campaign.stages, localDate(desk.today)) : null
  const standing = reminder?.act === '提名' ? 'none' : 'unsubmitted'
  const list = useQuery({
    queryKey: ['list', 'urge', standing, chosenCommittee()],
    queryFn: ({ signal }) => everyone(standing, signal),
    enabled: reminder !== null,
  })
  if (desk && !reminder)
    return (
      <Page>
        <EmptyState title="眼下没有要催办的">申报窗口开放后，这里按单位列出没有报送的支部。</EmptyState>
      </Page>
    )
  if (!desk || !reminder || !list.data) return <NotRead query={list} title="没有读到名单" />
  const sheets = byUnit(list.data)
  return (
    <Page>
      <div className="no-print">
        <Headline
          title={`${sheets.length} 个单位的催办单，${list.data.length} 个支部`}
          under="每个单位一份，按机构序，印出后裁开。只写支部，不写人。"
          actions={sheets.length > 0 && <MainAction onClick={() => window.print()}>打印</MainAction>}
        />
      </div>
      {sheets.length === 0 && <EmptyState>各支部都已{reminder.act}，没有要催办的。</EmptyState>}
      {sheets.map(sheet => (
        <UrgeSheet key={sheet.branches[0]?.id} sheet={sheet} reminder={reminder} today={desk.today} />
      ))}
    </Page>
  )
}

function UrgeSheet({ sheet, reminder, today }: { sheet: Sheet; reminder: Reminder; today: string }) {
  const day = localDate(today)
  return (
    <section className="urge">
      <h2>催办单</h2>
      <p>{sheet.unit}：</p>
      <p className="urge-text">{urgeText(reminder, sheet.branches.length, day)}</p>
      <table>
        <tbody>
          {sheet.branches.map(branch => (
            <tr key={branch.id}>
              <td>{branch.name}</td>
              <td>{branch.look.inside}</td>
              <td>{branch.brand === null ? '' : `“${branch.brand}”`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="urge-day">{letterDate(day)}</p>
    </section>
  )
}
