import { Type } from 'typebox'
import { holdersIn } from '../../../foundation/accounts/server/holders.ts'
import { localDate } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { formatDate } from '../../../foundation/calendar/wording.ts'
import type { House } from '../../../foundation/http/house.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { tellPeople } from '../../../foundation/notifications/server/notices.ts'
import { isSome, Problem, refused } from '../../../foundation/problems/problem.ts'
import { BrandParams } from '../../brands/contract.ts'
import { lockBrand } from '../../brands/server/brands.ts'
import { placeOfBrand } from '../../brands/server/place.ts'
import { extensionAccess as access } from '../access.ts'
import { ExtensionRequest, extensionIsWhole } from '../extension.ts'
import { grantExtension } from './extensions.ts'

export const extensionRoutes = (house: House): Route[] => [
  committeeRoute({
    method: 'POST',
    url: '/api/brands/:id/extensions',
    access,
    act: 'extension.grant',
    summary: '准予一个品牌延期申报',
    params: BrandParams,
    body: ExtensionRequest,
    answer: Type.Object({ id: Type.String(), said: Type.String() }),
    place: placeOfBrand(house),
    handle: ({ scope, person, params, body }) =>
      house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
        const now = house.now()
        const today = dayOf(now)
        const brand = await lockBrand(tx, scope, params.id)
        if (!access['extension.grant'].while.some(state => state === brand.state))
          throw new Problem(409, 'wrong_state', '品牌已不在申报之前，不能延期。请看时间轴最新一步。')
        const faults = extensionIsWhole(body, today)
        if (isSome(faults)) throw refused(faults)
        const until = localDate(body.until)
        const id = await grantExtension(tx, scope, {
          branchId: brand.branch_id,
          brandId: brand.id,
          kind: 'declaration',
          until,
          reason: body.reason.trim(),
          askedBy: null,
          grantedBy: person.userId,
          now,
        })
        const branch = (await holdersIn(tx, scope, [brand.branch_id])).filter(one => one.role.startsWith('branch_'))
        const text = `“${brand.name}”申报准予延期至${formatDate(until, today)}，在此之前报送即可。`
        await tellPeople(
          tx,
          scope,
          now,
          branch.map(one => ({
            userId: one.userId,
            kind: 'extension',
            text: `${one.name}同志：${text}`,
            link: `/brands/${brand.id}`,
          })),
        )
        return {
          entries: [
            {
              subject: { kind: 'brand', id: brand.id },
              act: 'extension.grant',
              data: { extension: id, kind: 'declaration', until },
            },
          ],
          answer: { id, said: `已准予延期至${formatDate(until, today)}` },
        }
      }),
  }),
]
