import type { EntryChange } from './compare.ts'
import type { Declaration } from './declaration.ts'

export type Whose = 'mine' | 'theirs'

/**
 * One declaration out of two that were typed at the same time: entry by entry as the reader chose, mine where nothing was
 * chosen. Answers to remarks are never dropped: mine, and theirs where I have none.
 */
export function mergeDeclarations(
  mine: Declaration,
  theirs: Declaration,
  changes: readonly EntryChange[],
  chosen: Readonly<Record<string, Whose>>,
): Declaration {
  let merged: Declaration = { ...mine, replies: { ...theirs.replies, ...filled(mine.replies) } }
  for (const { pin, part } of changes) if (chosen[pin] === 'theirs') merged = withEntry(merged, theirs, pin, part)
  return merged
}

function withEntry(merged: Declaration, from: Declaration, pin: string, part: EntryChange['part']): Declaration {
  if (pin === 'name') return { ...merged, name: from.name }
  if (pin === 'field') return { ...merged, field: from.field }
  if (part === 'group') {
    const duty = pin.slice(pin.indexOf('.') + 1)
    return { ...merged, leadingGroup: { ...merged.leadingGroup, [duty]: from.leadingGroup[duty] ?? [] } }
  }
  if (part === 'form') return { ...merged, form: { ...merged.form, [pin]: from.form[pin] ?? null } }
  return { ...merged, plan: { ...merged.plan, [pin]: from.plan[pin] ?? null } }
}

const filled = (replies: Declaration['replies']) =>
  Object.fromEntries(Object.entries(replies).filter(([, reply]) => reply.trim() !== ''))
