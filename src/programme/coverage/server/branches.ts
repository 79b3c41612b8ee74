import { daysBetween, type LocalDate } from '../../../foundation/calendar/dates.ts'
import { today as dayOf, endOfDay } from '../../../foundation/calendar/instants.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { badCursor } from '../../../foundation/problems/problem.ts'
import type { Reach } from '../../brands/reach.ts'
import { notBegun } from '../attention.ts'
import type { BranchList, BranchQuery, BranchStanding } from '../contract.ts'
import { lookOfStanding, type StepNames, unsubmitted } from '../standing.ts'
import { dayAsked, settingsThen } from './coverage.ts'
import * as store from './store.ts'

const exactTo = 1000

/** GET /api/coverage/branches: the branches behind a cell, a page by its key; today, or as they stood on a past day. */
export async function branchList(
  house: House,
  scope: CommitteeScope,
  reach: Reach,
  query: BranchQuery,
): Promise<BranchList> {
  const on = dayAsked(query.on, house.now())
  const limit = query.limit ?? 50
  const past = on < dayOf(house.now())
  const end = endOfDay(on)
  return house.db.glance(scope, async tx => {
    const told = await store.branchesQuestion(tx, scope, {
      ...narrowingOf(query),
      ...afterOf(query.cursor),
      on,
      end,
      until: past ? end : undefined,
      reach: reach === 'all' ? undefined : reach,
      limit: limit + 1,
    })
    const { steps } = await settingsThen(tx, scope, told.settings[0])
    const page = told.branches.slice(0, limit)
    const total = told.counted[0]?.total ?? 0
    return {
      items: page.map(row => shown(row, on, steps)),
      nextCursor: told.branches.length > limit ? cursorOf(page[page.length - 1]) : null,
      total: Math.min(total, exactTo),
      totalIsFloor: total > exactTo,
    }
  })
}

function narrowingOf({ unit, standing, q }: BranchQuery): Omit<store.Narrowing, 'on'> {
  const text = q?.normalize('NFKC').trim().toLowerCase() ?? ''
  const latin = /^[a-z0-9 ]+$/.test(text)
  const literal = text.replace(/[\\%_]/g, '\\$&')
  return {
    units: unit ? unit.split(',') : undefined,
    standings: standing && standingsMeant(standing),
    like: text && !latin ? `%${literal}%` : undefined,
    letters: latin ? `${literal.replace(/\s/g, '')}%` : undefined,
  }
}

function standingsMeant(standing: NonNullable<BranchQuery['standing']>): readonly string[] {
  if (standing === 'unsubmitted') return unsubmitted
  return standing === 'not_begun' ? notBegun : [standing]
}

/** Names that the cursor is made of, in official order. */
const cursorOf = (
  row: Pick<store.ListedRow, 'unit_position' | 'unit_id' | 'branch_position' | 'branch_id'> | undefined,
) => (row ? [row.unit_position, row.unit_id, row.branch_position, row.branch_id].join('_') : null)

function afterOf(cursor: string | undefined): store.After {
  if (cursor === undefined) return {}
  const found = /^(-?\d{1,9})_([0-9a-f-]{36})_(-?\d{1,9})_([0-9a-f-]{36})$/.exec(cursor)
  if (!found) throw badCursor()
  return { unitPosition: Number(found[1]), unitId: found[2], position: Number(found[3]), branchId: found[4] }
}

type Listed = Awaited<ReturnType<typeof store.branchesQuestion>>['branches'][number]

const shown = (row: Listed, on: LocalDate, steps: StepNames): BranchStanding => {
  const { inside, shape, ink } = lookOfStanding(row.standing, steps)
  return {
    id: row.branch_id,
    name: row.branch,
    unitId: row.unit_id,
    unit: row.unit,
    standing: row.standing,
    look: { inside, shape, ink },
    brandId: row.brand_id,
    brand: row.brand,
    days: row.since === null ? null : daysBetween(dayOf(row.since), on),
    secretaries: row.secretaries ?? '',
  }
}
