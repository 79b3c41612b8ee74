import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { today } from '../../../foundation/calendar/instants.ts'
import { asking } from '../../../foundation/database/asking.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { pathQuestion, placeOn } from '../../../foundation/organizations/server/organizations.ts'
import { branchQuestion } from './brands.ts'

/** Where a brand lies, for the gate: its branch as of today, upward. Null: no such brand in this committee. */
export const placeOfBrand = (house: House) => (scope: CommitteeScope, params: { readonly id: string }) =>
  house.db.glance(scope, async tx => placeOn((await ask(tx, scope, { id: params.id, on: today(house.now()) })).path))

const ask = asking((tx, scope, given: { id: string; on: LocalDate }) => ({
  path: pathQuestion(scope, branchQuestion(tx, scope, given.id), given.on),
}))
