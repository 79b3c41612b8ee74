import { LookMark } from '../../brands/console/StateMark.tsx'
import type { Desk } from '../contract.ts'

/** The bar darkens from left to right as branches come on: the shape of a state says how far that is. */
const depths: Readonly<Record<string, number>> = {
  dash: 0.6,
  'dashed-circle': 0.3,
  circle: 0.3,
  quarter: 0.6,
  half: 0.7,
}

/** A word of ochre is darker than its shapes are (screens/README.md §1). */
const inkOf = ({ ink }: { readonly ink: string }) => (ink === 'ochre' ? 'ochre-2' : ink)

/** One bar of all branches by where they stand; each part says its number and its name beneath. */
export function StandingBar({ standing }: { readonly standing: NonNullable<Desk['standing']> }) {
  const parts = standing.states.filter(part => part.count > 0)
  if (!parts.length) return null
  return (
    <ul className="standing">
      {parts.map(part => (
        <li key={part.key} className="standing-part" style={{ flexGrow: part.count }}>
          <span
            className="standing-ink"
            style={{ background: `var(--${inkOf(part)})`, opacity: depths[part.shape] ?? 1 }}
          />
          <strong className="standing-number">{part.count.toLocaleString('en-US')}</strong>
          <LookMark look={{ inside: part.label, shape: part.shape, ink: part.ink }} size={14} />
        </li>
      ))}
    </ul>
  )
}
