import {
  CompiledQuery,
  DummyDriver,
  type Expression,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
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
 * Several questions in one statement: one round trip, one snapshot, and the statement is written once and not once a request.
 * `write` sees blanks in place of `scope.committeeId` and of what is `given`: it may hand them to queries, never look at them.
 * What is not given (undefined) it sees as undefined: each combination of what is given is a statement of its own.
 * Each question's rows come in the order it asks for.
 */
export function asking<Given extends object, Q extends Questions>(
  write: (tx: Tx, scope: CommitteeScope, given: Given) => Q,
): (tx: Tx, scope: CommitteeScope, given: Given) => Promise<Answers<Q>> {
  const statements = new Map<string, CompiledQuery>()
  return async (tx, scope, given) => {
    const keys = Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [key]))
    const combination = keys.join()
    const written = statements.get(combination) ?? onPaper(write, keys)
    statements.set(combination, written)
    const values = new Map<string, unknown>([...Object.entries(given), ['committeeId', scope.committeeId]])
    const parameters = written.parameters.map(one => (one instanceof Blank ? values.get(one.key) : one))
    const { rows } = await tables<Record<string, never>>(tx).executeQuery<Answers<Q>>(
      CompiledQuery.raw(written.sql, parameters),
    )
    const [answers] = rows
    if (!answers) throw new Error('a statement of questions answers with one row')
    return answers
  }
}

function onPaper<Given extends object>(
  write: (tx: Tx, scope: CommitteeScope, given: Given) => Questions,
  keys: readonly string[],
) {
  // `given` and the scope are read by name alone, and only into parameters: a blank of that name stands for each value.
  const blanks = Object.fromEntries([...keys, 'committeeId'].map(key => [key, new Blank(key)])) as unknown
  const questions = write(paper as unknown as Tx, blanks as CommitteeScope, blanks as Given)
  const parts = Object.entries(questions).map(
    ([key, question]) => sql`(select coalesce(json_agg(x), '[]'::json) from (${question}) x) as ${sql.ref(key)}`,
  )
  return sql`select ${sql.join(parts)}`.compile(paper)
}
