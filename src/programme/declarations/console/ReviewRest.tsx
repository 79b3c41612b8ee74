import { Icon } from '../../../foundation/console/Icon.tsx'
import type { EntryChange } from '../compare.ts'
import type { ReviewAnswer } from '../contract.ts'

/** 另有 n 栏没有变化: folded, and named so that nobody wonders where they are. */
export function FoldedRest({
  entries,
  onOpen,
}: {
  readonly entries: readonly EntryChange[]
  readonly onOpen: () => void
}) {
  if (entries.length === 0) return null
  return (
    <button type="button" className="review-folded" onClick={onOpen}>
      <Icon name="next" size={14} /> 另有 {entries.length} 栏没有变化：{entries.map(entry => entry.label).join('、')}
    </button>
  )
}

/** What the roster gave and nobody typed. */
export function KnownFacts({ known }: { readonly known: ReviewAnswer['known'] }) {
  if (known.length === 0) return null
  return (
    <dl className="review-known">
      {known.map(one => (
        <div key={one.label}>
          <dt>{one.label}</dt>
          <dd>
            {one.value} <span className="type-small">{one.origin}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
