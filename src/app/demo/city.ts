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
  readonly work: string
  readonly carrier: string
  readonly number: number
  /** Where this branch gets to, 0 to 1; the city's mix of states is cut from it. */
  readonly fate: number
}

export interface City {
  readonly committee: string
  readonly officer: string
  readonly secondOfficer: string
  readonly branches: readonly CityBranch[]
}

/** mulberry32: small, and the same in every engine. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const places = ['江澄', '云栖', '临汀', '安岚', '澜川', '青浦里', '望湖', '松陵', '白鹭', '平渡']
const offices = [
  '发展改革',
  '教育体育',
  '民政事务',
  '财政金库',
  '人力资源',
  '自然资源',
  '生态环境',
  '住房建设',
  '交通运输',
  '水务河湖',
]
const more = [
  '农业农村',
  '商务流通',
  '文化旅游',
  '卫生健康',
  '应急救援',
  '审计监督',
  '市场监管',
  '统计调查',
  '医疗保障',
  '政务服务',
]
const teams = [
  '综合科',
  '业务一科',
  '业务二科',
  '窗口',
  '法规科',
  '规划科',
  '信息中心',
  '服务中心',
  '督查科',
  '人事科',
  '财务科',
  '退休干部',
]
const surnames = [...'温秦罗安纪陆沈顾贺方李孟宋叶江林许苏程柳梁韩唐魏袁邓']
const given = [...'知望星若明清兰一谦舟禾夏舒野谷朗宁敏嘉景思远书言文静安然和晓']
const fronts = ['窗口', '田间', '河畔', '灯下', '路上', '门前', '云端', '楼道', '柜台', '山间']
const backs = ['先锋岗', '连心桥', '直通车', '民情簿', '红帆队', '小课堂', '领办人', '接力棒', '面对面', '暖心站']
const works = ['办件', '接访', '巡查', '结对', '培训', '帮办', '回访', '调解', '讲课', '核验']
const carriers = [
  '周四会诊台',
  '一户一卡',
  '红色台账',
  '流动课堂',
  '党员责任牌',
  '民情接待日',
  '项目攻坚组',
  '晨间十分钟',
]
const fields = ['政治建设', '思想建设', '组织建设', '作风建设', '纪律建设', '党员教育', '服务群众', '党业融合']

/** The same seed gives the same city, name for name. */
export function cityOf(size: { readonly units: number; readonly branches: number; readonly seed: number }): City {
  const next = chance(size.seed)
  const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? ''
  const person = () => `${pick(surnames)}${pick(given)}${pick(given)}`
  const committee = `${pick(places)}市直机关工委`
  const desks = [...offices, ...more]
  const units = Array.from({ length: size.units }, (_, index) => {
    const round = Math.floor(index / desks.length)
    const place = places[(round + places.length - 1) % places.length] ?? ''
    const lap = Math.floor(round / places.length)
    const name = `${round === 0 ? '市' : place}${desks[index % desks.length] ?? ''}局${lap === 0 ? '' : `第${lap + 1}分局`}`
    return { name, used: new Set<string>(), lead: '' }
  })
  // Two of one name in one unit would be one person to the roster.
  const newcomer = (used: Set<string>) => {
    let name = person()
    while (used.has(name)) name = `${pick(surnames)}${pick(given)}${pick(given)}`
    used.add(name)
    return name
  }
  for (const unit of units) unit.lead = newcomer(unit.used)
  // Steps of the golden ratio spread over every part of 0 to 1, so that a small city too has its share of each state.
  const turn = next()
  const branches = Array.from({ length: size.branches }, (_, index): CityBranch => {
    const unit = units[index % units.length]
    if (!unit) throw new TypeError('a city has at least one unit')
    const place = Math.floor(index / units.length)
    const lap = Math.floor(place / teams.length)
    const work = pick(works)
    const number = 40 + Math.floor(next() * 400)
    return {
      unit: unit.name,
      name: `${teams[place % teams.length] ?? ''}${lap === 0 ? '' : `第${lap + 1}`}党支部`,
      secretary: newcomer(unit.used),
      lead: unit.lead,
      editor: newcomer(unit.used),
      members: 5 + Math.floor(next() * 40),
      brand: `${pick(fronts)}${pick(backs)}`,
      field: pick(fields),
      sentence: `把党员身份亮在${work}的每一个环节，让来办事的人找得到人、说得上话。`,
      work,
      carrier: pick(carriers),
      number,
      fate: (turn + index * 0.618_033_988_75) % 1,
    }
  })
  return { committee, officer: person(), secondOfficer: person(), branches }
}
