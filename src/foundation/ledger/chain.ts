import canonicalize from 'canonicalize'
import type { LedgerEntry } from './entry.ts'

/** What the hash covers: everything of an entry but the hash itself, as canonical JSON (RFC 8785), so that any language can check it. */
export function sealedText(entry: Omit<LedgerEntry, 'hash'>): string {
  const { seq, at, actor, previous, algorithm, subject, act, data } = entry
  const text = canonicalize({ seq, at, actor, previous, algorithm, subject, act, data })
  if (text === undefined) throw new TypeError('a ledger entry must be plain JSON')
  return text
}

export type ChainFault =
  | { readonly kind: 'altered'; readonly seq: number }
  | { readonly kind: 'gap'; readonly seq: number }
  | { readonly kind: 'unlinked'; readonly seq: number }
  | { readonly kind: 'cut_tail'; readonly seq: number }

/**
 * Walks one subject's chain in order and names the first bad entry: altered text, a number missing, a link that does not
 * hold, or a tail cut off behind what the head remembers. `hashOf` is handed in: node:crypto in the house, anything elsewhere.
 */
export function firstFault(
  entries: readonly LedgerEntry[],
  head: { readonly seq: number; readonly hash: string },
  hashOf: (text: string) => string,
): ChainFault | null {
  let previous: string | null = null
  let expected = 1
  for (const entry of entries) {
    if (entry.seq !== expected) return { kind: 'gap', seq: expected }
    if (entry.previous !== previous) return { kind: 'unlinked', seq: entry.seq }
    if (hashOf(sealedText(entry)) !== entry.hash) return { kind: 'altered', seq: entry.seq }
    previous = entry.hash
    expected += 1
  }
  if (head.seq !== expected - 1 || head.hash !== previous) return { kind: 'cut_tail', seq: expected }
  return null
}
