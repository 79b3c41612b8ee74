import { Go } from '../../../foundation/console/Go.tsx'
import { MainAction } from '../../../foundation/console/MainAction.tsx'
import { Section } from '../../../foundation/console/Page.tsx'
import type { Desk, ReviewRow } from '../contract.ts'

interface Props {
  readonly desk: Desk
  readonly rows: readonly ReviewRow[]
}

/** The own queue, longest waiting first: last time's remarks beside what has changed since. */
export function ReviewQueue({ desk, rows }: Props) {
  const total = desk.waiting.filter(row => row.kind === 'review')[0]?.count ?? rows.length
  return (
    <Section
      title="等我审核的"
      note={`${total.toLocaleString('en-US')} 件，按等候先后`}
      actions={total > rows.length && <Go to="/reviews">看全部</Go>}
    >
      <ul className="review-rows">
        {rows.map(({ brand, waited, remarks, changes }, place) => (
          <li key={brand.id} className="review-row">
            <span>
              <Go to={`/brands/${brand.id}`} className="my-brand-name">
                {brand.name}
              </Go>
              <span className="type-note my-brand-line">{brand.branch}</span>
            </span>
            <span>
              {backWords(remarks, changes)}
              <span className="type-note my-brand-line">{waited}</span>
            </span>
            <span className="waiting-act">
              {place === 0 ? (
                <MainAction to={`/brands/${brand.id}/review`}>继续审核</MainAction>
              ) : (
                <Go to={`/brands/${brand.id}/review`}>{remarks ? '对照审核' : '审核'}</Go>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function backWords(remarks: ReviewRow['remarks'], changes: number | null): string {
  if (!remarks) return '第 1 次报送'
  const answered = remarks.count === remarks.answered ? '都已答复' : `答复了 ${remarks.answered} 条`
  return `上次 ${remarks.count} 条意见，${answered}${changes === null ? '' : `；这次改了 ${changes} 处`}`
}
