import { namesOf } from '../../../foundation/accounts/server/holders.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import { newId } from '../../../foundation/database/ids.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { keepFiles } from '../../../foundation/files/server/files.ts'
import { idsIn } from '../../../foundation/forms/entry.ts'
import { Problem, refused } from '../../../foundation/problems/problem.ts'
import { whoChanged } from '../../../foundation/problems/stale.ts'
import { normalizeName } from '../../../foundation/text/length.ts'
import { secrecyMark } from '../../../foundation/text/secrecy.ts'
import { type BrandRow, brandOf, callBrand } from '../../brands/server/brands.ts'
import { keepPlan } from '../../creation-plans/server/creation-plans.ts'
import { keepLeadingGroup } from '../../leading-groups/server/leading-groups.ts'
import type { Remark, ReviewNotes } from '../contract.ts'
import type { Declaration } from '../declaration.ts'
import type { RemarkDraft } from '../return-reasons.ts'
import * as store from './store.ts'
import type { KnownRow } from './tables.ts'

export { keepLetter, letterOf } from './kept-letters.ts'
export { papersQuestion, receivePaper, takeBackPaper } from './paper-receipts.ts'
export { draftQuestion, letterById, lettersQuestion, remarksQuestion, versionHeadsQuestion } from './store.ts'

const blank = (brand: { readonly name: string; readonly field: string | null }): Declaration => ({
  name: brand.name,
  field: brand.field,
  form: {},
  plan: {},
  leadingGroup: {},
  replies: {},
})

/** A draft as it was last saved. */
export interface DraftSeen {
  readonly content: Declaration
  readonly version: number
  readonly savedAt: string | null
  readonly savedBy: string | null
  /** Why somebody else typed for the branch (代录); null when it did so itself. */
  readonly inNameOf: string | null
}

/** The draft of a brand; before anybody has typed it holds what 提名 already knows. */
export const draftSeen = (
  row:
    | {
        readonly content: Declaration
        readonly version: number
        readonly saved_at: string | null
        readonly saved_by: string | null
        readonly saved_in_name_of: string | null
      }
    | undefined,
  brand: { readonly name: string; readonly field: string | null },
): DraftSeen =>
  row
    ? {
        content: row.content,
        version: row.version,
        savedAt: row.saved_at && new Date(row.saved_at).toISOString(),
        savedBy: row.saved_by,
        inNameOf: row.saved_in_name_of,
      }
    : { content: blank(brand), version: 0, savedAt: null, savedBy: null, inNameOf: null }

/** Opens the form when a brand is 确定培育: the sentence of 提名 and the four marks are carried over, so nothing is asked twice. */
export async function openDraft(
  tx: Tx,
  scope: CommitteeScope,
  brand: BrandRow,
  marks: readonly string[],
): Promise<void> {
  const form = {
    ...(brand.sentence ? { connotation: brand.sentence } : {}),
    ...(marks.length ? { background: marks.join('\n') } : {}),
  }
  await store.insertDraft(tx, scope, brand.id, { ...blank(brand), form })
}

/**
 * 自动保存. Only while the brand is being declared, and only over the version that was seen: the second of two people gets
 * what the first one wrote beside his own (412), and chooses.
 */
export async function saveDraft(
  tx: Tx,
  scope: CommitteeScope,
  brandId: string,
  version: number,
  content: Declaration,
  by: store.TypedBy,
): Promise<{ version: number; called: Called | null }> {
  refuseSecrets(content)
  const brand = await store.updateDraft(tx, scope, brandId, version, content, 'declaring', by)
  if (!brand) throw await unsaved(tx, scope, brandId, by)
  const name = normalizeName(content.name)
  const anew = name !== '' && (name !== brand.name || content.field !== brand.field)
  return {
    version: version + 1,
    called: anew ? { id: brand.id, sentence: brand.sentence, name, field: content.field } : null,
  }
}

/** A name or field typed anew, which the brand takes on after its draft is safe: should that fail, the next save does it. */
export type Called = Pick<BrandRow, 'id' | 'sentence' | 'name' | 'field'>

export const callAnew = (tx: Tx, scope: CommitteeScope, { id, sentence, name, field }: Called) =>
  callBrand(tx, scope, { id, sentence }, { name, field })

async function unsaved(
  tx: Tx,
  scope: CommitteeScope,
  brandId: string,
  by: { userId: string; now: Date },
): Promise<Problem> {
  const brand = await brandOf(tx, scope, brandId)
  if (brand.state !== 'declaring')
    return new Problem(409, 'not_declaring', '品牌已不在申报中，这份内容没有存到系统，仍在本机。')
  const now = await store.draftRow(tx, scope, brandId)
  const byUserId = now?.saved_by ?? null
  const byName = byUserId === null ? null : ((await namesOf(tx, [byUserId])).get(byUserId) ?? null)
  const who = whoChanged({ byUserId, byName, at: now?.saved_at ?? null }, by.userId, dayOf(by.now))
  return new Problem(412, 'stale', `${who}改过这份材料。您的内容另存了一份，请对照选用。`, {
    facts: {
      currentVersion: now?.version ?? 0,
      current: now?.content ?? null,
      savedAt: now?.saved_at?.toISOString() ?? null,
      savedBy: byName,
    },
  })
}

/** 涉密不上网: text with a 密级 mark is not kept, not even as a draft. */
function refuseSecrets(content: Declaration): void {
  for (const [pin, text] of textsOf(content)) {
    const mark = secrecyMark(text)
    if (mark)
      throw refused([
        { code: 'secret', sentence: `发现“${mark}”字样，已停止，内容未留存。请本单位保密人员核定后再办。`, pin },
      ])
  }
}

