import { localDate } from '../../../foundation/calendar/dates.ts'
import type { Examples } from '../../../foundation/database/examples.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { Declaration } from '../declaration.ts'
import type * as store from './store.ts'

const brand = '0190a000-0000-7000-8000-00000000000b'
const letter = '0190a000-0000-7000-8000-00000000000e'
const user = '0190a000-0000-7000-8000-00000000000f'
const now = new Date('2026-04-13T02:00:00Z')

const content: Declaration = { name: '一窗办到底', field: null, form: {}, plan: {}, leadingGroup: {}, replies: {} }
const remark = {
  brand_id: brand,
  id: 'r1',
  number: 1,
  on_version: 1,
  step: 1,
  reason: 'R3',
  pin: 'measures',
  text: '请落实到人。',
  reply: null,
  accepted: false,
}

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  draftRow: [[scope, brand]],
  draftQuestion: [[scope, brand]],
  insertDraft: [[scope, brand, content]],
  updateDraft: [[scope, brand, 2, content, 'declaring', { userId: user, now, inNameOf: '支部送来纸质表' }]],
  namedByDrafts: [[scope, [{ id: letter, subjectId: brand }]]],
  insertVersion: [
    [
      scope,
      { brand_id: brand, number: 1, kind: 'submitted', content, known: [], at: now, by_user: user, in_name_of: null },
    ],
  ],
  versionHeadsQuestion: [[scope, brand]],
  submittedVersions: [[scope, brand, 2]],
  remarkRows: [[scope, brand]],
  remarksQuestion: [[scope, brand]],
  insertRemarks: [[scope, [remark]]],
  deleteRemarksOf: [[scope, brand, 1]],
  setReply: [[scope, brand, remark.id, '已落实到人。']],
  acceptReplies: [[scope, brand, [remark.id]]],
  notesRow: [[scope, brand, user]],
  upsertNotes: [[scope, brand, user, { reasons: ['R3'], remarks: [], accepted: [], deadline: null }, now]],
  clearNotes: [[scope, brand, user]],
  insertLetter: [
    [
      scope,
      {
        id: letter,
        brand_id: brand,
        kind: 'return',
        title: '',
        addressee: '',
        body: '',
        signature: '',
        dated: '2026-04-13',
        released_at: now,
        on_version: 1,
      },
    ],
  ],
  voidLetters: [[scope, brand, 1, now]],
  letterById: [[scope, letter]],
  lettersQuestion: [[scope, brand]],
  papersQuestion: [[scope, brand]],
  insertPaper: [
    [
      scope,
      {
        id: letter,
        brand_id: brand,
        on_version: 1,
        received_on: localDate('2026-04-14'),
        copies: 2,
        by_user: user,
        at: now,
      },
    ],
  ],
  paperById: [[scope, letter]],
  takeBackPaper: [[scope, letter, { userId: user, now }]],
})
