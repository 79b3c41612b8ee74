import {
  CompiledQuery,
  DummyDriver,
  type Expression,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely'
import { type Tx, tables } from './doors.ts'
import type { CommitteeScope } from './scope.ts'

type Questions = Readonly<Record<string, Expression<unknown>>>

/** A row as JSON carries it: an instant comes as text (`new Date(text)` reads it), everything else as it is. */
export type AsTold<Row> = {
  readonly [K in keyof Row]: Row[K] extends Date ? string : Row[K] extends Date | null ? string | null : Row[K]
}
type Answers<Q extends Questions> = {
  readonly [K in keyof Q]: Q[K] extends Expression<infer Row> ? readonly AsTold<Row>[] : never
}

const paper = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** Stands for a value that each request brings. */
class Blank {
  readonly key: string
  constructor(key: string) {
    this.key = key
  }
}

/**
 * One statement, written once and not once a request. `write` sees blanks in place of `scope.committeeId` and of what is
 * `given`: it may hand them to queries, never look at them. What is not given (undefined) it sees as undefined: each
 * combination of what is given is a statement of its own.
 */
export function stating<Given extends object, Row>(
  write: (tx: Tx, scope: CommitteeScope, given: Given) => RawBuilder<Row>,
): (tx: Tx, scope: CommitteeScope, given: Given) => Promise<readonly Row[]> {
  const statements = new Map<string, CompiledQuery>()
  return async (tx, scope, given) => {
    const keys = Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [key]))
    const combination = keys.join()
    const written = statements.get(combination) ?? onPaper(write, keys)
    statements.set(combination, written)
    const values = new Map<string, unknown>([...Object.entries(given), ['committeeId', scope.committeeId]])
    const parameters = written.parameters.map(one => (one instanceof Blank ? values.get(one.key) : one))
    const { rows } = await tables<Record<string, never>>(tx).executeQuery<Row>(
      CompiledQuery.raw(written.sql, parameters),
    )
    return rows
  }
}

function onPaper<Given extends object>(
  write: (tx: Tx, scope: CommitteeScope, given: Given) => RawBuilder<unknown>,
  keys: readonly string[],
) {
  // `given` and the scope are read by name alone, and only into parameters: a blank of that name stands for each value.
  const blanks = Object.fromEntries([...keys, 'committeeId'].map(key => [key, new Blank(key)])) as unknown
  return write(paper as unknown as Tx, blanks as CommitteeScope, blanks as Given).compile(paper)
}

/**
 * Several questions in one statement: one round trip, one snapshot, each question's rows in the order it asks for. What
 * several of them stand on (`ground`) is worked out once: each part is a table by its name, which the parts after it and the
 * questions may read.
 */
export function asking<Given extends object, Q extends Questions>(
  write: (tx: Tx, scope: CommitteeScope, given: Given) => Q,
  ground: (tx: Tx, scope: CommitteeScope, given: Given) => Questions = () => ({}),
): (tx: Tx, scope: CommitteeScope, given: Given) => Promise<Answers<Q>> {
  const ask = stating<Given, { readonly told: Answers<Q> }>((tx, scope, given) => {
    const grounds = Object.entries(ground(tx, scope, given)).map(
      ([key, part]) => sql`${sql.ref(key)} as materialized (${part})`,
    )
    // One column: what a driver does for each of twenty costs more than taking them apart again.
    const questions = Object.entries(write(tx, scope, given)).map(
      ([key, question]) => sql`${sql.lit(key)}, (select coalesce(json_agg(x), '[]'::json) from (${question}) x)`,
    )
    const standing = grounds.length ? sql`with ${sql.join(grounds)} ` : sql``
    return sql`${standing}select json_build_object(${sql.join(questions)}) as told`
  })
  return async (tx, scope, given) => {
    const [answer] = await ask(tx, scope, given)
    if (!answer) throw new Error('a statement of questions answers with one row')
    return answer.told
  }
}
