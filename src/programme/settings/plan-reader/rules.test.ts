import { describe, expect, it } from 'vitest'
import type { Plan } from './plan.ts'
import { readPlan } from './read-plan.ts'

const TITLE = '2024年机关“一支部一品牌”创建活动实施方案'
const read = (...lines: string[]): Plan => readPlan([TITLE, ...lines].join('\n')).plan
const say = (sentence: string): Plan => read('一、有关事项', '现就有关事项明确如下。', sentence)

describe('how long a name may be', () => {
  it.each([
    ['用4-8个字的短语概括品牌名称。', 4, 8],
    ['品牌名称为4至8字。', 4, 8],
    ['品牌名称以四到八个字为宜。', 4, 8],
    ['品牌名称不超过8个字。', null, 8],
    ['品牌名称控制在八字以内。', null, 8],
    ['名称不少于4个字，最多10个字。', 4, 10],
    ['命名要响亮，12个字以内。', null, 12],
    ['品牌名称一般应在4个字以上。', 4, null],
    ['品牌名称４～８个汉字。', 4, 8],
  ])('%s', (sentence, min, max) => expect(say(sentence).naming).toEqual({ min, max }))
  it.each(['事迹材料不超过2000字。', '名称响亮，并附20字以内的释义。', '先进事迹控制在30字左右。'])(
    '%s is about another writing',
    sentence => {
      expect(say(sentence).naming).toBeNull()
    },
  )
})

describe('how many brands a branch may have', () => {
  it.each([
    ['各支部都要拥有1-2个叫得响的党建品牌。', 1, 2],
    ['每个支部至少创建1个品牌。', 1, null],
    ['每个党支部限报1个品牌。', null, 1],
    ['各党支部申报品牌不超过2个。', null, 2],
    ['原则上每个支部申报一至两个品牌。', 1, 2],
    ['每个支部打造一个特色品牌。', 1, 1],
    ['每个支部确定1—3个品牌项目。', 1, 3],
    ['每个支部创建一两个品牌。', 1, 2],
  ])('%s', (sentence, min, max) => expect(say(sentence).quota).toEqual({ min, max }))
  it.each(['全市评选10个示范品牌。', '各支部每月开展1次活动。', '每个支部明确1名联络员负责品牌工作。'])(
    '%s sets none',
    sentence => {
      expect(say(sentence).quota).toBeNull()
    },
  )
})

describe('why a declaration goes back', () => {
  it.each([
    ['对创建方案思路不清晰、主题不突出、操作无载体的要求重新申报。', ['思路不清晰', '主题不突出', '操作无载体']],
    ['凡思路不清、重点不明的方案，一律退回。', ['思路不清', '重点不明']],
    ['对存在主题雷同、缺少载体等问题的，退回修改。', ['主题雷同', '缺少载体']],
    ['有下列情形之一的，不予受理：（1）材料不全；（2）超过期限；（3）弄虚作假。', ['材料不全', '超过期限', '弄虚作假']],
    ['申报材料内容空泛、没有抓手的，退回重报。', ['内容空泛', '没有抓手']],
  ])('%s', (sentence, reasons) => expect(say(sentence).returnReasons).toEqual(reasons))
})

describe('why a brand loses its plaque', () => {
  it.each([
    ['对不适应形势或不符合要求的及时予以摘牌。', ['不适应形势', '不符合要求']],
    ['对工作滑坡、群众反映强烈的，撤销命名。', ['工作滑坡', '群众反映强烈']],
    ['凡发生违纪案件、弄虚作假的，取消品牌称号。', ['发生违纪案件', '弄虚作假']],
    ['有下列情形之一的，予以摘牌：①停止活动；②复查不合格。', ['停止活动', '复查不合格']],
  ])('%s', (sentence, grounds) => expect(say(sentence).delistingGrounds).toEqual(grounds))
})

