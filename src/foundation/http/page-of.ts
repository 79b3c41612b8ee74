import { badCursor } from '../problems/problem.ts'
import { pinyinKeys } from '../text/pinyin.ts'
import type { ListAsked, Listed } from './list.ts'

interface By<Item> {
  /** What tells one item from another. */
  readonly key: (item: Item) => string
  /** What `q` looks into. */
  readonly words: (item: Item) => string
  /** The order that is the other way round than they come. */
  readonly turned: string
}

/** A page of a list that is short by its nature (campaigns, committees, what waits to be sent) and was read whole. */
export function pageOf<Item>(all: readonly Item[], asked: ListAsked, by: By<Item>): Listed<Item> {
  const found = asked.q?.trim() ? all.filter(sought(asked.q, by.words)) : all
  const ordered = asked.sort === by.turned ? found.toReversed() : [...found]
  const from = asked.cursor === undefined ? 0 : placeAfter(asked.cursor, ordered.map(by.key))
  const items = ordered.slice(from, asked.limit === undefined ? undefined : from + asked.limit)
  const [last] = items.slice(-1)
  const end = from + items.length
  return {
    items,
    nextCursor: last !== undefined && end < ordered.length ? cursorAt(end, by.key(last)) : null,
    total: ordered.length,
    totalIsFloor: false,
  }
}

/** A piece as written, or the beginnings of its syllables. */
function sought<Item>(q: string, words: (item: Item) => string): (item: Item) => boolean {
  const text = q.normalize('NFKC').trim().toLowerCase()
  const letters = /^[a-z0-9 ]+$/.test(text) ? text.replace(/ /g, '') : null
  return item => {
    const said = words(item).normalize('NFKC').toLowerCase()
    return said.includes(text) || (letters !== null && pinyinKeys(said).initials.includes(letters))
  }
}

const cursorAt = (end: number, key: string) => Buffer.from(JSON.stringify([end, key])).toString('base64url')

/** Behind the last item seen; where that one has gone meanwhile, where it stood. */
function placeAfter(cursor: string, keys: readonly string[]): number {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(read)) {
      const [end, key]: unknown[] = read
      if (typeof key === 'string' && typeof end === 'number' && Number.isInteger(end) && end > 0) {
        const at = keys.indexOf(key)
        return at < 0 ? end - 1 : at + 1
      }
    }
  } catch {
    // Not of our making.
  }
  throw badCursor()
}
