import { Go } from '../../../foundation/console/Go.tsx'
import { Icon } from '../../../foundation/console/Icon.tsx'
import { SMALL_DESK, useMedia } from '../../../foundation/console/narrow.ts'
import { sayMoment } from '../../brands/console/saying.ts'
import type { PendingDecisions } from '../contract.ts'
import { LetterSheet } from './LetterSheet.tsx'

type Item = PendingDecisions['items'][number]

interface Props {
  readonly items: readonly Item[]
  readonly current: Item | null
  readonly hasRead: (item: Item) => boolean
  readonly onShow: (id: string) => void
  readonly onTakeBack: (id: string) => void
}

/** The decisions at the left, the letter of the one in hand at the right; in small windows it opens under its line. */
export function DecisionList({ items, current, hasRead, onShow, onTakeBack }: Props) {
  const narrow = useMedia(SMALL_DESK)
  return (
    <div className="decisions">
      <ol className="decisions-list">
        {items.map(item => (
          <li key={item.id}>
            <button
              type="button"
              className="decision"
              aria-current={item === current ? 'true' : undefined}
              onClick={() => onShow(item.id)}
            >
              <span className={item.action === 'pass' ? 'tag tag-blue' : 'tag tag-ochre'}>
                {item.action === 'pass' ? '受理' : '退回'}
              </span>
              <span className="decision-name">
                {item.brand.name}
                <span className="type-note">{item.brand.branch}</span>
              </span>
              <span className="decision-read">{hasRead(item) && <Icon name="tick" size={14} label="已看" />}</span>
            </button>
            {narrow && item === current && <Letter item={item} onTakeBack={onTakeBack} />}
          </li>
        ))}
      </ol>
      {!narrow && current && <Letter item={current} onTakeBack={onTakeBack} />}
    </div>
  )
}

function Letter({ item, onTakeBack }: { readonly item: Item; readonly onTakeBack: (id: string) => void }) {
  return (
    <article className="decision-letter">
      <p className="decision-line type-note">
        <span>
          {item.by} {sayMoment(item.at)}定{item.remarks > 0 && `，附 ${item.remarks} 条意见`}
        </span>
        <span>
          <Go to={`/brands/${item.brand.id}/review`}>看申报和意见</Go>
          {item.may.includes('takeBack') && (
            <button type="button" className="link-button" onClick={() => onTakeBack(item.id)}>
              撤下，重新审核
            </button>
          )}
        </span>
      </p>
      <LetterSheet letter={item.letter} date={null} />
    </article>
  )
}
