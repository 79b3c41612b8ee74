import { FileList } from '../../../foundation/forms/console/FileList.tsx'
import { countName } from '../../../foundation/text/length.ts'
import type { EntryChange, FileChange } from '../compare.ts'
import type { ReviewAnswer } from '../contract.ts'
import { filesOfBrand } from './file-address.ts'
import { Pieces } from './Pieces.tsx'
import { Margin, type PinShown } from './Pin.tsx'
import { ReviewRows } from './ReviewRows.tsx'
import { isAt, placeId } from './reading-place.ts'

/** What every place of the text shares. */
export interface Reading {
  readonly review: ReviewAnswer
  readonly comparing: boolean
  readonly selected: string | null
  readonly select: (pin: string) => void
  readonly pins: readonly PinShown[]
  readonly open: (id: string) => void
  readonly add: ((pin: string) => void) | null
}

/** The declaration as text, not as inputs; each entry can be selected and pinned to. */
export function ReviewText({
  entries,
  reading,
}: {
  readonly entries: readonly EntryChange[]
  readonly reading: Reading
}) {
  return (
    <div className="review-text">
      {entries.map(entry => (
        <ReviewEntry key={entry.pin} entry={entry} reading={reading} />
      ))}
    </div>
  )
}

function ReviewEntry({ entry, reading }: { readonly entry: EntryChange; readonly reading: Reading }) {
  const { pin, label } = entry
  const chosen = reading.selected === pin
  // A row of a table has a place of its own; what is pinned to its cells stands at the row.
  const here = reading.pins.filter(one =>
    entry.as === 'rows'
      ? one.pin === pin || (!entry.rows.some(row => isAt(one.pin, row.pin)) && isAt(one.pin, pin))
      : one.pin === pin,
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the margin's button does the same by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: selecting by mouse is a shortcut to that button
    <section
      id={placeId(pin)}
      className={chosen ? 'review-entry review-chosen' : 'review-entry'}
      onClick={() => reading.select(pin)}
    >
      <h3 className="review-label">
        {label}
        <Size entry={entry} />
      </h3>
      <div className="review-body">
        {entry.as === 'rows' ? (
          <ReviewRows entry={entry} reading={reading} />
        ) : entry.as === 'files' ? (
          <ReviewFiles files={entry.files} reading={reading} />
        ) : (
          <Pieces words={entry.words} comparing={reading.comparing} />
        )}
        {pin === 'name' && <NameNote review={reading.review} />}
      </div>
      <Margin pins={here} label={label} onOpen={reading.open} onAdd={reading.add && (() => reading.add?.(pin))} />
    </section>
  )
}

/** Files as they stand; against the version before, also which came and which went. */
function ReviewFiles({ files, reading }: { readonly files: readonly FileChange[]; readonly reading: Reading }) {
  const { brand, submitted } = reading.review
  const shown = reading.comparing
    ? files
    : files.filter(file => file.kind !== 'removed').map(file => ({ ...file, kind: 'same' as const }))
  return <FileList files={shown} addressOf={filesOfBrand(brand.id)} today={submitted.at.slice(0, 10)} />
}

function Size({ entry }: { readonly entry: EntryChange }) {
  if (entry.as === 'rows') return <small>{entry.rows.filter(row => row.kind !== 'removed').length} 项</small>
  if (entry.as === 'files')
    return entry.files.length > 0 ? (
      <small>{entry.files.filter(file => file.kind !== 'removed').length} 份</small>
    ) : null
  // Only of prose does a length say something.
  return entry.words.after.length > 40 ? <small>{Array.from(entry.words.after).length} 字</small> : null
}

/** A name's length and what comes near it: no ground to refuse, but the reviewer sees both side by side. */
function NameNote({ review }: { readonly review: ReviewAnswer }) {
  const { min, max } = review.settings.programme.naming
  const count = countName(review.submitted.declaration.name)
  const fits = count >= min && count <= max
  const near = review.nearNames.map(one => `“${one.name}”（${one.where}，${one.state}）`).join('、')
  return (
    <p className="review-name-note type-note">
      {count} 字，{fits ? '合' : '不合'} {min}–{max} 字。{near ? `与${near}相近` : '未见相近名称'}
    </p>
  )
}
