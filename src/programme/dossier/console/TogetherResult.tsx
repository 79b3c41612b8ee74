import { Go } from '../../../foundation/console/Go.tsx'
import { Done, Section, Warning } from '../../../foundation/console/Page.tsx'
import type { TogetherAnswer } from '../../lifecycle/contract.ts'

interface Props {
  readonly result: TogetherAnswer
  /** What was done: 列为逾期, 延期恢复. */
  readonly word: string
  readonly onClose: () => void
}

/** What was done at once, and what was left as it is, each with the reason. */
export function TogetherResult({ result: { done, left }, word, onClose }: Props) {
  return (
    <Section
      title={
        <Done>
          已{word} {done.length} 个
        </Done>
      }
      note={left.length ? `${left.length} 个没有办` : undefined}
      actions={
        <button type="button" className="link-button" onClick={onClose}>
          收起
        </button>
      }
    >
      {left.length > 0 && (
        <ul className="plain-list">
          {left.map(one => (
            <li key={one.id}>
              <Warning>
                <Go to={`/brands/${one.id}`}>{one.name}</Go>　{one.sentence}
              </Warning>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
