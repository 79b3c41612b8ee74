/** What a heading of such a plan is about. Tried in order; the first that fits names the section. */
export type SectionKind =
  | 'guiding'
  | 'objectives'
  | 'steps'
  | 'criteria'
  | 'returns'
  | 'delisting'
  | 'requirements'
  | 'eligibility'
  | 'publicity'
  | 'naming'
  | 'handIn'
  | 'organisation'
  | 'duties'
  | 'events'
  | 'marks'
  | 'texts'
  | 'stewardship'

const KINDS: [SectionKind, RegExp][] = [
  ['returns', /退回|不予受理|重新申报/],
  ['delisting', /摘牌|撤销|退出机制|取消称号/],
  [
    'steps',
    /(?:步骤|进度|程序|流程|阶段划分|时间安排|时间步骤|时间表|进程|日程|阶段安排|阶段任务|(?:工作|活动)阶段$|工作安排|活动安排|实施阶段|时间节点|路线图|实施计划|推进计划|(?:实施|推进|任务|具体|创建)安排|^安排$|推进时序|时序|活动实施$|组织实施$|(?:怎么|怎样|如何)(?:做|干|办|走|推进|实施|创建|开展)|^(?:实施|活动|创建|工作)过程$|分几步|时间.{0,2}(?:怎么|怎样|如何)|(?:怎么|怎样|如何).{0,2}(?:排|安排))/,
  ],
  [
    'criteria',
    /(?:评分|评价|考评|评选|评审|考核|验收|评定|打分|评比|测评|认定)(?:的)?(?:标准|细则|指标|办法|内容|体系|表|要点)|(?:怎么|怎样|如何)(?:来)?(?:评|考|打分)|评什么/,
  ],
  ['marks', /培育(?:对象|项目)?(?:的)?(?:条件|标准)|遴选(?:条件|标准)/],
  [
    'requirements',
    /(?:创建|争创|品牌|建设|打造|培育|培树|创评|创牌)(?:的)?(?:基本|具体|主要)?(?:要求|标准|原则|条件|内容)|“?[一二三四五六七八九]有”?(?:标准|要求)|品牌(?:基本|构成)?要素|(?:怎么|怎样|如何|什么).{0,4}品牌|品牌.{0,3}(?:怎么|怎样|如何)(?![管验评报推摘])|^(?:主要内容|基本要求|基本条件|总体标准|基本标准|具体要求|内容要求|什么样的品牌)|(?:要求|标准)是?什么$|什么(?:样的)?(?:要求|标准|条件)$/,
  ],
  [
    'guiding',
    /指导思想|指导方针|总体要求|总体思路|总体考虑|(?:工作|基本)思路|指导原则|(?:活动|创建)?[主宗]旨|总的[想要思考]/,
  ],
  ['objectives', /(?:目标|任务|目的|想达到|达到什么|[做干办搞]成什么)/],
  [
    'eligibility',
    /(?:申报|参评|评选|参加|参选|认定|命名)(?:的)?(?:条件|范围|对象|要求|资格)|(?:创建|实施)(?:范围|对象)/,
  ],
  ['publicity', /公示/],
  ['handIn', /材料(?:报送|要求|提交)|报送|申报(?:材料|方式|办法|时间)|联系/],
  [
    'organisation',
    /组织(?:领导|机构|保障)|领导(?:机构|小组)|工作(?:机构|要求|保障)|保障|(?:有关|相关|几点|工作|具体)要求/,
  ],
  ['duties', /职责|责任|分工|谁来?(?:管|干|抓|负责|做)/],
  ['stewardship', /动态管理|管理|复查/],
]

/** A bare 要求, 标准 beside a 目标 says what a brand must be; alone, how to work. */
export const isRequirements = (title: string): boolean => /^(?:具体|基本|主要|总体)?(?:要求|标准)[：。]?$/.test(title)

/** Kind of a section by its heading's words (number and brackets already taken off). */
export function sectionKind(title: string): SectionKind | null {
  const words = title.replace(/（[^（）]{0,40}）/g, '').replace(/[：。，、；！？]+$/, '')
  // “党群部负责方案编制、进度跟踪”: a sentence, whatever it speaks of.
  if (words === '' || words.length > 24 || /负责|应当|必须/.test(words)) return null
  for (const [kind, pattern] of KINDS) if (pattern.test(words)) return kind
  return null
}
