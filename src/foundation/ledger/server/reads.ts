import { newId } from '../../database/ids.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import { deleteReads, insertRead } from './read-store.ts'

export { countReads, readRows } from './read-store.ts'

/** A list of people with their contacts, one number in clear, or something taken out of the house as a file. */
export type ReadAct = 'list' | 'phone' | 'export'

export interface Reading {
  readonly act: ReadAct
  /** Which: an organization, a person, a letter; never what was read of it. */
  readonly subject: { readonly kind: string; readonly id: string }
  readonly count: number
}

/**
 * Notes who saw what, before it leaves: a read log that cannot be written stops the read, as an audit that fails stops a
 * write (DESIGN.md §2, §7).
 */
export const noteRead = (house: House, scope: CommitteeScope, userId: string, { act, subject, count }: Reading) =>
  house.db.housekeeping(scope, tx =>
    insertRead(tx, scope, {
      id: newId(),
      user_id: userId,
      act,
      subject_kind: subject.kind,
      subject_id: subject.id,
      count,
      at: house.now(),
    }),
  )

/** 等保 asks for six months of logs; the house keeps these a year and a month, and no longer (DESIGN.md §2). */
export const keptDays = 400

export const forgetOldReads = (house: House, scope: CommitteeScope) =>
  house.db.housekeeping(scope, tx => deleteReads(tx, scope, new Date(house.now().getTime() - keptDays * 86_400_000)))
