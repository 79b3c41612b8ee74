import type { Tx } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import type { Files } from './files.ts'
import * as store from './store.ts'

const DAY = 24 * 60 * 60 * 1000
/** An upload that nobody went on with for a week is given up. */
const ABANDONED = 7 * DAY
/** What was taken out of a draft can be put back for a week after the first night without it. */
const LOOSE = 7 * DAY

/** Which of these files drafts still speak of: asked of the rooms that have the drafts. */
export type StillUsed = (
  tx: Tx,
  scope: CommitteeScope,
  files: readonly { readonly id: string; readonly subjectId: string }[],
) => Promise<readonly string[]>

/**
 * The night's sweep: uploads given up, files that no draft speaks of any more, and whatever a crash between the file folder and
 * the database left behind. What a submitted version speaks of is never touched.
 */
export async function sweepFiles(house: House, { depot }: Files, scope: CommitteeScope, stillUsed: StillUsed) {
  const now = house.now().getTime()
  await house.db.housekeeping(scope, async tx => {
    const abandoned = await store.abandonedUploads(tx, scope, new Date(now - ABANDONED))
    for (const { id } of abandoned) await store.deleteUpload(tx, scope, id)
    const rows = await store.looseCandidates(tx, scope, new Date(now - DAY))
    const used = await stillUsed(
      tx,
      scope,
      rows.map(row => ({ id: row.id, subjectId: row.subject_id })),
    )
    const loose = rows.map(row => row.id).filter(id => !used.includes(id))
    if (used.length > 0) await store.setFast(tx, scope, used)
    if (loose.length > 0) await store.setLoose(tx, scope, loose, new Date(now))
    await store.deleteLoose(tx, scope, new Date(now - LOOSE))
  })
  const uploads = await house.db.glance(scope, tx => store.uploadIds(tx, scope))
  const known = new Set(uploads.map(row => row.id))
  // Files have the machine's own time, whatever the house's clock says.
  const old = (one: { readonly changed: Date }) => one.changed.getTime() < Date.now() - DAY
  for (const part of await depot.list(scope, 'parts'))
    if (!known.has(part.name) && old(part)) await depot.remove(scope, 'parts', part.name)
  for (const half of await depot.list(scope, 'staged')) if (old(half)) await depot.remove(scope, 'staged', half.name)
  await house.db.housekeeping(scope, async tx => {
    await store.lockContents(tx, scope, true)
    const contents = (await depot.list(scope, 'content')).filter(old).map(one => one.name)
    const used = new Set(await store.contentsInUse(tx, scope, contents))
    for (const name of contents) if (!used.has(name)) await depot.remove(scope, 'content', name)
  })
}
