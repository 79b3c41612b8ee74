import '../../../foundation/console/filter-list.css'
import { countChanges, type EntryChange } from '../compare.ts'

interface Props {
  readonly changes: readonly EntryChange[]
  /** The first time it comes there is nothing to compare with. */
  readonly first: boolean
  readonly comparing: boolean
  readonly onCompare: (on: boolean) => void
  readonly everything: boolean
  readonly onEverything: (on: boolean) => void
}

/** 通读 or 对比上次, with what the marks mean. */
export function ReviewTools({ changes, first, comparing, onCompare, everything, onEverything }: Props) {
  return (
    <div className="review-tools no-print">
      {!first && (
        <fieldset className="filter-choices">
          <legend className="visually-hidden">怎样读</legend>
          <button type="button" aria-pressed={!comparing} onClick={() => onCompare(false)}>
            通读
          </button>
          <button type="button" aria-pressed={comparing} onClick={() => onCompare(true)}>
            对比上次
          </button>
        </fieldset>
      )}
      {comparing && (
        <span className="review-legend type-note">
          改动 {countChanges(changes)} 处，涉及 {changes.filter(one => one.changed).length} 栏
          <del className="went">删去</del>
          <ins className="came">增补</ins>
          <button type="button" className="link-button" onClick={() => onEverything(!everything)}>
            {everything ? '只看改动' : '看全文'}
          </button>
        </span>
      )}
    </div>
  )
}
