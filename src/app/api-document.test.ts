import { Validator } from '@seriousme/openapi-schema-validator'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { takesKey } from '../foundation/http/route.ts'
import { walkOfTests } from './testing/walk.ts'

interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
  readonly security?: readonly unknown[]
}

describe('the API’s own description', () => {
  const { address, routes, nobody, knock } = walkOfTests()
  const read = async () => (await nobody().get('/api/openapi.json')).body
  const operationOf = (document: { paths: Record<string, Record<string, Operation>> }, method: string, url: string) =>
    document.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]

  it('is valid OpenAPI 3.1', async () => {
    const document = await read()
    expect(document.openapi).toBe('3.1.0')
    const verdict = await new Validator().validate(document)
    expect(verdict.errors ?? []).toEqual([])
    expect(verdict.valid).toBe(true)
    // The validator itself: it would have seen a fault.
    const broken = { ...document, info: {} }
    expect((await new Validator().validate(broken)).valid).toBe(false)
  })

  it('tells of every route what it is for, what it takes and how it refuses', async () => {
    const document = await read()
    expect(document.components.securitySchemes.session).toMatchObject({ type: 'apiKey', in: 'cookie' })
    const wrong: string[] = []
    const ids = new Set<string>()
    for (const route of routes()) {
      const name = `${route.method} ${route.url}`
      const operation = operationOf(document, route.method, route.url)
      if (!operation) {
        wrong.push(`${name} is not described`)
        continue
      }
      const { parameters = [], responses, operationId = '' } = operation
      const has = (where: string, header: string) => parameters.some(one => one.in === where && one.name === header)
      if (!operation.summary) wrong.push(`${name} has no summary`)
      if (ids.has(operationId)) wrong.push(`${name} shares its id ${operationId}`)
      ids.add(operationId)
      for (const [, param = ''] of route.url.matchAll(/:(\w+)/g))
        if (!has('path', param)) wrong.push(`${name} does not name {${param}}`)
      if (has('header', 'If-Match') !== (route.ifMatch === true)) wrong.push(`${name}: If-Match`)
      if (has('header', 'Idempotency-Key') !== takesKey(route)) wrong.push(`${name}: Idempotency-Key`)
      if (!responses.default?.content?.['application/problem+json']) wrong.push(`${name} does not say how it refuses`)
      if (!responses[route.status ?? 200]) wrong.push(`${name} does not say what it answers`)
      const body = operation.requestBody?.content ?? {}
      if (route.upload && !body['application/octet-stream']) wrong.push(`${name} takes a file`)
      if (route.body && !body['application/json']) wrong.push(`${name} takes JSON`)
      // Uploads speak tus, whose answers are headers.
      const silent = route.status === 204 || /\/uploads(\/:upload)?$/.test(route.url)
      if (!silent && !route.answer && !route.file) wrong.push(`${name} does not say what is in its answer`)
    }
    expect(wrong).toEqual([])
  })

  it('names the doors that need no session, and no others', async () => {
    const document = await read()
    const open = routes().filter(({ method, url }) => operationOf(document, method, url)?.security)
    expect(open.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual([
      'DELETE /api/session',
      'GET /api/session',
      'POST /api/activation',
      'POST /api/session',
      'POST /api/session/totp',
      'POST /api/setup',
    ])
  })

  it('answers every door as it says it would', async () => {
    const wrong: string[] = []
    let asked = 0
    for (const route of routes()) {
      if (!route.answer || route.method === 'DELETE') continue
      const { status, headers, text } = await knock(route)
      if (status >= 300 || !headers.get('content-type')?.includes('json')) continue
      asked += 1
      const [first] = Value.Errors(route.answer, JSON.parse(text))
      if (first) wrong.push(`${route.method} ${route.url} ${first.instancePath}: ${first.message}`)
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(25)
  })

  it('stands on a page of ours, in Chinese, without script, under the content policy', async () => {
    const answer = await fetch(`${address()}/api/docs`)
    const page = await answer.text()
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'none'
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(page.match(/<(style|script)\b[^>]*>/g)).toEqual([`<style nonce="${nonce}">`])
    expect(page).not.toMatch(/\son\w+=|style="/)
    const missing = routes().filter(
      ({ summary, url }) => !page.includes(url.replace(/:(\w+)/g, '{$1}')) || !page.includes(summary),
    )
    expect(missing).toEqual([])
    expect(page).toContain('由谁办理：工委干事（本工委）')
    expect(page.length).toBeLessThan(400_000)
  })
})
