import { heirsOf, type Succession, type SuccessionKind } from '../../foundation/organizations/succession.ts'
import type { OrganizationKind } from '../../foundation/organizations/tree.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import { isLive, stateLooks } from '../brands/states.ts'
import type { BrandFacts, Facts, Heir } from './facts.ts'

/** What is asked of a brand before another branch goes on with it. */
export type Carried = Pick<Facts, 'branch' | 'carried'> & {
  readonly brand: Pick<BrandFacts, 'state' | 'branchId'> | null
}

export interface CarryWish {
  /** A living branch of the committee; null: what was chosen is none. */
  readonly to: Pick<Heir, 'id' | 'name'> | null
  readonly reason: string | null
}

/** A step of a branch's line, with what its end is called while that lives. */
interface LineStep extends Succession {
  readonly successorKind: OrganizationKind
  readonly name: string | null
  readonly unit: string | null
}

/** The living branches that stand in the place of one that has ended, in the order of its line. */
export function heirsIn(branchId: string, line: readonly LineStep[]): Heir[] {
  const ends = new Map(line.map(step => [step.successorId, step]))
  return heirsOf(branchId, line, id => typeof ends.get(id)?.name === 'string').flatMap(id => {
    const end = ends.get(id)
    return end?.name && end.successorKind === 'branch' ? [{ id, name: end.name, unit: end.unit }] : []
  })
}

/** What became of the branch, as one says it after its name and the day. */
export const endedBy: Readonly<Record<SuccessionKind | 'none', string>> = {
  merge: '并入别的支部',
  split: '分设',
  succession: '撤销',
  none: '撤销',
}

/** 承接 waits: the brand is live and its branch is no more. It counts nowhere, and nobody of a branch can act on it. */
export const waitsForHeir = ({ brand, branch }: Pick<Carried, 'brand' | 'branch'>): boolean =>
  brand !== null && isLive(brand.state) && !branch.lives

/** Without a registered successor the officer's own ground stands on record. */
export const needsReason = ({ heirs }: Pick<Facts['branch'], 'heirs'>): boolean => heirs.length === 0

/**
 * A brand given to the wrong one of several can be given to another, as 撤销 would have it: until somebody goes on with it.
 * Where the tree has one answer there is nothing to correct but the tree.
 */
export const mayCorrect = ({ brand, branch, carried }: Carried): boolean =>
  brand !== null &&
  isLive(brand.state) &&
  branch.lives &&
  carried !== null &&
  !carried.goneOn &&
  carried.from.heirs.length !== 1

/**
 * 由承接支部延续 is no change of state and asks neither window nor quota: a merged branch may stand above it (`aboveQuota`).
 * Who it goes to is what the tree says; where the tree says nothing, the officer chooses and says why.
 */
export function mayCarry(facts: Carried, { to, reason }: CarryWish): Refusal[] {
  const { brand, carried } = facts
  if (!brand || !isLive(brand.state)) {
    const now = brand ? stateLooks[brand.state].inside : '未提名'
    return [{ code: 'wrong_state', sentence: `品牌现为“${now}”，不能承接。请看时间轴最新一步。` }]
  }
  const corrects = mayCorrect(facts)
  if (facts.branch.lives && !corrects) return [lives(facts)]
  const branch = corrects && carried ? carried.from : facts.branch
  if (!to) return [{ code: 'heir_missing', sentence: '请选一个在册的支部承接。', pin: 'to' }]
  if (to.id === brand.branchId)
    return [{ code: 'same_branch', sentence: `现在就由${to.name}承接，请选别的支部。`, pin: 'to' }]
  if (corrects && !reason) return [{ code: 'carry_reason', sentence: '改由别的支部承接，请写明事由。', pin: 'reason' }]
  if (needsReason(branch))
    return reason
      ? []
      : [
          {
            code: 'carry_reason',
            sentence: `${branch.name}没有登记承接支部，请写明由${to.name}承接的依据。`,
            pin: 'reason',
          },
        ]
  if (branch.heirs.some(heir => heir.id === to.id)) return []
  const among = branch.heirs.length > 1 ? '，请从中选一个' : ''
  const names = branch.heirs.map(heir => heir.name).join('、')
  return [{ code: 'not_an_heir', sentence: `${branch.name}的承接支部是${names}${among}。`, pin: 'to' }]
}

function lives({ branch, carried }: Carried): Refusal {
  const name = branch.name
  if (carried?.goneOn && carried.from.heirs.length !== 1)
    return { code: 'next_has_acted', sentence: `${name}已接着办理，不能改由别的支部承接。确需更正，请与${name}联系。` }
  return { code: 'branch_lives', sentence: `${name}仍在册，品牌不用承接。支部已撤并的，请先登记变动。` }
}

/** Said beside the choice and never a refusal: with this brand the branch has more than the plan gives a new one. */
export function aboveQuota(live: number, max: number): string | null {
  const after = live + 1
  return after > max ? `承接后有 ${after} 个在册品牌，多于每支部 ${max} 个，照常承接；再提名须等有空额` : null
}

/** The timeline's sentence; the person and the time stand before it. */
export const carrySaid = (to: string, from: string, corrects: boolean) =>
  corrects ? `改由${to}承接（曾定${from}）` : `由${to}承接（原属${from}）`
