/** A piece of daily work that a branch makes its brand of: for whom, what is hard about it, what the branch does, and how one sees it. */
export interface Work {
  /** Two or three characters that its brand's name may begin with. */
  readonly roots: readonly string[]
  readonly what: string
  readonly whom: string
  readonly pain: string
  readonly way: string
  readonly carrier: string
  readonly place: string
  /** What is counted: name, unit, as it was, as it is meant to be. */
  readonly figure: readonly [string, string, number, number]
  readonly source: string
}

/** What a kind of organ does: its offices, and the works its branches choose from. */
export interface Trade {
  readonly bureau: string
  readonly offices: readonly string[]
  readonly works: readonly Work[]
}

/** One line a work, as somebody would jot it down. Every word is made up; no place, organ or person is meant. */
function work(line: string): Work {
  const [roots = '', what = '', whom = '', pain = '', way = '', carrier = '', place = '', figure = '', source = ''] =
    line.split('｜')
  const [indicator = '', unit = '', now = '', target = ''] = figure.split('，')
  return {
    roots: roots.split('、'),
    what,
    whom,
    pain,
    way,
    carrier,
    place,
    figure: [indicator, unit, Number(now), Number(target)],
    source,
  }
}

export function trade(bureau: string, offices: string, lines: readonly string[]): Trade {
  return { bureau, offices: offices.split('、'), works: lines.map(work) }
}
