import { type Expression, type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../calendar/dates.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { SuccessionKind } from '../succession.ts'
import type { OrganizationKind } from '../tree.ts'

/** A step of a line, with what its end is called if that lives on the day. */
export interface LineRow {
  readonly organizationId: string
  readonly successorId: string
  readonly on: LocalDate
  readonly kind: SuccessionKind
  readonly successorKind: OrganizationKind
  /** Null: the successor has ended too. */
  readonly name: string | null
  readonly unit: string | null
}

/** Asked of an alias of `organization_versions`: whether this one is of the day's tree. */
export const livesOn = (alias: string, on: LocalDate): RawBuilder<boolean> => {
  const of = sql.ref(alias)
  return sql<boolean>`(${of}.valid_from <= ${on}::date and (${of}.valid_to is null or ${of}.valid_to > ${on}::date))`
}

/** What these organizations have become by a day, and what those have, to the ends: `heirsOf` walks it. */
export const lineQuestion = (
  scope: CommitteeScope,
  ids: Expression<readonly string[]>,
  on: LocalDate,
): RawBuilder<LineRow> => sql<LineRow>`
  with recursive line as (
    select organization_id, successor_id, on_date, kind from organization_successions
    where committee_id = ${scope.committeeId} and organization_id = any(${ids}) and on_date <= ${on}::date
    union
    select next.organization_id, next.successor_id, next.on_date, next.kind from line
    join organization_successions next on next.committee_id = ${scope.committeeId}
      and next.organization_id = line.successor_id and next.on_date <= ${on}::date
  )
  select line.organization_id as "organizationId", line.successor_id as "successorId", line.on_date as "on", line.kind,
    (select kind from organizations self where self.committee_id = ${scope.committeeId} and self.id = line.successor_id)
      as "successorKind", heir.name, unit.name as unit
  from line
  left join organization_versions heir on heir.committee_id = ${scope.committeeId}
    and heir.organization_id = line.successor_id and ${livesOn('heir', on)}
  left join organizations above on above.committee_id = ${scope.committeeId} and above.id = heir.parent_id and above.kind = 'unit'
  left join organization_versions unit on unit.committee_id = ${scope.committeeId}
    and unit.organization_id = above.id and ${livesOn('unit', on)}
  order by heir.position, line.successor_id`

/** Whether an organization is of the day's tree: one row, or none. */
export const livingQuestion = (
  scope: CommitteeScope,
  id: Expression<string>,
  on: LocalDate,
): RawBuilder<{ id: string }> =>
  sql<{ id: string }>`select organization_id as id from organization_versions lives
    where lives.committee_id = ${scope.committeeId} and lives.organization_id = ${id} and ${livesOn('lives', on)}`
