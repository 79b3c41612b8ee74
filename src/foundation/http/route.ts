import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { AccessTable, Person, Place } from '../accounts/access.ts'
import type { CommitteeScope, HouseScope } from '../database/scope.ts'

type Parsed<S> = S extends TSchema ? Static<S> : undefined

interface Shape<Table extends AccessTable, Params, Query, Body> {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: `/${string}`
  /** The room's access table and the act in it that this route performs: a route without an act does not compile. */
  readonly access: Table
  readonly act: keyof Table & string
  readonly summary: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** What the body of a 200 looks like, for the OpenAPI document and the fast serializer. */
  readonly answer?: TSchema
  /** What a success answers, where it is not 200. */
  readonly status?: 201 | 204
  /** The answer is a file of this type. */
  readonly file?: string
  /** The body is the file itself (application/octet-stream). */
  readonly upload?: true
  /** Largest body in bytes, where the house's 256 KB does not do. */
  readonly bodyLimit?: number
  /** The write names the version it saw: its handler asks `versionSeen`. */
  readonly ifMatch?: true
  /** A POST of the house itself that takes an Idempotency-Key; those of committees and duties all do. */
  readonly once?: true
}

interface Call<Params, Query, Body> {
  readonly params: Parsed<Params>
  readonly query: Parsed<Query>
  readonly body: Parsed<Body>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/**
 * A route within a committee. Its object is looked for before anything else, so that the gate can judge relations: `place`
 * finds just where it lies, `find` all that the handler answers from, so that it is read once. Null: no such object.
 */
export interface CommitteeRoute<Table extends AccessTable, P, Q, B, F> extends Shape<Table, P, Q, B> {
  readonly within: 'committee'
  readonly place?: (scope: CommitteeScope, params: Parsed<P>, body: Parsed<B>) => Promise<Place | null>
  readonly find?: (scope: CommitteeScope, params: Parsed<P>) => Promise<(F & { readonly place: Place }) | null>
  readonly handle: (
    call: Call<P, Q, B> & { readonly scope: CommitteeScope; readonly person: Person; readonly found: F },
  ) => Promise<unknown>
}

/** A route of one of the three duties about one committee: the gate proves the one it names, standing or about to be founded. */
export interface DutyRoute<Table extends AccessTable, P, Q, B> extends Shape<Table, P, Q, B> {
  readonly within: 'duty'
  readonly committee: (params: Parsed<P>) => string
  readonly handle: (
    call: Call<P, Q, B> & { readonly scope: CommitteeScope; readonly person: Person },
  ) => Promise<unknown>
}

/** A route of the house itself: sessions, set-up, one's own account. `scopes` are the committees in which the person holds a role. */
export interface HouseRoute<Table extends AccessTable, P, Q, B> extends Shape<Table, P, Q, B> {
  readonly within: 'house'
  readonly handle: (
    call: Call<P, Q, B> & {
      readonly scope: HouseScope
      readonly scopes: readonly CommitteeScope[]
      readonly person: Person | null
    },
  ) => Promise<unknown>
}

/** A route as the app registers and walks it: its types are checked where it is written, and erased here. */
export interface Route {
  readonly method: string
  readonly url: string
  readonly act: string
  readonly access: AccessTable
  readonly within: 'committee' | 'duty' | 'house'
  readonly summary: string
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly answer?: TSchema
  readonly status?: 201 | 204
  readonly file?: string
  readonly upload?: true
  readonly bodyLimit?: number
  readonly ifMatch?: true
  readonly once?: true
  readonly place?: (scope: CommitteeScope, params: unknown, body: unknown) => Promise<Place | null>
  readonly find?: (scope: CommitteeScope, params: unknown) => Promise<{ readonly place: Place } | null>
  readonly committee?: (params: unknown) => string
  readonly handle: (call: never) => Promise<unknown>
}

/** Whether this call happens once under one key: every POST that makes something, but none that opens a session or sets a password. */
export const takesKey = ({ method, within, once }: Pick<Route, 'method' | 'within' | 'once'>) =>
  method === 'POST' && (within !== 'house' || once === true)

/** Writes down a route of a room. The schemas parse once, at the edge; the handler sees only what they let through. */
export function committeeRoute<
  Table extends AccessTable,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  F = undefined,
>(route: Omit<CommitteeRoute<Table, P, Q, B, F>, 'within'>): Route {
  return { ...route, within: 'committee' } as unknown as Route
}

export function dutyRoute<
  Table extends AccessTable,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
>(route: Omit<DutyRoute<Table, P, Q, B>, 'within'>): Route {
  return { ...route, within: 'duty' } as unknown as Route
}

export function houseRoute<
  Table extends AccessTable,
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
>(route: Omit<HouseRoute<Table, P, Q, B>, 'within'>): Route {
  return { ...route, within: 'house' } as unknown as Route
}
