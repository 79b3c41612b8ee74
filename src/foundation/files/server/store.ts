import { type Selectable, sql } from 'kysely'
import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { FileTables } from './tables.ts'

export type UploadRow = Selectable<FileTables['file_uploads']>
export type FileRow = Selectable<FileTables['files']>

const open = (tx: Tx) => tables<FileTables>(tx)

export const insertUpload = (tx: Tx, scope: CommitteeScope, row: Omit<UploadRow, 'committee_id'>) =>
  open(tx)
    .insertInto('file_uploads')
    .values({ ...row, committee_id: scope.committeeId })
    .execute()

export const uploadRow = (tx: Tx, scope: CommitteeScope, id: string): Promise<UploadRow | undefined> =>
  open(tx)
    .selectFrom('file_uploads')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .executeTakeFirst()

export const deleteUpload = (tx: Tx, scope: CommitteeScope, id: string) =>
  open(tx).deleteFrom('file_uploads').where('committee_id', '=', scope.committeeId).where('id', '=', id).execute()

/** Uploads begun before this moment and never finished. */
export const abandonedUploads = (tx: Tx, scope: CommitteeScope, before: Date): Promise<{ id: string }[]> =>
  open(tx)
    .selectFrom('file_uploads')
    .select('id')
    .where('committee_id', '=', scope.committeeId)
    .where('begun_at', '<', before)
    .execute()

export const uploadIds = (tx: Tx, scope: CommitteeScope): Promise<{ id: string }[]> =>
  open(tx).selectFrom('file_uploads').select('id').where('committee_id', '=', scope.committeeId).execute()

export const insertFile = (tx: Tx, scope: CommitteeScope, row: Omit<FileRow, 'committee_id'>) =>
  open(tx)
    .insertInto('files')
    .values({ ...row, committee_id: scope.committeeId })
    .execute()

export const fileRow = (tx: Tx, scope: CommitteeScope, id: string): Promise<FileRow | undefined> =>
  open(tx)
    .selectFrom('files')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .executeTakeFirst()

const shown = [
  'id',
  'entry',
  'name',
  'type',
  'size',
  'sha256',
  'width',
  'height',
  'seconds',
  'captured_at',
  'uploaded_at',
  'kept_at',
] as const satisfies readonly (keyof FileRow)[]

/** What was handed in for one subject, in the order it came. */
export const filesQuestion = (tx: Tx, scope: CommitteeScope, subjectId: string) =>
  open(tx)
    .selectFrom('files')
    .select(shown)
    .where('committee_id', '=', scope.committeeId)
    .where('subject_id', '=', subjectId)
    .orderBy('id')

/** From now on for good: a version that was handed in speaks of them. Ids of others are passed over. */
export const setKept = (tx: Tx, scope: CommitteeScope, subjectId: string, ids: readonly string[], at: Date) =>
  open(tx)
    .updateTable('files')
    .set({ kept_at: at, loose_since: null })
    .where('committee_id', '=', scope.committeeId)
    .where('subject_id', '=', subjectId)
    .where(sql<string>`id::text`, 'in', [...ids])
    .where('kept_at', 'is', null)
    .execute()

/** What was handed in for a subject, and what is on its way to it, takes the space of the organization it now belongs to. */
export async function setOrganization(tx: Tx, scope: CommitteeScope, subjectId: string, organizationId: string) {
  for (const table of ['files', 'file_uploads'] as const)
    await open(tx)
      .updateTable(table)
      .set({ organization_id: organizationId })
      .where('committee_id', '=', scope.committeeId)
      .where('subject_id', '=', subjectId)
      .execute()
}

/**
 * Bytes an organization has taken: what is kept, what its drafts speak of, what came within the hour (its draft may not be
 * saved yet), and what is on its way since yesterday: an upload that nobody goes on with holds no room for a week.
 */
export async function spaceTaken(
  tx: Tx,
  scope: CommitteeScope,
  organizationId: string,
  inDrafts: readonly string[],
  hourAgo: Date,
): Promise<number> {
  const { rows } = await sql<{ taken: string }>`
    select coalesce((select sum(size) from files where committee_id = ${scope.committeeId}
        and organization_id = ${organizationId}
        and (kept_at is not null or uploaded_at > ${hourAgo} or id::text = any(${[...inDrafts]}::text[]))), 0)
      + coalesce((select sum(size) from file_uploads where committee_id = ${scope.committeeId}
        and organization_id = ${organizationId} and begun_at > ${hourAgo}::timestamptz - interval '1 day'), 0) as taken`.execute(
    open(tx),
  )
  return Number(rows[0]?.taken ?? 0)
}

/** Files of drafts, older than this: the night asks whether a draft still speaks of them. */
export const looseCandidates = (
  tx: Tx,
  scope: CommitteeScope,
  before: Date,
): Promise<{ id: string; subject_id: string }[]> =>
  open(tx)
    .selectFrom('files')
    .select(['id', 'subject_id'])
    .where('committee_id', '=', scope.committeeId)
    .where('kept_at', 'is', null)
    .where('uploaded_at', '<', before)
    .execute()

export const setLoose = (tx: Tx, scope: CommitteeScope, ids: readonly string[], since: Date) =>
  open(tx)
    .updateTable('files')
    .set({ loose_since: since })
    .where('committee_id', '=', scope.committeeId)
    .where('id', 'in', [...ids])
    .where('kept_at', 'is', null)
    .where('loose_since', 'is', null)
    .execute()

export const setFast = (tx: Tx, scope: CommitteeScope, ids: readonly string[]) =>
  open(tx)
    .updateTable('files')
    .set({ loose_since: null })
    .where('committee_id', '=', scope.committeeId)
    .where('id', 'in', [...ids])
    .execute()

export const deleteLoose = (tx: Tx, scope: CommitteeScope, before: Date) =>
  open(tx)
    .deleteFrom('files')
    .where('committee_id', '=', scope.committeeId)
    .where('kept_at', 'is', null)
    .where('loose_since', '<', before)
    .execute()

/** Which of these contents some file still has. */
export const contentsInUse = async (tx: Tx, scope: CommitteeScope, hashes: readonly string[]): Promise<string[]> => {
  const rows = await open(tx)
    .selectFrom('files')
    .select('sha256')
    .distinct()
    .where('committee_id', '=', scope.committeeId)
    .where(sql<boolean>`sha256 = any(${[...hashes]}::text[])`)
    .execute()
  return rows.map(row => row.sha256)
}

/** Shared by whoever gives a content its name, held alone by the night's sweep: it never takes away what is about to be used. */
export const lockContents = (tx: Tx, scope: CommitteeScope, alone: boolean) =>
  alone
    ? sql`select pg_advisory_xact_lock(hashtextextended(${`files/${scope.committeeId}`}, 0))`.execute(open(tx))
    : sql`select pg_advisory_xact_lock_shared(hashtextextended(${`files/${scope.committeeId}`}, 0))`.execute(open(tx))
