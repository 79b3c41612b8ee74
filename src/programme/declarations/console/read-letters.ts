import { useEffect, useState } from 'react'
import type { PendingDecisions } from '../contract.ts'

type Item = PendingDecisions['items'][number]

const mark = (item: Item) => `${item.id} ${item.version} ${item.letter.body}`

/**
 * Which letters have lain open on this screen. A letter whose words changed meanwhile is unread again. It is a reading
 * aid of this visit, not a record of the person.
 */
export function useReadLetters(
  items: readonly Item[],
  current: Item | null,
): { readonly has: (item: Item) => boolean } {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const open = current ? mark(current) : null
  useEffect(() => {
    if (open === null) return
    // Flicking through is not reading: a second is the least a letter takes.
    const timer = setTimeout(() => setRead(before => new Set([...before, open])), 1000)
    return () => clearTimeout(timer)
  }, [open])
  return { has: item => read.has(mark(item)) || (items.length === 1 && item === current) }
}
