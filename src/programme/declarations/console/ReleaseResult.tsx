import { Done, Warning } from '../../../foundation/console/Page.tsx'
import type { ReleaseAnswer } from '../contract.ts'

/** What went out, and what was held back with the reason: nothing is left to guess. */
export function ReleaseResult({ result, onClose }: { readonly result: ReleaseAnswer; readonly onClose: () => void }) {
  const { released, held } = result
  return (
    <section className="release-result" role="status">
      <p>
        {released.length > 0 && <Done>已发出 {released.length} 件，支部和单位已收到通知</Done>}
        {released.length === 0 && '没有发出的决定'}
        {'　'}
        <button type="button" className="link-button" onClick={onClose}>
          收起
        </button>
      </p>
      {held.length > 0 && (
        <ul>
          {held.map(one => (
            <li key={one.id}>
              <Warning>{one.sentence}</Warning>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
