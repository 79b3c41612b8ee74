import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import Type, { type TSchema } from 'typebox'
import { mayAct } from '../accounts/access.ts'
import { problemType } from './problems.ts'
import { type Route, takesKey } from './route.ts'

const json = 'application/json'
export const cookieName = 'yipin.session_token'

/** RFC 9457, with what the house adds: a stable code, and each field that was refused with its sentence. */
const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String({ description: '稳定的代码，程序按它判断' }),
  detail: Type.String({ description: '给人看的一句话：哪里不行，怎么办' }),
  fields: Type.Array(
    Type.Object({
      code: Type.String(),
      sentence: Type.String(),
      pin: Type.Optional(Type.String({ description: '栏目的路径，如 measures.m2.lead' })),
    }),
  ),
})

const headers = {
  committee: Type.Optional(Type.String({ format: 'uuid', description: '在几个工委任职的，写明是哪一个' })),
  ifMatch: Type.String({ description: '读到的 ETag；少了答 428，旧了答 412' }),
  key: Type.Optional(
    Type.String({ pattern: '^[\\w-]{16,80}$', description: '同一件事重发时用同一个，只办一次；一天内有效' }),
  ),
}

/** The OpenAPI document, drawn from the routes as they are registered: what a route takes and answers is written down once. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '一品 Yipin',
        version: '0.1.0',
        description: '“一支部一品牌”创建活动系统接口。时刻为 UTC，日期为当地日历日，首尾都算。',
      },
      servers: [{ url: '/' }],
      security: [{ session: [] }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName } } },
    },
    transform: ({ schema, url, route }) => {
      const of = route.config?.of
      return of ? { schema: describe(of), url } : { schema, url }
    },
  })
}

function describe(route: Route) {
  const named = {
    ...(route.within === 'committee' ? { 'Yipin-Committee': headers.committee } : {}),
    ...(route.ifMatch ? { 'If-Match': headers.ifMatch } : {}),
    ...(takesKey(route) ? { 'Idempotency-Key': headers.key } : {}),
  }
  const body = route.upload ? Type.Unsafe({ type: 'string', format: 'binary' }) : route.body
  return {
    operationId: operationOf(route),
    summary: route.summary,
    tags: [route.url.split('/')[2] ?? 'house'],
    ...(isOpen(route) ? { security: [{}] } : {}),
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(Object.keys(named).length ? { headers: Type.Object(named) } : {}),
    ...(body ? { body, consumes: [route.upload ? 'application/octet-stream' : json] } : {}),
    response: { [route.status ?? 200]: success(route), default: refusal },
  }
}

/** `POST /api/brands/:id/transitions` → `postBrandsByIdTransitions`: the same for as long as the address is. */
function operationOf({ method, url }: Route): string {
  const words = url.split('/').slice(2)
  const said = words.map(word => (word.startsWith(':') ? `By-${word.slice(1)}` : word)).join('-')
  return `${method.toLowerCase()}-${said}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

const isOpen = ({ access, act }: Route) => {
  const rule = access[act]
  return rule !== undefined && mayAct(null, rule, null, null)
}

const content = (type: string, schema: TSchema) => ({ content: { [type]: { schema } } })

function success(route: Route) {
  const { status, file, answer, method, ifMatch } = route
  if (status === 204) return { description: '已办好，没有内容', type: 'null' }
  const description = method === 'GET' ? '所问的内容' : '已办好'
  const tagged = ifMatch ? { headers: { ETag: { type: 'string', description: '办好之后的版本' } } } : {}
  if (file) return { description, ...content(file, Type.Unsafe({ type: 'string', format: 'binary' })) }
  return { description, ...tagged, ...content(json, answer ?? Type.Unknown()) }
}

const refusal = { description: '没有办成，原因和办法见 detail', ...content(problemType, Problem) }
