import { committeeRoles } from '../../accounts/access.ts'
import { grantsHeld } from '../../accounts/server/roster-grants.ts'
import { today } from '../../calendar/instants.ts'
import type { House } from '../../http/house.ts'
import { tagVersion } from '../../http/preconditions.ts'
import { committeeRoute, type Route } from '../../http/route.ts'
import { noteRead } from '../../ledger/server/reads.ts'
import { notFound } from '../../problems/problem.ts'
import * as contract from '../contract.ts'
import { organizationsAccess as access } from '../organizations-access.ts'
import * as organizations from './organizations.ts'
import { versionOf } from './overtaken.ts'
import { allowed, ofBranches, ofUnits, placing } from './placing.ts'

/** The people of a branch or unit: their list is personal data, so each look at it is noted. */
export function peopleRoutes(house: House): Route[] {
  const { ofId } = placing(house)
  return [
    committeeRoute({
      method: 'GET',
      url: '/api/organizations/:id/people',
      access,
      act: 'people.read',
      summary: '支部（或单位）的人员、角色和变动',
      params: contract.organizationParams,
      place: ofId,
      answer: contract.PeopleAnswer,
      handle: async ({ scope, params, person: reader, reply }) => {
        const answer = await house.db.read(scope, async tx => {
          const organization = await organizations.organizationOf(tx, scope, params.id, today(house.now()))
          const place = await organizations.placeOf(tx, scope, params.id, today(house.now()))
          if (!organization || !place) throw notFound()
          tagVersion(reply, await versionOf(tx, scope, params.id))
          const people = await organizations.peopleOf(tx, scope, params.id)
          const held = await grantsHeld(tx, scope, committeeRoles, [params.id])
          // A reviewer or a lead of another unit holds a role here without standing on this roster.
          const others = held.filter(grant => !people.some(person => person.userId === grant.userId))
          const rolesOf = (userId: string | null) =>
            held.filter(grant => grant.userId === userId).map(grant => grant.role)
          return {
            organization: {
              id: organization.id,
              name: organization.name,
              kind: organization.kind,
              unit: organization.unit?.name ?? null,
            },
            people: [
              ...people.map(person => ({ ...person, roles: person.userId === null ? [] : rolesOf(person.userId) })),
              ...[...new Map(others.map(grant => [grant.userId, grant])).values()].map(grant => ({
                id: grant.userId,
                name: grant.name,
                organizationId: params.id,
                ofUnit: false,
                phone: null,
                userId: grant.userId,
                roles: rolesOf(grant.userId),
              })),
            ],
            changes: await organizations.changesOf(tx, scope, params.id),
            may: allowed(reader, scope, place, organization.kind === 'unit' ? ofUnits : ofBranches),
          }
        })
        const subject = { kind: 'organization', id: params.id }
        await noteRead(house, scope, reader.userId, { act: 'list', subject, count: answer.people.length })
        return answer
      },
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/organizations/:id/people/:personId/phone',
      access,
      act: 'people.phone',
      summary: '一位同志的电话，查看记入查看记录',
      params: contract.personParams,
      answer: contract.phoneAnswer,
      place: ofId,
      handle: async ({ scope, params, person }) => {
        const phone = await house.db.read(scope, tx => organizations.phoneOf(tx, scope, params.id, params.personId))
        const subject = { kind: 'person', id: params.personId }
        if (phone !== null) await noteRead(house, scope, person.userId, { act: 'phone', subject, count: 1 })
        return { phone }
      },
    }),
    committeeRoute({
      method: 'POST',
      url: '/api/organizations/:id/people',
      access,
      act: 'people.add',
      summary: '补登人员',
      params: contract.organizationParams,
      body: contract.personBody,
      answer: contract.personAdded,
      place: ofId,
      handle: ({ scope, params, body, person }) =>
        house.db.write(scope, { kind: 'person', userId: person.userId }, tx =>
          organizations.addPerson(tx, scope, { organizationId: params.id, name: body.name, phone: body.phone ?? null }),
        ),
    }),
  ]
}
