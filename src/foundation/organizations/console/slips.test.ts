import { describe, expect, it } from 'vitest'
import type { Slip } from '../contract.ts'
import { byUnit, slipsCsv } from './slips.ts'

const slip = (unit: string, name: string): Slip => ({
  unit,
  unitId: unit,
  branch: '一支部',
  name,
  roles: ['branch_secretary'],
  username: 'a',
  code: 'AAAA-BBBB-CCCC',
  userId: name,
  expiresAt: '2026-04-15T00:00:00Z',
})

describe('activation slips', () => {
  it('stand together by unit, in the order of the roster', () => {
    const units = byUnit([slip('规划局', '温知夏'), slip('税务局', '方宁'), slip('规划局', '李敏')])
    expect(units.map(unit => [unit.name, unit.slips.map(one => one.name)])).toEqual([
      ['规划局', ['温知夏', '李敏']],
      ['税务局', ['方宁']],
    ])
  })
  it('go into a table that Excel reads as Chinese and in which nothing is a formula', () => {
    const csv = slipsCsv([slip('=cmd()', '温"知"夏')], 'https://yipin.example')
    expect(csv.startsWith('\ufeff"单位"')).toBe(true)
    expect(csv).toContain(`"'=cmd()","一支部","温""知""夏","支部书记"`)
  })
})
