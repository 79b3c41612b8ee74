import { Overlay } from '../../../foundation/console/Confirm.tsx'
import { QuietAction } from '../../../foundation/console/MainAction.tsx'
import type { SelfSavingForm } from '../../../foundation/console/self-saving.ts'
import { changesBetween } from '../changes.ts'
import { ChangeTable } from './ChangeTable.tsx'
import type { SetupDraft } from './use-setup.ts'

interface Props {
  readonly form: SelfSavingForm<SetupDraft>
  readonly mine: SetupDraft
  readonly theirs: SetupDraft
  readonly onClose: () => void
}

/** Two officers wrote at once: what differs stands side by side, and one is chosen. */
export function TwoSettings({ form, mine, theirs, onClose }: Props) {
  const choose = (whose: 'mine' | 'theirs') => {
    form.choose(whose)
    onClose()
  }
  return (
    <Overlay
      wide
      title="这份设置有两个版本，请选一个"
      onClose={onClose}
      actions={
        <>
          <button type="button" className="confirm-act" onClick={() => choose('mine')}>
            用我的
          </button>
          <QuietAction onClick={() => choose('theirs')}>用对方的</QuietAction>
        </>
      }
    >
      <ChangeTable
        changes={changesBetween(theirs.configuration, mine.configuration)}
        heads={['对方刚保存的', '这里的']}
        none="设置没有不同，只是核对进度不同。"
      />
    </Overlay>
  )
}
