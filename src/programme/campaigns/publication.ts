import type { Refusal } from '../../foundation/problems/problem.ts'
import { isWritten } from '../../foundation/text/blank.ts'

/** What the rule of two people asks (复核): the state of the draft, who acts, and who else could. */
export interface PublicationFacts {
  /** Whoever changed the draft last. */
  readonly changedBy: string | null
  readonly checkedBy: string | null
  /** Officers and leaders of the committee besides whoever changed it last: “a second person” is always one of them (DESIGN.md §1). */
  readonly others: readonly { readonly userId: string; readonly name: string }[]
  /** The newest published version says the same as the draft. */
  readonly unchanged: boolean
}

/** As many names as a sentence bears. */
const shownNames = 3
const named = (others: PublicationFacts['others']) =>
  `${others
    .slice(0, shownNames)
    .map(one => one.name)
    .join('、')}${others.length > shownNames ? '等' : ''}`

/** A committee of one has nobody to check it: whom to ask is not another officer but who appoints them. */
export const secondPersonThere = ({ others }: Pick<PublicationFacts, 'others'>): Refusal[] =>
  others.length > 0
    ? []
    : [{ code: 'second_missing', sentence: '复核须换一人，本工委还没有第二位干事或领导。请安全管理员任命。' }]

/** Whoever changed the draft last does not check it. */
export function anotherPersonChecks(facts: PublicationFacts, actor: string): Refusal[] {
  if (facts.changedBy !== actor) return []
  const missing = secondPersonThere(facts)
  if (missing.length > 0) return missing
  return [{ code: 'own_change', sentence: `这份设置由您最后改动，复核须换一人。可请${named(facts.others)}。` }]
}

export const somethingToPublish = ({ unchanged }: Pick<PublicationFacts, 'unchanged'>): Refusal[] =>
  unchanged ? [{ code: 'unchanged', sentence: '设置没有改动，不必复核和发布。' }] : []

/** A later change takes the check back, so that what is published is what was checked. */
export function checkedByAnother(facts: PublicationFacts): Refusal[] {
  if (facts.checkedBy !== null) return []
  const missing = secondPersonThere(facts)
  if (missing.length > 0) return missing
  return [{ code: 'unchecked', sentence: `设置还没有复核，发布须两人经手。可请${named(facts.others)}复核。` }]
}

/** After the first version a change needs its reason, which branches read. */
export const changeHasItsReason = (published: number, reason: string): Refusal[] =>
  published > 0 && !isWritten(reason)
    ? [{ code: 'change_without_reason', sentence: '发布后的改动须写明理由，支部会看到。', pin: 'reason' }]
    : []
