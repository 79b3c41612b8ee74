import { Counter } from '../../console/Counter.tsx'

interface Props {
  readonly count: number
  readonly min?: number | undefined
  readonly max: number
}

/** The counter under a text. Before the first character it only names the limits: nothing is wrong yet. */
export function Length({ count, min = 0, max }: Props) {
  if (count > 0) return <Counter count={count} min={min} max={max} />
  return <p className="length-limits">{min > 0 ? `${min}–${max} 字` : `至多 ${max.toLocaleString('en-US')} 字`}</p>
}
