import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import { newId } from '../../../foundation/database/ids.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { notFound } from '../../../foundation/problems/problem.ts'
import type { BrandRow } from '../../brands/server/brands.ts'
import type { LetterText } from '../letters.ts'
import * as store from './store.ts'

/** A letter as it went out: its words are kept, the page and the .docx are drawn from them. */
export async function keepLetter(
  tx: Tx,
  scope: CommitteeScope,
  brand: BrandRow,
  letter: LetterText,
  dated: LocalDate,
  now: Date,
): Promise<string> {
  const id = newId()
  const { kind, title, addressee, body, signature } = letter
  await store.insertLetter(tx, scope, {
    id,
    brand_id: brand.id,
    kind,
    title,
    addressee,
    body,
    signature,
    dated,
    released_at: now,
    on_version: brand.submissions,
  })
  return id
}

/** A released letter with the remarks that are its annex. */
export async function letterOf(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
): Promise<{ letter: store.LetterRow; remarks: store.RemarkRow[] }> {
  const letter = await store.letterById(tx, scope, id)
  if (!letter) throw notFound()
  const remarks =
    letter.kind === 'return'
      ? (await store.remarkRows(tx, scope, letter.brand_id)).filter(row => row.on_version === letter.on_version)
      : []
  return { letter, remarks }
}
