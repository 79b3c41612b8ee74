import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { FileSeen } from '../../../foundation/files/file.ts'
import {
  announced,
  beginUpload,
  type Files,
  fileOf,
  goOnUpload,
  sendFile,
  sendPreview,
  takeIn,
  uploadOf,
} from '../../../foundation/files/server/files.ts'
import { limitsOf } from '../../../foundation/forms/entry.ts'
import type { House } from '../../../foundation/http/house.ts'
import { committeeRoute, type Route } from '../../../foundation/http/route.ts'
import { refused } from '../../../foundation/problems/problem.ts'
import { BrandParams } from '../../brands/contract.ts'
import { placeOfBrand } from '../../brands/server/place.ts'
import { declarationAccess as access } from '../access.ts'
import { destinationOf, writableBrand } from './attachments.ts'

const uuid = Type.String({ format: 'uuid' })
const UploadParams = Type.Object({ id: uuid, upload: uuid })
const FileParams = Type.Object({ id: uuid, file: uuid })

/** Files of a declaration: uploads go on after any cut (tus), a file is read by whoever may read the declaration. */
export const attachmentRoutes = (house: House, files: Files): Route[] => {
  const place = placeOfBrand(house)
  const goOn = (method: 'HEAD' | 'PATCH' | 'DELETE', summary: string) =>
    committeeRoute({
      method,
      url: '/api/brands/:id/uploads/:upload',
      access,
      act: 'declaration.write',
      summary,
      params: UploadParams,
      place,
      handle: async ({ scope, params, request, reply }) => {
        await house.db.glance(scope, tx => writableBrand(tx, scope, params.id))
        return goOnUpload(house, files, { scope, request, reply }, params.id, params.upload)
      },
    })
  return [
    committeeRoute({
      method: 'POST',
      url: '/api/brands/:id/uploads',
      access,
      act: 'declaration.write',
      summary: '开始上传一份文件（tus）',
      params: BrandParams,
      place,
      handle: ({ scope, person, params, request, reply }) =>
        begin(house, files, { scope, request, reply }, params.id, person.userId),
    }),
    goOn('HEAD', '已传到哪里'),
    goOn('PATCH', '续传'),
    goOn('DELETE', '不再上传'),
    committeeRoute({
      method: 'POST',
      url: '/api/brands/:id/uploads/:upload/file',
      access,
      act: 'declaration.write',
      summary: '传完后收下：查类型、密级和宏，去掉位置信息',
      params: UploadParams,
      answer: FileSeen,
      place,
      handle: async ({ scope, person, params }) => {
        const { entry, taken } = await house.db.read(scope, tx => uploadOf(tx, scope, params.id, params.upload))
        if (taken) return taken
        const to = await house.db.read(scope, tx => destinationOf(tx, scope, params.id, entry, house.now()))
        return takeIn(house, files, scope, {
          id: params.upload,
          subjectId: params.id,
          limits: limitsOf(to.entry),
          userId: person.userId,
        })
      },
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/brands/:id/files/:file',
      access,
      act: 'declaration.read',
      summary: '下载文件',
      params: FileParams,
      file: 'application/octet-stream',
      place,
      handle: async ({ scope, params, reply }) =>
        sendFile(files, scope, await fileOf(house, scope, params.id, params.file), reply),
    }),
    committeeRoute({
      method: 'GET',
      url: '/api/brands/:id/files/:file/preview',
      access,
      act: 'declaration.read',
      summary: '图片的缩略图',
      params: FileParams,
      query: Type.Object({ size: Type.Optional(Type.Enum(['small', 'large'] as const)) }),
      file: 'image/webp',
      place,
      handle: async ({ scope, params, query, reply }) =>
        sendPreview(files, scope, await fileOf(house, scope, params.id, params.file), query.size ?? 'small', reply),
    }),
  ]
}

async function begin(
  house: House,
  files: Files,
  call: { readonly scope: CommitteeScope; readonly request: FastifyRequest; readonly reply: FastifyReply },
  brandId: string,
  userId: string,
) {
  const file = announced(call.request)
  const { brand, entry, left } = await house.db.read(call.scope, tx =>
    destinationOf(tx, call.scope, brandId, file.entry, house.now()),
  )
  if (entry.check && !file.confirmed)
    throw refused([{ code: 'unchecked', sentence: `请先对照核对，勾选后再传${entry.label}。`, pin: entry.code }])
  return beginUpload(house, files, call, file, {
    subjectId: brand.id,
    organizationId: brand.branch_id,
    limits: limitsOf(entry),
    left,
    userId,
  })
}
