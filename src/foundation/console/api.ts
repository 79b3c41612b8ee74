import type { Refusal } from '../problems/problem.ts'
import { keyOfCall } from './call-keys.ts'
import { heardServerTime } from './server-time.ts'
import { signInAgain } from './session-events.ts'

/** What the server (or the network) said no with, as the screens use it: RFC 9457 problem+json, or code `network`. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly fields: readonly Refusal[]
  readonly facts: Readonly<Record<string, unknown>>

  constructor(
    status: number,
    code: string,
    detail: string,
    more: { fields?: readonly Refusal[]; facts?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(detail)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.detail = detail
    this.fields = more.fields ?? []
    this.facts = more.facts ?? {}
  }
}

/** An answer with its version: `etag` goes back as `ifMatch`, `at` is the server's moment of answering. */
export interface Answer<T> {
  readonly data: T
  readonly etag: string | null
}

export interface WriteOptions {
  /** The version this write was made against; a newer one on the server answers 412 with code `stale`. */
  readonly ifMatch?: string | null | undefined
  /** The same key for each repetition of one create call, so that it happens once. */
  readonly idempotencyKey?: string
  /** Lets the request outlive the page (at most 64 KB); used when the page is left with something unsaved. */
  readonly keepalive?: boolean
  readonly signal?: AbortSignal
}

let committee: string | null = null

/** The committee this tab works in; it travels as a header with each call. */
export function chooseCommittee(id: string | null): void {
  committee = id
}

export function chosenCommittee(): string | null {
  return committee
}

interface Call extends WriteOptions {
  readonly method: string
  readonly url: string
  readonly body?: unknown
}

/** JSON in, JSON out. The types of answers are the rooms' contracts, which the server's schemas serialize by. */
export const api = {
  get: <T>(url: string, options: { readonly signal?: AbortSignal } = {}) => call<T>({ method: 'GET', url, ...options }),
  post: <T>(url: string, body?: unknown, options: WriteOptions = {}) =>
    call<T>({ method: 'POST', url, body, ...options }),
  put: <T>(url: string, body: unknown, options: WriteOptions = {}) => call<T>({ method: 'PUT', url, body, ...options }),
  patch: <T>(url: string, body: unknown, options: WriteOptions = {}) =>
    call<T>({ method: 'PATCH', url, body, ...options }),
  delete: <T>(url: string, options: WriteOptions = {}) => call<T>({ method: 'DELETE', url, ...options }),
}

async function call<T>(request: Call): Promise<Answer<T>> {
  if (request.method !== 'POST' || request.idempotencyKey) return ask<T>(request)
  const { key, answered } = keyOfCall(request.url, request.body)
  try {
    const answer = await ask<T>({ ...request, idempotencyKey: key })
    answered(200)
    return answer
  } catch (cause) {
    answered(cause instanceof ApiProblem ? cause.status : 0)
    throw cause
  }
}

const ask = async <T>(request: Call): Promise<Answer<T>> => answerOf<T>(await answered(request))

async function answered(request: Call): Promise<Response> {
  const response = await send(request)
  if (response.ok) return response
  const problem = await problemOf(response)
  // A page being left cannot ask for a password: its local copy brings the change back at the next visit.
  if (problem.code !== 'session_expired' || request.keepalive || !(await signInAgain())) throw problem
  const again = await send(request)
  if (again.ok) return again
  throw await problemOf(again)
}

/** A file with the name that the server gave it. It travels like any other call: a plain link would forget the committee of this tab. */
export async function download(url: string): Promise<void> {
  const response = await answered({ method: 'GET', url })
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = decodeURIComponent(name)
  document.body.appendChild(link)
  link.click()
  document.body.removeChild(link)
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

async function send(request: Call): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (committee) headers['yipin-committee'] = committee
  if (request.ifMatch) headers['if-match'] = request.ifMatch
  if (request.idempotencyKey) headers['idempotency-key'] = request.idempotencyKey
  const raw = request.body instanceof FormData || request.body instanceof Blob
  if (request.body !== undefined && !raw) headers['content-type'] = 'application/json'
  const init: RequestInit = { method: request.method, headers, credentials: 'same-origin' }
  if (request.body !== undefined) init.body = raw ? (request.body as BodyInit) : JSON.stringify(request.body)
  if (request.keepalive) init.keepalive = true
  if (request.signal) init.signal = request.signal
  let response: Response
  try {
    response = await fetch(request.url, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem(0, 'network', '网络断了，内容已存本机。连上后自动续传。')
  }
  heardServerTime(response.headers.get('date'))
  return response
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const etag = response.headers.get('etag')
  if (response.status === 204) return { data: undefined as T, etag }
  const text = await response.text()
  // The contract of the route is the proof of T: the server serializes by the schema that T is derived from.
  return { data: (text ? JSON.parse(text) : undefined) as T, etag }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  let said: unknown
  try {
    said = await response.json()
  } catch {
    said = null
  }
  // Facts stand beside the members RFC 9457 names, as its extensions.
  const {
    type: _type,
    title: _title,
    status: _status,
    instance: _instance,
    code,
    detail,
    fields,
    ...facts
  } = record(said)
  return new ApiProblem(
    response.status,
    typeof code === 'string' ? code : codeOf(response.status),
    typeof detail === 'string' ? detail : '没有办成，内容都在。请稍后再试一次。',
    { fields: Array.isArray(fields) ? fields.filter(isRefusal) : [], facts },
  )
}

/** A proxy or a dying server answers without our body: the screens still need a code. */
function codeOf(status: number): string {
  if (status === 401) return 'session_expired'
  if (status === 412 || status === 409) return 'stale'
  return status >= 500 ? 'unavailable' : 'refused'
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function isRefusal(value: unknown): value is Refusal {
  const { code, sentence } = record(value)
  return typeof code === 'string' && typeof sentence === 'string'
}
