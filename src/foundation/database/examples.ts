import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Tx } from './doors.ts'

/** What a function takes first: a store's questions and verbs take the transaction, its other functions something else. */
type AsksOf<Verb> = Verb extends (first: infer First, ...rest: never) => unknown ? First : 'no function'

/**
 * Arguments for every question and verb of a store, one list a call, the transaction left out: what a store has without an
 * example does not compile. `checks/store-sql.ts` asks with them and keeps the SQL beside the store.
 */
export type Examples<Store> = {
  readonly [F in keyof Store as AsksOf<Store[F]> extends Tx ? F : never]: Store[F] extends (
    tx: Tx,
    ...rest: infer Rest
  ) => unknown
    ? readonly Rest[]
    : never
}

/** The statements that this work would send, asked of no database: every answer is empty. */
export async function statementsOf(work: (tx: Tx) => unknown): Promise<string[]> {
  const sent: string[] = []
  const db = new Kysely<Record<string, never>>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: inner => new PostgresIntrospector(inner),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: event => {
      sent.push(event.query.sql)
    },
  })
  const answer = work(db as unknown as Tx)
  if (isQuestion(answer)) return [answer.compile().sql]
  try {
    await answer
  } catch (error) {
    // A row that must be there is not: what was sent before stands.
    if (sent.length === 0) throw error
  }
  return sent
}

/** A statement that is part of a greater one is not sent by itself. */
const isQuestion = (answer: unknown): answer is Compilable =>
  typeof answer === 'object' && answer !== null && 'compile' in answer && typeof answer.compile === 'function'
