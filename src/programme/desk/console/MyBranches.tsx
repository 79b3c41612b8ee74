import { Go } from '../../../foundation/console/Go.tsx'
import { QuietAction } from '../../../foundation/console/MainAction.tsx'
import { Section } from '../../../foundation/console/Page.tsx'
import { LookMark } from '../../brands/console/StateMark.tsx'
import type { Desk } from '../contract.ts'

type Branch = Desk['branches'][number]

/** Where my part stands: the branches I work for, each brand with its state, what is next and who holds it. */
export function MyBranches({ branches }: { readonly branches: readonly Branch[] }) {
  return (
    <>
      {branches.map(branch => (
        <Section
          key={branch.id}
          title={branch.name}
          note={branch.unit}
          actions={
            branch.may.indexOf('nominate') >= 0 &&
            branch.brands.length > 0 && <QuietAction to={`/nominate?branch=${branch.id}`}>再提名一个</QuietAction>
          }
        >
          {branch.brands.length === 0 && <p className="type-note">还没有品牌。{branch.why}</p>}
          <ul className="my-brands">
            {branch.brands.map(row => (
              <BrandLine key={row.brand.id} row={row} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

function BrandLine({ row: { brand, next, line, dueWords, who } }: { readonly row: Branch['brands'][number] }) {
  return (
    <li className="my-brand">
      <span>
        <Go to={`/brands/${brand.id}`} className="my-brand-name">
          {brand.name}
        </Go>
        <LookMark look={brand.look} />
      </span>
      <span>
        {next}
        <span className="type-note my-brand-line">{[line, dueWords].filter(Boolean).join('，')}</span>
      </span>
      <span className="my-brand-who">{who}</span>
    </li>
  )
}
