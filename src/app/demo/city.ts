import { type Draws, drawing, seedOf } from './chance.ts'
import { type Fate, fateOf } from './fates.ts'
import { personName } from './names.ts'
import { sentenceOf } from './papers.ts'
import type { Trade, Work } from './trades.ts'
import { economy } from './trades-economy.ts'
import { peoples } from './trades-people.ts'

/** One branch of the generated city with its people and the brand it has in mind. Every name is made up. */
export interface CityBranch {
  readonly unit: string
  readonly name: string
  readonly secretary: string
  readonly lead: string
  readonly editor: string
  readonly members: number
  readonly brand: string
  readonly field: string
  readonly sentence: string
  readonly work: Work
  /** The how-manyeth branch of the city that builds on this work. */
  readonly turn: number
  /** Its own thread of chance: everything it writes is drawn from here. */
  readonly seed: number
  readonly fate: Fate
}

export interface CityUnit {
  readonly name: string
  /** Null: the officer has yet to appoint one, and material stops there. */
  readonly reviewer: string | null
}

export interface City {
  readonly committee: string
  readonly officer: string
  readonly secondOfficer: string
  readonly leader: string
  readonly inspector: string
  readonly units: readonly CityUnit[]
  readonly branches: readonly CityBranch[]
}

const places = ['江澄', '云栖', '临汀', '安岚', '澜川', '青浦里', '望湖', '松陵', '白鹭', '平渡']
const trades: readonly Trade[] = [...economy, ...peoples]
const common = [
  '办公室',
  '机关第一',
  '机关第二',
  '人事科',
  '法规科',
  '规划财务科',
  '信息中心',
  '服务中心',
  '离退休干部',
]
const fields = ['服务群众', '党业融合', '作风建设', '组织建设', '党员教育', '思想建设', '政治建设', '纪律建设']
/** What a name ends in; a root of its work stands before it. */
const tails = [
  ...[
    '先锋岗',
    '连心桥',
    '直通车',
    '领办人',
    '面对面',
    '暖心站',
    '接力棒',
    '红管家',
    '不打烊',
    '快一步',
    '有回音',
    '在身边',
  ],
  ...[
    '零跑腿',
    '进万家',
    '一线通',
    '早知道',
    '问到底',
    '管到底',
    '挑大梁',
    '第一岗',
    '红帆队',
    '实心干',
    '当先锋',
    '解千结',
  ],
  ...[
    '结对行',
    '晨间课',
    '民情簿',
    '承诺台',
    '守望灯',
    '同心圆',
    '一张清单',
    '有我在岗',
    '到户到人',
    '说到做到',
    '件件回音',
    '红色驿站',
  ],
]

/** The same seed gives the same city, name for name. */
export function cityOf(size: { readonly units: number; readonly branches: number; readonly seed: number }): City {
  const draws = drawing(size.seed)
  const committee = `${draws.pick(places)}市直机关工委`
  const officer = personName(draws)
  const newcomers = (known: Set<string>) => () => {
    let name = personName(draws)
    while (known.has(name)) name = personName(draws)
    known.add(name)
    return name
  }
  const offices = newcomers(new Set([officer]))
  const units = Array.from({ length: size.units }, (_, index) => {
    const newcomer = newcomers(new Set())
    const trade = trades[index % trades.length]
    if (!trade) throw new TypeError('there are trades')
    // A few wait for theirs, so that an officer finds what is his to mend.
    const reviewer = index % 29 === 17 ? null : newcomer()
    return { name: unitName(trade, index), trade, newcomer, reviewer, leads: [newcomer(), newcomer()] }
  })
  const taken = new Set<string>()
  const turns = new Map<Work, number>()
  const branches = Array.from({ length: size.branches }, (_, index): CityBranch => {
    const unit = units[index % units.length]
    if (!unit) throw new TypeError('a city has at least one unit')
    const place = Math.floor(index / units.length)
    const own = drawing(seedOf(size.seed, index))
    const work = unit.trade.works[(place + own.number(0, 1)) % unit.trade.works.length]
    if (!work) throw new TypeError('every trade has its works')
    const turn = turns.get(work) ?? 0
    turns.set(work, turn + 1)
    const branch = {
      unit: unit.name,
      name: branchName(unit.trade, place),
      secretary: unit.newcomer(),
      lead: unit.leads[place % 2] ?? '',
      editor: unit.newcomer(),
      members: own.number(5, 46),
      brand: brandName(work, own, taken),
      field: own.once(0.6) ? own.pick(fields.slice(0, 3)) : own.pick(fields),
      sentence: '',
      work,
      turn,
      seed: seedOf(size.seed, index),
      fate: fateOf(index, size.branches),
    }
    return { ...branch, sentence: sentenceOf(branch) }
  })
  return {
    committee,
    officer,
    secondOfficer: offices(),
    leader: offices(),
    inspector: offices(),
    units: units.map(({ name, reviewer }) => ({ name, reviewer })),
    branches,
  }
}

/** The city's own organs first, then those of its districts, then their branches of branches. */
function unitName(trade: Trade, index: number): string {
  const round = Math.floor(index / trades.length)
  if (round === 0) return `市${trade.bureau}`
  const district = places[(round - 1) % places.length] ?? ''
  const lap = Math.floor((round - 1) / places.length)
  return `${district}${lap === 0 ? '区' : `${'东西南北中'[(lap - 1) % 5]}区${lap > 5 ? Math.floor((lap - 1) / 5) + 1 : ''}`}${trade.bureau}`
}

function branchName({ offices }: Trade, place: number): string {
  const all = [...new Set([...offices, ...common])]
  const lap = Math.floor(place / all.length)
  return `${all[place % all.length] ?? ''}${lap === 0 ? '' : `第${lap + 1}`}党支部`
}

/** Of its work and unlike any other in the city, as long as the words last. */
function brandName(work: Work, draws: Draws, taken: Set<string>): string {
  let name = ''
  for (let tries = 0; tries < 60; tries += 1) {
    const root = draws.pick(work.roots)
    name = `${root}${draws.pick(tails)}`
    if (!taken.has(name)) break
  }
  taken.add(name)
  return name
}
