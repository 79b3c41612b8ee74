import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope, HouseScope } from '../../database/scope.ts'
import { sealedText } from '../chain.ts'
import type { Actor, LedgerDraft, LedgerEntry } from '../entry.ts'
import type { LedgerTables } from './tables.ts'

export const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Appends entries in the order of their subjects, so that two transactions that touch the same brands never wait for each
 * other in a circle. The head row is locked by its own upsert: the second writer of a subject waits for the first one's commit.
 */
export async function appendEntries(
  tx: Tx,
  scope: CommitteeScope | HouseScope,
  actor: Actor,
  now: Date,
  drafts: readonly LedgerDraft[],
): Promise<void> {
  const ordered = [...drafts].sort((a, b) => (a.subject.kind + a.subject.id < b.subject.kind + b.subject.id ? -1 : 1))
  for (const draft of ordered) await append(tx, scope, actor, now, draft)
}

async function append(tx: Tx, scope: CommitteeScope | HouseScope, actor: Actor, now: Date, draft: LedgerDraft) {
  const head = await lockHead(tx, scope, draft)
  const unsealed = {
    ...draft,
    seq: (head?.seq ?? 0) + 1,
    at: now.toISOString(),
    actor,
    previous: head?.seq ? head.hash : null,
    algorithm: 'sha256' as const,
  }
  const entry: LedgerEntry = { ...unsealed, hash: hashOf(sealedText(unsealed)) }
  const row = {
    subject_kind: draft.subject.kind,
    subject_id: draft.subject.id,
    seq: entry.seq,
    at: now,
    actor: entry.actor,
    act: entry.act,
    data: entry.data,
    previous: entry.previous,
    algorithm: entry.algorithm,
    hash: entry.hash,
  }
  const db = tables<LedgerTables>(tx)
  const json = {
    actor: sql<Actor>`${JSON.stringify(row.actor)}::jsonb`,
    data: sql<typeof row.data>`${JSON.stringify(row.data)}::jsonb`,
  }
  // The entry and its head in one statement: they are never seen apart.
  if (scope.committeeId === null)
    await db
      .with('moved', moving =>
        moving
          .updateTable('house_ledger_heads')
          .set({ seq: entry.seq, hash: entry.hash })
          .where('subject_kind', '=', row.subject_kind)
          .where('subject_id', '=', row.subject_id),
      )
      .insertInto('house_ledger_entries')
      .values({ ...row, ...json })
      .execute()
  else
    await db
      .with('moved', moving =>
        moving
          .updateTable('ledger_heads')
          .set({ seq: entry.seq, hash: entry.hash })
          .where('committee_id', '=', scope.committeeId)
          .where('subject_kind', '=', row.subject_kind)
          .where('subject_id', '=', row.subject_id),
      )
      .insertInto('ledger_entries')
      .values({ ...row, ...json, committee_id: scope.committeeId })
      .execute()
}

/** Takes the head row for this transaction, making it (seq 0, no hash) for a subject's first entry. */
async function lockHead(tx: Tx, scope: CommitteeScope | HouseScope, draft: LedgerDraft) {
  const db = tables<LedgerTables>(tx)
  const start = { subject_kind: draft.subject.kind, subject_id: draft.subject.id, seq: 0, hash: '' }
  if (scope.committeeId === null)
    return db
      .insertInto('house_ledger_heads')
      .values(start)
      .onConflict(oc => oc.columns(['subject_kind', 'subject_id']).doUpdateSet({ seq: sql`house_ledger_heads.seq` }))
      .returning(['seq', 'hash'])
      .executeTakeFirst()
  return db
    .insertInto('ledger_heads')
    .values({ ...start, committee_id: scope.committeeId })
    .onConflict(oc =>
      oc.columns(['committee_id', 'subject_kind', 'subject_id']).doUpdateSet({ seq: sql`ledger_heads.seq` }),
    )
    .returning(['seq', 'hash'])
    .executeTakeFirst()
}

export const toEntry = (row: LedgerTables['ledger_entries'] | LedgerTables['house_ledger_entries']): LedgerEntry => ({
  // The column is filled from SubjectKind alone; a foreign word in it is a tampering that the hash tells.
  subject: { kind: row.subject_kind as LedgerEntry['subject']['kind'], id: row.subject_id },
  seq: row.seq,
  at: row.at.toISOString(),
  actor: row.actor,
  act: row.act,
  data: row.data,
  previous: row.previous,
  algorithm: row.algorithm,
  hash: row.hash,
})

/** One subject's entries, oldest first: what its timeline is drawn from. */
export async function entriesOf(
  tx: Tx,
  scope: CommitteeScope,
  subject: LedgerDraft['subject'],
): Promise<LedgerEntry[]> {
  const rows = await tables<LedgerTables>(tx)
    .selectFrom('ledger_entries')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('seq')
    .execute()
  return rows.map(toEntry)
}
