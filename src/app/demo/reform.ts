import { today } from '../../foundation/calendar/instants.ts'
import type { OrganizationNode } from '../../foundation/organizations/tree.ts'
import type { CityClock } from './city-clock.ts'
import type { BranchAtWork, Office } from './life.ts'

/** 机构改革 in the city: how many days ago, at which minute. */
const days = { founded: 14, nominated: 13, merged: 2 }
const forenoon = 600

const branch = '综合事务科党支部'
const wish = { name: '合署一家亲', sentence: '两处窗口合到一处，一件事由一名党员接到底。', field: null }

/** A small branch had its brand in mind when it was merged into its neighbour: the brand waits for the officer's word (承接). */
export async function reform(
  { officer }: Office,
  [neighbour]: readonly BranchAtWork[],
  clock: CityClock,
): Promise<void> {
  if (!neighbour) return
  const founded = clock.moment(days.founded, forenoon)
  const id = await clock.at(founded, async () => {
    const { tree } = await officer.call<{ tree: OrganizationNode }>('GET', `/api/organizations?on=${today(founded)}`)
    const unit = tree.children.find(one => one.name === neighbour.unit)
    const made = { kind: 'branch', name: branch, parentId: unit?.id, memberCount: 6, reason: '组建' }
    return (await officer.call<{ id: string }>('POST', '/api/organizations', made)).id
  })
  await clock.at(clock.moment(days.nominated, forenoon), () =>
    officer.call('POST', '/api/brands', { branchId: id, ...wish, inNameOf: { reason: '支部送来纸质提名表' } }),
  )
  await clock.at(clock.moment(days.merged, forenoon), async () => {
    const { version } = await officer.read(`/api/organizations/${id}/people`)
    const change = { kind: 'merge', into: neighbour.id, reason: '内设机构整合' }
    await officer.call('POST', `/api/organizations/${id}/changes`, change, version)
  })
}
