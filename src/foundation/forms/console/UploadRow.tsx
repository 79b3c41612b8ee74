import { Icon } from '../../console/Icon.tsx'
import type { UploadItem } from '../../files/console/upload-queue.ts'
import { endingOf, sizeWords } from '../../files/file.ts'
import { GapLine } from './EntryFrame.tsx'

interface Props {
  readonly item: UploadItem
  readonly onRemove: () => void
  readonly onAgain: () => void
}

/** A file on its way: how far, or why not; what waits for the network shows a clock and goes on by itself. */
export function UploadRow({ item, onRemove, onAgain }: Props) {
  const { name, size, sent, phase, sentence } = item
  const part = size > 0 ? Math.min(100, Math.floor((sent / size) * 100)) : 0
  const waits = phase === 'offline' || phase === 'stuck'
  return (
    <li className="file-row">
      <span className="file-thumb file-thumb-kind" aria-hidden="true">
        {waits ? <Icon name="clock" size={24} /> : endingOf(name)}
      </span>
      <span className="file-words">
        <span className="file-name">{name}</span>
        {phase === 'refused' ? (
          <GapLine>{sentence}</GapLine>
        ) : waits ? (
          <span className="file-waits" role="status">
            {sentence}
          </span>
        ) : (
          <>
            <span
              className="file-progress"
              role="progressbar"
              aria-label={`${name}已传`}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={part}
            >
              <span style={{ width: `${phase === 'checking' ? 100 : part}%` }} />
            </span>
            <span className="type-note">
              {phase === 'checking'
                ? '已传完，正在检查'
                : phase === 'waiting'
                  ? `排队等候，共 ${sizeWords(size)}`
                  : `已传 ${part}%，共 ${sizeWords(size)}`}
            </span>
          </>
        )}
      </span>
      <span className="file-acts">
        {waits && (
          <button type="button" className="link-button" onClick={onAgain}>
            现在续传
          </button>
        )}
        <button type="button" className="link-button" aria-label={`移去${name}`} onClick={onRemove}>
          {phase === 'refused' ? '知道了' : '不传了'}
        </button>
      </span>
    </li>
  )
}
