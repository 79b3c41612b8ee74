import './counter.css'

export interface Limits {
  readonly min: number
  readonly max: number
}

interface Props extends Limits {
  /** Counted by foundation/text/length.ts: countName for names, countCharacters for everything else. */
  readonly count: number
  /** At the right end: “标点和引号不计”. Without it the limits stand there. */
  readonly note?: string
  readonly id?: string
}

/** Says what is missing or too much in words, never in red: “6 字，合乎 4–8 字”, “还差 1 字”, “多了 2 字”. */
export function counterWords(count: number, { min, max }: Limits): string {
  if (count < min) return `还差 ${(min - count).toLocaleString('en-US')} 字`
  if (count > max) return `多了 ${(count - max).toLocaleString('en-US')} 字`
  return ticked(max) ? `${count} 字，合乎 ${min}–${max} 字` : `${count.toLocaleString('en-US')} 字`
}

/** Up to a dozen characters are shown one by one. */
const ticked = (max: number) => max <= 12

/** Below a counted field: a tick a character with a mark at the least for short names, a bar for paragraphs. */
export function Counter({ count, min, max, note, id }: Props) {
  const fits = count >= min && count <= max
  return (
    <div className={fits ? 'counter counter-fits' : 'counter'} id={id}>
      {ticked(max) ? <Ticks count={count} min={min} max={max} /> : <Bar count={count} max={max} />}
      <span className="counter-words" role="status">
        {counterWords(count, { min, max })}
      </span>
      <span className="counter-note">{note ?? (min > 0 ? `${min}–${max} 字` : `至多 ${max} 字`)}</span>
    </div>
  )
}

function Ticks({ count, min, max }: Limits & { readonly count: number }) {
  return (
    <span className="counter-ticks" aria-hidden="true">
      {Array.from({ length: max }, (_, place) => {
        const full = place < count ? 'counter-tick counter-tick-full' : 'counter-tick'
        // biome-ignore lint/suspicious/noArrayIndexKey: the ticks are places, not things
        return <span key={place} className={place + 1 === min && min > 1 ? `${full} counter-tick-least` : full} />
      })}
    </span>
  )
}

function Bar({ count, max }: { readonly count: number; readonly max: number }) {
  return (
    <span className="counter-bar" aria-hidden="true">
      <span style={{ width: `${Math.min(100, (count / max) * 100)}%` }} />
    </span>
  )
}
