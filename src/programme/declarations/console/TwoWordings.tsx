import { FileList } from '../../../foundation/forms/console/FileList.tsx'
import type { EntryChange } from '../compare.ts'
import type { Whose } from '../merge.ts'
import type { FilesShown } from './file-address.ts'
import { EntryWords } from './VersionDiff.tsx'

interface Props {
  readonly change: EntryChange
  readonly files: FilesShown
  readonly whose: Whose
  readonly onChoose: (whose: Whose) => void
}

/** One entry in both wordings; the difference is marked in mine. */
export function TwoWordings({ change, files, whose, onChoose }: Props) {
  const option = (one: Whose, label: string) => (
    <label className={whose === one ? 'wording wording-chosen' : 'wording'}>
      <input type="radio" name={`whose-${change.pin}`} checked={whose === one} onChange={() => onChoose(one)} />
      <span>
        <span className="wording-whose">{label}</span>
        {one === 'mine' ? <EntryWords change={change} files={files} /> : <Before change={change} files={files} />}
      </span>
    </label>
  )
  return (
    <li className="two-wordings">
      <p className="form-entry-label">{change.label}</p>
      <div className="wordings">
        {option('mine', '我的')}
        {option('theirs', '系统里的')}
      </div>
    </li>
  )
}

function Before({ change, files }: { readonly change: EntryChange; readonly files: FilesShown }) {
  if (change.as === 'words')
    return change.words.before ? (
      <span className="review-words">{change.words.before}</span>
    ) : (
      <span className="type-note">没有填</span>
    )
  if (change.as === 'files') {
    const before = change.files.filter(one => one.kind !== 'added').map(one => ({ ...one, kind: 'same' as const }))
    return <FileList files={before} addressOf={files.addressOf} today={files.today} />
  }
  const rows = change.rows.filter(row => row.kind !== 'added')
  if (rows.length === 0) return <span className="type-note">没有填</span>
  return (
    <ol className="diff-rows">
      {rows.map(row => (
        <li key={row.id} className="diff-row">
          {row.cells
            .map(cell => cell.before)
            .filter(Boolean)
            .join('｜')}
        </li>
      ))}
    </ol>
  )
}
