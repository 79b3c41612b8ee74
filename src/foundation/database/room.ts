import { statfsSync } from 'node:fs'

/**
 * Kept free on the disk of the embedded engine: four segments of its write-ahead log. PostgreSQL that finds no room for its
 * log stops altogether, reads included; so people's writes are refused while there is still enough for it to go on.
 */
const reserveBytes = 64 * 1024 * 1024

/** Whether there is room to write on this folder's disk; asked of the system once a second at most. */
export function roomIn(folder: string, reserve = reserveBytes): () => boolean {
  let asked = Number.NEGATIVE_INFINITY
  let room = true
  return () => {
    const now = performance.now()
    if (now - asked < 1_000) return room
    asked = now
    try {
      const { bavail, bsize } = statfsSync(folder)
      room = bavail * bsize >= reserve
    } catch {
      // A disk that cannot be asked is not said to be full: the write itself will tell.
      room = true
    }
    return room
  }
}
