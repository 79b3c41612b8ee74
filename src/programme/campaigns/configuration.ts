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

const checked = new WeakMap<object, Set<TSchema>>()

/**
 * A room's part of a configuration. It was parsed by the whole schema when it was saved; it is checked once more at first
 * use, since a version pinned years ago may be older than the code that reads it.
 */
export function partOf<S extends TSchema>(configuration: Configuration, room: string, schema: S): Static<S> {
  const part: unknown = configuration[room]
  const done = checked.get(configuration) ?? new Set<TSchema>()
  if (!done.has(schema)) {
    if (!Value.Check(schema, part)) throw new Error(`this configuration has no valid part “${room}”`)
    checked.set(configuration, done.add(schema))
  }
  return part as Static<S>
}

export const programmeOf = (configuration: Configuration) => partOf(configuration, 'programme', ProgrammeSettings)
