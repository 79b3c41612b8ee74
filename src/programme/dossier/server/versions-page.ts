import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { VersionsAnswer } from '../../declarations/contract.ts'
import { submittedVersions } from '../../declarations/server/declarations.ts'
import { gather } from '../../lifecycle/server/gather.ts'
import { filesOf } from './declaration-page.ts'

/** A declaration handed in more often than this is a matter for the officer, not for a list. */
const MOST = 20

/** GET /api/brands/{id}/declaration/versions: what was handed in so far, newest first. */
export async function versionsPage(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  now: Date,
): Promise<Pick<VersionsAnswer, 'items' | 'people' | 'files'>> {
  const { roster, names, files } = await gather(tx, scope, { brandId: id }, now)
  const versions = await submittedVersions(tx, scope, id, MOST)
  return {
    items: versions.map(version => ({
      number: version.number,
      at: version.at.toISOString(),
      by: names.get(version.by_user) ?? '',
      inNameOf: version.in_name_of,
      declaration: version.content,
    })),
    people: Object.fromEntries(roster.map(person => [person.id, person.name])),
    files: filesOf({ files }),
  }
}