function* textsOf(content: Declaration): Generator<[string, string]> {
  yield ['name', content.name]
  for (const part of [content.form, content.plan]) {
    for (const [code, answer] of Object.entries(part)) {
      if (typeof answer === 'string') yield [code, answer]
      else if (Array.isArray(answer))
        for (const row of answer)
          if (typeof row === 'object' && row !== null)
            for (const cell of Object.values(row)) if (typeof cell === 'string') yield [code, cell]
    }
  }
  for (const [id, reply] of Object.entries(content.replies)) yield [`remarks.${id}`, reply]
}

/** The remarks that the branch has to answer: those of the newest return, made on the newest version. */
export const openRemarks = <Row extends { readonly on_version: number }>(
  rows: readonly Row[],
  brand: { readonly state: string; readonly submissions: number } | null,
): readonly Row[] => (brand?.state === 'declaring' ? rows.filter(row => row.on_version === brand.submissions) : [])

export const remarksOf = store.remarkRows
export const submittedVersions = store.submittedVersions

export const seenRemark = (row: Omit<store.RemarkRow, 'committee_id' | 'brand_id' | 'step'>): Remark => ({
  id: row.id,
  number: row.number,
  reason: row.reason,
  pin: row.pin,
  text: row.text,
  onVersion: row.on_version,
  reply: row.reply,
  accepted: row.accepted,
})

/** Keeps what was handed in: the whole declaration as it stood, the plan and the leading group as objects of their own, each reply at its remark. */
export async function recordSubmission(
  tx: Tx,
  scope: CommitteeScope,
  brand: BrandRow,
  submission: {
    content: Declaration
    known: readonly KnownRow[]
    at: Date
    by: string
    inNameOf: string | null
    remarks: readonly store.RemarkRow[]
  },
): Promise<void> {
  const number = brand.submissions + 1
  const { form, plan } = submission.content
  await Promise.all([
    store.insertVersion(tx, scope, {
      brand_id: brand.id,
      number,
      kind: submission.inNameOf === null ? 'submitted' : 'mended',
      content: submission.content,
      known: submission.known,
      at: submission.at,
      by_user: submission.by,
      in_name_of: submission.inNameOf,
    }),
    keepPlan(tx, scope, { brandId: brand.id, number, content: plan, at: submission.at }),
    keepLeadingGroup(tx, scope, brand.id, submission.content.leadingGroup),
    keepFiles(tx, scope, brand.id, [...idsIn(form), ...idsIn(plan)], submission.at),
    ...submission.remarks.map(remark =>
      store.setReply(tx, scope, brand.id, remark.id, submission.content.replies[remark.id]?.trim() ?? ''),
    ),
  ])
}

/** Keeps a return: the version as the reviewer saw it, and each remark at its pin. */
export async function recordReturn(
  tx: Tx,
  scope: CommitteeScope,
  brand: BrandRow,
  given: { remarks: readonly RemarkDraft[]; accepted: readonly string[]; at: Date; by: string },
): Promise<void> {
  const [seen] = await store.submittedVersions(tx, scope, brand.id, 1)
  if (!seen) throw new Error(`brand ${brand.id} is returned without a submitted version`)
  const earlier = await store.remarkRows(tx, scope, brand.id)
  await store.insertVersion(tx, scope, { ...seen, kind: 'returned', at: given.at, by_user: given.by, in_name_of: null })
  await store.insertRemarks(
    tx,
    scope,
    given.remarks.map((remark, index) => ({
      brand_id: brand.id,
      id: newId(),
      number: earlier.length + index + 1,
      on_version: brand.submissions,
      step: brand.step,
      reason: remark.reason,
      pin: remark.pin,
      text: remark.text.trim(),
      reply: null,
      accepted: false,
    })),
  )
  await store.acceptReplies(tx, scope, brand.id, given.accepted)
  await store.clearNotes(tx, scope, brand.id, given.by)
}

/** A step passed: its reviewer's accepted replies are kept, the half-typed notes are done with. */
export async function recordPass(
  tx: Tx,
  scope: CommitteeScope,
  brand: BrandRow,
  accepted: readonly string[],
  userId: string,
): Promise<void> {
  await store.acceptReplies(tx, scope, brand.id, accepted)
  await store.clearNotes(tx, scope, brand.id, userId)
}

/** 撤销退回: the remarks of that return are gone before the branch has answered any; the ledger still tells of them. */
export async function takeBackReturn(tx: Tx, scope: CommitteeScope, brand: BrandRow, now: Date): Promise<void> {
  await store.deleteRemarksOf(tx, scope, brand.id, brand.submissions)
  await store.voidLetters(tx, scope, brand.id, brand.submissions, now)
}

/** 撤销受理: the letter that told of it is marked void. */
export const takeBackPass = (tx: Tx, scope: CommitteeScope, brand: BrandRow, now: Date) =>
  store.voidLetters(tx, scope, brand.id, brand.submissions, now)

const noNotes: ReviewNotes = { reasons: [], remarks: [], accepted: [], deadline: null }

/** What this reviewer has half typed on this 报送 of the brand. */
export async function notesOf(
  tx: Tx,
  scope: CommitteeScope,
  brand: Pick<BrandRow, 'id' | 'submissions'>,
  userId: string,
): Promise<ReviewNotes> {
  const row = await store.notesRow(tx, scope, brand.id, userId)
  return row?.on_version === brand.submissions ? row.content : noNotes
}

export const saveNotes = store.upsertNotes
