import { today } from '../../../foundation/calendar/instants.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import { placeOf } from '../../../foundation/organizations/server/organizations.ts'
import { brandOf } from '../../brands/server/brands.ts'
import { letterOf } from './declarations.ts'

/** A letter lies where its brand lies. */
export const placeOfLetter = (house: House) => (scope: CommitteeScope, params: { readonly id: string }) =>
  house.db.read(scope, async tx => {
    const found = await letterOf(tx, scope, params.id).catch(() => null)
    return found
      ? placeOf(tx, scope, (await brandOf(tx, scope, found.letter.brand_id)).branch_id, today(house.now()))
      : null
  })
