import type { WordsChange } from '../compare.ts'

interface Props {
  readonly words: WordsChange
  readonly comparing: boolean
  readonly empty?: string
}

/** A text with what went and what came: struck in ochre, underlined in blue. Without comparing, only what stands now. */
export function Pieces({ words, comparing, empty = '没有填' }: Props) {
  if (!comparing || !words.changed)
    return words.after ? (
      <span className="review-words">{words.after}</span>
    ) : (
      <span className="type-note">{empty}</span>
    )
  let from = 0
  return (
    <span className="review-words">
      {words.pieces.map(piece => {
        const key = `${from}${piece.kind}`
        from += piece.text.length
        if (piece.kind === 'deleted')
          return (
            <del key={key} className="went">
              {piece.text}
            </del>
          )
        if (piece.kind === 'inserted')
          return (
            <ins key={key} className="came">
              {piece.text}
            </ins>
          )
        return <span key={key}>{piece.text}</span>
      })}
    </span>
  )
}
