import { Counter } from '../../../foundation/console/Counter.tsx'
import { Icon } from '../../../foundation/console/Icon.tsx'
import { EntryFrame } from '../../../foundation/forms/console/EntryFrame.tsx'
import { pinId, useFilling } from '../../../foundation/forms/console/filling.ts'
import { useGuardedText } from '../../../foundation/forms/console/guarded-text.ts'
import { countName } from '../../../foundation/text/length.ts'
import type { Requirement } from '../../campaigns/settings.ts'
import type { DeclarationAnswer } from '../contract.ts'
import { RequirementsHere } from './RequirementsHere.tsx'

interface Props {
  readonly name: string
  readonly naming: { readonly min: number; readonly max: number }
  readonly requirements: readonly Requirement[]
  readonly near: DeclarationAnswer['nearNames']
  readonly onChange: (name: string) => void
}

/** The name, large and in serif: it is a name for a wall. */
export function NameEntry({ name, naming, requirements, near, onChange }: Props) {
  const { leave } = useFilling()
  const { text, type } = useGuardedText('name', name, onChange)
  return (
    <EntryFrame pin="name" label="品牌名称" note="必填" counted help={<NameHelp requirements={requirements} />}>
      <input
        id={pinId('name')}
        className="form-field form-field-name"
        type="text"
        autoComplete="off"
        maxLength={60}
        value={text}
        onChange={event => type(event.target.value)}
        onBlur={() => leave('name')}
      />
      <Counter count={countName(text)} min={naming.min} max={naming.max} note="标点和引号不计" />
      {near.map(one => (
        <p key={`${one.name} ${one.where}`} className="near-name">
          <Icon name="search" size={14} />
          <span>
            与“{one.name}”（{[one.where, one.state].filter(Boolean).join('，')}
            ）相近，不影响报送，审核时并列给审核人看。
          </span>
        </p>
      ))}
    </EntryFrame>
  )
}

function NameHelp({ requirements }: Pick<Props, 'requirements'>) {
  return (
    <>
      <p>念得顺，听得出做什么</p>
      <p className="good-name">一窗办到底</p>
      <p className="bad-name">
        <s>优质服务工程</s>
        <span>换到哪个单位都能用</span>
      </p>
      <RequirementsHere requirements={requirements} place="name" />
    </>
  )
}
