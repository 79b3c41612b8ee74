import type { Desk } from '../contract.ts'

/** When a branch may do what: open ones in ink, the others quieter. */
export function BranchWindows({ windows }: { readonly windows: Desk['windows'] }) {
  return (
    <dl className="windows">
      {windows.map(({ label, words, open }) => (
        <div key={label} className={open ? 'window window-open' : 'window'}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
