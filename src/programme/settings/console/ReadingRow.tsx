import type { KeyboardEvent } from 'react'
import { Icon } from '../../../foundation/console/Icon.tsx'
import type { CampaignConfiguration } from '../configuration.ts'
import type { NumberedRow } from './ReadingGroup.tsx'
import { SettingControl } from './SettingControl.tsx'

interface Props {
  readonly row: NumberedRow
  readonly held: boolean
  readonly lit: boolean
  readonly writes: boolean
  readonly value: CampaignConfiguration
  readonly onChange: (value: CampaignConfiguration) => void
  readonly onConfirm: () => void
  readonly onTake: () => void
  readonly onLit: (on: boolean) => void
}

/** One setting read: the number of its sentence, its value, its state; in hand it is typed in place, and Enter confirms and goes on. */
export function ReadingRow({ row, held, lit, writes, value, onChange, onConfirm, onTake, onLit }: Props) {
  const { reading, number, label, words, state } = row
  const look = `reading-row reading-${state}${held ? ' reading-held' : ''}${lit ? ' reading-lit' : ''}`
  const changed = words !== null && reading.said !== '' && words !== reading.said
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !held || !confirmsHere(event.target)) return
    event.preventDefault()
    onConfirm()
  }
  return (
    <li
      className={look}
      data-row={reading.key}
      tabIndex={-1}
      onMouseEnter={() => onLit(true)}
      onMouseLeave={() => onLit(false)}
      onKeyDown={enter}
    >
      <span className="reading-number">{number ?? ''}</span>
      {held ? (
        <strong className="reading-label">{label}</strong>
      ) : (
        <button type="button" className="reading-label" onClick={onTake} aria-label={`核对${label}`} disabled={!writes}>
          {label}
        </button>
      )}
      <div className="reading-value">
        {held && !reading.fact && words !== null ? (
          <div className="reading-control">
            <SettingControl settingKey={reading.key} value={value} onChange={onChange} />
          </div>
        ) : (
          <p className="reading-words">{words === null ? `方案里是“${reading.said}”，设置里已删去` : words || '空'}</p>
        )}
        {changed && <p className="type-note">方案里是“{reading.said}”，已改。</p>}
        {!changed &&
          (state !== 'confirmed' || held) &&
          [...new Set(reading.notes)].map(note => (
            <p key={note} className="reading-note">
              {note}
            </p>
          ))}
        {held && (
          <p className="reading-acts">
            <button type="button" className="confirm-act" onClick={onConfirm}>
              核对无误<kbd className="reading-key">↵</kbd>
            </button>
          </p>
        )}
      </div>
      <span className="reading-state">
        {state === 'confirmed' && (
          <span className="done">
            <Icon name="tick" size={16} label="已核对" />
          </span>
        )}
        {state === 'asked' && !held && <span className="reading-ask">请确认</span>}
      </span>
    </li>
  )
}

/** In a paragraph or a list Enter is a new line, on a button its own act. */
const confirmsHere = (target: EventTarget): boolean =>
  target instanceof HTMLElement && ['TEXTAREA', 'BUTTON', 'SELECT'].indexOf(target.tagName) < 0
