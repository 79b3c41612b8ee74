import { mayAct, type Person, type Place } from '../../accounts/access.ts'
import { today } from '../../calendar/instants.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import { organizationsAccess as access } from '../organizations-access.ts'
import * as organizations from './organizations.ts'
import * as store from './store.ts'

/** Where the objects of these routes lie, for the gate. */
export function placing(house: House) {
  const at = (scope: CommitteeScope, id: string): Promise<Place | null> =>
    house.db.read(scope, tx => organizations.placeOf(tx, scope, id, today(house.now())))
  return {
    /** Where the organization of the address lies. */
    ofId: (scope: CommitteeScope, params: { readonly id: string }) => at(scope, params.id),
    /** Acts on the whole tree lie at its root. */
    ofRoot: (scope: CommitteeScope): Promise<Place | null> =>
      house.db.read(scope, async tx => {
        const root = (await store.versionsOn(tx, scope, today(house.now()))).find(one => one.kind === 'committee')
        return root ? [root.id] : null
      }),
  }
}

export const ofBranches = ['people.phone', 'people.add', 'organizations.change', 'slips.reissue'] as const
export const ofUnits = [...ofBranches, 'reviewers.appoint'] as const

/** What this reader may do here; the console draws its buttons from it. */
export const allowed = (person: Person, scope: CommitteeScope, place: Place, acts: readonly (keyof typeof access)[]) =>
  acts.filter(act => mayAct(person, access[act], scope.committeeId, place))
