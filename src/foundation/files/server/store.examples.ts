import type { Examples } from '../../database/examples.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type * as store from './store.ts'

const id = '0190a000-0000-7000-8000-00000000000a'
const brand = '0190a000-0000-7000-8000-00000000000b'
const branch = '0190a000-0000-7000-8000-00000000000c'
const user = '0190a000-0000-7000-8000-00000000000f'
const now = new Date('2026-04-13T02:00:00Z')
const sha256 = 'a'.repeat(64)

const shared = { id, subject_id: brand, entry: 'materials', organization_id: branch, name: '会场.jpg', size: 2048 }

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  insertUpload: [[scope, { ...shared, modified_at: null, begun_by: user, begun_at: now }]],
  uploadRow: [[scope, id]],
  deleteUpload: [[scope, id]],
  abandonedUploads: [[scope, now]],
  uploadIds: [[scope]],
  insertFile: [
    [
      scope,
      {
        ...shared,
        type: 'image/jpeg',
        sha256,
        received_sha256: sha256,
        width: 800,
        height: 600,
        seconds: null,
        captured_at: now,
        captured_from: 'exif',
        uploaded_by: user,
        uploaded_at: now,
        kept_at: null,
        loose_since: null,
      },
    ],
  ],
  fileRow: [[scope, id]],
  filesQuestion: [[scope, brand]],
  setKept: [[scope, brand, [id], now]],
  spaceTaken: [[scope, branch, [id], now]],
  setOrganization: [[scope, id, id]],
  looseCandidates: [[scope, now]],
  setLoose: [[scope, [id], now]],
  setFast: [[scope, [id]]],
  deleteLoose: [[scope, now]],
  contentsInUse: [[scope, [sha256]]],
  lockContents: [
    [scope, true],
    [scope, false],
  ],
})
