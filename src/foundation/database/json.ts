import { type RawBuilder, sql } from 'kysely'

/** A value for a jsonb column. node-postgres would send an array as a PostgreSQL array, so every jsonb goes through here. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`
