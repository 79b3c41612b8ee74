import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Something only one process may have at a time; given back by `release`, or by the kernel when the process dies. */
export type Hold = { release(): void }

/**
 * Takes the hold named by a lock file, or answers null while another process has it.
 *
 * The lock is the kernel's (SQLite's byte-range lock on an empty file), not a pid written down: it is gone the moment a
 * process is killed, a reused pid cannot fake it, and two containers that share a volume see each other.
 */
export function takeHold(path: string): Hold | null {
  mkdirSync(dirname(path), { recursive: true })
  const file = new DatabaseSync(path, { timeout: 0 })
  try {
    // No journal beside it: the lock file never gets content.
    file.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    file.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) return null
    throw error
  }
  chmodSync(path, 0o600)
  let held = true
  return {
    release() {
      if (held) file.close()
      held = false
    },
  }
}
