import { sql } from 'kysely'
import { localDate } from '../../../foundation/calendar/dates.ts'
import type { Examples } from '../../../foundation/database/examples.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type * as store from './store.ts'

const brand = '0190a000-0000-7000-8000-00000000000b'
const branch = '0190a000-0000-7000-8000-00000000000c'
const id = '0190a000-0000-7000-8000-00000000000d'
const officer = '0190a000-0000-7000-8000-00000000000f'
const now = new Date('2026-04-13T02:00:00Z')
const until = localDate('2026-04-20')
const answered = {
  answer: 'granted' as const,
  answered_by: officer,
  answered_at: now,
  answer_reason: '书记出差',
  extension_id: id,
}

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  insertExtension: [
    [
      scope,
      {
        id,
        brand_id: brand,
        branch_id: branch,
        kind: 'declaration',
        until,
        reason: '书记出差',
        asked_by: null,
        granted_by: officer,
        granted_at: now,
      },
    ],
  ],
  extensionsQuestion: [[scope, sql<string>`${branch}::uuid`, brand]],
  asksQuestion: [[scope, sql<string>`${branch}::uuid`]],
  insertAsk: [
    [
      scope,
      {
        id,
        branch_id: branch,
        brand_id: brand,
        kind: 'declaration',
        until,
        reason: '书记出差',
        asked_by: officer,
        asked_at: now,
      },
    ],
  ],
  askById: [[scope, id]],
  lockAsk: [[scope, id]],
  setBranch: [[scope, brand, branch]],
  daysOfBranch: [[scope, branch, until]],
  setAnswer: [[scope, id, answered]],
  settleAsks: [
    [scope, { branchId: branch, brandId: brand }, answered],
    [scope, { branchId: branch, brandId: null }, answered],
  ],
})
