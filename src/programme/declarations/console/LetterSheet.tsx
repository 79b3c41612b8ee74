import './letter.css'
import type { ReactNode } from 'react'

interface Props {
  readonly letter: {
    readonly title: string
    readonly addressee: string
    readonly body: string
    readonly signature: string
  }
  /** null while it has not gone out: a letter is dated by its release. */
  readonly date: string | null
  readonly children?: ReactNode
}

/** A letter as it stands on paper. The .docx is the master; this is for reading and for the plain printer. */
export function LetterSheet({ letter, date, children }: Props) {
  return (
    <div className="letter">
      <h2 className="letter-title">{letter.title}</h2>
      <p className="letter-addressee">{letter.addressee}：</p>
      {letter.body.split('\n').map(paragraph => (
        <p key={paragraph} className="letter-paragraph">
          {paragraph}
        </p>
      ))}
      <p className="letter-signature">
        {letter.signature}
        <br />
        {date ?? '发出之日'}
      </p>
      {children}
    </div>
  )
}
