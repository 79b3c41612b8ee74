import type { Person } from '../../accounts/access.ts'
import { isLocalDate, type LocalDate } from '../../calendar/dates.ts'
import { today } from '../../calendar/instants.ts'
import { XLSX } from '../../documents/server/sheet.ts'
import type { House } from '../../http/house.ts'
import { versionSeen } from '../../http/preconditions.ts'
import { committeeRoute, type Route } from '../../http/route.ts'
import { isSome, Problem, refused } from '../../problems/problem.ts'
import { dayHasCome } from '../changes.ts'
import * as contract from '../contract.ts'
import { organizationsAccess as access } from '../organizations-access.ts'
import { treeOn } from '../tree.ts'
import * as organizations from './organizations.ts'
import { peopleRoutes } from './people-routes.ts'
import { allowed, placing } from './placing.ts'
import { appointReviewer, registerChange, reissueSlips } from './register-change.ts'
import { importRoster, previewRoster, type RosterUpload } from './roster.ts'
import { rosterTemplate } from './roster-template.ts'
import * as store from './store.ts'

const MOST_BYTES = 10 * 1024 * 1024

export const organizationRoutes = (house: House): Route[] => [
  ...treeRoutes(house),
  ...peopleRoutes(house),
  ...changeRoutes(house),
  ...rosterRoutes(house),
]

const actorOf = (person: Person) => ({ kind: 'person', userId: person.userId }) as const

function dayOf(said: string | undefined, now: LocalDate): LocalDate {
  if (said === undefined) return now
  if (isLocalDate(said)) return said
  throw new Problem(400, 'no_such_day', '没有这一天，请核对日期。', {
    fields: [{ code: 'no_such_day', sentence: '没有这一天，请核对日期。', pin: 'on' }],
  })
}

function treeRoutes(house: House): Route[] {
  return [
    committeeRoute({
      method: 'GET',
      url: '/api/organizations',
      access,
      act: 'organizations.read',
      summary: '组织树（可看某一天的），按名称或拼音查找',
      query: contract.treeQuery,
      answer: contract.treeAnswer,
      handle: ({ scope, query, person }): Promise<contract.TreeAnswer> => {
        const on = dayOf(query.on, today(house.now()))
        return house.db.read(scope, async tx => {
          const tree = treeOn(on, await store.versionsOn(tx, scope, on))
          const found = query.q
            ? await organizations.searchOrganizations(tx, scope, { q: query.q, on, limit: 200 })
            : null
          const may = tree ? allowed(person, scope, [tree.id], ['organizations.change', 'roster.import']) : []
          return { on, tree, found: found?.map(one => one.id) ?? null, may }
        })
      },
    }),
  ]
}

function changeRoutes(house: House): Route[] {
  const { ofId, ofRoot } = placing(house)
  return [
    committeeRoute({
      method: 'POST',
      url: '/api/organizations',
      access,
      act: 'organizations.change',
      summary: '新设单位或支部',
      body: contract.additionBody,
      answer: contract.addedAnswer,
      place: ofRoot,
      handle: ({ scope, body, person }) => {
        const now = today(house.now())
        const { on: said, memberCount, reason, ...rest } = body
        const on = dayOf(said, now)
        const early = dayHasCome(on, now)
        if (isSome(early)) throw refused(early)
        const addition = { ...rest, on, memberCount: memberCount ?? null, ...(reason ? { reason } : {}) }
        return house.db.write(scope, actorOf(person), tx => organizations.addOrganization(tx, scope, addition))
      },
    }),
    committeeRoute({
      method: 'POST',
      url: '/api/organizations/:id/changes',
      access,
      act: 'organizations.change',
      summary: '登记变动：更名、调整隶属、合并、分设、撤销',
      params: contract.organizationParams,
      body: contract.changeBody,
      answer: contract.changedAnswer,
      ifMatch: true,
      place: ofId,
      handle: ({ scope, params, body, person, request }) => {
        dayOf(body.on, today(house.now()))
        return registerChange(house, scope, person, params.id, body, versionSeen(request))
      },
    }),
    committeeRoute({
      method: 'POST',
      url: '/api/organizations/:id/reviewers',
      access,
      act: 'reviewers.appoint',
      summary: '指定机关党委审核员',
      params: contract.organizationParams,
      body: contract.reviewerBody,
      place: ofId,
      answer: contract.SlipsAnswer,
      handle: async ({ scope, params, body, person }) => {
        const account = await appointReviewer(house, scope, person, params.id, body)
        const unit = await house.db.read(scope, tx =>
          organizations.organizationOf(tx, scope, params.id, today(house.now())),
        )
        const name = unit?.name ?? ''
        const { username, code, userId } = account
        const expiresAt = account.expiresAt.toISOString()
        return {
          slips: [
            {
              unit: name,
              unitId: params.id,
              branch: name,
              name: account.name,
              roles: ['unit_reviewer'],
              username,
              code,
              userId,
              expiresAt,
            },
          ],
        }
      },
    }),
    committeeRoute({
      method: 'POST',
      url: '/api/organizations/:id/activation-slips',
      access,
      act: 'slips.reissue',
      summary: '重新打印启用条，原来的启用码随即失效',
      params: contract.organizationParams,
      place: ofId,
      answer: contract.SlipsAnswer,
      handle: async ({ scope, params, person }) => ({
        slips: await reissueSlips(house, scope, person, params.id),
      }),
    }),
  ]
}

function rosterRoutes(house: House): Route[] {
  const { ofRoot } = placing(house)
  return [
    committeeRoute({
      method: 'POST',
      url: '/api/roster-previews',
      access,
      act: 'roster.import',
      summary: '核对花名册：逐格指出差错，列出会新增、变动、终止什么，不写入',
      query: contract.rosterQuery,
      upload: true,
      bodyLimit: MOST_BYTES,
      place: ofRoot,
      answer: contract.RosterPreview,
      handle: ({ scope, query, request }) => previewRoster(house, scope, uploadOf(request.body, query)),
    }),
    committeeRoute({
      method: 'POST',
      url: '/api/roster-imports',
      access,
      act: 'roster.import',
      summary: '导入花名册：一次全部办成，或一行也不办',
      query: contract.rosterQuery,
      upload: true,
      bodyLimit: MOST_BYTES,
      place: ofRoot,
      answer: contract.RosterImported,
      handle: ({ scope, query, request, person }) =>
        importRoster(house, scope, actorOf(person), {
          ...uploadOf(request.body, query),
          fingerprint: query.fingerprint ?? null,
        }),
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/roster-template',
      access,
      act: 'roster.template',
      summary: '下载花名册模板',
      file: XLSX,
      handle: async ({ reply }) => {
        const file = await rosterTemplate()
        reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('花名册模板.xlsx')}`)
        return reply.type(XLSX).send(file)
      },
    }),
  ]
}

function uploadOf(body: unknown, query: contract.RosterQuery): RosterUpload {
  if (!Buffer.isBuffer(body)) throw new Problem(415, 'wrong_type', '没有收到文件。请选一份 .xlsx 或 .csv 再传。')
  return {
    bytes: body,
    fileName: query.name ?? '',
    endMissing: query.endMissing === true,
    separate: (query.separate ?? '').split(',').filter(Boolean),
  }
}
