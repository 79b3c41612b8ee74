import type { ReactNode } from 'react'
import { Fact, Facts } from '../../../foundation/console/Page.tsx'
import { ShapeIcon } from '../../../foundation/console/ShapeIcon.tsx'
import { LookMark } from '../../brands/console/StateMark.tsx'
import { sayDay } from '../../brands/console/saying.ts'
import type { BrandPage } from '../../brands/contract.ts'
import { AskExtension } from '../../extensions/console/AskExtension.tsx'
import type { Way } from './brand-actions.ts'

interface Props {
  readonly page: BrandPage
  readonly phone: boolean
  readonly actions: ReactNode
}

/** The name is a name for a wall; whose it is stands under it. */
export function BrandHead({ page: { brand, papers }, phone, actions }: Props) {
  const whose = brand.unit === brand.branch ? brand.branch : `${brand.unit} › ${brand.branch}`
  const paper = papers[papers.length - 1]
  const received = paper ? `纸质已收 ${sayDay(paper.on)}，${paper.copies} 份` : null
  const facts = [phone ? brand.branch : whose, brand.field, `${brand.year} 年度`, received].filter(one => one !== null)
  return (
    <header className="brand-head">
      <div>
        <h1 className="type-brand">{brand.name}</h1>
        <p className="brand-whose">
          {facts.map(fact => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        {!phone && brand.sentence && <p className="brand-sentence">{brand.sentence}</p>}
      </div>
      {actions && <div className="headline-actions no-print">{actions}</div>}
    </header>
  )
}

interface FactsProps {
  readonly page: BrandPage
  /** The next step is the reader's: red edge, “now, and yours”. */
  readonly main: Way | null
  readonly phone: boolean
}

/** Now, next, who. On the phone what is to be done comes first and fills the screen. */
export function BrandFacts({ page: { brand, headline, extension }, main, phone }: FactsProps) {
  const { now, who } = headline
  const yours = main !== null
  const later = <AskExtension here={extension} of={`brands/${brand.id}`} />
  const next = { ...headline.next, ...main?.next }
  const due = next.dueWords && (
    <span className={yours ? 'brand-due brand-due-yours' : 'brand-due'}>{next.dueWords}</span>
  )
  if (phone)
    return (
      <section className={yours ? 'brand-next brand-next-yours' : 'brand-next'}>
        <p className="type-note">{yours ? '下一步由您办' : '下一步'}</p>
        <h2>{next.title}</h2>
        <p>
          {next.dueWords && `${next.dueWords}。`}
          {next.line} {later}
        </p>
        <p className="brand-next-who">
          <LookMark look={brand.look} size={18} /> {who.title}，{who.line}
        </p>
      </section>
    )
  return (
    <Facts>
      <Fact
        label="现在"
        value={
          <>
            <ShapeIcon shape={brand.look.shape} colour={brand.look.ink} size={20} /> {brand.look.inside}
          </>
        }
        note={now.line}
      />
      <Fact
        label="下一步"
        value={
          <>
            {next.title} {due}
          </>
        }
        note={
          <>
            {next.line} {later}
          </>
        }
        yours={yours}
      />
      <Fact label="谁在办" value={who.title} note={who.line} />
    </Facts>
  )
}
