import { house as houseScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import type { Listed } from '../../http/list.ts'
import { pageOf } from '../../http/page-of.ts'
import { dutyRoute, houseRoute, type Route } from '../../http/route.ts'
import { notFound } from '../../problems/problem.ts'
import { roleNames } from '../access.ts'
import { accountsAccess as access } from '../accounts-access.ts'
import * as contract from '../contract.ts'
import { newId } from './accounts.ts'
import { appointmentsOf, committeeOf, committees } from './committee-store.ts'
import { appoint, createCommittee, endAppointment } from './committees.ts'
import { toIssued } from './issued.ts'

/** Committees and who holds them: the administrators' duties. */
export function committeeRoutes(house: House): Route[] {
  return [
    houseRoute({
      method: 'GET',
      url: '/api/committees',
      access,
      act: 'committee.list',
      summary: '各工委和现任干事',
      query: contract.committeesQuery,
      answer: contract.committeesAnswer,
      handle: async ({ query }): Promise<Listed<contract.CommitteeListed>> => {
        const rows = await house.db.read(houseScope, committees)
        const listed = rows.map(({ id, name, createdAt, officers }) => ({
          id,
          name,
          officers,
          createdAt: createdAt.toISOString(),
        }))
        return pageOf(listed, query, {
          key: one => one.id,
          words: one => [one.name, ...one.officers].join(' '),
          turned: 'recent',
        })
      },
    }),
    dutyRoute({
      method: 'POST',
      url: '/api/committees',
      access,
      act: 'committee.create',
      summary: '建立工委',
      committee: () => newId(house.now()),
      body: contract.committeeBody,
      answer: contract.committeeFounded,
      status: 201,
      handle: async ({ scope, body, person }) => {
        const { id, name } = await createCommittee(house, scope, person, body.name)
        return { id, name }
      },
    }),
    dutyRoute({
      method: 'GET',
      url: '/api/committees/:id/appointments',
      access,
      act: 'appointment.list',
      summary: '工委的干事、领导和督导员',
      params: contract.committeeParams,
      query: contract.appointmentsQuery,
      answer: contract.appointmentsAnswer,
      committee: params => params.id,
      handle: async ({ scope, query }) =>
        house.db.read(scope, async tx => {
          const committee = await committeeOf(tx, scope.committeeId)
          if (!committee) throw notFound()
          const page = pageOf(await appointmentsOf(tx, scope, contract.appointedRoles), query, {
            key: one => one.id,
            words: one => `${one.name} ${one.username} ${roleNames[one.role]}`,
            turned: 'recent',
          })
          return { committee, ...page }
        }),
    }),
    dutyRoute({
      method: 'POST',
      url: '/api/committees/:id/appointments',
      access,
      act: 'appointment.make',
      summary: '任命干事、领导或督导员',
      params: contract.committeeParams,
      committee: params => params.id,
      body: contract.appointmentBody,
      status: 201,
      answer: contract.AppointedAnswer,
      handle: async ({ scope, body, person }) => {
        const { issued, ...appointed } = await appoint(house, scope, person, body)
        return { ...appointed, issued: issued && toIssued(issued) }
      },
    }),
    dutyRoute({
      method: 'DELETE',
      url: '/api/committees/:id/appointments/:grantId',
      access,
      act: 'appointment.end',
      summary: '终止任命',
      params: contract.appointmentParams,
      committee: params => params.id,
      status: 204,
      handle: async ({ scope, params, person }) => {
        await endAppointment(house, scope, person, params.grantId)
      },
    }),
  ]
}
