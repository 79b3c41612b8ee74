import { Overlay } from '../../../foundation/console/Confirm.tsx'
import { SaveState } from '../../../foundation/console/SaveState.tsx'
import type { Saving } from '../../../foundation/console/self-saving-machine.ts'
import { clockTime } from '../../../foundation/console/server-time.ts'
import type { ReviewAnswer, ReviewNotes } from '../contract.ts'
import { passWord } from './DecisionFoot.tsx'
import { reviewKeyWords } from './review-keys.ts'

/** “意见已存 10:32”; what is not well is said as every form says it. */
export function NotesState({ saving }: { readonly saving: Saving<ReviewNotes> | null }) {
  if (saving?.phase !== 'saved') return <SaveState saving={saving} />
  return saving.savedAt === null ? null : (
    <span role="status" className="type-note">
      意见已存 {clockTime(saving.savedAt)}
    </span>
  )
}

/** The keys at the foot of the page, for those who read a hundred in a day. */
export function ReviewKeysBar({ review, saving }: { review: ReviewAnswer; saving: Saving<ReviewNotes> | null }) {
  const shown = wordsFor(review).filter(([, words]) => words !== '退回' && words !== passWord(review))
  return (
    <footer className="review-keys no-print">
      {shown.slice(0, 5).map(([keys, words]) => (
        <span key={words} className="review-key">
          <Keys keys={keys} /> {words}
        </span>
      ))}
      <span className="review-keys-state">
        <NotesState saving={saving} />
      </span>
    </footer>
  )
}

const wordsFor = (review: ReviewAnswer) =>
  reviewKeyWords({
    reasons: review.settings.declarations.reasons.length,
    pass: passWord(review),
    first: review.previous === null,
  })

export function ReviewKeysHelp({ review, onClose }: { review: ReviewAnswer; onClose: () => void }) {
  return (
    <Overlay
      title="所有按键"
      onClose={onClose}
      actions={
        <button type="button" className="quiet-action" onClick={onClose}>
          收起
        </button>
      }
    >
      <table className="quiet-table">
        <tbody>
          {wordsFor(review).map(([keys, words]) => (
            <tr key={words}>
              <td>
                <Keys keys={keys} />
              </td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Overlay>
  )
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return <>{keys.map(key => (key === '–' ? <span key={key}>–</span> : <kbd key={key}>{key}</kbd>))}</>
}
