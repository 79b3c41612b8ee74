import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Type, { type TSchema } from 'typebox'
import { expect, it } from 'vitest'
import { type Fault, fieldsOf } from './field-faults.ts'

/** What the edge would say of this body. */
function said(schema: TSchema, body: unknown): string[] {
  const { error } = TypeBoxValidatorCompiler({ schema, method: 'POST', url: '/', httpPart: 'body' })(
    body,
  ) as unknown as {
    error: Fault[]
  }
  return fieldsOf(error).map(({ pin, sentence }) => `${pin}: ${sentence}`)
}

const nomination = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 8 }),
  branchId: Type.String({ format: 'uuid' }),
  members: Type.Integer({ minimum: 0 }),
  field: Type.Union([Type.String(), Type.Null()]),
})
const branchId = '0190c000-0000-7000-8000-000000000000'

it('names each hole by its place', () => {
  expect(said(nomination, {})).toEqual([
    'name: 这一处还没有填。',
    'branchId: 这一处还没有填。',
    'members: 这一处还没有填。',
    'field: 这一处还没有填。',
  ])
})

it('says of each field what to do, once', () => {
  expect(said(nomination, { name: '一二三四五六七八九', branchId: 'no', members: -1, field: 3 })).toEqual([
    'name: 太长了，上限 8 字。',
    'branchId: 没有找到所选的这一项，请重新选。',
    'members: 不能小于 0。',
    'field: 这一处没有填对，请核对。',
  ])
  expect(said(nomination, { name: '', branchId, members: 'many', field: null })).toEqual([
    'name: 这一处还没有填。',
    'members: 请只填数字。',
  ])
})

const step = Type.Object({
  rows: Type.Array(
    Type.Union([
      Type.Object({ action: Type.Literal('withdraw'), reason: Type.String() }),
      Type.Object({ action: Type.Literal('revive'), until: Type.String() }),
    ]),
  ),
})

it('of several shapes that were possible speaks of the one that was meant', () => {
  expect(said(step, { rows: [{ action: 'revive' }] })).toEqual(['rows.0.until: 这一处还没有填。'])
})

it('says only that it does not fit where none was meant', () => {
  expect(said(step, { rows: [{ action: 'fly' }] })).toEqual(['rows.0: 这一处没有填对，请核对。'])
})
