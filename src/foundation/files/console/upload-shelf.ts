import { createStore, del, get, keys, set, type UseStore } from 'idb-keyval'
import type { Kept } from './upload-queue.ts'

/** Where files wait in the browser until the server has taken them. */
export interface UploadShelf {
  readonly keep: (kept: Kept) => void
  readonly forget: (key: string) => void
  readonly recall: () => Promise<readonly Kept[]>
}

let opened: UseStore | null = null

function store(): UseStore {
  opened ??= createStore('yipin-uploads', 'files')
  return opened
}

/**
 * IndexedDB keeps files as they are, however large. Where it is closed or full the file is only on the page: it still goes
 * up, but does not outlive a reload.
 */
export function browserUploads(form: string): UploadShelf {
  const name = (key: string) => `${form}/${key}`
  return {
    keep: kept => quietly(() => set(name(kept.key), kept, store())),
    forget: key => quietly(() => del(name(key), store())),
    recall: async () => {
      try {
        const mine = (await keys<string>(store())).filter(key => key.indexOf(`${form}/`) === 0)
        const found = await Promise.all(mine.map(key => get<Kept>(key, store())))
        return found.filter((kept): kept is Kept => kept?.blob instanceof Blob)
      } catch {
        return []
      }
    },
  }
}

/** indexedDB.open may throw instead of failing where storage is forbidden. */
function quietly(act: () => Promise<void>): void {
  try {
    act().catch(() => undefined)
  } catch {
    // Closed: the file is on the page.
  }
}
