import { createStore, del, get, set, type UseStore } from 'idb-keyval'

/**
 * What the browser holds of a form until the server has it: IndexedDB, and where that is closed (private windows, some
 * 360 settings) localStorage. A page that is going away has no time for IndexedDB, so its last word goes to
 * localStorage at once and is preferred when the form opens again.
 */
export interface LocalShelf {
  readonly keep: (key: string, copy: unknown) => void
  readonly keepAtOnce: (key: string, copy: unknown) => void
  readonly recall: (key: string) => Promise<unknown>
  readonly forget: (key: string) => void
}

const prefix = 'yipin.kept.'
let opened: UseStore | null = null

function store(): UseStore {
  opened ??= createStore('yipin-kept', 'forms')
  return opened
}

function toLocalStorage(key: string, copy: unknown) {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(copy))
  } catch {
    // Full or closed: the copy on the screen is what is left, and the page asks before it is closed.
  }
}

function clearLocalStorage(key: string) {
  try {
    localStorage.removeItem(prefix + key)
  } catch {
    // Closed: there is nothing in it.
  }
}

export const browserShelf: LocalShelf = {
  keep(key, copy) {
    indexed(() => set(key, copy, store())).then(
      () => clearLocalStorage(key),
      () => toLocalStorage(key, copy),
    )
  },
  keepAtOnce(key, copy) {
    toLocalStorage(key, copy)
    indexed(() => set(key, copy, store())).catch(() => undefined)
  },
  async recall(key) {
    try {
      const text = localStorage.getItem(prefix + key)
      if (text) return JSON.parse(text)
    } catch {
      // Closed, or cut short by a full disk: IndexedDB may still have it.
    }
    return indexed(() => get(key, store())).catch(() => undefined)
  },
  forget(key) {
    clearLocalStorage(key)
    indexed(() => del(key, store())).catch(() => undefined)
  },
}

/** indexedDB.open may throw instead of failing where storage is forbidden. */
async function indexed<T>(act: () => Promise<T>): Promise<T> {
  return act()
}
