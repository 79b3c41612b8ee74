import { type RawBuilder, sql } from 'kysely'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { ReviewStep } from '../../declarations/settings.ts'

/** A step of the chain that a version of a campaign's settings has; `step` counts from 1, as a brand's does. */
export interface ChainStep extends ReviewStep {
  readonly campaign_id: string
  readonly number: number
  readonly step: number
}

/** Of all versions: a brand stands at a step of the one that it pinned, whatever chain the others have. */
export const chainSteps = (scope: CommitteeScope): RawBuilder<ChainStep> => sql<ChainStep>`
  select campaign_id, number, step::int, chain.said ->> 'name' as name, chain.said ->> 'by' as by
  from campaign_versions
  cross join jsonb_array_elements(configuration -> 'declarations' -> 'chain') with ordinality as chain (said, step)
  where committee_id = ${scope.committeeId}`

/** Whether a brand stands at a step that these review; asked of a row with the columns of `brands`. */
export const standsAt = (scope: CommitteeScope, by: ReviewStep['by'], brand = 'brands'): RawBuilder<boolean> => {
  const of = (column: string) => sql.ref(`${brand}.${column}`)
  return sql<boolean>`(${of('campaign_id')}, ${of('configuration_version')}, ${of('step')}) in (
    select campaign_id, number, step from (${chainSteps(scope)}) chain where chain.by = ${by})`
}
