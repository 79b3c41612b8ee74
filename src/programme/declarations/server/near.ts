import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { organizationOf } from '../../../foundation/organizations/server/organizations.ts'
import { nearNames } from '../../../foundation/text/near-names.ts'
import { liveNames } from '../../brands/server/brands.ts'
import { stateLooks } from '../../brands/states.ts'

const shown = 3

/** Names in use that look or sound like this one: a hint for writer and reviewer, never a refusal (VOICE.md §3). */
export async function nearNamesOf(tx: Tx, scope: CommitteeScope, brandId: string, name: string, on: LocalDate) {
  if (name.trim() === '') return []
  const others = (await liveNames(tx, scope)).filter(other => other.id !== brandId)
  const found = nearNames(name, others).slice(0, shown)
  const near = []
  for (const { other } of found) {
    const branch = await organizationOf(tx, scope, other.branch_id, on)
    near.push({
      name: other.name,
      where: branch?.unit?.name ?? branch?.name ?? '',
      state: stateLooks[other.state].inside,
    })
  }
  return near
}
