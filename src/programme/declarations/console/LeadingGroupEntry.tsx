import { EntryFrame, EntryHelp, GapWords } from '../../../foundation/forms/console/EntryFrame.tsx'
import { Fold } from '../../../foundation/forms/console/Fold.tsx'
import { entryOf, pinId, useFilling } from '../../../foundation/forms/console/filling.ts'
import { PeopleEntry } from '../../../foundation/forms/console/PeopleEntry.tsx'
import type { Gap } from '../../../foundation/forms/gaps.ts'
import type { Requirement } from '../../campaigns/settings.ts'
import type { LeadingGroup } from '../../leading-groups/leading-group.ts'
import type { LeadingGroupSettings } from '../../leading-groups/settings.ts'
import { RequirementsHere } from './RequirementsHere.tsx'

interface Props {
  readonly duties: LeadingGroupSettings['duties']
  readonly group: LeadingGroup
  readonly gaps: readonly Gap[]
  readonly requirements: readonly Requirement[]
  readonly onChange: (duty: string, ids: string[]) => void
}

/** 领导小组 by what its people answer for: each duty has somebody, one person may hold several. */
export function LeadingGroupEntry({ duties, group, gaps, requirements, onChange }: Props) {
  const { names } = useFilling()
  const holders = duties.flatMap(duty => group[duty.code] ?? [])
  const words = [...new Set(holders)]
    .map(id => names[id] ?? '')
    .filter(Boolean)
    .join('、')
  return (
    <Fold
      code="leadingGroup"
      label="领导小组"
      words={words}
      gaps={gaps.filter(gap => entryOf(gap.pin) === 'leadingGroup')}
    >
      <EntryFrame
        pin="leadingGroup"
        label="领导小组"
        note="必填"
        group
        help={
          <>
            <EntryHelp help="每项职责都要有人，可兼" good="组织实施：李敏" bad="全体党员" />
            <RequirementsHere requirements={requirements} place="leadingGroup" />
          </>
        }
      >
        {duties.map(duty => {
          const pin = `leadingGroup.${duty.code}`
          return (
            <div key={duty.code} className="group-duty">
              <p className="group-duty-label" id={`${pinId(pin)}-label`}>
                {duty.label}
                <span className="type-note">{duty.help}</span>
              </p>
              <PeopleEntry
                pin={pin}
                label={duty.label}
                max={30}
                value={group[duty.code] ?? []}
                onChange={ids => onChange(duty.code, ids)}
              />
              <GapWords pin={pin} />
            </div>
          )
        })}
      </EntryFrame>
    </Fold>
  )
}
