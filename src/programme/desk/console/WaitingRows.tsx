import { Go } from '../../../foundation/console/Go.tsx'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { Section } from '../../../foundation/console/Page.tsx'
import { ShapeIcon } from '../../../foundation/console/ShapeIcon.tsx'
import type { Desk, Waiting } from '../contract.ts'
import { countOf } from '../waiting.ts'

interface Props {
  readonly desk: Desk
  /** False where the red button stands elsewhere on the page. */
  readonly red?: boolean
}

/** Sorted by deadline; only the first row carries the red button. */
export function WaitingRows({ desk, red = true }: Props) {
  const { waiting, waitingTitle, waitingEmpty, beside } = desk
  return (
    <Section
      title={waitingTitle}
      note={waiting.length > 0 ? `${countOf(waiting).toLocaleString('en-US')} 件` : undefined}
      actions={waiting.length > 1 && <span className="type-note">按期限</span>}
    >
      {waiting.length === 0 && <p className="desk-later">{waitingEmpty}。</p>}
      <ul className="waiting">
        {waiting.map((row, place) => (
          <li key={`${row.kind}${row.link}`} className={row.count === null ? 'waiting-row waiting-one' : 'waiting-row'}>
            <strong className="waiting-title">{row.title}</strong>
            {row.count !== null && (
              <span className="waiting-count">
                {row.count.toLocaleString('en-US')} {row.of}
              </span>
            )}
            <span className="waiting-line">{row.line}</span>
            <Due row={row} />
            <span className="waiting-act">
              {red && place === 0 ? (
                <MainAction to={row.link}>{row.button}</MainAction>
              ) : (
                <Go to={row.link}>{row.button}</Go>
              )}
            </span>
          </li>
        ))}
        {beside && (
          <li className="waiting-beside">
            {beside.text} <Go to={beside.link}>{beside.button}</Go>
          </li>
        )}
      </ul>
    </Section>
  )
}

/** Today is red, “now”; what is past is ochre with a triangle. */
function Due({ row }: { readonly row: Waiting }) {
  return (
    <span className={`waiting-due waiting-due-${row.pressing}`}>
      {row.pressing === 'past' && row.dueWords && (
        <>
          <ShapeIcon shape="triangle" colour="ochre-2" size={13} />{' '}
        </>
      )}
      {row.dueWords}
    </span>
  )
}
