import { type Expression, sql } from 'kysely'
import { holdersQuestion, namesQuestion, servedQuestion } from '../../../foundation/accounts/server/holders.ts'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { holidaysQuestion } from '../../../foundation/calendar/server/holidays.ts'
import { asking } from '../../../foundation/database/asking.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { filesQuestion } from '../../../foundation/files/server/files.ts'
import {
  lineQuestion,
  livingQuestion,
  pathQuestion,
  rosterQuestion,
} from '../../../foundation/organizations/server/organizations.ts'
import { brandQuestion, brandsQuestion, carriesQuestion } from '../../brands/server/brands.ts'
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

type Selected<Question extends (...given: never) => Expression<unknown>> =
  ReturnType<Question> extends Expression<infer Row> ? Row : never

const branch = sql<string>`(select id from path where depth = 0)`
/** The brand's branch, and those from which it was carried: whoever served there has done its work. */
const everyBranchIds = sql<string[]>`array(select id from path where depth = 0 union select from_branch from carries)`
const everyBranch = sql<string>`any(${everyBranchIds})`
const campaign = (given: Given) => sql<string>`coalesce((select campaign_id from brand), ${given.campaign}::uuid)`

/**
 * Everything that any guard asks about a brand, in one statement: eighteen round trips are what a page and a step would
 * otherwise spend most of their time on. A page that shows more of the brand asks it along (`more`).
 */
export function questionsWith<More extends Readonly<Record<string, Expression<unknown>>>>(
  more: (tx: Tx, scope: CommitteeScope, brandId: string) => More,
) {
  const ask = asking(
    (tx, scope, given: Given) => ({
      brand: sql<Selected<typeof brandQuestion>>`select * from brand`,
      path: sql<Selected<typeof pathQuestion>>`select * from path order by depth`,
      version: versionQuestion(
        tx,
        scope,
        campaign(given),
        sql<number | null>`(select configuration_version from brand)`,
      ),
      living: livingQuestion(scope, branch, given.on),
      line: lineQuestion(scope, everyBranchIds, given.on),
      carries: sql<Selected<typeof carriesQuestion>>`select * from carries order by seq`,
      siblings: brandsQuestion(tx, scope, branch),
      roster: rosterQuestion(tx, scope, branch, sql<string>`(select id from path where depth = 1 and kind = 'unit')`),
      holders: holdersQuestion(tx, scope, sql`any(array(select id from path))`),
      served: servedQuestion(tx, scope, everyBranch),
      extensions: extensionsQuestion(tx, scope, branch, given.brand),
      asks: sql<Selected<typeof asksQuestion>>`select * from asks`,
      draft: draftQuestion(tx, scope, given.brand),
      remarks: remarksQuestion(tx, scope, given.brand),
      files: filesQuestion(tx, scope, given.brand),
      transitions: sql<Selected<typeof transitionsQuestion>>`select * from steps order by seq`,
      versions: sql<Selected<typeof versionHeadsQuestion>>`select * from versions order by at desc`,
      names: namesQuestion(
        tx,
        sql`any(array(select by_user from steps union select by_user from versions
          union select asked_by from asks union select by_user from carries))`,
      ),
      holidays: holidaysQuestion(tx, given.year, given.nextYear),
      ...more(tx, scope, given.brand),
    }),
    (tx, scope, given) => ({
      brand: brandQuestion(tx, scope, given.brand),
      path: pathQuestion(scope, sql`coalesce((select branch_id from brand), ${given.branch}::uuid)`, given.on),
      carries: carriesQuestion(tx, scope, given.brand),
      steps: transitionsQuestion(tx, scope, given.brand),
      versions: versionHeadsQuestion(tx, scope, given.brand),
      asks: asksQuestion(tx, scope, branch),
    }),
  )
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
