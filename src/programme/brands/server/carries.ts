import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { Problem } from '../../../foundation/problems/problem.ts'
import type { BrandRow } from './brands.ts'
import * as store from './carry-store.ts'

/** A brand on its way to the branch that goes on with it; names as both are called today. */
export interface Carry {
  readonly from: { readonly id: string; readonly name: string }
  readonly to: { readonly id: string; readonly name: string }
  /** The last carry went to the wrong branch: this one gives the brand on. */
  readonly corrects: boolean
  readonly at: Date
  readonly userId: string
  readonly reason: string | null
  readonly salt: string | null
}

/** 承接: another branch has it from now on, its state is what it was. Where it lay before stays on record. */
export async function carryTo(tx: Tx, scope: CommitteeScope, brand: BrandRow, carry: Carry): Promise<number> {
  const last = await store.lastCarry(tx, scope, brand.id)
  if (!(await store.setBranch(tx, scope, brand, carry.to.id)))
    throw new Problem(412, 'stale', '有人先办理了，请看时间轴最新一步。您写的都在。')
  await store.insertCarry(tx, scope, {
    brand_id: brand.id,
    seq: (last?.seq ?? 0) + 1,
    from_branch: carry.from.id,
    to_branch: carry.to.id,
    from_name: carry.from.name,
    to_name: carry.to.name,
    brand_version: brand.version + 1,
    corrects: carry.corrects,
    at: carry.at,
    by_user: carry.userId,
    reason: carry.reason,
    reason_salt: carry.salt,
  })
  return brand.version + 1
}

/** Whoever served in one of these branches did the work of these brands too (回避). */
export async function brandsCarriedFrom(
  tx: Tx,
  scope: CommitteeScope,
  branchIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (branchIds.length === 0) return new Set()
  return new Set((await store.carriedFrom(tx, scope, branchIds)).map(row => row.id))
}
