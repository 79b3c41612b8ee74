import './files.css'
import './people.css'
import { type DragEvent, useRef, useState } from 'react'
import { Icon } from '../../console/Icon.tsx'
import { acceptOf } from '../../files/file.ts'
import type { FilesEntry as Files } from '../entry.ts'
import { FilePick } from './FilePick.tsx'
import { FileView } from './FileView.tsx'
import { useFilling } from './filling.ts'
import { UploadRow } from './UploadRow.tsx'

interface Props {
  readonly entry: Files
  readonly value: readonly string[]
  readonly onChange: (ids: string[]) => void
}

/**
 * Files: from the folder, by dragging, on a phone from its camera; each on its way by itself. An entry's answer is the ids of
 * those that were taken. What was taken out can be put back, until the night of a week later.
 */
export function FilesEntry({ entry, value, onChange }: Props) {
  const { files, today, leave } = useFilling()
  const [confirmed, setConfirmed] = useState(value.length > 0)
  const [unready, setUnready] = useState(false)
  const [over, setOver] = useState(false)
  const tick = useRef<HTMLInputElement>(null)
  if (!files) return null
  const uploads = files.uploads.filter(item => item.entry === entry.code)
  const rest = Object.keys(files.known).filter(id => files.known[id]?.entry === entry.code && value.indexOf(id) < 0)
  const ready = !entry.check || confirmed
  const take = (chosen: readonly File[]) => {
    if (chosen.length === 0) return
    if (!ready) return ask()
    files.add(entry, chosen, confirmed)
    leave(entry.code)
  }
  /** Never disabled: it leads to what comes first. */
  const ask = () => {
    setUnready(true)
    tick.current?.focus()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(Array.from(event.dataTransfer.files))
  }
  return (
    <fieldset
      className={over ? 'files-entry files-entry-over' : 'files-entry'}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      aria-label={entry.label}
    >
      {entry.check && (
        <div className="file-check">
          <ul>
            {entry.check.lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <label className="tick">
            <input
              ref={tick}
              type="checkbox"
              checked={confirmed}
              onChange={event => {
                setConfirmed(event.target.checked)
                setUnready(false)
              }}
            />
            <span>{entry.check.tick}</span>
          </label>
          {unready && <p className="file-waits">请先对照核对，勾选后再传{entry.label}。</p>}
        </div>
      )}
      {(value.length > 0 || uploads.length > 0) && (
        <ul className="file-rows">
          {value.map(id => {
            const file = files.known[id]
            return (
              <li key={id} className="file-row">
                {file ? (
                  <FileView file={file} addressOf={files.addressOf} today={today} />
                ) : (
                  <span className="file-words type-note">已不在的文件</span>
                )}
                <span className="file-acts">
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`移去${file?.name ?? '这份文件'}`}
                    onClick={() => onChange(value.filter(one => one !== id))}
                  >
                    移去
                  </button>
                </span>
              </li>
            )
          })}
          {uploads.map(item => (
            <UploadRow key={item.key} item={item} onRemove={() => files.remove(item.key)} onAgain={files.again} />
          ))}
        </ul>
      )}
      <FilePick
        entry={entry}
        count={value.length}
        accept={acceptOf(entry.takes)}
        ready={ready}
        onAsk={ask}
        onTake={take}
      />
      {rest.length > 0 && (
        <p className="file-rest type-note">
          传过、没有选用：
          {rest.map(id => (
            <button
              key={id}
              type="button"
              className="link-button"
              onClick={() => onChange(entry.max === 1 ? [id] : [...value, id])}
            >
              <Icon name="plus" size={12} /> {files.known[id]?.name}
            </button>
          ))}
        </p>
      )}
    </fieldset>
  )
}
