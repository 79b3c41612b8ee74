import type { FileSeen } from '../../files/file.ts'
import { FileView } from './FileView.tsx'
import type { FileAddress } from './filling.ts'

export interface FileListed {
  readonly id: string
  /** null: it is no longer there. */
  readonly file: FileSeen | null
  readonly kind: 'same' | 'added' | 'removed'
}

interface Props {
  readonly files: readonly FileListed[]
  readonly addressOf: FileAddress
  readonly today: string
}

/** Files to be read: what was added and what was taken away says so. */
export function FileList({ files, addressOf, today }: Props) {
  if (files.length === 0) return <span className="type-note">没有传</span>
  return (
    <ul className="file-rows file-rows-read">
      {files.map(({ id, file, kind }) => (
        <li key={id} className={kind === 'removed' ? 'file-row file-row-gone' : 'file-row'}>
          {file ? (
            <FileView file={file} addressOf={addressOf} today={today} />
          ) : (
            <span className="file-words type-note">已不在的文件</span>
          )}
          {kind === 'added' && <span className="tag tag-blue">新增</span>}
          {kind === 'removed' && <span className="tag tag-ochre">移去</span>}
        </li>
      ))}
    </ul>
  )
}
