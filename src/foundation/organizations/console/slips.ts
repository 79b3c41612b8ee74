import { roleNames } from '../../accounts/access.ts'
import type { Slip } from '../contract.ts'

/**
 * Slips of this visit, in memory alone: the codes stand nowhere else in clear. Leaving the page of the import does not
 * lose them, closing the browser does, and then they are issued anew.
 */
let kept: readonly Slip[] = []

export const keepSlips = (slips: readonly Slip[]): void => {
  kept = slips
}
export const keptSlips = (): readonly Slip[] => kept

export interface SlipUnit {
  readonly id: string
  readonly name: string
  readonly slips: readonly Slip[]
}

/** One page a unit, in the order of the roster. */
export function byUnit(slips: readonly Slip[]): SlipUnit[] {
  const units = new Map<string, Slip[]>()
  for (const slip of slips) {
    const known = units.get(slip.unitId)
    if (known) known.push(slip)
    else units.set(slip.unitId, [slip])
  }
  return Array.from(units, ([id, of]) => ({ id, name: of[0]?.unit ?? '', slips: of }))
}

/** A cell that begins with one of these would be a formula when a spreadsheet opens it. */
const plain = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`

/** For offices that merge slips into their own form. The mark at the start tells Excel and WPS that it is UTF-8. */
export function slipsCsv(slips: readonly Slip[], origin: string): string {
  const rows = slips.map(slip => [
    slip.unit,
    slip.branch,
    slip.name,
    slip.roles.map(role => roleNames[role]).join('、'),
    slip.username,
    slip.code,
    `${origin}/activate`,
  ])
  const table = [['单位', '支部', '姓名', '角色', '登录名', '启用码', '启用网址'], ...rows]
  return `\ufeff${table.map(row => row.map(plain).join(',')).join('\r\n')}\r\n`
}
