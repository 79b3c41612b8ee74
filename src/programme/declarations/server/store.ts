import { type Selectable, sql } from 'kysely'
import { stating } from '../../../foundation/database/asking.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import { json } from '../../../foundation/database/json.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { type BrandRow, brandQuestion } from '../../brands/server/brands.ts'
import type { BrandState } from '../../brands/states.ts'
import type { ReviewNotes } from '../contract.ts'
import type { Declaration } from '../declaration.ts'
import type { DeclarationTables } from './tables.ts'

export type DraftRow = Selectable<DeclarationTables['declaration_drafts']>
export type VersionRow = Selectable<DeclarationTables['declaration_versions']>
export type RemarkRow = Selectable<DeclarationTables['return_remarks']>
export type LetterRow = Selectable<DeclarationTables['letters']>

export type PaperRow = Selectable<DeclarationTables['paper_receipts']>

/** Who types: the branch itself, or an officer for it, with the reason. */
export interface TypedBy {
  readonly userId: string
  readonly now: Date
  readonly inNameOf: string | null
}

const open = (tx: Tx) => tables<DeclarationTables>(tx)

export const draftRow = (tx: Tx, scope: CommitteeScope, brandId: string): Promise<DraftRow | undefined> =>
  draftQuestion(tx, scope, brandId).executeTakeFirst()

export const draftQuestion = (tx: Tx, scope: CommitteeScope, brandId: string) =>
  open(tx)
    .selectFrom('declaration_drafts')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)

export const insertDraft = (tx: Tx, scope: CommitteeScope, brandId: string, content: Declaration) =>
  open(tx)
    .insertInto('declaration_drafts')
    .values({
      committee_id: scope.committeeId,
      brand_id: brandId,
      content: json(content),
      version: 1,
      saved_at: null,
      saved_by: null,
      saved_in_name_of: null,
    })
    .onConflict(oc => oc.doNothing())
    .execute()

interface Over {
  readonly brand: string
  readonly version: number
  readonly content: string
  readonly state: BrandState
  readonly by: string
  readonly inNameOf: string | null
  readonly at: Date
}

const writeOver = stating(
  (tx, scope, given: Over) =>
    sql<Pick<BrandRow, 'id' | 'name' | 'field' | 'sentence'>>`
      update declaration_drafts draft
      set content = ${given.content}::jsonb, version = draft.version + 1, saved_at = ${given.at}, saved_by = ${given.by},
        saved_in_name_of = ${given.inNameOf}
      from (${brandQuestion(tx, scope, given.brand)}) brand
      where draft.committee_id = ${scope.committeeId} and draft.brand_id = brand.id and draft.version = ${given.version}
        and brand.state = ${given.state}
      returning brand.id, brand.name, brand.field, brand.sentence`,
)

/** Writes over version `version` and no other, while its brand is in `state`; answers the brand as it is called, undefined if nothing was written. */
export const updateDraft = async (
  tx: Tx,
  scope: CommitteeScope,
  brandId: string,
  version: number,
  content: Declaration,
  state: BrandState,
  { userId, now, inNameOf }: TypedBy,
) => {
  const given = { brand: brandId, version, content: JSON.stringify(content), state, by: userId, inNameOf, at: now }
  return (await writeOver(tx, scope, given))[0]
}

