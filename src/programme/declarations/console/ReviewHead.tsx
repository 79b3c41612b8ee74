import { Go } from '../../../foundation/console/Go.tsx'
import { ShapeIcon } from '../../../foundation/console/ShapeIcon.tsx'
import { sayDay, sayMoment } from '../../brands/console/saying.ts'
import type { ReviewAnswer, ReviewNotes } from '../contract.ts'
import { passWord } from './DecisionFoot.tsx'

/** Whose it is, how often it came, and how the last round ended. */
export function ReviewHead({ review, notes }: { readonly review: ReviewAnswer; readonly notes: ReviewNotes }) {
  const { brand, submitted, remarks } = review
  const last = remarks.filter(remark => remark.onVersion === submitted.number - 1)
  const unanswered = last.filter(remark => !(remark.reply ?? '').trim()).length
  const open = last.filter(remark => !remark.accepted && !notes.accepted.includes(remark.id)).length
  const answers = unanswered ? `${unanswered} 条没有答复` : open ? `均已答复，${open} 条待认可` : '答复均已认可'
  return (
    <header className="review-head">
      <p className="type-note">
        {brand.unit === brand.branch ? brand.branch : `${brand.unit} › ${brand.branch}`}　{sayDay(submitted.at)}第{' '}
        {submitted.number} 次报送
        {submitted.inNameOf !== null && `（${submitted.by}代报，事由${submitted.inNameOf}）`}
        {review.papers.map(paper => (
          <span key={paper.id} className="review-paper">
            {paper.version > 0 && paper.version < submitted.number && `第 ${paper.version} 次`}纸质已收{' '}
            {sayDay(paper.on)}，{paper.copies} 份
          </span>
        ))}
      </p>
      <h1 className="review-name">{brand.name}</h1>
      {last.length > 0 ? (
        <p>
          上次 {last.length} 条意见，{answers}。
        </p>
      ) : (
        <p>{brand.sentence}</p>
      )}
    </header>
  )
}

/** Somebody has decided already: who, what, when; or the reader stands back from it. What was typed here is kept. */
export function ReviewBanner({ review, gone }: { readonly review: ReviewAnswer; readonly gone: string | null }) {
  const { pending, recusal } = review
  const why = gone ?? recusal
  if (why)
    return (
      <p className="review-banner" role="status">
        <ShapeIcon shape="triangle" colour="ochre-2" size={14} />
        <span>
          {why} <Go to={`/brands/${review.brand.id}`}>看进展</Go>
        </span>
      </p>
    )
  if (!pending) return null
  const result = pending.action === 'pass' ? passWord(review) : '退回'
  return (
    <p className="review-banner" role="status">
      <ShapeIcon shape="triangle" colour="ochre-2" size={14} />
      <span>
        {pending.mine
          ? `您在 ${sayMoment(pending.at)}定了“${result}”，正在待发，发出前可撤下。`
          : `${pending.by}已先办理，结果是“${result}”。您的意见草稿保留。`}{' '}
        <Go to="/decisions">看待发</Go>
      </span>
    </p>
  )
}
