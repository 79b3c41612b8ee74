import './save-state.css'
import { Icon } from './Icon.tsx'
import { ShapeIcon } from './ShapeIcon.tsx'
import type { Saving } from './self-saving-machine.ts'
import { clockTime } from './server-time.ts'

interface Props<T> {
  readonly saving: Saving<T> | null
  /** Opens the choice where two versions are there. */
  readonly onChoose?: () => void
}

/** How a form stands with the server; it stands in the bar, always at the same place. */
export function SaveState<T>({ saving, onChoose }: Props<T>) {
  if (!saving) return null
  const { phase } = saving
  if (phase === 'typing' || phase === 'sending')
    return (
      <span className="save-state" role="status">
        <Icon name="cloud" size={18} /> 正在保存
      </span>
    )
  if (phase === 'saved')
    return (
      <span className="save-state save-done" role="status">
        <Icon name="cloud" size={18} /> {saving.savedAt === null ? '已保存' : `已保存 ${clockTime(saving.savedAt)}`}
      </span>
    )
  const words = wordsFor(saving)
  return (
    <span className="save-state save-warn" role="status">
      <ShapeIcon shape="triangle" colour="ochre-2" size={14} />{' '}
      {phase === 'conflict' && onChoose ? (
        <button type="button" className="link-button save-warn" onClick={onChoose}>
          {words}
        </button>
      ) : (
        <span title={saving.refusal ?? undefined}>{words}</span>
      )}
    </span>
  )
}

function wordsFor<T>({ phase, refusal }: Saving<T>): string {
  if (phase === 'conflict') return '有两个版本，请选一个'
  if (phase === 'signed-out') return '已存本机，请重新登录'
  if (phase === 'refused') return '没有存到服务器，内容已存本机'
  return refusal ? '暂时存不了，已存本机' : '断网，已存本机'
}
