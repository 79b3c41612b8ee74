import './version-diff.css'
import './review-text.css'
import { useState } from 'react'
import { FileList } from '../../../foundation/forms/console/FileList.tsx'
import { compareDeclarations, countChanges, type EntryChange, type RowChange } from '../compare.ts'
import type { MeasureSettings } from '../contract.ts'
import type { Declaration } from '../declaration.ts'
import type { FilesShown } from './file-address.ts'
import { Pieces } from './Pieces.tsx'

interface Props {
  readonly before: Declaration
  readonly after: Declaration
  readonly settings: MeasureSettings
  readonly people: Readonly<Record<string, string>>
  readonly files: FilesShown
}

/** Two versions, one text: what went is struck, what came is underlined, what stayed is folded away. */
export function VersionDiff({ before, after, settings, people, files }: Props) {
  const [all, setAll] = useState(false)
  const changes = compareDeclarations(before, after, settings, people, files.known)
  const shown = all ? changes : changes.filter(change => change.changed)
  const folded = changes.length - shown.length
  return (
    <div className="version-diff">
      <p className="type-note">{countChanges(changes) > 0 ? `改动 ${countChanges(changes)} 处` : '没有改动'}</p>
      <dl className="diff-entries">
        {shown.map(change => (
          <div key={change.pin} className="diff-entry">
            <dt>{change.label}</dt>
            <dd>
              <EntryWords change={change} files={files} />
            </dd>
          </div>
        ))}
      </dl>
      {folded > 0 && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          没有变化的 {folded} 栏也展开
        </button>
      )}
    </div>
  )
}

/** One entry's words with its changes; a table row by row, files one by one. */
export function EntryWords({ change, files }: { readonly change: EntryChange; readonly files: FilesShown }) {
  if (change.as === 'words') return <Pieces words={change.words} comparing />
  if (change.as === 'files') return <FileList files={change.files} addressOf={files.addressOf} today={files.today} />
  if (change.rows.length === 0) return <span className="type-note">没有填</span>
  return (
    <ol className="diff-rows">
      {change.rows.map(row => (
        <li key={row.id} className={`diff-row diff-row-${row.kind}`}>
          <span className="diff-row-name">
            {change.rowName} {row.number}
            {rowTag[row.kind] && (
              <span className={row.kind === 'removed' ? 'tag tag-ochre' : 'tag tag-blue'}>{rowTag[row.kind]}</span>
            )}
          </span>
          {row.cells
            .filter(cell => cell.before !== '' || cell.after !== '')
            .map(cell => (
              <span key={cell.code} className="diff-cell">
                <span className="type-note">{cell.label}</span> <Pieces words={cell} comparing />
              </span>
            ))}
        </li>
      ))}
    </ol>
  )
}

const rowTag: Readonly<Record<RowChange['kind'], string>> = { same: '', changed: '', added: '新增', removed: '删去' }
