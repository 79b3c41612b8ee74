import { isLocalDate } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { windowOf } from '../../campaigns/windows.ts'
import { acceptanceLetter, type LetterText, returnLetter } from '../../declarations/letters.ts'
import type { PassInput, ReturnInput } from '../../declarations/return-reasons.ts'
import {
  keepLetter,
  openDraft,
  recordPass,
  recordReturn,
  recordSubmission,
  takeBackPass,
  takeBackReturn,
} from '../../declarations/server/declarations.ts'
import { knownOf } from '../../declarations/server/known.ts'
import { grantExtension, mootAsks } from '../../extensions/server/extensions.ts'
import type { SelectInput } from '../../incubation/nomination.ts'
import { keepMarks } from '../../incubation/server/marks.ts'
import { extendable } from '../extending.ts'
import type { Told } from '../sentences.ts'
import { stepAt } from '../steps.ts'
import type { Performance } from './performance.ts'
import { voidDecision } from './store.ts'

/** What each action leaves behind, each room's own verb called by name. The inputs were parsed at the edge by `lifecycle/contract.ts`. */
export async function keep(tx: Tx, scope: CommitteeScope, act: Performance, told: Told): Promise<void> {
  const { brand, gathered, step, userId, now } = act
  switch (step.action) {
    case 'select': {
      const { marks } = step.input as SelectInput
      await keepMarks(tx, scope, brand.id, marks)
      return openDraft(
        tx,
        scope,
        brand,
        gathered.facts.incubation.marks.flatMap(mark => marks[mark.code]?.trim() || []),
      )
    }
    case 'submit': {
      const content = gathered.draft.content
      await mootAsks(tx, scope, { branchId: brand.branch_id, brandId: brand.id }, { userId, now })
      return recordSubmission(tx, scope, brand, {
        content: { ...content, leadingGroup: onlyKnown(content.leadingGroup, gathered.facts.people) },
        known: knownOf(gathered.branch, gathered.holders),
        at: now,
        by: userId,
        inNameOf: step.inNameOf,
        remarks: gathered.remarks,
      })
    }
    case 'pass': {
      const input = step.input as PassInput
      await recordPass(tx, scope, brand, input.acceptedRemarks, userId)
      if (told.accepted === 1) await release(tx, scope, act, acceptance(act))
      return
    }
    case 'return': {
      const input = step.input as ReturnInput & { acceptedRemarks?: string[] }
      await recordReturn(tx, scope, brand, {
        remarks: input.remarks,
        accepted: input.acceptedRemarks ?? [],
        at: now,
        by: userId,
      })
      const letter = returned(act, told)
      if (letter) await release(tx, scope, act, letter)
      return
    }
    case 'revive': {
      const until = told.until
      if (!isLocalDate(until)) throw new Error('revive passed its guards without a date')
      await grantExtension(tx, scope, {
        branchId: brand.branch_id,
        brandId: brand.id,
        kind: extendable(gathered.facts)?.kind ?? 'declaration',
        until,
        reason: String(step.input.reason ?? ''),
        askedBy: null,
        grantedBy: userId,
        now,
      })
      return
    }
    case 'withdraw':
      await voidDecision(tx, scope, brand.id)
      await mootAsks(tx, scope, { branchId: brand.branch_id, brandId: brand.id }, { userId, now })
      return
    case 'revert':
      await voidDecision(tx, scope, brand.id)
      if (told.undone === 'return') return takeBackReturn(tx, scope, brand, now)
      if (told.undone === 'pass') await takeBackPass(tx, scope, brand, now)
      return
    default:
      return
  }
}

/** People whom the roster no longer knows do not enter the leading group; each duty has somebody, the guards saw to it. */
const onlyKnown = (group: { readonly [duty: string]: readonly string[] }, people: { readonly [id: string]: unknown }) =>
  Object.fromEntries(Object.entries(group).map(([duty, ids]) => [duty, ids.filter(id => people[id] !== undefined)]))

const release = (tx: Tx, scope: CommitteeScope, { brand, now }: Performance, letter: LetterText) =>
  keepLetter(tx, scope, brand, letter, dayOf(now), now)

const aboutOf = ({ brand, gathered }: Performance) => ({
  brand: brand.name,
  unit: gathered.branch.unit?.name ?? gathered.branch.name,
  branch: gathered.branch.name,
  committee: gathered.branch.path[gathered.branch.path.length - 1]?.name ?? '',
})

export function acceptance(act: Performance): LetterText {
  const { programme, today } = act.gathered.facts
  const recognition = programme.stages.some(stage => stage.kind === 'recognition')
    ? windowOf(programme.stages, 'recognition', today)
    : null
  const apply = recognition?.from && recognition.to ? { from: recognition.from, to: recognition.to } : null
  return acceptanceLetter({ ...aboutOf(act), year: programme.year, apply })
}

/** Only the committee's return has a letter; a unit's return speaks through its remarks. */
export function returned(act: Performance, told: Told): LetterText | null {
  const { declarations } = act.gathered.facts
  if (stepAt(declarations.chain, act.brand.step)?.isLast !== true || !isLocalDate(told.until)) return null
  const codes = (act.step.input as ReturnInput).reasons
  const reasons = declarations.reasons.filter(reason => codes.includes(reason.code)).map(reason => reason.label)
  return returnLetter({ ...aboutOf(act), reasons, deadline: told.until })
}
