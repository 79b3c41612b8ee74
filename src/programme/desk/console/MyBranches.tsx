import { Go } from '../../../foundation/console/Go.tsx'
import { QuietAction } from '../../../foundation/console/MainAction.tsx'
import { Section } from '../../../foundation/console/Page.tsx'
import { LookMark } from '../../brands/console/StateMark.tsx'
import { AskExtension } from '../../extensions/console/AskExtension.tsx'
import type { Desk } from '../contract.ts'

/** Where my part stands: the branches I work for, each brand with its state, and whether another may be nominated. */
export function MyBranches({ branches }: { readonly branches: Desk['branches'] }) {
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
          {branch.brands.length === 0 && (
            <p className="type-note">
              还没有品牌。{branch.why} <AskExtension here={branch.extension} of={`organizations/${branch.id}`} />
            </p>
          )}
          <ul className="my-brands">
            {branch.brands.map(brand => (
              <li key={brand.id}>
                <Go to={`/brands/${brand.id}`} className="my-brand-name">
                  {brand.name}
                </Go>
                <LookMark look={brand.look} />
                <span className="type-note">{brand.sentence}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}
