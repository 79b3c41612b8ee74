import { Go } from '../../../foundation/console/Go.tsx'
import { Icon } from '../../../foundation/console/Icon.tsx'
import type { ReviewAnswer } from '../contract.ts'

/** 7 / 96: where one is in the queue, with the ways to both sides. */
export function QueueSteps({ queue }: { readonly queue: ReviewAnswer['queue'] }) {
  if (queue.position === 0) return null
  const way = (to: string | null, icon: 'back' | 'next', label: string) =>
    to === null ? (
      <span className="queue-way queue-end">
        <Icon name={icon} size={14} label={`没有${label}`} />
      </span>
    ) : (
      <Go to={`/brands/${to}/review`} className="queue-way">
        <Icon name={icon} size={14} label={label} />
      </Go>
    )
  return (
    <span className="queue-steps">
      {way(queue.previousId, 'back', '上一件')}
      <strong>
        {queue.position} / {queue.total}
      </strong>
      {way(queue.nextId, 'next', '下一件')}
    </span>
  )
}
