import { Confirm } from '../../../foundation/console/Confirm.tsx'

interface Props {
  readonly word: string
  readonly name: string
  readonly onConfirm: () => Promise<void>
  readonly onClose: () => void
}

/** Asks once: the act, its object, its effect. */
export function ConfirmSubmit({ word, name, onConfirm, onClose }: Props) {
  return (
    <Confirm title={`${word}“${name}”？`} act={word} onConfirm={onConfirm} onClose={onClose}>
      申报表和创建方案一并送审，审核期间不能改。退回后可以修改，重新报送。
    </Confirm>
  )
}
