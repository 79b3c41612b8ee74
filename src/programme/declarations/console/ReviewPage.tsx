import './review.css'
import './review-text.css'
import './review-panel.css'
import './review-narrow.css'
import { type Answer, ApiProblem } from '../../../foundation/console/api.ts'
import { Go } from '../../../foundation/console/Go.tsx'
import { ErrorState, Page, Skeleton } from '../../../foundation/console/Page.tsx'
import { InBar, useCrumbs } from '../../../foundation/console/page-bar.tsx'
import type { PageProps } from '../../../foundation/console/page-props.ts'
import { refusalWords } from '../../brands/console/refusal.ts'
import { sayDay } from '../../brands/console/saying.ts'
import type { ReviewAnswer } from '../contract.ts'
import { QueueSteps } from './QueueSteps.tsx'
import { ReviewDesk } from './ReviewDesk.tsx'
import { useReviewAnswer, useReviewNotes } from './use-review.ts'

/** One declaration under review: the text at the left, reasons and remarks at the right. */
export function ReviewPage({ id }: PageProps) {
  const answer = useReviewAnswer(id)
  const review = answer.data?.data
  useCrumbs({ label: '申报', to: '/reviews' }, { label: review?.step.name ?? '审核' })
  // Somebody was faster while this page stood open: what is on it stays, the banner says so.
  const gone = answer.isError && answer.data && isGone(answer.error) ? answer.error.detail : null
  if (answer.isError && gone === null)
    return (
      <Page>
        <ErrorState title="这一件打不开" action={<Go to="/reviews">回到等我审核的</Go>}>
          {refusalWords(answer.error)}
        </ErrorState>
      </Page>
    )
  if (!answer.data || !review)
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    )
  return (
    <>
      <InBar place="beside">
        <QueueSteps queue={review.queue} />
        <span className="type-note review-waited">{sayDay(review.waitedSince)}起等候</span>
      </InBar>
      <Notes key={`${id} ${review.submitted.number}`} id={id} answer={answer.data} gone={gone} />
    </>
  )
}

const isGone = (problem: unknown): problem is ApiProblem =>
  problem instanceof ApiProblem && problem.code === 'not_under_review'

interface NotesProps {
  readonly id: string
  readonly answer: Answer<ReviewAnswer>
  readonly gone: string | null
}

/** The notes belong to one submitted version: another one is another round. */
function Notes({ id, answer, gone }: NotesProps) {
  const form = useReviewNotes(id, answer.data)
  if (!form.saving) return null
  return <ReviewDesk id={id} answer={answer} form={form} notes={form.saving.value} gone={gone} />
}
