import type { Examples } from '../../database/examples.ts'
import { type CommitteeScope, house } from '../../database/scope.ts'
import type { Actor, LedgerDraft } from '../entry.ts'
import type * as store from './store.ts'

const now = new Date('2026-04-13T02:00:00Z')
const actor: Actor = { kind: 'person', userId: '0190a000-0000-7000-8000-00000000000f' }
const draft: LedgerDraft = {
  subject: { kind: 'brand', id: '0190a000-0000-7000-8000-00000000000b' },
  act: 'brand.submit',
  data: {},
}

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  appendEntries: [
    [scope, actor, now, [draft]],
    [house, actor, now, [draft]],
  ],
  entriesOf: [[scope, draft.subject]],
})
