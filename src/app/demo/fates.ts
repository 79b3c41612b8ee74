/** What can happen to a branch's brand on a day. */
export type Act =
  | 'nominate'
  | 'nominate on paper'
  | 'select'
  | 'begin the form'
  | 'fill the form'
  | 'submit'
  | 'unit passes'
  | 'unit returns'
  | 'accept'
  | 'send back'
  | 'read'
  | 'answer some'
  | 'answer all'
  | 'withdraw'
  | 'lapse'
  | 'revive'
  | 'extend'
  | 'undo'

export interface Happening {
  readonly act: Act
  /** So many days before the city's present. */
  readonly daysAgo: number
  /** Decided and not sent: it stays in 待发. */
  readonly held?: true
}

export interface Fate {
  /** How a newcomer would describe it. */
  readonly name: string
  /** Of a thousand branches about so many. */
  readonly weight: number
  readonly life: readonly Happening[]
}

const on = (daysAgo: number, act: Act): Happening => ({ act, daysAgo })
const held = (daysAgo: number, act: Act): Happening => ({ act, daysAgo, held: true })

const chosen = [on(17, 'nominate'), on(12, 'select')]
const written = [...chosen, on(6, 'fill the form')]
const submitted = [...written, on(6, 'submit')]
const passedOn = [...submitted, on(5, 'unit passes')]
const sentBack = [...passedOn, on(4, 'send back'), on(3, 'read')]
const lastYear = [on(392, 'nominate'), on(385, 'select')]
const acceptedLastYear = [on(380, 'fill the form'), on(380, 'submit'), on(376, 'accept')]

/**
 * The city's mix: every state that can be reached today, by every road. This year 酝酿 began three weeks ago and 申报 a week
 * ago; last year's campaign had the committee's step alone.
 */
export const fates: readonly Fate[] = [
  { name: '还没有提名', weight: 110, life: [] },
  { name: '酝酿中', weight: 85, life: [on(16, 'nominate')] },
  { name: '纸质提名，由干事代录', weight: 10, life: [on(9, 'nominate on paper')] },
  { name: '刚确定培育', weight: 75, life: chosen },
  { name: '申报表填到一半', weight: 120, life: [...chosen, on(6, 'begin the form')] },
  { name: '申报表填好，还没有报送', weight: 50, life: [...chosen, on(7, 'begin the form'), on(5, 'fill the form')] },
  { name: '填到一半，准予延期', weight: 12, life: [...chosen, on(5, 'begin the form'), on(2, 'extend')] },
  { name: '申报中撤回', weight: 25, life: [...chosen, on(5, 'withdraw')] },
  { name: '等单位审核', weight: 110, life: [...chosen, on(4, 'fill the form'), on(3, 'submit')] },
  { name: '单位退回', weight: 40, life: [...submitted, on(4, 'unit returns')] },
  {
    name: '单位退回，已重新报送',
    weight: 30,
    life: [...submitted, on(4, 'unit returns'), on(3, 'answer all'), on(2, 'submit')],
  },
  { name: '等工委审核', weight: 95, life: passedOn },
  { name: '受理待发', weight: 35, life: [...passedOn, held(1, 'accept')] },
  { name: '退回待发', weight: 18, life: [...passedOn, held(1, 'send back')] },
  { name: '工委退回，还没有答复', weight: 45, life: sentBack },
  { name: '工委退回，答复了一部分', weight: 20, life: [...sentBack, on(2, 'answer some')] },
  {
    name: '工委退回，第二次报送',
    weight: 30,
    life: [...sentBack, on(2, 'answer all'), on(2, 'submit'), on(1, 'unit passes')],
  },
  {
    name: '退回一次后受理',
    weight: 35,
    life: [...[...sentBack, on(3, 'answer all'), on(3, 'submit')], ...[on(2, 'unit passes'), on(2, 'accept')]],
  },
  { name: '创建中', weight: 100, life: [...passedOn, on(4, 'accept'), on(2, 'read')] },
  { name: '受理后撤销，再看一遍', weight: 8, life: [...passedOn, on(3, 'accept'), on(2, 'undo')] },
  { name: '创建中撤回', weight: 8, life: [...passedOn, on(4, 'accept'), on(1, 'withdraw')] },
  { name: '上年逾期未报', weight: 25, life: [on(391, 'nominate'), on(360, 'lapse')] },
  {
    name: '上年逾期，今年又提名',
    weight: 12,
    life: [on(391, 'nominate'), on(360, 'lapse'), on(14, 'nominate'), on(11, 'select')],
  },
  {
    name: '上年逾期恢复，已在创建',
    weight: 12,
    life: [
      ...lastYear,
      on(362, 'lapse'),
      on(359, 'revive'),
      on(357, 'fill the form'),
      on(356, 'submit'),
      on(354, 'accept'),
    ],
  },
  { name: '上年起创建中', weight: 30, life: [...lastYear, ...acceptedLastYear] },
]

const all = fates.reduce((sum, fate) => sum + fate.weight, 0)

/** One of each first, so that a small city has them all; then by weight, in steps of the golden ratio. */
export function fateOf(index: number, branches: number): Fate {
  const [none] = fates
  if (!none) throw new TypeError('the city has fates')
  const one = branches >= fates.length ? fates[index] : undefined
  if (one) return one
  let left = ((index * 0.618_033_988_75) % 1) * all
  for (const fate of fates) {
    left -= fate.weight
    if (left < 0) return fate
  }
  return none
}
