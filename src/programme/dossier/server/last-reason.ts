import type { Gathered } from '../../lifecycle/server/gather.ts'

/** Why this reader last acted in the branch's name, by a step or in its draft: 代录 asks for the reason once. */
export function lastReason({ taken, draft }: Pick<Gathered, 'taken' | 'draft'>, userId: string): string | null {
  const steps = taken.filter(step => step.by_user === userId && step.in_name_of !== null)
  const last = steps[steps.length - 1]
  const typed = draft.savedBy === userId ? draft : null
  if (typed?.inNameOf && typed.savedAt && (!last || typed.savedAt >= new Date(last.at).toISOString()))
    return typed.inNameOf
  return last?.in_name_of ?? null
}