describe('marks, pillars, texts', () => {
  it.each([
    ['把成效明显、群众满意、可塑性强的典型确定为品牌培育项目。', ['成效明显', '群众满意', '可塑性强']],
    ['将基础好、潜力大、口碑佳的做法列为培育对象。', ['基础好', '潜力大', '口碑佳']],
    ['培育对象应具备班子过硬、特色鲜明、群众认可等条件。', ['班子过硬', '特色鲜明', '群众认可']],
  ])('%s', (sentence, marks) => expect(say(sentence).marks).toEqual(marks))
  it.each([
    ['构建以社会反响、业务促进、群众满意为主要考评内容的评价体系。', ['社会反响', '业务促进', '群众满意']],
    ['从品牌内涵、工作实绩、群众口碑三个方面进行评价。', ['品牌内涵', '工作实绩', '群众口碑']],
    ['围绕政治功能、服务成效、示范作用开展评审。', ['政治功能', '服务成效', '示范作用']],
    ['品牌好坏，一看特色，二看实效，三看口碑如何。', ['特色', '实效', '口碑如何']],
  ])('%s', (sentence, pillars) => expect(say(sentence).pillars.map(p => p)).toEqual(pillars.map(p => p)))
  it.each([
    ['工委将研究制定符合实际的品牌评价标准、认定程序和管理措施。', ['评价标准', '认定程序', '管理措施']],
    ['工委另行印发《品牌认定办法》。', ['品牌认定办法']],
    ['领导小组制定出台评分细则、复查办法。', ['评分细则', '复查办法']],
  ])('%s', (sentence, texts) => expect(say(sentence).textsToPublish).toEqual(texts))
})

describe('looking again, year by year', () => {
  it.each([
    ['工委每年12月对已认定品牌进行复查。', { every: { from: '12-01', to: '12-31' } }],
    ['对已命名的品牌每年开展一次复核验收。', { every: { from: null, to: null } }],
    ['已认定品牌每两年复审一次。', { every: { from: null, to: null }, years: 2 }],
    [
      '每年年底组织“回头看”，重点看先进性、代表性和示范性。',
      { every: { from: '12-31', to: '12-31' }, criteria: ['先进性', '代表性', '示范性'] },
    ],
  ])('%s', (sentence, recheck) => expect(say(sentence).recheck).toEqual(recheck))
  it.each([
    ['要按照新要求，每年年初重新完善创建方案，增加投入。', '每年年初重新完善创建方案'],
    ['创建方案每年修订一次。', '创建方案每年修订一次'],
    ['各支部每年1月更新品牌创建计划。', '各支部每年1月更新品牌创建计划'],
  ])('%s', (sentence, clause) => expect(clause).toContain(say(sentence).yearlyRefresh ?? 'nothing read'))
})

describe('publicity and points', () => {
  it.each([
    ['拟认定名单公示5个工作日。', 5, null],
    ['公示期为7天。', null, 7],
    ['公示时间不少于五个工作日。', 5, null],
    ['对拟表彰对象进行为期7天的公示。', null, 7],
  ])('%s', (sentence, working, days) =>
    expect([say(sentence).publicityWorkingDays, say(sentence).publicityDays]).toEqual([working, days]),
  )
  it.each([
    ['满分100分，其中社会反响30分、促进业务40分、群众满意30分。'],
    ['评分由社会反响（占30%）、促进业务（占40%）、群众满意（占30%）三部分构成。'],
    ['社会反响占30%，促进业务占40%，群众满意占30%。'],
  ])('%s', sentence => {
    expect(say(sentence).criteria).toEqual([
      { name: '社会反响', weight: 30 },
      { name: '促进业务', weight: 40 },
      { name: '群众满意', weight: 30 },
    ])
    expect(say(sentence).criteriaTotal).toBe(100)
  })
  it.each([
    ['获上级表彰的可加分，加分不超过5分。', 5],
    ['另设加分项，最高10分。', 10],
    ['附加分（8分）', 8],
    ['受到市级以上表彰的，最多加3分。', 3],
  ])('%s', (sentence, bonus) => {
    expect(say(sentence).bonusMax).toBe(bonus)
  })
})
