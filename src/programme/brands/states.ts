/** The words of the lifecycle (DESIGN.md §2, VOICE.md §2, screens/README.md §1): the only place that knows label, shape and colour of a state. */
export const brandStates = [
  'candidate',
  'declaring',
  'under_review',
  'creating',
  'evaluating',
  'publicized',
  'recognized',
  'rectifying',
  'delisted',
  'ended',
  'not_recognized',
  'withdrawn',
  'lapsed',
] as const
export type BrandState = (typeof brandStates)[number]

/** Live brands count in the quota, over all campaigns. */
export const liveStates: readonly BrandState[] = [
  'candidate',
  'declaring',
  'under_review',
  'creating',
  'evaluating',
  'publicized',
  'recognized',
  'rectifying',
]
export const isLive = (state: BrandState) => liveStates.includes(state)

/** A live brand that has its name for good, whatever campaign gave it; the other live ones are under way. */
export const namedStates: readonly BrandState[] = ['recognized', 'rectifying']
/** Named, and under 整改. */
export const mendingStates: readonly BrandState[] = ['rectifying']
/** Still with its branch: not handed in, or handed back. */
export const unsubmittedStates: readonly BrandState[] = ['candidate', 'declaring']

/** The way of a brand when all goes well, as its path names it; under review it has one station for each step, by the step's name. */
export const wayOfBrands: readonly (readonly [BrandState, label: string | null])[] = [
  ['candidate', '酝酿'],
  ['declaring', '申报'],
  ['under_review', null],
  ['creating', '创建'],
  ['evaluating', '评审'],
  ['publicized', '公示'],
  ['recognized', '认定'],
]

export type Shape =
  | 'dash'
  | 'dashed-circle'
  | 'circle'
  | 'quarter'
  | 'half'
  | 'three-quarters'
  | 'hollow-diamond'
  | 'diamond'
  | 'plaque'
  | 'triangle'
  | 'struck-plaque'
  | 'hollow-plaque'
  | 'barred-circle'
  | 'barred-diamond'
export type Ink = 'ochre' | 'ochre-2' | 'ink' | 'ink-3' | 'blue' | 'blue-2' | 'violet' | 'green'

export interface StateLook {
  /** For the committee's people and the branch's own. */
  readonly inside: string
  /** For everybody else; null: not shown in public by default. */
  readonly public: string | null
  readonly shape: Shape
  readonly ink: Ink
}

const look = (inside: string, publicLabel: string | null, shape: Shape, ink: Ink): StateLook => ({
  inside,
  public: publicLabel,
  shape,
  ink,
})

export const stateLooks: Readonly<Record<BrandState, StateLook>> = {
  candidate: look('酝酿中', null, 'dashed-circle', 'ink-3'),
  declaring: look('申报中', null, 'circle', 'blue-2'),
  under_review: look('审核中', null, 'half', 'blue'),
  creating: look('创建中', '创建中', 'three-quarters', 'blue'),
  evaluating: look('评审中', '认定评审中', 'hollow-diamond', 'violet'),
  publicized: look('公示中', '公示中', 'diamond', 'violet'),
  recognized: look('已认定', '已认定', 'plaque', 'green'),
  rectifying: look('限期整改', '整改中', 'triangle', 'ochre-2'),
  delisted: look('已摘牌', '已摘牌', 'struck-plaque', 'ink'),
  ended: look('已终止', '已终止', 'hollow-plaque', 'ink-3'),
  not_recognized: look('未予认定', null, 'barred-diamond', 'ink-3'),
  withdrawn: look('已撤回', null, 'barred-circle', 'ink-3'),
  lapsed: look('逾期未报', null, 'barred-circle', 'ink-3'),
}

/** A branch without a brand has no state; it still has a place in every matrix. */
export const noBrandLook = look('未提名', null, 'dash', 'ochre')

/** Under review the step's own name speaks (“单位审核”); a step before the committee's is a quarter full, the committee's half. */
export function lookOf(state: BrandState, step: { readonly name: string; readonly isLast: boolean } | null): StateLook {
  if (state !== 'under_review' || !step) return stateLooks[state]
  return { ...stateLooks.under_review, inside: step.name, ...(step.isLast ? {} : { shape: 'quarter', ink: 'blue-2' }) }
}

/** Every action of the lifecycle with its button (VOICE.md §2); its sentence in the timeline stands with the table in `lifecycle`. */
export const actionNames = {
  nominate: '提名',
  import: '补录',
  select: '确定培育',
  submit: '报送',
  pass: '通过',
  return: '退回',
  lapse: '列为逾期',
  revive: '延期恢复',
  apply: '申请认定',
  defer: '暂缓',
  propose: '拟认定',
  notRecognize: '未予认定',
  nominateAgain: '再次培育',
  upholdObjection: '异议成立',
  confirm: '认定',
  passReinspection: '复查合格',
  orderRectification: '限期整改',
  acceptRectification: '整改合格',
  delist: '摘牌',
  giveUp: '主动放弃',
  dissolve: '随支部撤销',
  reestablish: '重新确立',
  withdraw: '撤回',
  revert: '撤销',
} as const
export type BrandAction = keyof typeof actionNames
