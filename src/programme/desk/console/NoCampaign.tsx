import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { EmptyState } from '../../../foundation/console/Page.tsx'
import type { Desk } from '../contract.ts'

/** No campaign yet: the page is the invitation to begin one from the plan. */
export function NoCampaign({ desk }: { readonly desk: Desk }) {
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
