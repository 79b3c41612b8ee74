import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Person } from '../accounts/access.ts'
import { notFound, Problem } from '../problems/problem.ts'
import { serveApiPage } from './api-page.ts'
import { refuseBrokenText } from './broken-text.ts'
import { contentPolicy } from './content-policy.ts'
import type { House } from './house.ts'
import { methodsTaken } from './methods.ts'
import { describeApi } from './openapi.ts'
import { answerProblem, answerUnparsed, tooOften, toProblem, wrongMethod, wrongType } from './problems.ts'
import { register } from './register.ts'
import type { Route } from './route.ts'

export interface HttpOptions {
  readonly house: House
  readonly routes: readonly Route[]
  readonly identify: (request: FastifyRequest) => Promise<Person | null>
  /** Can it serve? Rejects while the database is away. */
  readonly ready: () => Promise<void>
  /** The built console, served with a fresh nonce at each page; null in tests without a browser. */
  readonly consoleDir: string | null
  readonly trustProxy: boolean | number | string[]
  /** Requests a minute and address; the house's default suits a unit behind one address. */
  readonly requestsPerMinute?: number
  readonly log?: boolean
  /** Told the code of every refusal: where its sentence promises it, the system administrator learns of it. */
  readonly refused?: (code: string) => void
  /** Put on top of every page of the console, `__NONCE__` in it made the page's own: the demonstration says what it is. */
  readonly pageTop?: string
  /** Addresses that are no routes of the house. */
  readonly also?: (app: FastifyInstance) => void
}

/** PostgreSQL tells in `detail` and `where` what somebody had written. */
const unlogged = ['req.headers.cookie', 'req.headers.authorization', 'err.detail', 'err.where'] as const

/** Puts the doors on the house: gates, problem+json, headers, the OpenAPI document, the console's files. */
export async function httpServer(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: options.log ? 'warn' : 'silent', redact: [...unlogged] },
    trustProxy: proxiesTrusted(options.trustProxy),
    bodyLimit: 256 * 1024,
    forceCloseConnections: true,
    frameworkErrors: answerProblem,
    clientErrorHandler: answerUnparsed,
  })
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  // Answers are typed where they are made; their schemas are the OpenAPI document's, not a second serializer.
  app.setSerializerCompiler(() => data => JSON.stringify(data))
  app.setErrorHandler((error, request, reply) => {
    options.refused?.(toProblem(error).code)
    return answerProblem(error, request, reply)
  })
  await app.register(helmet, {
    enableCSPNonces: false,
    // Of what is no page of ours nothing runs; a page sets its own policy over this one.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    frameguard: { action: 'deny' },
    // Set by whoever ends TLS: over plain http it would lock an intranet out of its own address.
    hsts: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 1200,
    timeWindow: '1 minute',
    allowList: request => request.url === '/healthz',
    errorResponseBuilder: (_request, { ttl }) => tooOften(ttl),
  })
  await app.register(compress, { threshold: 2048 })
  const methodsAt = methodsTaken(app)
  await describeApi(app)
  // A form of another site may send this type without asking first, and no call of ours does.
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  // The bytes of a tus upload are not gathered here: they go from the socket to their file.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null))
  app.addHook('onRequest', async request => refuseForeignWrites(request))
  // A file sent where JSON is read would be refused field by field.
  app.addHook('preValidation', async ({ body, routeOptions }) => {
    if (Buffer.isBuffer(body) && routeOptions.schema?.body) throw wrongType()
  })
  app.addHook('preHandler', async ({ query, body }) => refuseBrokenText(query, body))
  app.get('/healthz', { schema: { hide: true } }, async () => ({ alive: true }))
  app.get('/readyz', { schema: { hide: true } }, async () => options.ready().then(() => ({ ready: true })))
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  serveApiPage(app, options.routes)
  for (const route of options.routes) register(app, route, options)
  options.also?.(app)
  await serveConsole(app, { dir: options.consoleDir, top: options.pageTop ?? '', methodsAt })
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

/** Addresses of the server itself, and names of files (/robots.txt, /.env): what it does not have there is no page of the console either. */
const serversOwn = /^\/(?:api|assets|demo)(?:\/|$)|\/\.|\.[^/]*$/

interface ConsoleOptions {
  readonly dir: string | null
  readonly top: string
  readonly methodsAt: (path: string) => string[]
}

/** Each page gets its own nonce; scripts and antd's styles carry it, everything else inline is refused by the browser. */
async function serveConsole(app: FastifyInstance, { dir, top, methodsAt }: ConsoleOptions) {
  const index = dir && join(dir, 'index.html')
  const page = index && existsSync(index) ? readFileSync(index, 'utf8').replace('<body>', `<body>${top}`) : null
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
    const path = request.url.replace(/\?.*$/s, '')
    const methods = methodsAt(path)
    if (methods.length > 0) {
      reply.header('allow', methods.join(', '))
      return request.method === 'OPTIONS' ? reply.status(204).send() : answerProblem(wrongMethod(), request, reply)
    }
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && !serversOwn.test(path)
    if (!wantsPage || page === null) return answerProblem(notFound(), request, reply)
    const nonce = randomBytes(16).toString('base64')
    return reply
      .header('content-security-policy', contentPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.split('__NONCE__').join(nonce))
  })
}
