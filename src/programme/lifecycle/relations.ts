import type { Refusal } from '../../foundation/problems/problem.ts'
import { isWritten } from '../../foundation/text/blank.ts'
import { actionNames, type BrandAction } from '../brands/states.ts'
import { quotaAllows } from '../incubation/nomination.ts'
import type { ActingPerson, Facts } from './facts.ts'

/** What was merged, split or dissolved begins nothing more; who stands in its place may. */
export function branchLives({ branch }: Facts): Refusal[] {
  if (branch.lives) return []
  const heirs = branch.heirs.map(heir => heir.name).join('、')
  return [{ code: 'branch_ended', sentence: `${branch.name}已撤并，不能再提名。${heirs ? `请由${heirs}提名。` : ''}` }]
}

const currentStep = (facts: Facts) => facts.steps.find(step => step.number === facts.brand?.step)

/** A step without a reviewer is the officer's error to mend, never a skip. */
export function stepHasReviewer(facts: Facts): Refusal[] {
  const step = currentStep(facts)
  if (!step || step.holders.length) return []
  return [
    { code: 'step_unheld', sentence: `${step.name}还没有审核人，材料停在这里。请${facts.programme.officer}指定。` },
  ]
}

/** A unit's step is the unit's, the committee's step the committee's. */
export function stepIsTheirs(facts: Facts, _input: unknown, actor: ActingPerson): Refusal[] {
  const step = currentStep(facts)
  const role = step?.by === 'committee' ? 'officer' : 'unit_reviewer'
  if (!step || actor.roles.includes(role)) return []
  return [{ code: 'not_their_step', sentence: `这一步由${step.holders.join('、') || step.name}审核，您可以查看。` }]
}

/** 回避: who holds or held a post of this very branch does not review it; the step falls to another holder. */
export function notOfThisBranch(facts: Facts, _input: unknown, actor: ActingPerson): Refusal[] {
  const step = currentStep(facts)
  if (!step || !facts.recused.includes(actor.userId)) return []
  const others = step.holders.join('、')
  const next = others ? `由${others}审核。` : `${step.name}没有别的审核人，请${facts.programme.officer}指定。`
  return [{ code: 'recused', sentence: `这一件与您有回避关系（在该支部任职或任过职），${next}` }]
}

const revertible: readonly BrandAction[] = ['pass', 'return', 'lapse', 'defer', 'propose', 'notRecognize']

/** 撤销: only who did it. */
export function lastStepIsTheirs(facts: Facts, _input: unknown, actor: ActingPerson): Refusal[] {
  const { last } = facts
  if (!last || !revertible.includes(last.action))
    return [
      {
        code: 'not_revertible',
        sentence: `“${last ? actionNames[last.action] : '这一步'}”不能撤销，确有差错的按程序另行办理。`,
      },
    ]
  return last.byUserId === actor.userId
    ? []
    : [{ code: 'not_their_act', sentence: `只有经办人${last.byName}可以撤销这一步。` }]
}

/**
 * 撤销 holds until the next actor has acted: an answer to a remark is the branch's first act after a return, another brand
 * in the place of a lapsed one its first act after that.
 */
export function nextActorHasNotActed(facts: Facts): Refusal[] {
  if (facts.last?.action === 'lapse' && quotaAllows(facts).length)
    return [{ code: 'next_has_acted', sentence: '支部已另提名品牌，不能撤销。确需更正，请与支部联系。' }]
  if (facts.last?.action !== 'return') return []
  const answered = facts.remarks.some(remark => isWritten(facts.declaration.replies[remark.id]))
  return answered
    ? [{ code: 'next_has_acted', sentence: '支部已开始答复意见，不能撤销。确需更正，请与支部联系。' }]
    : []
}
