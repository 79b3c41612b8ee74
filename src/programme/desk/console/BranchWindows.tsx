import { Go } from '../../../foundation/console/Go.tsx'
import type { Desk } from '../contract.ts'

/** When a branch may do what: open ones in ink, the others quieter. */
export function BranchWindows({ windows }: { readonly windows: Desk['windows'] }) {
  return (
    <div className="windows">
      <dl>
        {windows.map(({ label, words, open }) => (
          <div key={label} className={open ? 'window window-open' : 'window'}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Go to="/calendar">看活动安排</Go>
    </div>
  )
}
