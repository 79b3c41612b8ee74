import './files.css'
import { useState } from 'react'
import { isLocalDate } from '../../calendar/dates.ts'
import { today as dayOf } from '../../calendar/instants.ts'
import { formatDate } from '../../calendar/wording.ts'
import { Overlay } from '../../console/Confirm.tsx'
import { endingOf, type FileSeen, sizeWords } from '../../files/file.ts'
import type { FileAddress } from './filling.ts'

interface Props {
  readonly file: FileSeen
  readonly addressOf: FileAddress
  readonly today: string
}

/** A file as one row: its picture or its kind, its name, what it weighs and when it was taken. */
export function FileView({ file, addressOf, today }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      {file.kind === 'image' ? (
        <button type="button" className="file-thumb" aria-label={`看大图：${file.name}`} onClick={() => setOpen(true)}>
          <img src={addressOf(file, 'small')} alt="" loading="lazy" />
        </button>
      ) : (
        <span className="file-thumb file-thumb-kind" aria-hidden="true">
          {endingOf(file.name)}
        </span>
      )}
      <span className="file-words">
        <a className="file-name" href={addressOf(file)} download={file.name}>
          {file.name}
        </a>
        <span className="type-note">{factsOf(file, today)}</span>
      </span>
      {open && (
        <Overlay
          title={file.name}
          wide
          onClose={() => setOpen(false)}
          actions={
            <>
              <button type="button" className="quiet-action" onClick={() => setOpen(false)}>
                关闭
              </button>
              <a className="link-button" href={addressOf(file)} download={file.name}>
                下载
              </a>
            </>
          }
        >
          <img className="file-large" src={addressOf(file, 'large')} alt={file.name} />
        </Overlay>
      )}
    </>
  )
}

function factsOf({ size, seconds, capturedAt }: FileSeen, today: string): string {
  const taken = capturedAt && isLocalDate(today) ? `${formatDate(dayOf(new Date(capturedAt)), today)}拍` : ''
  return [sizeWords(size), seconds === null ? '' : lengthWords(seconds), taken].filter(Boolean).join('　')
}

function lengthWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  return whole < 60 ? `${whole} 秒` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`
}
