import { Go } from '../../../foundation/console/Go.tsx'
import { QuietAction } from '../../../foundation/console/MainAction.tsx'
import { Section } from '../../../foundation/console/Page.tsx'
import { LookMark } from '../../brands/console/StateMark.tsx'
import { AskExtension } from '../../extensions/console/AskExtension.tsx'
import type { Desk } from '../contract.ts'

type Branch = Desk['branches'][number]

/** Up to so many branches stand as sections of their own; who works for a whole unit has them in one list. */
const few = 3

/** Where my part stands: the branches I work for, each brand with its state, what is next and who holds it. */
export function MyBranches({ branches }: { readonly branches: readonly Branch[] }) {
  if (branches.length > few) return <ManyBranches branches={branches} />
  return (
    <>
      {branches.map(branch => (
        <Section
          key={branch.id}
          title={branch.name}
          note={branch.unit}
          actions={
            mayNominate(branch) &&
            branch.brands.length > 0 && <QuietAction to={`/nominate?branch=${branch.id}`}>再提名一个</QuietAction>
          }
        >
          {branch.brands.length === 0 && (
            <p className="type-note">
              还没有品牌。{branch.why} <AskExtension here={branch.extension} of={`organizations/${branch.id}`} />
            </p>
          )}
          <ul className="my-brands">
            {branch.brands.map(row => (
              <li key={row.brand.id} className="my-brand">
                <BrandName row={row} />
                <Next row={row} />
                <span className="my-brand-who">{row.who}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

const mayNominate = (branch: Branch) => branch.may.indexOf('nominate') >= 0

function ManyBranches({ branches }: { readonly branches: readonly Branch[] }) {
  const without = branches.filter(branch => branch.brands.length === 0).length
  return (
    <Section title="我的支部" note={`${branches.length} 个${without ? `，${without} 个还没有品牌` : ''}，按机构序`}>
      <ul className="my-brands">
        {branches.map(branch => (
          <li key={branch.id} className="my-branch">
            <span>
              {branch.name}
              {mayNominate(branch) && (
                <Go to={`/nominate?branch=${branch.id}`} className="my-branch-act">
                  提名
                </Go>
              )}
            </span>
            <div>
              {branch.brands.length === 0 && <span className="type-note">还没有品牌</span>}
              {branch.brands.map(row => (
                <div key={row.brand.id} className="my-branch-brand">
                  <BrandName row={row} />
                  <Next row={row} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface RowProps {
  readonly row: Branch['brands'][number]
}

function BrandName({ row: { brand } }: RowProps) {
  return (
    <span>
      <Go to={`/brands/${brand.id}`} className="my-brand-name">
        {brand.name}
      </Go>
      <LookMark look={brand.look} />
    </span>
  )
}

const Next = ({ row: { next, line, dueWords } }: RowProps) => (
  <span>
    {next}
    <span className="type-note my-brand-line">{[line, dueWords].filter(Boolean).join('，')}</span>
  </span>
)
