import { LookMark } from '../../brands/console/StateMark.tsx'
import type { Desk } from '../contract.ts'

/** One bar of all branches by where they stand; each part says its number and its name beneath. */
export function StandingBar({ standing }: { readonly standing: NonNullable<Desk['standing']> }) {
  const parts = standing.states.filter(part => part.count > 0)
  if (!parts.length) return null
  return (
    <ul className="standing">
      {parts.map(part => (
        <li key={part.key} className="standing-part" style={{ flexGrow: part.count, flexBasis: 0 }}>
          <span className="standing-ink" style={{ background: `var(--${part.ink})` }} />
          <strong className="standing-number">{part.count.toLocaleString('en-US')}</strong>
          <LookMark look={{ inside: part.label, shape: part.shape, ink: part.ink }} />
        </li>
      ))}
    </ul>
  )
}
