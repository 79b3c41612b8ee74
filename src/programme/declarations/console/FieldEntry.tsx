import { ChoiceEntry } from '../../../foundation/forms/console/ChipsEntry.tsx'
import { EntryFrame } from '../../../foundation/forms/console/EntryFrame.tsx'
import type { Requirement } from '../../campaigns/settings.ts'
import { RequirementsHere } from './RequirementsHere.tsx'

interface Props {
  readonly field: string | null
  readonly fields: readonly string[]
  readonly requirements: readonly Requirement[]
  readonly onChange: (field: string | null) => void
}

export function FieldEntry({ field, fields, requirements, onChange }: Props) {
  return (
    <EntryFrame
      pin="field"
      label="党建领域"
      note="只选一项"
      group
      help={
        <>
          <p>只选一个，求精。第二个品牌再换领域。</p>
          <RequirementsHere requirements={requirements} place="field" />
        </>
      }
    >
      <ChoiceEntry pin="field" options={fields} value={field} onChange={onChange} />
    </EntryFrame>
  )
}
