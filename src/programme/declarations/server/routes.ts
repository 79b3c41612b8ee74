import { Type } from 'typebox'
import { today } from '../../../foundation/calendar/instants.ts'
import type { House } from '../../../foundation/http/house.ts'
import { tagVersion, versionSeen } from '../../../foundation/http/preconditions.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { noteRead } from '../../../foundation/ledger/server/reads.ts'
import { BrandParams } from '../../brands/contract.ts'
import { placeOfBrand } from '../../brands/server/place.ts'
import { declarationAccess as access } from '../access.ts'
import { ReviewNotes, SaveDraftAnswer, SaveDraftRequest } from '../contract.ts'
import { letterDocument } from '../papers/letter.ts'
import { callAnew, letterOf, saveDraft, saveNotes } from './declarations.ts'
import { nearNamesOf } from './near.ts'
import { placeOfLetter } from './place.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const declarationRoutes = (house: House): Route[] => {
  const place = placeOfBrand(house)
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
        const now = house.now()
        const by = { userId: person.userId, now }
        const { version, called } = await house.db.jot(scope, tx =>
          saveDraft(tx, scope, params.id, versionSeen(request), body, by),
        )
        tagVersion(reply, version)
        const answer = { version, savedAt: now.toISOString() }
        if (!called) return { ...answer, nearNames: [] }
        const nearNames = await house.db.draft(scope, async tx => {
          await callAnew(tx, scope, called)
          return nearNamesOf(tx, scope, called.id, body.name, today(now))
        })
        return { ...answer, nearNames }
      },
    }),
    committeeRoute({
      method: 'PUT',
      url: '/api/brands/:id/review-notes',
      access,
      act: 'declaration.review',
      summary: '保存审核意见草稿',
      params: BrandParams,
      body: ReviewNotes,
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
  ]
}
