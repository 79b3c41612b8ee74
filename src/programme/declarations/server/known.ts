import type { Holder } from '../../../foundation/accounts/server/holders.ts'
import type { OrganizationSeen } from '../../../foundation/organizations/server/organizations.ts'
import type { KnownRow } from './tables.ts'

/** 已替您填好: what the roster knows of a branch and the form therefore does not ask (每项数据只要一次). */
export function knownOf(branch: OrganizationSeen, holders: readonly Holder[]): KnownRow[] {
  const names = (role: Holder['role']) =>
    [
      ...new Set(holders.filter(one => one.role === role && one.organizationId === branch.id).map(one => one.name)),
    ].join('、')
  const rows: [string, string][] = [
    ['支部全称', branch.name],
    ['单位全称', branch.unit?.name ?? ''],
    ['支部书记', names('branch_secretary')],
    ['分管领导', names('branch_lead')],
    ['联络员', names('branch_editor')],
    ['党员人数', branch.memberCount === null ? '' : `${branch.memberCount} 人`],
  ]
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value, origin: '花名册' }))
}
