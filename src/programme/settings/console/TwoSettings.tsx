import { Overlay } from '../../../foundation/console/Confirm.tsx'
import { QuietAction } from '../../../foundation/console/MainAction.tsx'
import { sayMoment } from '../../brands/console/saying.ts'
import { changesBetween } from '../changes.ts'
import type { CampaignConfiguration } from '../configuration.ts'
import { mergedSettings } from '../two-settings.ts'
import { ChangeTable } from './ChangeTable.tsx'
import type { SetupDraft, SetupForm } from './use-setup.ts'

interface Props {
  readonly form: SetupForm
  readonly mine: SetupDraft
  readonly theirs: SetupDraft
  readonly onClose: () => void
}

/** Two officers wrote at once: what differs stands side by side; both are kept, or one is chosen. */
export function TwoSettings({ form, mine, theirs, onClose }: Props) {
  const { base, changed } = form
  const done = (choose: () => void) => () => {
    choose()
    onClose()
  }
  const both = (from: CampaignConfiguration) => () => {
    const configuration = mergedSettings(from, mine.configuration, theirs.configuration)
    form.type(() => ({ ...mine, configuration }))
    form.choose('mine')
  }
  return (
    <Overlay
      wide
      title="这份设置有两个版本，请选一个"
      onClose={onClose}
      actions={
        <>
          {base && (
            <button type="button" className="confirm-act" onClick={done(both(base))}>
              两份合一
            </button>
          )}
          <QuietAction onClick={done(() => form.choose('mine'))}>用我的</QuietAction>
          <QuietAction onClick={done(() => form.choose('theirs'))}>用对方的</QuietAction>
        </>
      }
    >
      <p className="type-note">
        {changed ? `${changed.by}在 ${sayMoment(changed.at)}改过。` : ''}合一时您没有动过的用对方的，其余用您的。
      </p>
      <ChangeTable
        changes={changesBetween(theirs.configuration, mine.configuration)}
        heads={['对方刚保存的', '这里的']}
        none="设置没有不同，只是核对进度不同。"
      />
    </Overlay>
  )
}
