import './accounts.css'
import type { FormEvent, ReactNode } from 'react'
import { ErrorState } from '../../console/Page.tsx'

interface Props {
  /** The sentence that answers, at most 24 字. */
  readonly title: ReactNode
  readonly under?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A page before the door: no rail, no bar, one thing to do. */
export function Threshold({ title, under, wide = false, children }: Props) {
  return (
    <main className={wide ? 'threshold threshold-wide' : 'threshold'}>
      <p className="threshold-mark no-print">一品 · 一支部一品牌</p>
      <h1 className="type-headline">{title}</h1>
      {under && <p className="threshold-under">{under}</p>}
      {children}
    </main>
  )
}

/** Entries with one act: Enter in any of them does what the red button does. */
export function Deed({ onDo, children }: { readonly onDo: () => void; readonly children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDo()
  }
  return (
    <form onSubmit={submit} noValidate>
      {children}
      {/* MainAction is a plain button: browsers and password keepers look for one that submits. */}
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
    </form>
  )
}

/** What was refused and belongs to no single entry. */
export function Refused({ sentence }: { readonly sentence: string | null }) {
  return sentence === null ? null : <ErrorState title={sentence} />
}
