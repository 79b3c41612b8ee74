import type { Paragraph } from './phrases.ts'

export const goals: Paragraph = {
  open: [
    '到创建期满，{what}的{ind}由{now}{unit}到{target}{unit}；',
    '{what}{a}个月见到变化，一年站稳：{ind}{target}{unit}；',
    '{what}一年内做到三条，第一条是{ind}到{target}{unit}；',
    '到明年{month}月，{what}不再让{whom}为同一件事来两趟，{ind}稳定在{target}{unit}；',
    '把{n}次{what}做成{n}个放心，{ind}守住{target}{unit}；',
  ],
  close: [
    '{k}类难事都有党员领办，{whom}回访满意。',
    '做法写成一页纸，至少{f}名党员能独立去做。',
    '“{carrier}”天天有记录，{place}的党员岗人人叫得出名字。',
    '来源都查得到，回访不少于{r}户。',
    '“{brand}”在{place}立得住，换一任书记也接得住。',
    '兄弟支部照着做得成，至少带出{k}个岗。',
    '每季度公布一次，差的也公布。',
    '评的是{whom}，不是我们自己。',
  ],
}

export const flow: Paragraph = {
  open: [
    '先把{what}的底摸清，再试办一个月，随后全面推开，',
    '{m1}月定人定岗，{m2}月试办{what}并公布{ind}，{m3}月推开，',
    '摸底{a}个月，{what}先试一处；{m2}月写成一页纸，{m3}月推到{k}个岗，',
    '第一步{m1}月走访{r}户问{what}，第二步{m2}月领办{k}类难事，第三步{m3}月亮数，',
    '{m1}月开题会讲清{what}，{m2}月第一次回访，{m3}月中期对照，',
    '{what}先{place}一处，后{k}处，',
  ],
  close: [
    '年底回访总结。',
    '年底请{whom}来评。',
    '期满前逐户回访。',
    '最后回头看。',
    '来年一月对照{target}{unit}算账。',
    '年底把“{carrier}”装订成册。',
    '十二月在{place}开一次评议会。',
    '期满前把“{brand}”的一页纸再改一稿。',
  ],
}

export const succession: Paragraph = {
  open: [
    '书记调整后“{brand}”由分管领导先接，',
    '“{brand}”每个岗备一名徒弟，书记走了联络员领着做，',
    '“{brand}”写成了一页纸，新书记到任一周内跟岗{k}次，',
  ],
  close: [
    '“{carrier}”和{source}都在，三天能上手。',
    '台账在本系统。',
    '材料在{place}的柜子里，钥匙两人管。',
    '头三个月由{f}名老党员带着走。',
  ],
}

/** What a returned declaration says besides, once its remarks are answered. */
export const mended: Paragraph = {
  open: ['每一步都定了人：', '按意见补上日子：', '前后对照写明：', '主次分清：'],
  close: [
    '{m2}月前办成{k}件，由书记领办。',
    '{m3}月看一次{ind}，由联络员记。',
    '原来{old}{unit}，现在{now}{unit}，期满{target}{unit}。',
    '只做{what}这一件，其余的不写。',
  ],
}

export const measureTitles = [
  '党员领办{what}难事',
  '“{carrier}”天天记、周周看',
  '{whom}按季回访',
  '{k}类难事清单销号',
  '把做法写成一页纸',
  '师徒结对带会{f}人',
  '{place}设岗亮身份',
  '{ind}按月公布',
  '每月一堂岗位课',
]
export const carriersBeside = [
  '回访记录簿',
  '难事清单',
  '一页纸规程',
  '师徒结对簿',
  '先锋岗牌',
  '晨间十分钟',
  '主题党日',
  '民情接待日',
  '亮数栏',
]
export const milestones = [
  '清单定稿',
  '试办满一月，看数',
  '一页纸定稿',
  '第一次回访',
  '中期对照',
  '推开到各岗',
  '请人来评',
]
