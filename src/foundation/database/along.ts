import { AsyncLocalStorage } from 'node:async_hooks'
import type { Tx } from './doors.ts'

interface Companion {
  readonly write: (tx: Tx) => Promise<void>
  /** Its transaction has been committed: it is written once. */
  written: boolean
}

const atHand = new AsyncLocalStorage<Companion>()

/**
 * What a caller wants in the same transaction as the first entry that `work` writes, so that both become durable or neither
 * does. Verbs know nothing of it; a companion that throws takes the write back with it.
 */
export async function withCompanion<A>(
  write: Companion['write'],
  work: () => Promise<A>,
): Promise<{ answer: A; written: boolean }> {
  const companion: Companion = { write, written: false }
  const answer = await atHand.run(companion, work)
  return { answer, written: companion.written }
}

/** For `write` alone (connect.ts): puts the companion into the transaction, before anything else waits for a lock. */
export async function accompanied<A>(begin: (join: (tx: Tx) => Promise<void>) => Promise<A>): Promise<A> {
  const companion = atHand.getStore()
  if (!companion || companion.written) return begin(async () => {})
  const answer = await begin(companion.write)
  companion.written = true
  return answer
}
