import type { SessionAnswer } from '../contract.ts'

export interface HousePlace {
  readonly label: string
  readonly to: string
}

type Duty = NonNullable<SessionAnswer['person']>['houseRoles'][number]

const places: Readonly<Record<Duty, readonly HousePlace[]>> = {
  system_admin: [
    { label: '工委', to: '/committees' },
    { label: '节假日表', to: '/holidays' },
  ],
  security_admin: [{ label: '任用', to: '/appointments' }],
  auditor: [
    { label: '操作留痕', to: '/house-ledger' },
    { label: '查看记录', to: '/read-log' },
  ],
}

/** Where the three administrators work; the committees' people have their places from the desk. */
export function housePlaces(duties: readonly Duty[]): readonly HousePlace[] {
  return duties.flatMap(duty => places[duty])
}
