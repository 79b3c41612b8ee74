import { type Expression, sql } from 'kysely'
import { holdersQuestion, namesQuestion, servedQuestion } from '../../../foundation/accounts/server/holders.ts'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { holidaysQuestion } from '../../../foundation/calendar/server/holidays.ts'
import { asking } from '../../../foundation/database/asking.ts'
import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { pathQuestion, rosterQuestion } from '../../../foundation/organizations/server/organizations.ts'
import { brandQuestion, brandsQuestion } from '../../brands/server/brands.ts'
import type { BrandTables } from '../../brands/server/tables.ts'
import { versionQuestion } from '../../campaigns/server/campaigns.ts'
import { draftQuestion, remarksQuestion, versionHeadsQuestion } from '../../declarations/server/declarations.ts'
import { asksQuestion, extensionsQuestion } from '../../extensions/server/extensions.ts'
import { transitionsQuestion } from './store.ts'

/** A brand that stands, or (all else null) the branch and the campaign in which one may be nominated. */
export interface About {
  readonly brandId: string | null
  readonly branchId: string | null
  readonly campaignId: string | null
}

interface Given {
  readonly brand: string
  readonly branch: string | null
  readonly campaign: string | null
  readonly on: LocalDate
  readonly year: number
  readonly nextYear: number
}

/** No brand has the nil UUID. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Everything that any guard asks about a brand, in one statement: fifteen round trips are what a page and a step would
 * otherwise spend most of their time on. A page that shows more of the brand asks it along (`more`).
 */
export function questionsWith<More extends Readonly<Record<string, Expression<unknown>>>>(
  more: (tx: Tx, scope: CommitteeScope, brandId: string) => More,
) {
  const ask = asking((tx, scope, given: Given) => {
    const ofBrand = <V>(column: 'branch_id' | 'campaign_id' | 'configuration_version') =>
      tables<BrandTables>(tx)
        .selectFrom('brands')
        .select(column)
        .where('committee_id', '=', scope.committeeId)
        .where('id', '=', given.brand) as unknown as Expression<V>
    const branch = sql<string>`coalesce((${ofBrand<string>('branch_id')}), ${given.branch}::uuid)`
    const campaign = sql<string>`coalesce((${ofBrand<string>('campaign_id')}), ${given.campaign}::uuid)`
    const path = pathQuestion(scope, branch, given.on)
    const transitions = transitionsQuestion(tx, scope, given.brand)
    const versions = versionHeadsQuestion(tx, scope, given.brand)
    const asks = asksQuestion(tx, scope, branch)
    return {
      brand: brandQuestion(tx, scope, given.brand),
      path,
      version: versionQuestion(tx, scope, campaign, ofBrand<number | null>('configuration_version')),
      siblings: brandsQuestion(tx, scope, branch),
      roster: rosterQuestion(tx, scope, branch),
      holders: holdersQuestion(tx, scope, sql`any(array(select id from (${path}) path))`),
      served: servedQuestion(tx, scope, branch),
      extensions: extensionsQuestion(tx, scope, branch, given.brand),
      asks,
      draft: draftQuestion(tx, scope, given.brand),
      remarks: remarksQuestion(tx, scope, given.brand),
      transitions,
      versions,
      names: namesQuestion(
        tx,
        sql`any(array(select by_user from (${transitions}) t union select by_user from (${versions}) v
          union select asked_by from (${asks}) a))`,
      ),
      holidays: holidaysQuestion(tx, given.year, given.nextYear),
      ...more(tx, scope, given.brand),
    }
  })
  return (tx: Tx, scope: CommitteeScope, about: About, on: LocalDate) => {
    const year = Number(on.slice(0, 4))
    return ask(tx, scope, {
      brand: about.brandId ?? NOBODY,
      branch: about.branchId,
      campaign: about.campaignId,
      on,
      year,
      nextYear: year + 1,
    })
  }
}
