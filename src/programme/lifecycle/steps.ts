import type { CommitteeRole } from '../../foundation/accounts/access.ts'
import type { BrandState } from '../brands/states.ts'
import type { ReviewStep } from '../declarations/settings.ts'
import type { StepOfBrand } from './facts.ts'

/**
 * The campaign's chain as it stands for one branch: a unit's step is skipped where no unit stands between the branch and
 * the committee. Numbers stay those of the campaign, so that a brand keeps its step when a branch is moved.
 */
export function stepsFor(
  chain: readonly ReviewStep[],
  path: readonly { readonly id: string; readonly kind: string }[],
  holders: readonly {
    readonly userId: string
    readonly organizationId: string
    readonly role: CommitteeRole
    readonly name: string
  }[],
  recused: readonly string[],
): StepOfBrand[] {
  const unit = path.find(organization => organization.kind === 'unit')
  const committee = path.find(organization => organization.kind === 'committee')
  return chain.flatMap((step, index) => {
    const at = step.by === 'unit' ? unit : committee
    if (!at) return []
    const role: CommitteeRole = step.by === 'unit' ? 'unit_reviewer' : 'officer'
    const can = holders.filter(
      one => one.organizationId === at.id && one.role === role && !recused.includes(one.userId),
    )
    return [{ ...step, number: index + 1, holders: can.map(one => one.name) }]
  })
}

/** From here a brand is declared, or lapses. */
export const declarable: readonly BrandState[] = ['candidate', 'declaring']

/** The step that holds a brand, and whether it is the committee's own. */
export function stepAt(
  chain: readonly ReviewStep[],
  step: number,
): { readonly name: string; readonly isLast: boolean } | null {
  const found = chain[step - 1]
  return found ? { name: found.name, isLast: found.by === 'committee' } : null
}
