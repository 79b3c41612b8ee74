import { sql } from 'kysely'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { unsubmittedStates } from '../../brands/states.ts'

/** Asked of `brands`: handed back, its own deadline over, and no extension that still runs. */
export const overdueReturns = (scope: CommitteeScope, on: LocalDate) => sql<boolean>`(
  brands.state = any(${[...unsubmittedStates]}::text[]) and brands.return_deadline < ${on}::date
  and not exists (select from extensions later where later.committee_id = ${scope.committeeId}
    and later.branch_id = brands.branch_id and (later.brand_id is null or later.brand_id = brands.id) and later.until >= ${on}::date))`
