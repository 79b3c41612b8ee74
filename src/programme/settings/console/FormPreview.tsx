import '../../declarations/console/declaration.css'
import { useState } from 'react'
import type { LocalDate } from '../../../foundation/calendar/dates.ts'
import { FillingPlace } from '../../../foundation/forms/console/filling.ts'
import { useFillingHere } from '../../../foundation/forms/console/use-filling.ts'
import type { Answers } from '../../../foundation/forms/entry.ts'
import { FieldEntry } from '../../declarations/console/FieldEntry.tsx'
import { FormEntries } from '../../declarations/console/FormEntries.tsx'
import { LeadingGroupEntry } from '../../declarations/console/LeadingGroupEntry.tsx'
import { NameEntry } from '../../declarations/console/NameEntry.tsx'
import type { LeadingGroup } from '../../leading-groups/leading-group.ts'
import type { CampaignConfiguration } from '../configuration.ts'

interface Props {
  readonly configuration: CampaignConfiguration
  readonly today: LocalDate
}

/** The form by the branch's own parts, to be tried: nothing is kept, the roster is left out. */
export function FormPreview({ configuration, today }: Props) {
  const { programme, declarations, creationPlans, leadingGroups } = configuration
  const [name, setName] = useState('')
  const [field, setField] = useState<string | null>(null)
  const [form, setForm] = useState<Answers>({})
  const [plan, setPlan] = useState<Answers>({})
  const [group, setGroup] = useState<LeadingGroup>({})
  const here = useFillingHere({ today, people: [], gaps: [], enrol: null, pinnedAt: () => null })
  const common = { gaps: [], requirements: programme.requirements }
  return (
    <FillingPlace value={here.filling}>
      <div className="declaration-main form-preview">
        <NameEntry
          name={name}
          naming={programme.naming}
          near={[]}
          requirements={programme.requirements}
          onChange={setName}
        />
        <FieldEntry field={field} fields={programme.fields} requirements={programme.requirements} onChange={setField} />
        <FormEntries entries={declarations.entries} answers={form} onChange={setForm} {...common} />
        <h3 className="form-preview-part">创建方案</h3>
        <FormEntries entries={creationPlans.entries} answers={plan} onChange={setPlan} {...common} />
        <LeadingGroupEntry
          duties={leadingGroups.duties}
          group={group}
          onChange={(duty, ids) => setGroup(now => ({ ...now, [duty]: ids }))}
          {...common}
        />
      </div>
    </FillingPlace>
  )
}
