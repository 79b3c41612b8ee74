import type { mayAct } from '../../foundation/accounts/access.ts'
import { dossierAccess } from '../dossier/access.ts'
import { settingsAccess } from '../settings/access.ts'
import type { Desk } from './contract.ts'

interface Known {
  readonly may: (rule: Parameters<typeof mayAct>[1]) => boolean
  /** Works for branches, and not for the committee. */
  readonly onBranchSide: boolean
  readonly waiting: number
  /** Null: not theirs to see. */
  readonly queue: number | null
  readonly pending: number | null
  readonly unread: number
}

/** Where a person may go, with what waits there; the shell draws its rail or its bar from it. */
export function placesOf({ may, onBranchSide, waiting, queue, pending, unread }: Known): Desk['places'] {
  const place = (key: string, label: string, link: string, badge: number | null = null) => ({
    ...{ key, label, link },
    badge: badge || null,
  })
  const runs = may(settingsAccess['campaign.write'])
  return [
    place('desk', '待办', '/', waiting),
    ...(may(dossierAccess['brand.list']) ? [place('brands', onBranchSide ? '我的品牌' : '品牌总览', '/brands')] : []),
    ...(queue === null ? [] : [place('reviews', '申报审核', '/reviews', queue)]),
    ...(pending === null ? [] : [place('decisions', '待发决定', '/decisions', pending)]),
    place('notices', '通知', '/notices', unread),
    ...(runs
      ? [place('organizations', '组织与花名册', '/organizations'), place('campaigns', '设置', '/campaigns')]
      : []),
  ]
}
