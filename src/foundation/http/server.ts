import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Person } from '../accounts/access.ts'
import { house } from '../database/scope.ts'
import { notFound, Problem } from '../problems/problem.ts'
import { passCommitteeGate, passDutyGate, passHouseGate } from './gate.ts'
import { answerProblem, toProblem } from './problems.ts'
import type { Route } from './route.ts'

export interface HttpOptions {
  readonly routes: readonly Route[]
  readonly identify: (request: FastifyRequest) => Promise<Person | null>
  /** Can it serve? Rejects while the database is away. */
  readonly ready: () => Promise<void>
  /** The built console, served with a fresh nonce at each page; null in tests without a browser. */
  readonly consoleDir: string | null
  readonly trustProxy: boolean | number | string[]
  /** The house's clock: each answer carries it (Date), since the screens reckon their days by what the server says. */
  readonly now?: () => Date
  /** Requests a minute and address; the house's default suits a unit behind one address. */
  readonly requestsPerMinute?: number
  readonly log?: boolean
  /** What the sentence of a full disk promises: the system administrator is told. */
  readonly diskIsFull?: () => void
}

/** Puts the doors on the house: gates, problem+json, headers, the OpenAPI document, the console's files. */
export async function httpServer(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: options.log ? 'warn' : 'silent', redact: ['req.headers.cookie', 'req.headers.authorization'] },
    trustProxy: proxiesTrusted(options.trustProxy),
    bodyLimit: 256 * 1024,
    forceCloseConnections: true,
  })
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  // Answers are typed where they are made; their schemas are the OpenAPI document's, not a second serializer.
  app.setSerializerCompiler(() => data => JSON.stringify(data))
  app.setErrorHandler((error, request, reply) => {
    if (toProblem(error).status === 507) options.diskIsFull?.()
    return answerProblem(error, request, reply)
  })
  await app.register(helmet, {
    enableCSPNonces: false,
    contentSecurityPolicy: false,
    // Set by whoever ends TLS: over plain http it would lock an intranet out of its own address.
    hsts: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 1200,
    timeWindow: '1 minute',
    allowList: request => request.url === '/healthz',
  })
  await app.register(compress, { threshold: 2048 })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '一品 Yipin', version: '0.1.0', description: '“一支部一品牌”创建活动系统接口' },
    },
  })
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  // The bytes of a tus upload are not gathered here: they go from the socket to their file.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null))
  app.addHook('onRequest', async request => refuseForeignWrites(request))
  app.get('/healthz', { schema: { hide: true } }, async () => ({ alive: true }))
  app.get('/readyz', { schema: { hide: true } }, async () => options.ready().then(() => ({ ready: true })))
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  for (const route of options.routes) register(app, route, options)
  await serveConsole(app, options.consoleDir)
  return app
}

/** A number is that many proxies in front of us, nearest first. */
const proxiesTrusted = (trusted: HttpOptions['trustProxy']) =>
  typeof trusted === 'number' ? (_address: string, hop: number) => hop < trusted : trusted

/** A browser says where a write comes from; what another site sends is not the person's own act (SameSite=Lax is the second lock). */
function refuseForeignWrites(request: FastifyRequest) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const foreign = site
    ? site === 'cross-site' || site === 'same-site'
    : origin !== undefined && hostOf(origin) !== request.host
  if (foreign) throw new Problem(403, 'foreign_origin', '这一步要从本系统的页面办理，请从待办进入。')
}

function hostOf(origin: string) {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

function register(app: FastifyInstance, route: Route, { identify, now }: Pick<HttpOptions, 'identify' | 'now'>) {
  app.route({
    method: route.method,
    url: route.url,
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    schema: {
      summary: route.summary,
      tags: [route.url.split('/')[2] ?? 'house'],
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.body ? { body: route.body } : {}),
      ...(route.answer ? { response: { 200: route.answer } } : {}),
    },
    handler: async (request, reply) => {
      const person = await identify(request)
      const call = { params: request.params, query: request.query, body: request.body, request, reply }
      // The schemas above have parsed params, query and body; `Route` erased their types where the room wrote them down.
      const handle = route.handle as (call: unknown) => Promise<unknown>
      reply.header('cache-control', 'no-store')
      if (now) reply.header('date', now().toUTCString())
      if (route.within === 'house') {
        const scopes = passHouseGate(route, person)
        return handle({ ...call, scope: house, scopes, person })
      }
      if (route.within === 'duty') return handle({ ...call, ...passDutyGate(route, person, request.params) })
      const passed = await passCommitteeGate(route, person, call)
      return handle({ ...call, ...passed })
    },
  })
}

/** Each page gets its own nonce; scripts and antd's styles carry it, everything else inline is refused by the browser. */
async function serveConsole(app: FastifyInstance, dir: string | null) {
  const index = dir && join(dir, 'index.html')
  const page = index && existsSync(index) ? readFileSync(index, 'utf8') : null
  if (dir && page !== null) {
    await app.register(fastifyStatic, {
      root: join(dir, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      index: false,
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')
    if (!wantsPage || page === null) return answerProblem(notFound(), request, reply)
    const nonce = randomBytes(16).toString('base64')
    return reply
      .header('content-security-policy', contentPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.split('__NONCE__').join(nonce))
  })
}

export const contentPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // React writes widths and positions as style attributes; no attribute can load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
