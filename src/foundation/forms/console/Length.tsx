interface Props {
  readonly count: number
  readonly min?: number | undefined
  readonly max: number
}

/** How long a text is against its limits, said in words beside a bar: too short and too long are ochre, never red. */
export function Length({ count, min = 0, max }: Props) {
  const over = count > max
  const short = count > 0 && count < min
  const state = over || short ? 'length-off' : count > 0 ? 'length-fits' : ''
  return (
    <p className={`length ${state}`}>
      <span className="length-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, (100 * count) / max)}%` }} />
      </span>
      <span className="length-words">
        {count.toLocaleString('en-US')} 字{over ? `，多了 ${count - max} 字` : short ? `，还差 ${min - count} 字` : ''}
      </span>
      <span className="length-limits">
        {min > 0 ? `${min}–${max.toLocaleString('en-US')} 字` : `不超过 ${max.toLocaleString('en-US')} 字`}
      </span>
    </p>
  )
}
