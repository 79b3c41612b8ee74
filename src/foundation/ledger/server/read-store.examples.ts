import type { Examples } from '../../database/examples.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type * as store from './read-store.ts'

const id = '0190a000-0000-7000-8000-00000000000a'
const at = new Date('2026-04-13T02:00:00Z')
const asked = { after: null, limit: 51, oldestFirst: false, ids: null }

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  insertRead: [[scope, { id, user_id: id, act: 'phone', subject_kind: 'person', subject_id: id, count: 1, at }]],
  readRows: [
    [scope, asked],
    [scope, { ...asked, after: { at: at.toISOString(), id }, ids: [id], oldestFirst: true }],
  ],
  countReads: [
    [scope, null],
    [scope, [id]],
  ],
  deleteReads: [[scope, at]],
})
