import { namesOf } from '../../accounts/server/holders.ts'
import type { LocalDate } from '../../calendar/dates.ts'
import type { Tx } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import { entriesOf } from '../../ledger/server/store.ts'
import { Problem } from '../../problems/problem.ts'
import { whoChanged } from '../../problems/stale.ts'
import { lastShaped } from '../changes.ts'
import { organizationOf } from './organizations.ts'

const last = async (tx: Tx, scope: CommitteeScope, id: string) =>
  lastShaped(await entriesOf(tx, scope, { kind: 'organization', id }))

/** An organization's version: the place of its latest change in its own chain. */
export const versionOf = async (tx: Tx, scope: CommitteeScope, id: string): Promise<number> =>
  (await last(tx, scope, id))?.entry.seq ?? 0

/** Two officers at one organization: the second is told who registered what, and what it is now. Under the tree's lock. */
export async function refuseStale(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  seen: number,
  by: { readonly userId: string; readonly on: LocalDate },
): Promise<void> {
  const shaped = await last(tx, scope, id)
  if (!shaped || shaped.entry.seq === seen) return
  const { entry, word } = shaped
  const byUserId = entry.actor.kind === 'person' ? entry.actor.userId : null
  const byName = byUserId === null ? null : ((await namesOf(tx, [byUserId])).get(byUserId) ?? null)
  const who = whoChanged({ byUserId, byName, at: entry.at }, by.userId, by.on)
  const now = await organizationOf(tx, scope, id, by.on)
  const called = now ? `现为“${now.name}”` : '现已不在册'
  throw new Problem(412, 'stale', `${who}登记过变动（${word}），${called}。您填的都在，请核对后再办。`, {
    facts: {
      currentVersion: entry.seq,
      by: byName,
      at: entry.at,
      change: word,
      current: now && { name: now.name, unit: now.unit?.name ?? null },
    },
  })
}
