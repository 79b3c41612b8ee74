import { ShapeIcon } from '../../../foundation/console/ShapeIcon.tsx'
import { type BrandState, lookOf, noBrandLook } from '../states.ts'

interface Props {
  /** null: the branch has no brand yet. */
  readonly state: BrandState | null
  /** The step of the review chain, whose own name speaks while a brand is under review. */
  readonly step?: { readonly name: string; readonly isLast: boolean } | null
  /** Only the shape: its word is said aloud and shown on hover. */
  readonly bare?: boolean
  readonly size?: number
}

/** A state as it looks everywhere: shape, then word, in the state's colour. */
export function StateMark({ state, step = null, bare = false, size = 16 }: Props) {
  return <LookMark look={state === null ? noBrandLook : lookOf(state, step)} bare={bare} size={size} />
}

/** A look as the server sends it with each brand, ready to draw. */
export interface Look {
  readonly inside: string
  readonly shape: string
  readonly ink: string
}

export function LookMark({ look, bare = false, size = 16 }: { look: Look; bare?: boolean; size?: number }) {
  if (bare)
    return (
      <span title={look.inside}>
        <ShapeIcon shape={look.shape} colour={look.ink} size={size} label={look.inside} />
      </span>
    )
  return (
    <span style={{ color: `var(--${look.ink})`, whiteSpace: 'nowrap' }}>
      <span style={{ marginRight: 6 }}>
        <ShapeIcon shape={look.shape} colour={look.ink} size={size} />
      </span>
      {look.inside}
    </span>
  )
}
