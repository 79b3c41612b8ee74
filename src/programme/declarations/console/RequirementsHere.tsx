import type { Requirement } from '../../campaigns/settings.ts'

interface Props {
  readonly requirements: readonly Requirement[]
  /** An entry's code, or `name`, `field`, `leadingGroup`. */
  readonly place: string
}

export const governs = (requirements: readonly Requirement[], place: string): boolean =>
  requirements.some(one => one.entries.indexOf(place) >= 0)

/** 创建要求: what the plan asks of this very place, in its own words. */
export function RequirementsHere({ requirements, place }: Props) {
  return (
    <>
      {requirements
        .filter(one => one.entries.indexOf(place) >= 0)
        .map(one => (
          <p key={one.title} className="requirement-here">
            方案要求<b>{one.title}</b>
            {one.text && <span>{one.text}</span>}
          </p>
        ))}
    </>
  )
}
