import type { Examples } from '../../database/examples.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type * as store from './store.ts'

const at = new Date('2026-04-13T02:00:00Z')

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  noteRequest: [[scope, { id: 'of person and key', asked: 'of what was asked', at }]],
  requestOf: [[scope, 'of person and key']],
  keepAnswer: [[scope, 'of person and key', { status: 200, etag: null, sealed: Buffer.alloc(0) }]],
  forgetRequests: [[scope, at]],
})
