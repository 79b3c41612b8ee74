import { house as houseScope } from '../../database/scope.ts'
import type { House } from '../../http/house.ts'
import { dutyRoute, houseRoute, type Route } from '../../http/route.ts'
import { notFound } from '../../problems/problem.ts'
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
      handle: async (): Promise<{ items: contract.CommitteeListed[] }> => {
        const rows = await house.db.read(houseScope, committees)
        return {
          items: rows.map(({ id, name, createdAt, officers }) => ({
            id,
            name,
            officers,
            createdAt: createdAt.toISOString(),
          })),
        }
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
      handle: async ({ scope, body, person, reply }) => {
        const { id, name } = await createCommittee(house, scope, person, body.name)
        return reply.status(201).send({ id, name })
      },
    }),
    dutyRoute({
      method: 'GET',
      url: '/api/committees/:id/appointments',
      access,
      act: 'appointment.list',
      summary: '工委的干事、领导和督导员',
      params: contract.committeeParams,
      committee: params => params.id,
      handle: async ({ scope }) =>
        house.db.read(scope, async tx => {
          const committee = await committeeOf(tx, scope.committeeId)
          if (!committee) throw notFound()
          return { committee, items: await appointmentsOf(tx, scope, contract.appointedRoles) }
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
      handle: async ({ scope, body, person, reply }) => {
        const { issued, ...appointed } = await appoint(house, scope, person, body)
        const answer: contract.AppointedAnswer = { ...appointed, issued: issued && toIssued(issued) }
        return reply.status(201).send(answer)
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
      handle: async ({ scope, params, person, reply }) => {
        await endAppointment(house, scope, person, params.grantId)
        return reply.status(204).send()
      },
    }),
  ]
}
