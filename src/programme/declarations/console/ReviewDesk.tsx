import { useState } from 'react'
import type { Answer } from '../../../foundation/console/api.ts'
import { Icon } from '../../../foundation/console/Icon.tsx'
import { QuietAction } from '../../../foundation/console/MainAction.tsx'
import { SMALL_DESK, useMedia } from '../../../foundation/console/narrow.ts'
import type { SelfSavingForm } from '../../../foundation/console/self-saving.ts'
import type { ReviewAnswer, ReviewNotes } from '../contract.ts'
import { DecisionFoot } from './DecisionFoot.tsx'
import { ReviewConfirm } from './ReviewConfirm.tsx'
import { ReviewBanner, ReviewHead } from './ReviewHead.tsx'
import { NotesState, ReviewKeysBar, ReviewKeysHelp } from './ReviewKeysBar.tsx'
import { ReviewPanel } from './ReviewPanel.tsx'
import { FoldedRest, KnownFacts } from './ReviewRest.tsx'
import { type Reading, ReviewText } from './ReviewText.tsx'
import { ReviewTools } from './ReviewTools.tsx'
import { isAt } from './reading-place.ts'
import { type ReviewDesk as Desk, useReviewDesk } from './use-review-desk.ts'

interface Props {
  readonly id: string
  readonly answer: Answer<ReviewAnswer>
  readonly form: SelfSavingForm<ReviewNotes>
  readonly notes: ReviewNotes
  /** It is under review no more: who took it, and what came of it. */
  readonly gone: string | null
}

/** The text at the left, reasons and remarks at the right; below 1280 the right is a drawer and the decision stays at the foot. */
export function ReviewDesk({ id, answer, form, notes, gone }: Props) {
  const desk = useReviewDesk(id, answer, form, notes, gone !== null)
  const narrow = useMedia(SMALL_DESK)
  const [everything, setEverything] = useState(false)
  const { review, changes, pins, comparing } = desk
  // A name that comes near another is always in sight, changed or not.
  const pinned = (pin: string) =>
    pins.some(one => isAt(one.pin, pin)) || (pin === 'name' && review.nearNames.length > 0)
  const folded = comparing && !everything ? changes.filter(one => !one.changed && !pinned(one.pin)) : []
  const reading: Reading = {
    review,
    comparing,
    selected: desk.selected,
    select: desk.setSelected,
    pins,
    open: desk.openRemark,
    add: desk.off ? null : desk.add,
  }
  return (
    <div className="review">
      <div className="review-main">
        <ReviewBanner review={review} gone={gone} />
        <ReviewHead review={review} notes={notes} />
        <ReviewTools
          changes={changes}
          first={review.previous === null}
          comparing={comparing}
          onCompare={desk.setComparing}
          everything={everything}
          onEverything={setEverything}
        />
        <ReviewText entries={changes.filter(one => !folded.includes(one))} reading={reading} />
        <FoldedRest entries={folded} onOpen={() => setEverything(true)} />
        <KnownFacts known={review.known} />
      </div>
      <aside className={narrow && !desk.panel ? 'review-aside review-aside-away' : 'review-aside'}>
        {narrow && (
          <p className="review-aside-head">
            <NotesState saving={form.saving} />
            <button type="button" className="link-button" onClick={() => desk.setPanel(false)}>
              <Icon name="close" size={18} label="收起" />
            </button>
          </p>
        )}
        <ReviewPanel desk={desk}>
          <Foot desk={desk} />
        </ReviewPanel>
      </aside>
      {narrow ? (
        <div className="review-bar no-print">
          <QuietAction wide onClick={() => desk.setPanel(true)}>
            意见{pins.length ? ` ${pins.length}` : ''}
          </QuietAction>
          <Foot desk={desk} />
        </div>
      ) : (
        <ReviewKeysBar review={review} saving={form.saving} />
      )}
      {desk.help && <ReviewKeysHelp review={review} onClose={() => desk.setHelp(false)} />}
      {/* A colleague was faster: the banner says so, there is nothing left to ask. */}
      {desk.asked && !desk.off && <ReviewConfirm asked={desk.asked} desk={desk} />}
    </div>
  )
}

function Foot({ desk }: { readonly desk: Desk }) {
  const { deciding, review, notes, form, off } = desk
  return (
    <div className="review-foot">
      {deciding.refusal && desk.asked === null && (
        <p className="review-refusal" role="alert">
          {deciding.refusal}
        </p>
      )}
      {!off && (
        <DecisionFoot
          review={review}
          notes={notes}
          busy={deciding.busy}
          onAsk={desk.ask}
          onDeadline={deadline => form.type(now => ({ ...now, deadline }))}
        />
      )}
    </div>
  )
}
