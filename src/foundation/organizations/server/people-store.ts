import { type Expression, sql } from 'kysely'
import type { LocalDate } from '../../calendar/dates.ts'
import { type Tx, tables } from '../../database/doors.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { OrganizationTables } from './tables.ts'

const open = (tx: Tx) => tables<OrganizationTables>(tx)
const BATCH = 2000

/** Somebody of the roster. `phone` is what the roster gave, in clear: the verbs mask it before it leaves. */
export interface RosterPerson {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly phone: string | null
  readonly userId: string | null
}

const people = (tx: Tx, scope: CommitteeScope) =>
  open(tx)
    .selectFrom('people')
    .select(['id', 'organization_id as organizationId', 'name', 'phone', 'user_id as userId'])
    .where('committee_id', '=', scope.committeeId)

export const peopleIn = (tx: Tx, scope: CommitteeScope, organizationIds: readonly string[]): Promise<RosterPerson[]> =>
  people(tx, scope)
    .where('organization_id', '=', sql<string>`any(${[...organizationIds]}::uuid[])`)
    .where('left_on', 'is', null)
    .orderBy('id')
    .execute()

/** One person of this organization's roster. */
export const personIn = (
  tx: Tx,
  scope: CommitteeScope,
  organizationId: string,
  id: string,
): Promise<RosterPerson | undefined> =>
  people(tx, scope)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('left_on', 'is', null)
    .executeTakeFirst()

/** What people of the roster are called, who has left among them. */
export const namesIn = (tx: Tx, scope: CommitteeScope, ids: readonly string[]) =>
  open(tx)
    .selectFrom('people')
    .select(['id', 'name'])
    .where('committee_id', '=', scope.committeeId)
    .where(sql<boolean>`id::text = any(${[...ids]}::text[])`)
    .execute()

/** A branch's own people and those of its unit (null: it has none), without their phones. */
export const rosterQuestion = (
  tx: Tx,
  scope: CommitteeScope,
  branch: Expression<string>,
  unit: Expression<string | null>,
) => {
  const ofUnit = sql<boolean>`organization_id <> ${branch}`
  return open(tx)
    .selectFrom('people')
    .select(['id', 'name', 'user_id as userId', ofUnit.as('ofUnit')])
    .where('committee_id', '=', scope.committeeId)
    .where('organization_id', '=', sql<string>`any(array[${branch}, ${unit}])`)
    .where('left_on', 'is', null)
    .orderBy('ofUnit')
    .orderBy('id')
}

export const everybody = (tx: Tx, scope: CommitteeScope): Promise<RosterPerson[]> =>
  people(tx, scope).where('left_on', 'is', null).orderBy('id').execute()

export async function insertPeople(tx: Tx, scope: CommitteeScope, rows: readonly RosterPerson[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await open(tx)
      .insertInto('people')
      .values(
        rows.slice(from, from + BATCH).map(row => ({
          committee_id: scope.committeeId,
          id: row.id,
          organization_id: row.organizationId,
          name: row.name,
          phone: row.phone,
          user_id: row.userId,
          left_on: null,
        })),
      )
      .execute()
}

/** People follow their branch into the one it became. */
export const movePeople = (tx: Tx, scope: CommitteeScope, from: readonly string[], to: string) =>
  open(tx)
    .updateTable('people')
    .set({ organization_id: to })
    .where('committee_id', '=', scope.committeeId)
    .where('organization_id', '=', sql<string>`any(${[...from]}::uuid[])`)
    .where('left_on', 'is', null)
    .execute()

export const movePersons = (tx: Tx, scope: CommitteeScope, from: string, ids: readonly string[], to: string) =>
  open(tx)
    .updateTable('people')
    .set({ organization_id: to })
    .where('committee_id', '=', scope.committeeId)
    .where('organization_id', '=', from)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('left_on', 'is', null)
    .execute()

/** What a roster says anew of people it already knows; one statement however many. */
export async function amendPeople(
  tx: Tx,
  scope: CommitteeScope,
  rows: readonly Omit<RosterPerson, 'name'>[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update people p set phone = x.phone, user_id = x."userId", organization_id = x."organizationId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, phone text, "userId" text, "organizationId" uuid)
    where p.committee_id = ${scope.committeeId} and p.id = x.id`.execute(open(tx))
}

export const endPeople = (tx: Tx, scope: CommitteeScope, organizationIds: readonly string[], on: LocalDate) =>
  open(tx)
    .updateTable('people')
    .set({ left_on: sql<string>`${on}::date` })
    .where('committee_id', '=', scope.committeeId)
    .where('organization_id', '=', sql<string>`any(${[...organizationIds]}::uuid[])`)
    .where('left_on', 'is', null)
    .execute()
