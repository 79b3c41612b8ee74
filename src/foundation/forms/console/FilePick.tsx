import { type ChangeEvent, useRef } from 'react'
import { Icon } from '../../console/Icon.tsx'
import { mostOf } from '../../files/file.ts'
import { type FilesEntry, limitsOf } from '../entry.ts'
import { pinId, useFilling } from './filling.ts'

interface Props {
  readonly entry: FilesEntry
  readonly count: number
  readonly accept: string
  /** What is to be looked at first has been ticked. */
  readonly ready: boolean
  readonly onAsk: () => void
  readonly onTake: (files: readonly File[]) => void
}

/** The ways in: many files at once; on a phone also its camera, which opens at once. */
export function FilePick({ entry, count, accept, ready, onAsk, onTake }: Props) {
  const { phone, gapsAt } = useFilling()
  const many = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const took = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onTake(Array.from(target.files ?? []))
    // The same file may be chosen again after it was taken out.
    target.value = ''
  }
  const left = entry.max - count
  return (
    <p className="file-pick">
      <input
        ref={many}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        multiple={entry.max > 1}
        onChange={took}
      />
      <button
        id={pinId(entry.code)}
        type="button"
        className={gapsAt(entry.code).length > 0 ? 'pick pick-lacking' : 'pick'}
        aria-label={`${entry.label}，选文件`}
        onClick={() => (ready ? many.current?.click() : onAsk())}
      >
        <Icon name="clip" size={16} />{' '}
        {entry.max === 1 && count > 0 ? '换一份' : phone ? '选文件' : '选文件，或拖到这里'}
      </button>
      {phone && entry.takes.indexOf('image') >= 0 && (
        <>
          <input
            ref={camera}
            className="visually-hidden"
            type="file"
            tabIndex={-1}
            aria-hidden="true"
            accept="image/*"
            capture="environment"
            onChange={took}
          />
          <button type="button" className="pick" onClick={() => (ready ? camera.current?.click() : onAsk())}>
            <Icon name="camera" size={18} /> 拍照
          </button>
        </>
      )}
      <span className="type-note">
        {left > 0 && count > 0 ? `还可传 ${left} 份` : count === 0 ? limitWords(entry) : ''}
      </span>
    </p>
  )
}

/** 视频每份不超过 200 兆，其余 50 兆: said before it is refused. */
function limitWords(entry: FilesEntry): string {
  const limits = limitsOf(entry)
  const [film, other] = [mostOf('video', limits), mostOf('document', limits)]
  if (entry.takes.indexOf('video') < 0 || film === other) return `每份不超过 ${other} 兆`
  return entry.takes.length === 1 ? `每份不超过 ${film} 兆` : `视频每份不超过 ${film} 兆，其余 ${other} 兆`
}
