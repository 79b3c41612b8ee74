import './review.css'
import './review-text.css'
import './review-panel.css'
import './review-narrow.css'
import type { Answer } from '../../../foundation/console/api.ts'
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
  if (answer.isError)
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
      <Notes key={`${id} ${review.submitted.number}`} id={id} answer={answer.data} />
    </>
  )
}

/** The notes belong to one submitted version: another one is another round. */
function Notes({ id, answer }: { readonly id: string; readonly answer: Answer<ReviewAnswer> }) {
  const form = useReviewNotes(id, answer.data)
  if (!form.saving) return null
  return <ReviewDesk id={id} answer={answer} form={form} notes={form.saving.value} />
}
