import { mayAct, type Person } from '../../../foundation/accounts/access.ts'
import { namesOf } from '../../../foundation/accounts/server/holders.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { notFound } from '../../../foundation/problems/problem.ts'
import { type Configuration, programmeOf } from '../../campaigns/configuration.ts'
import type { CampaignSummary } from '../../campaigns/contract.ts'
import { anotherPersonChecks } from '../../campaigns/publication.ts'
import {
  campaignOf,
  campaignsInForce,
  campaignsOf,
  configurationOf,
  versionsOf,
} from '../../campaigns/server/campaigns.ts'
import type { CampaignTables } from '../../campaigns/server/tables.ts'
import { settingsAccess as access } from '../access.ts'
import { wholeConfiguration } from '../configuration.ts'
import type { CampaignAnswer } from '../contract.ts'
import { checkFacts, mayCheck } from './publication.ts'
import { checksOf } from './store.ts'

type CampaignRow = CampaignTables['campaigns']

const summaryOf = (row: CampaignRow, published: number, configuration: Configuration): CampaignSummary => {
  const { title, year, stages } = programmeOf(configuration)
  return { id: row.id, title, year, status: row.status, version: row.version, published, stages }
}

const holds = (person: Person, scope: CommitteeScope, act: keyof typeof access) =>
  mayAct(person, access[act], scope.committeeId, null)

/** The campaigns this reader sees: whoever may check sees drafts, everybody else what is in force. */
export async function campaignList(tx: Tx, scope: CommitteeScope, person: Person) {
  const may = holds(person, scope, 'campaign.write') ? ['begin'] : []
  const rows = await campaignsOf(tx, scope)
  const force = new Map((await campaignsInForce(tx, scope)).map(one => [one.id, one]))
  const checks = holds(person, scope, 'campaign.check')
  const items = rows.flatMap(row => {
    const now = force.get(row.id)
    if (!checks && !now) return []
    return [summaryOf(row, now?.number ?? 0, checks || !now ? row.draft : now.configuration)]
  })
  return { items, may }
}

/** One campaign: its draft for those who write or check it, the settings in force for everybody else. */
export async function campaignAnswer(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  id: string,
): Promise<CampaignAnswer> {
  const row = await campaignOf(tx, scope, id)
  const versions = await versionsOf(tx, scope, id)
  const published = versions[0]?.number ?? 0
  const checks = holds(person, scope, 'campaign.check')
  if (published === 0 && !checks) throw notFound()
  const names = await namesOf(
    tx,
    [
      ...versions.flatMap(one => [one.published_by, one.checked_by]),
      ...[row.changed_by, row.check_asked_by, row.checked_by],
    ].filter(one => one !== null),
  )
  const named = (userId: string | null) => (userId === null ? null : (names.get(userId) ?? ''))
  const told = versions.map(one => ({
    number: one.number,
    at: one.published_at.toISOString(),
    by: named(one.published_by) ?? '',
    checkedBy: named(one.checked_by),
    reason: one.reason,
  }))
  if (!checks) {
    const { configuration } = await configurationOf(tx, scope, { campaignId: id, number: published })
    const campaign = summaryOf(row, published, configuration)
    const settings = wholeConfiguration(configuration) ?? configuration
    return { campaign, configuration: settings, checking: null, may: [], why: null, check: nobody, versions: told }
  }
  const facts = await checkFacts(tx, scope, row)
  const writer = holds(person, scope, 'campaign.write')
  const waits = facts.checkedBy === null && !facts.unchanged
  const ownChange = waits ? anotherPersonChecks(facts, person.userId) : []
  return {
    campaign: summaryOf(row, published, row.draft),
    configuration: facts.draft ?? row.draft,
    checking: (await checksOf(tx, scope, id))?.content ?? null,
    may: [
      'draft',
      ...(writer ? ['write'] : []),
      ...(writer && waits ? ['ask'] : []),
      ...(waits && mayCheck(facts, person.userId).length === 0 ? ['check'] : []),
      ...(writer && !waits && !facts.unchanged ? ['publish'] : []),
    ],
    why: ownChange[0]?.sentence ?? null,
    check: {
      changedBy: named(row.changed_by),
      changedAt: row.changed_at?.toISOString() ?? null,
      askedBy: named(row.check_asked_by),
      askedAt: row.check_asked_at?.toISOString() ?? null,
      checkedBy: named(row.checked_by),
      checkedAt: row.checked_at?.toISOString() ?? null,
      others: facts.others.map(one => one.name),
    },
    versions: told,
  }
}

const nobody: CampaignAnswer['check'] = {
  changedBy: null,
  changedAt: null,
  askedBy: null,
  askedAt: null,
  checkedBy: null,
  checkedAt: null,
  others: [],
}
