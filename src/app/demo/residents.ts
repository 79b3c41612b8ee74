import { type HouseRole, roleNames } from '../../foundation/accounts/access.ts'
import type { Tx } from '../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../foundation/database/scope.ts'
import * as store from './server/store.ts'

/** One row of the page: whom one may step in as, and what they will find. */
export interface Entrance {
  readonly userId: string
  readonly role: string
  readonly who: string
  readonly finds: string
  /** Where one arrives. */
  readonly to: string
}

export interface Entrances {
  readonly title: string
  readonly entrances: readonly Entrance[]
}

const duties: Readonly<Record<HouseRole, readonly [string, string]>> = {
  system_admin: ['建立工委，管系统运行', '/committees'],
  security_admin: ['任用干事、领导和督导员', '/appointments'],
  auditor: ['看操作留痕和查看记录', '/house-ledger'],
}

/** A secretary in each situation, as the city stands now: whoever acts in one moves on to the next. */
const situations: readonly (readonly [string, store.Standing, (brandId: string) => string])[] = [
  ['提名了，还没有确定培育', { states: ['candidate'] }, id => `/brands/${id}`],
  [
    '刚确定培育，表还没有动笔',
    { states: ['declaring'], submitted: false, begun: false },
    id => `/brands/${id}/declaration`,
  ],
  ['正在填申报表', { states: ['declaring'], submitted: false, begun: true }, id => `/brands/${id}/declaration`],
  ['被退回，意见标在栏目旁', { states: ['declaring'], submitted: true }, id => `/brands/${id}/declaration`],
  ['报上去了，等单位审核', { states: ['under_review'], step: 1 }, id => `/brands/${id}`],
  ['报上去了，等工委审核', { states: ['under_review'], step: 2 }, id => `/brands/${id}`],
  ['已受理，创建中', { states: ['creating'] }, id => `/brands/${id}`],
  ['上年逾期未报', { states: ['lapsed'] }, id => `/brands/${id}`],
  ['撤回了', { states: ['withdrawn'] }, id => `/brands/${id}`],
]

/** Everybody a newcomer may step in as, looked up as the city stands at this moment. */
export async function entrancesOf(tx: Tx, scope: CommitteeScope): Promise<Entrances[]> {
  const [officers, leaders, inspectors, reviewers] = [
    await store.serving(tx, scope, 'officer', 2),
    await store.serving(tx, scope, 'leader', 1),
    await store.serving(tx, scope, 'inspector', 1),
    await store.serving(tx, scope, 'unit_reviewer', 1),
  ]
  const at = (role: keyof typeof roleNames, finds: string, residents: readonly store.Resident[]) =>
    residents.map(resident => entrance(role, finds, resident, '/'))
  const secretaries = at('branch_secretary', '还没有提名', await store.withoutBrand(tx, scope))
  for (const [finds, standing, to] of situations)
    for (const one of await store.withBrand(tx, scope, 'branch_secretary', standing))
      secretaries.push(entrance('branch_secretary', finds, one, one.brandId ? to(one.brandId) : '/'))
  const leads = await store.withBrand(tx, scope, 'branch_lead', { states: ['creating'] })
  const editors = await store.withBrand(tx, scope, 'branch_editor', { states: ['declaring'], begun: true })
  const admins = await store.administrators(tx)
  return [
    {
      title: '工委',
      entrances: [
        ...at('officer', '看总览、审核、发函、导花名册', officers.slice(0, 1)),
        ...at('officer', '两人复核时的另一位', officers.slice(1)),
        ...at('leader', '看谁落在后面', leaders),
        ...at('inspector', '看品牌，督导环节待建', inspectors),
      ],
    },
    { title: '单位', entrances: at('unit_reviewer', '先看本单位支部报来的材料', reviewers) },
    { title: '支部书记', entrances: secretaries },
    {
      title: '支部其他同志',
      entrances: [
        ...leads.map(one => entrance('branch_lead', '看本支部的举措和节点', one, '/')),
        ...editors.map(one => entrance('branch_editor', '替支部填表，多在手机上', one, '/')),
      ],
    },
    {
      title: '三员',
      entrances: admins.map(({ userId, role, name }) => {
        const [finds, to] = duties[role]
        return { userId, role: roleNames[role], who: name === roleNames[role] ? '' : name, finds, to }
      }),
    },
  ]
}

const entrance = (role: keyof typeof roleNames, finds: string, one: store.Resident, to: string): Entrance => ({
  userId: one.userId,
  role: roleNames[role],
  who: [one.name, one.unit, one.branch, one.brand ? `“${one.brand}”` : ''].filter(Boolean).join('　'),
  finds,
  to,
})
