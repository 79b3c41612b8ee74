import type { BrandPage } from '../../brands/contract.ts'

export interface BrandTab {
  readonly key: string
  readonly label: string
  readonly note: string | null
  /** Not yet: grey, but readable, since it says what will be asked. */
  readonly ahead: boolean
}

/** The tab of the station at which the brand stands; it is the one that opens. */
export function presentTab({ path }: Pick<BrandPage, 'path'>): string {
  const now = path.findIndex(step => step.reached === 'now')
  const label = path[now]?.label
  const named = path.findIndex(step => step.label === '创建')
  if (label === '酝酿') return 'incubation'
  if (label === '创建') return 'creation'
  if (label === '评审' || label === '公示' || label === '认定') return 'recognition'
  // Every step of review belongs to 申报; a brand that left the way opens on the whole.
  return now > 0 && named > now ? 'declaration' : 'overview'
}

/** A tab for each stage; `at` is the place on the brand's way that opens it. */
export function brandTabs({ path, declaration, measures }: BrandPage): BrandTab[] {
  const reached = (label: string) => path.some(step => step.label === label && step.reached !== 'to come')
  const tab = (key: string, label: string, ahead: boolean, note: string | null = null): BrandTab => ({
    key,
    label,
    note,
    ahead,
  })
  const named = reached('认定')
  return [
    tab('overview', '总览', false),
    tab('incubation', '酝酿', !reached('酝酿')),
    tab('declaration', '申报', !reached('申报') && !declaration, declaration ? `第 ${declaration.number} 版` : null),
    tab('creation', '创建', !reached('创建') && measures.length === 0),
    tab('exhibition', '巡礼', !reached('创建')),
    tab('recognition', '认定', !named),
    tab('stewardship', '动态管理', !named),
    tab('supervision', '督导', true),
  ]
}

/** What a stage that has not come yet will ask of the branch, so that nobody has to guess or to prepare too much. */
export const asksLater: Readonly<Record<string, readonly string[]>> = {
  incubation: ['一个名称、一句话介绍，就可以提名。', '四项标志每项一两句，答完确定培育。'],
  declaration: ['申报表和创建方案在同一页填，随填随存。', '退回的，意见标在栏目旁，逐条答复后重新报送。'],
  creation: ['按创建方案推进举措，到节点报一句进展。', '没有图片也可以，材料不交不影响。'],
  exhibition: ['用已有的名称、内涵和做法展出，不另填表。', '哪些内容公开，由支部确认。'],
  recognition: ['在认定申请开放期间提出，自评一页。', '每项举措写一句做了什么、在哪里看得到，或附一份材料。'],
  stewardship: [
    '认定后每年复查一次，看做法是否还管用、能否代表支部、有没有人来学。',
    '不合要求的先限期整改，材料都保留。',
  ],
  supervision: ['督导员检查后，发现的问题、期限和整改情况列在这里。', '问题整改好、验收后销号，不另报材料。'],
}
