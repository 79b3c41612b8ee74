import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import { newId } from '../../../foundation/database/ids.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { notFound, Problem } from '../../../foundation/problems/problem.ts'
import type { ExtensionKind } from '../extension.ts'
import * as store from './store.ts'

export { asksQuestion, extensionsQuestion } from './store.ts'

export interface ExtensionDraft {
  readonly branchId: string
  /** Null: for whatever the branch does in this kind of window. */
  readonly brandId: string | null
  readonly kind: ExtensionKind
  readonly until: LocalDate
  readonly reason: string
  readonly askedBy: string | null
  readonly grantedBy: string
  readonly now: Date
}

/** A later day, on record. Whoever had asked for it has their answer. */
export async function grantExtension(tx: Tx, scope: CommitteeScope, draft: ExtensionDraft): Promise<string> {
  const id = newId()
  await store.insertExtension(tx, scope, {
    id,
    brand_id: draft.brandId,
    branch_id: draft.branchId,
    kind: draft.kind,
    until: draft.until,
    reason: draft.reason,
    asked_by: draft.askedBy,
    granted_by: draft.grantedBy,
    granted_at: draft.now,
  })
  await store.settleAsks(tx, scope, draft, {
    answer: 'granted',
    answered_by: draft.grantedBy,
    answered_at: draft.now,
    answer_reason: draft.reason,
    extension_id: id,
  })
  return id
}

export interface AskDraft {
  readonly branchId: string
  readonly brandId: string | null
  readonly kind: ExtensionKind
  readonly until: LocalDate | null
  readonly reason: string
  readonly askedBy: string
  readonly now: Date
}

/** 申请延期: one at a time for each thing; a second click finds the first one waiting. */
export async function askExtension(tx: Tx, scope: CommitteeScope, draft: AskDraft): Promise<string> {
  const id = newId()
  const made = await store.insertAsk(tx, scope, {
    id,
    branch_id: draft.branchId,
    brand_id: draft.brandId,
    kind: draft.kind,
    until: draft.until,
    reason: draft.reason,
    asked_by: draft.askedBy,
    asked_at: draft.now,
  })
  if (!made) throw new Problem(409, 'extension_asked', '延期已申请，正等工委答复，不必再报。')
  return id
}

export async function askOf(tx: Tx, scope: CommitteeScope, id: string): Promise<store.AskRow> {
  const row = await store.askById(tx, scope, id)
  if (!row) throw notFound()
  return row
}

/** An ask, held for its answer. Its brand or branch is held before it, as a grant holds them. */
export async function askInHand(tx: Tx, scope: CommitteeScope, id: string): Promise<store.AskRow> {
  const row = await store.lockAsk(tx, scope, id)
  if (!row) throw notFound()
  return row
}

/** What was declared or withdrawn needs no later day any more. */
export const mootAsks = (
  tx: Tx,
  scope: CommitteeScope,
  of: { readonly branchId: string; readonly brandId: string | null },
  by: { readonly userId: string; readonly now: Date },
) =>
  store.settleAsks(tx, scope, of, {
    answer: 'moot',
    answered_by: by.userId,
    answered_at: by.now,
    answer_reason: null,
    extension_id: null,
  })

/**
 * The brand goes on with another branch. Its own days and asks go along; a day granted to the whole branch it comes from
 * still speaks for it, and opens nothing for the one it comes to.
 */
export async function followBrand(
  tx: Tx,
  scope: CommitteeScope,
  carried: { readonly brandId: string; readonly from: string | null; readonly to: string },
  today: LocalDate,
): Promise<void> {
  const days = carried.from === null ? [] : await store.daysOfBranch(tx, scope, carried.from, today)
  for (const day of days) {
    const { committee_id: _, ...granted } = day
    await store.insertExtension(tx, scope, { ...granted, id: newId(), brand_id: carried.brandId })
  }
  await store.setBranch(tx, scope, carried.brandId, carried.to)
}

export const declineAsk = (
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  by: { readonly userId: string; readonly now: Date; readonly reason: string },
) =>
  store.setAnswer(tx, scope, id, {
    answer: 'declined',
    answered_by: by.userId,
    answered_at: by.now,
    answer_reason: by.reason,
    extension_id: null,
  })
