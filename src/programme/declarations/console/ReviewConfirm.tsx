import { Confirm } from '../../../foundation/console/Confirm.tsx'
import { sayDay } from '../../brands/console/saying.ts'
import { openRemarks, returnOf } from '../reviewing.ts'
import { passWord } from './DecisionFoot.tsx'
import type { Verdict } from './use-review.ts'
import type { ReviewDesk } from './use-review-desk.ts'

/** 退回 says what the branch will get; 受理 asks once where remarks are open. */
export function ReviewConfirm({ asked, desk }: { readonly asked: Verdict; readonly desk: ReviewDesk }) {
  const { review, notes, deciding } = desk
  const { remarks } = returnOf(notes, review.settings)
  const deadline = notes.deadline ?? review.returnDeadline.date
  const accept = passWord(review)
  const act = asked === 'return' ? '退回' : accept
  const until = deadline ? `${sayDay(deadline)}前` : '按期'
  return (
    <Confirm
      title={`${act}“${review.brand.name}”？`}
      act={act}
      onConfirm={() => deciding.decide(asked)}
      onClose={() => desk.setAsked(null)}
    >
      {asked === 'return'
        ? `支部将收到 ${remarks.length} 条意见，${until}重新申报。${review.step.isLast ? '发出前可改。' : ''}`
        : `还有 ${openRemarks(notes, review.remarks)} 条意见没有认可，仍要${accept}吗？`}
    </Confirm>
  )
}
