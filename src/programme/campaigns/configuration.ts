import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { ProgrammeSettings } from './settings.ts'

/**
 * One version of a campaign's settings: a part for each room that has any. The campaign keeps and pins it without knowing
 * the stages; each room reads its own part (`partOf`), and `settings` joins the schema of the whole.
 */
export interface Configuration {
  readonly programme: ProgrammeSettings
  readonly [room: string]: unknown
}

const read = new WeakMap<object, Map<TSchema, unknown>>()

/**
 * A room's part of a configuration. It was parsed by the whole schema when it was saved; it is checked once more at first
 * use, since a version pinned years ago may be older than the code that reads it: what it could not know yet has the
 * schema's default.
 */
export function partOf<S extends TSchema>(configuration: Configuration, room: string, schema: S): Static<S> {
  const parts = read.get(configuration) ?? new Map<TSchema, unknown>()
  const known = parts.get(schema)
  if (known !== undefined) return known as Static<S>
  const part = withDefaults(schema, configuration[room])
  if (!Value.Check(schema, part)) throw new Error(`this configuration has no valid part “${room}”`)
  read.set(configuration, parts.set(schema, part))
  return part
}

/** What fits is taken as it stands; only what does not is copied and filled up. */
export const withDefaults = (schema: TSchema, value: unknown): unknown =>
  Value.Check(schema, value) ? value : Value.Default(schema, Value.Clone(value))

export const programmeOf = (configuration: Configuration) => partOf(configuration, 'programme', ProgrammeSettings)
