import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { today } from '../../../foundation/calendar/instants.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { Files } from '../../../foundation/files/server/files.ts'
import type { House } from '../../../foundation/http/house.ts'
import { tagVersion, versionSeen } from '../../../foundation/http/preconditions.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { noteRead } from '../../../foundation/ledger/server/reads.ts'
import { refused } from '../../../foundation/problems/problem.ts'
import { isBlank } from '../../../foundation/text/blank.ts'
import { BrandParams, inNameWithoutReason } from '../../brands/contract.ts'
import { placeOfBrand } from '../../brands/server/place.ts'
import { declarationAccess as access } from '../access.ts'
import { ReviewNotes, SaveDraftAnswer, SaveDraftRequest, SaveInNameRequest } from '../contract.ts'
import type { Declaration } from '../declaration.ts'
import { PaperAnswer, PaperRequest } from '../paper.ts'
import { letterDocument } from '../papers/letter.ts'
import { attachmentRoutes } from './attachment-routes.ts'
import { callAnew, letterOf, receivePaper, saveDraft, saveNotes, takeBackPaper } from './declarations.ts'
import { nearNamesOf } from './near.ts'
import { placeOfLetter } from './place.ts'
import type { TypedBy } from './store.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const declarationRoutes = (house: House, files: Files): Route[] => {
  const place = placeOfBrand(house)
  /** Most saves are one statement; a name typed anew is looked up beside the others once it is safe. */
  const save = async (
    scope: CommitteeScope,
    id: string,
    request: FastifyRequest,
    content: Declaration,
    by: TypedBy,
  ) => {
    const { version, called } = await house.db.jot(scope, tx =>
      saveDraft(tx, scope, id, versionSeen(request), content, by),
    )
    const answer = { version, savedAt: by.now.toISOString() }
    if (!called) return { ...answer, nearNames: [] }
    const nearNames = await house.db.draft(scope, async tx => {
      await callAnew(tx, scope, called)
      return nearNamesOf(tx, scope, called.id, content.name, today(by.now))
    })
    return { ...answer, nearNames }
  }
  return [
    committeeRoute({
      method: 'PUT',
      url: '/api/brands/:id/declaration',
      access,
      act: 'declaration.write',
      summary: '保存申报表和创建方案草稿',
      params: BrandParams,
      body: SaveDraftRequest,
      answer: SaveDraftAnswer,
      ifMatch: true,
      place,
      handle: async ({ scope, person, params, body, request, reply }) => {
        const by = { userId: person.userId, now: house.now(), inNameOf: null }
        const answer = await save(scope, params.id, request, body, by)
        tagVersion(reply, answer.version)
        return answer
      },
    }),
    committeeRoute({
      method: 'PUT',
      url: '/api/brands/:id/declaration/in-name-of',
      access,
      act: 'declaration.write_in_name',
      summary: '代录：代支部保存申报表和创建方案草稿',
      params: BrandParams,
      body: SaveInNameRequest,
      answer: SaveDraftAnswer,
      ifMatch: true,
      place,
      handle: async ({ scope, person, params, body, request, reply }) => {
        const inNameOf = body.inNameOf.reason.trim()
        if (isBlank(inNameOf)) throw refused([inNameWithoutReason])
        const by = { userId: person.userId, now: house.now(), inNameOf }
        const answer = await save(scope, params.id, request, body.declaration, by)
        tagVersion(reply, answer.version)
        return answer
      },
    }),
    committeeRoute({
      method: 'POST',
      url: '/api/brands/:id/paper-receipts',
      access,
      act: 'paper.receive',
      summary: '纸质已收',
      params: BrandParams,
      body: PaperRequest,
      answer: PaperAnswer,
      place,
      handle: ({ scope, person, params, body }) =>
        house.db.write(scope, { kind: 'person', userId: person.userId }, tx =>
          receivePaper(tx, scope, params.id, body, { userId: person.userId, now: house.now() }),
        ),
    }),
    committeeRoute({
      method: 'DELETE',
      url: '/api/paper-receipts/:id',
      access,
      act: 'paper.receive',
      summary: '撤销纸质已收',
      params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
      answer: PaperAnswer,
      handle: ({ scope, person, params }) =>
        house.db.write(scope, { kind: 'person', userId: person.userId }, tx =>
          takeBackPaper(tx, scope, params.id, { userId: person.userId, now: house.now() }),
        ),
    }),
    committeeRoute({
      method: 'PUT',
      url: '/api/brands/:id/review-notes',
      access,
      act: 'declaration.review',
      summary: '保存审核意见草稿',
      params: BrandParams,
      body: ReviewNotes,
      answer: Type.Object({ savedAt: Type.String() }),
      place,
      handle: async ({ scope, person, params, body }) => {
        const now = house.now()
        await house.db.draft(scope, tx => saveNotes(tx, scope, params.id, person.userId, body, now))
        return { savedAt: now.toISOString() }
      },
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/letters/:id/document',
      access,
      act: 'letter.read',
      summary: '函件文字版',
      params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
      file: DOCX,
      place: placeOfLetter(house),
      handle: async ({ scope, person, params, reply }) => {
        const { letter, remarks } = await house.db.read(scope, tx => letterOf(tx, scope, params.id))
        const subject = { kind: 'letter', id: letter.id }
        await noteRead(house, scope, person.userId, { act: 'export', subject, count: 1 })
        const name = encodeURIComponent(`${letter.title}.docx`)
        reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        reply.type(DOCX)
        return letterDocument(letter, remarks)
      },
    }),
    ...attachmentRoutes(house, files),
  ]
}
