import type { Expression, Selectable } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { ExtensionTables } from './tables.ts'

export type ExtensionRow = Selectable<ExtensionTables['extensions']>
export type AskRow = Selectable<ExtensionTables['extension_requests']>

const open = (tx: Tx) => tables<ExtensionTables>(tx)

export const insertExtension = (tx: Tx, scope: CommitteeScope, row: Omit<ExtensionRow, 'committee_id'>) =>
  open(tx)
    .insertInto('extensions')
    .values({ ...row, committee_id: scope.committeeId })
    .execute()

/** Extensions that speak for a brand: its branch's, or its own. */
export const extensionsQuestion = (tx: Tx, scope: CommitteeScope, branch: Expression<string>, brandId: string | null) =>
  open(tx)
    .selectFrom('extensions')
    .select(['kind', 'until'])
    .where('committee_id', '=', scope.committeeId)
    .where('branch_id', '=', branch)
    .where(({ eb, or }) => or([eb('brand_id', 'is', null), eb('brand_id', '=', brandId)]))
    .orderBy('until')

/** What a branch has asked and nobody has answered: for this brand, or for what it has not begun. */
export const asksQuestion = (tx: Tx, scope: CommitteeScope, branch: Expression<string>) =>
  open(tx)
    .selectFrom('extension_requests')
    .select(['id', 'brand_id', 'kind', 'reason', 'asked_by', 'asked_at'])
    .where('committee_id', '=', scope.committeeId)
    .where('branch_id', '=', branch)
    .where('answer', 'is', null)
    .orderBy('id')

/** False: the same has been asked and waits. */
export async function insertAsk(
  tx: Tx,
  scope: CommitteeScope,
  row: Pick<AskRow, 'id' | 'branch_id' | 'brand_id' | 'kind' | 'until' | 'reason' | 'asked_by' | 'asked_at'>,
): Promise<boolean> {
  const made = await open(tx)
    .insertInto('extension_requests')
    .values({
      ...row,
      committee_id: scope.committeeId,
      answer: null,
      answered_by: null,
      answered_at: null,
      answer_reason: null,
      extension_id: null,
    })
    .onConflict(oc => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export const askById = (tx: Tx, scope: CommitteeScope, id: string): Promise<AskRow | undefined> =>
  open(tx)
    .selectFrom('extension_requests')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Held until the transaction ends: two officers never answer one ask. */
export const lockAsk = (tx: Tx, scope: CommitteeScope, id: string): Promise<AskRow | undefined> =>
  open(tx)
    .selectFrom('extension_requests')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** A brand that goes to another branch takes with it what was granted and asked for it. */
export async function setBranch(tx: Tx, scope: CommitteeScope, brandId: string, branchId: string) {
  for (const table of ['extensions', 'extension_requests'] as const)
    await open(tx)
      .updateTable(table)
      .set({ branch_id: branchId })
      .where('committee_id', '=', scope.committeeId)
      .where('brand_id', '=', brandId)
      .execute()
}

/** Days that were granted to a branch for whatever it does, and are still to come. */
export const daysOfBranch = (
  tx: Tx,
  scope: CommitteeScope,
  branchId: string,
  from: LocalDate,
): Promise<ExtensionRow[]> =>
  open(tx)
    .selectFrom('extensions')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('branch_id', '=', branchId)
    .where('brand_id', 'is', null)
    .where('until', '>=', from)
    .orderBy('id')
    .execute()

type Answered = Pick<AskRow, 'answer' | 'answered_by' | 'answered_at' | 'answer_reason' | 'extension_id'>

export const setAnswer = (tx: Tx, scope: CommitteeScope, id: string, answered: Answered) =>
  open(tx)
    .updateTable('extension_requests')
    .set(answered)
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .execute()

/** A day granted without waiting for the ask answers it all the same; what is declared in time needs none. */
export const settleAsks = (
  tx: Tx,
  scope: CommitteeScope,
  of: { readonly branchId: string; readonly brandId: string | null },
  answered: Answered,
) =>
  open(tx)
    .updateTable('extension_requests')
    .set(answered)
    .where('committee_id', '=', scope.committeeId)
    .where('branch_id', '=', of.branchId)
    .where('brand_id', of.brandId === null ? 'is' : '=', of.brandId)
    .where('answer', 'is', null)
    .execute()