/** Of these files, those whose brand's draft names them. */
export async function namedByDrafts(
  tx: Tx,
  scope: CommitteeScope,
  files: readonly { readonly id: string; readonly subjectId: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select file.id from declaration_drafts draft
    join jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as file(id text, "subjectId" uuid)
      on file."subjectId" = draft.brand_id
    where draft.committee_id = ${scope.committeeId} and position(file.id in draft.content::text) > 0`.execute(open(tx))
  return rows.map(row => row.id)
}

export const insertVersion = (tx: Tx, scope: CommitteeScope, row: Omit<VersionRow, 'committee_id'>) =>
  open(tx)
    .insertInto('declaration_versions')
    .values({ ...row, committee_id: scope.committeeId, content: json(row.content), known: json(row.known) })
    .execute()

/** Every version of a brand, newest first, without its content. */
export const versionHeadsQuestion = (tx: Tx, scope: CommitteeScope, brandId: string) =>
  open(tx)
    .selectFrom('declaration_versions')
    .select(['number', 'kind', 'at', 'by_user', 'in_name_of'])
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .orderBy('at', 'desc')

/** The newest submitted versions, newest first: the one under review and the one before it. */
export const submittedVersions = (
  tx: Tx,
  scope: CommitteeScope,
  brandId: string,
  limit: number,
): Promise<VersionRow[]> =>
  open(tx)
    .selectFrom('declaration_versions')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .where('kind', 'in', ['submitted', 'mended'])
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()

export const remarkRows = (tx: Tx, scope: CommitteeScope, brandId: string): Promise<RemarkRow[]> =>
  remarksQuestion(tx, scope, brandId).execute()

export const remarksQuestion = (tx: Tx, scope: CommitteeScope, brandId: string) =>
  open(tx)
    .selectFrom('return_remarks')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .orderBy('number')

export const insertRemarks = (tx: Tx, scope: CommitteeScope, rows: readonly Omit<RemarkRow, 'committee_id'>[]) =>
  open(tx)
    .insertInto('return_remarks')
    .values(rows.map(row => ({ ...row, committee_id: scope.committeeId })))
    .execute()

export const deleteRemarksOf = (tx: Tx, scope: CommitteeScope, brandId: string, onVersion: number) =>
  open(tx)
    .deleteFrom('return_remarks')
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .where('on_version', '=', onVersion)
    .execute()

export const setReply = (tx: Tx, scope: CommitteeScope, brandId: string, id: string, reply: string) =>
  open(tx)
    .updateTable('return_remarks')
    .set({ reply })
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .where('id', '=', id)
    .execute()

export const acceptReplies = (tx: Tx, scope: CommitteeScope, brandId: string, ids: readonly string[]) =>
  ids.length
    ? open(tx)
        .updateTable('return_remarks')
        .set({ accepted: true })
        .where('committee_id', '=', scope.committeeId)
        .where('brand_id', '=', brandId)
        .where('id', 'in', [...ids])
        .execute()
    : Promise.resolve([])

export const notesRow = (tx: Tx, scope: CommitteeScope, brandId: string, userId: string) =>
  open(tx)
    .selectFrom('review_notes')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .where('user_id', '=', userId)
    .executeTakeFirst()

export const upsertNotes = (
  tx: Tx,
  scope: CommitteeScope,
  brandId: string,
  userId: string,
  content: ReviewNotes,
  now: Date,
) =>
  // Of the version that lies there now, whichever that is.
  sql`
    insert into review_notes (committee_id, brand_id, user_id, content, on_version, version, saved_at)
    select ${scope.committeeId}, brand.id, ${userId}, ${json(content)}, brand.submissions, 1, ${now}
    from (${brandQuestion(tx, scope, brandId)}) brand
    on conflict (committee_id, brand_id, user_id)
      do update set content = excluded.content, on_version = excluded.on_version, saved_at = excluded.saved_at`.execute(
    open(tx),
  )

/** Those of whoever decided: what a colleague had typed stays theirs. */
export const clearNotes = (tx: Tx, scope: CommitteeScope, brandId: string, userId: string) =>
  open(tx)
    .deleteFrom('review_notes')
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .where('user_id', '=', userId)
    .execute()

export const insertLetter = (tx: Tx, scope: CommitteeScope, row: Omit<LetterRow, 'committee_id' | 'void_at'>) =>
  open(tx)
    .insertInto('letters')
    .values({ ...row, committee_id: scope.committeeId, void_at: null })
    .execute()

/** A decision taken back takes its letter along: it stays on record, marked. */
export const voidLetters = (tx: Tx, scope: CommitteeScope, brandId: string, onVersion: number, now: Date) =>
  open(tx)
    .updateTable('letters')
    .set({ void_at: now })
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .where('on_version', '=', onVersion)
    .where('void_at', 'is', null)
    .execute()

export const letterById = (tx: Tx, scope: CommitteeScope, id: string): Promise<LetterRow | undefined> =>
  open(tx)
    .selectFrom('letters')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .executeTakeFirst()

export const lettersQuestion = (tx: Tx, scope: CommitteeScope, brandId: string) =>
  open(tx)
    .selectFrom('letters')
    .select(['id', 'title', 'released_at', 'on_version', 'kind', 'void_at'])
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .orderBy('id')

/** Paper that was received and not taken back, oldest first. */
export const papersQuestion = (tx: Tx, scope: CommitteeScope, brandId: string) =>
  open(tx)
    .selectFrom('paper_receipts')
    .select(['id', 'on_version', 'received_on', 'copies', 'by_user', 'at'])
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
    .where('taken_back_at', 'is', null)
    .orderBy('id')

/** False: the paper of this version is ticked already. */
export async function insertPaper(
  tx: Tx,
  scope: CommitteeScope,
  row: Omit<PaperRow, 'committee_id' | 'taken_back_by' | 'taken_back_at'>,
): Promise<boolean> {
  const made = await open(tx)
    .insertInto('paper_receipts')
    .values({ ...row, committee_id: scope.committeeId, taken_back_by: null, taken_back_at: null })
    .onConflict(oc => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export const paperById = (tx: Tx, scope: CommitteeScope, id: string): Promise<PaperRow | undefined> =>
  open(tx)
    .selectFrom('paper_receipts')
    .selectAll()
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .executeTakeFirst()

/** The row stays; false: somebody has taken it back before. */
export async function takeBackPaper(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  by: { readonly userId: string; readonly now: Date },
): Promise<boolean> {
  const done = await open(tx)
    .updateTable('paper_receipts')
    .set({ taken_back_by: by.userId, taken_back_at: by.now })
    .where('committee_id', '=', scope.committeeId)
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
