import { localDate } from '../../calendar/dates.ts'
import type { Examples } from '../../database/examples.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type * as store from './store.ts'

const unit = '0190a000-0000-7000-8000-00000000000a'
const branch = '0190a000-0000-7000-8000-00000000000b'
const heir = '0190a000-0000-7000-8000-00000000000c'
const today = localDate('2026-04-13')

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  lockTree: [[scope]],
  versionsOn: [[scope, today]],
  allVersions: [[scope]],
  versionsOf: [[scope, branch]],
  presentOf: [[scope, [branch]]],
  presentChildrenOf: [[scope, unit]],
  pathUpward: [[scope, branch, today]],
  insertOrganizations: [[scope, [{ id: branch, kind: 'branch' }]]],
  insertVersions: [
    [scope, [{ id: branch, from: today, name: '种植业科党支部', parentId: unit, position: 1, memberCount: 17 }]],
  ],
  closeVersions: [[scope, [branch], today]],
  dropVersionsBegunOn: [[scope, [branch], today]],
  insertSuccessions: [[scope, [{ organizationId: branch, successorId: heir, on: today, kind: 'merge' }]]],
  successions: [[scope]],
  insertChanges: [[scope, [{ id: heir, organizationId: branch, kind: 'merge', on: today, reason: '机构改革' }]]],
  changesOf: [[scope, branch]],
  searchVersions: [
    [scope, { text: '种植', on: today, limit: 50 }],
    [scope, { text: 'zzy', on: today, limit: 50 }],
  ],
})
