import { type Expression, type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../calendar/dates.ts'
import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import { pinyinKeys } from '../../text/pinyin.ts'
import type { ChangeKind } from '../changes.ts'
import type { Succession } from '../succession.ts'
import type { Organization, OrganizationVersion } from '../tree.ts'
import type { OrganizationTables } from './tables.ts'

const open = (tx: Tx) => tables<OrganizationTables>(tx)
const day = (date: LocalDate) => sql<string>`${date}::date`
/** Rows in one statement: PostgreSQL takes 65,535 parameters, a version has ten. */
const BATCH = 2000

/** Changes of a tree wait for each other: the root's row is their lock. False when the committee has no root yet. */
export async function lockTree(tx: Tx, scope: CommitteeScope): Promise<boolean> {
  const root = await open(tx)
    .selectFrom('organizations')
    .select('id')
    .where('committee_id', '=', scope.committeeId)
    .where('kind', '=', 'committee')
    .forUpdate()
    .executeTakeFirst()
  return root !== undefined
}

const versions = (tx: Tx, scope: CommitteeScope) =>
  open(tx)
    .selectFrom('organization_versions as v')
    .innerJoin('organizations as o', join =>
      join.onRef('o.committee_id', '=', 'v.committee_id').onRef('o.id', '=', 'v.organization_id'),
    )
    .where('v.committee_id', '=', scope.committeeId)
    .select([
      'v.organization_id as id',
      'o.kind',
      // The column is a day: its text is a LocalDate.
      sql<LocalDate>`v.valid_from::text`.as('from'),
      sql<LocalDate | null>`v.valid_to::text`.as('to'),
      'v.name',
      'v.parent_id as parentId',
      'v.position',
      'v.member_count as memberCount',
    ])

const livingOn = (tx: Tx, scope: CommitteeScope, on: LocalDate) =>
  versions(tx, scope)
    .where('v.valid_from', '<=', day(on))
    .where(eb => eb.or([eb('v.valid_to', 'is', null), eb('v.valid_to', '>', day(on))]))

export const versionsOn = (tx: Tx, scope: CommitteeScope, on: LocalDate): Promise<OrganizationVersion[]> =>
  livingOn(tx, scope, on).execute()

/** The whole history of the tree, oldest first. */
export const allVersions = (tx: Tx, scope: CommitteeScope): Promise<OrganizationVersion[]> =>
  versions(tx, scope).orderBy('v.valid_from').orderBy('v.organization_id').execute()

export const versionsOf = (tx: Tx, scope: CommitteeScope, id: string): Promise<OrganizationVersion[]> =>
  versions(tx, scope).where('v.organization_id', '=', id).orderBy('v.valid_from').execute()

export const presentOf = (tx: Tx, scope: CommitteeScope, ids: readonly string[]): Promise<OrganizationVersion[]> =>
  versions(tx, scope)
    .where('v.organization_id', 'in', [...ids, NOBODY])
    .where('v.valid_to', 'is', null)
    .execute()

export const presentChildrenOf = (tx: Tx, scope: CommitteeScope, id: string): Promise<OrganizationVersion[]> =>
  versions(tx, scope).where('v.parent_id', '=', id).where('v.valid_to', 'is', null).execute()

/** `in ()` is no SQL; the nil UUID is nobody's id. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * From an organization upward, each by its latest version on the day: a dissolved branch keeps the place it had, since its
 * brands and records lie there still.
 */
export const pathUpward = async (tx: Tx, scope: CommitteeScope, id: string, on: LocalDate): Promise<Organization[]> =>
  (await pathQuestion(scope, id, on).execute(open(tx))).rows

export function pathQuestion(
  scope: CommitteeScope,
  id: string | Expression<string>,
  on: LocalDate,
): RawBuilder<Organization & { readonly depth: number }> {
  const latest = (of: ReturnType<typeof sql>) => sql`
    select v.organization_id, v.parent_id, v.name, v.position, v.member_count from organization_versions v
    where v.committee_id = ${scope.committeeId} and v.organization_id = ${of} and v.valid_from <= ${on}::date
    order by v.valid_from desc limit 1`
  return sql`
    with recursive up as (
      select first.*, 0 as depth from (${latest(sql`${id}::uuid`)}) first
      union all
      select above.*, up.depth + 1 from up cross join lateral (${latest(sql`up.parent_id`)}) above where up.depth < 8
    )
    select up.organization_id as id, up.name, up.parent_id as "parentId", up.position, up.member_count as "memberCount",
      (select kind from organizations o where o.committee_id = ${scope.committeeId} and o.id = up.organization_id) as kind,
      up.depth
    from up order by up.depth`
}

export const insertOrganizations = async (
  tx: Tx,
  scope: CommitteeScope,
  rows: readonly Pick<Organization, 'id' | 'kind'>[],
): Promise<void> => {
  for (const batch of batches(rows))
    await open(tx)
      .insertInto('organizations')
      .values(batch.map(({ id, kind }) => ({ committee_id: scope.committeeId, id, kind })))
      .execute()
}

/** Which edition of the tree this is: whoever keeps what they worked out from a tree learns that it has changed. */
export const editionQuestion = (scope: CommitteeScope) =>
  sql<{
    edition: string
  }>`select coalesce(max(edition), 0) as edition from tree_editions where committee_id = ${scope.committeeId}`

const newEdition = (tx: Tx, scope: CommitteeScope) =>
  sql`insert into tree_editions (committee_id, edition) values (${scope.committeeId}, 1)
    on conflict (committee_id) do update set edition = tree_editions.edition + 1`.execute(open(tx))

export type NewVersion = Omit<OrganizationVersion, 'kind' | 'to'>

export async function insertVersions(tx: Tx, scope: CommitteeScope, rows: readonly NewVersion[]): Promise<void> {
  await newEdition(tx, scope)
  for (const batch of batches(rows))
    await open(tx)
      .insertInto('organization_versions')
      .values(
        batch.map(row => {
          const keys = pinyinKeys(row.name)
          return {
            committee_id: scope.committeeId,
            organization_id: row.id,
            valid_from: day(row.from),
            valid_to: null,
            name: row.name,
            parent_id: row.parentId,
            position: row.position,
            member_count: row.memberCount,
            pinyin_initials: keys.initials,
            pinyin_full: keys.full,
          }
        }),
      )
      .execute()
}

/** Ends the present of these organizations at the beginning of a day. */
export async function closeVersions(
  tx: Tx,
  scope: CommitteeScope,
  ids: readonly string[],
  on: LocalDate,
): Promise<void> {
  await newEdition(tx, scope)
  for (const batch of batches(ids))
    await open(tx)
      .updateTable('organization_versions')
      .set({ valid_to: day(on) })
      .where('committee_id', '=', scope.committeeId)
      .where('organization_id', 'in', batch)
      .where('valid_to', 'is', null)
      .where('valid_from', '<', day(on))
      .execute()
}

/** Takes back what began on this very day: it stood in no tree of any past day, and the ledger keeps that it was said. */
export async function dropVersionsBegunOn(
  tx: Tx,
  scope: CommitteeScope,
  ids: readonly string[],
  on: LocalDate,
): Promise<void> {
  await newEdition(tx, scope)
  for (const batch of batches(ids))
    await open(tx)
      .deleteFrom('organization_versions')
      .where('committee_id', '=', scope.committeeId)
      .where('organization_id', 'in', batch)
      .where('valid_from', '=', day(on))
      .where('valid_to', 'is', null)
      .execute()
}

export async function insertSuccessions(tx: Tx, scope: CommitteeScope, rows: readonly Succession[]): Promise<void> {
  for (const batch of batches(rows))
    await open(tx)
      .insertInto('organization_successions')
      .values(
        batch.map(row => ({
          committee_id: scope.committeeId,
          organization_id: row.organizationId,
          successor_id: row.successorId,
          on_date: day(row.on),
          kind: row.kind,
        })),
      )
      .execute()
}

export const successions = (tx: Tx, scope: CommitteeScope): Promise<Succession[]> =>
  open(tx)
    .selectFrom('organization_successions')
    .select([
      'organization_id as organizationId',
      'successor_id as successorId',
      sql<LocalDate>`on_date::text`.as('on'),
      'kind',
    ])
    .where('committee_id', '=', scope.committeeId)
    .execute()

export interface ChangeRow {
  readonly id: string
  readonly organizationId: string
  readonly kind: ChangeKind
  readonly on: LocalDate
  readonly reason: string
}

export async function insertChanges(tx: Tx, scope: CommitteeScope, rows: readonly ChangeRow[]): Promise<void> {
  for (const batch of batches(rows))
    await open(tx)
      .insertInto('organization_changes')
      .values(
        batch.map(row => ({
          committee_id: scope.committeeId,
          id: row.id,
          organization_id: row.organizationId,
          kind: row.kind,
          on_date: day(row.on),
          reason: row.reason,
        })),
      )
      .execute()
}

export const changesOf = (tx: Tx, scope: CommitteeScope, id: string): Promise<ChangeRow[]> =>
  open(tx)
    .selectFrom('organization_changes')
    .select(['id', 'organization_id as organizationId', 'kind', sql<LocalDate>`on_date::text`.as('on'), 'reason'])
    .where('committee_id', '=', scope.committeeId)
    .where('organization_id', '=', id)
    .orderBy('on_date', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** By a piece of the name as written, or by pinyin: the beginnings of its syllables, or all of them. */
export function searchVersions(
  tx: Tx,
  scope: CommitteeScope,
  query: { readonly text: string; readonly on: LocalDate; readonly limit: number },
): Promise<OrganizationVersion[]> {
  const written = `%${likeLiteral(query.text)}%`
  const letters = query.text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const byPinyin = letters !== '' && /^[\x20-\x7e]+$/.test(query.text)
  return livingOn(tx, scope, query.on)
    .where('o.kind', '!=', 'committee')
    .where(eb =>
      eb.or([
        eb('v.name', 'like', written),
        ...(byPinyin
          ? [eb('v.pinyin_initials', 'like', `%${letters}%`), eb('v.pinyin_full', 'like', `%${letters}%`)]
          : []),
      ]),
    )
    .orderBy('o.kind', 'desc')
    .orderBy('v.position')
    .orderBy('v.organization_id')
    .limit(query.limit)
    .execute()
}

const likeLiteral = (text: string) => text.replace(/[\\%_]/g, found => `\\${found}`)

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH)
}
