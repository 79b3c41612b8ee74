import { today } from '../../../foundation/calendar/instants.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { placeOf } from '../../../foundation/organizations/server/organizations.ts'
import { branchQuestion } from './brands.ts'

/** Where a brand lies, for the gate: its branch as of today, upward. Null: no such brand in this committee. */
export const placeOfBrand = (house: House) => (scope: CommitteeScope, params: { readonly id: string }) =>
  house.db.glance(scope, tx => placeOf(tx, scope, branchQuestion(tx, scope, params.id), today(house.now())))
