import type { ReadSetting } from './from-plan.ts'
import type { Bounds, Plan, YearlyWindow } from './plan-reader/plan.ts'
import { isDuty } from './plan-rules.ts'

/** Everything the plan says, in the order in which an officer checks it: calendar, rules, what comes later, words. */
export function readOf(plan: Plan): ReadSetting[] {
  const one = (path: string, label: string, value: string | null, spanPath: string): ReadSetting[] =>
    value === null || value === '' ? [] : [{ path, label, value, spanPath }]
  const many = (path: string, label: string, values: readonly string[], spanPath: string) =>
    one(path, label, values.join('、'), spanPath)
  return [
    ...one('programme.title', '活动名称', plan.title, 'title'),
    ...one('', '制发单位', plan.issuer, 'issuer'),
    ...one('', '成文日期', plan.docDate && sayDay(plan.docDate), 'docDate'),
    ...plan.stages.flatMap(({ name, start, end, every }, index) => {
      const at = plan.spans[`stages.${index}.start`] ? 'start' : plan.spans[`stages.${index}.end`] ? 'end' : 'name'
      const value = every ? sayYearly(every) : sayDays(start, end)
      return one('programme.stages', name, value, `stages.${index}.${at}`)
    }),
    ...plan.events.flatMap(({ name, start, end }, index) => {
      const at = plan.spans[`events.${index}.start`] ? 'start' : 'name'
      return one('programme.stages', name, sayDays(start, end), `events.${index}.${at}`)
    }),
    ...plan.deadlines.flatMap(({ what, date, time, to }, index) => {
      const by = date ? `${sayDay(date)}${time ?? ''}前` : ''
      return one('programme.handIn', '报送材料', [what, by, to ?? ''].filter(Boolean).join('，'), `deadlines.${index}`)
    }),
    ...one('programme.naming', '名称字数', sayBounds(plan.naming, '字'), 'naming'),
    ...one('programme.quota', '每支部品牌数', sayBounds(plan.quota, '个'), 'quota'),
    ...many('incubation.marks', '培育标志', plan.marks, 'marks'),
    ...many('declarations.reasons', '退回原因', plan.returnReasons, 'returnReasons'),
    ...plan.duties.flatMap((duty, index) =>
      isDuty(duty)
        ? one('leadingGroups.duties', '小组职责', duty, `duties.${index}`)
        : one('', '责任体系', duty, `duties.${index}`),
    ),
    ...plan.requirements.flatMap(({ title }, index) => one('', '创建要求', title, `requirements.${index}.title`)),
    ...many('', '考评内容', plan.pillars, 'pillars'),
    ...plan.criteria.flatMap(({ name, weight }, index) =>
      one('', '评价标准', weight === null ? name : `${name} ${weight} 分`, `criteria.${index}`),
    ),
    ...one('', '公示天数', sayCount(plan.publicityWorkingDays, '个工作日'), 'publicityWorkingDays'),
    ...one('', '公示天数', sayCount(plan.publicityDays, '天'), 'publicityDays'),
    ...many('', '待制定的文件', plan.textsToPublish, 'textsToPublish'),
    ...one('', '每年完善', plan.yearlyRefresh, 'yearlyRefresh'),
    ...one('', '复查', plan.recheck && sayYearly(plan.recheck.every), 'recheck'),
    ...many('', '复查看什么', plan.recheck?.criteria ?? [], 'recheck.criteria'),
    ...many('', '摘牌情形', plan.delistingGrounds, 'delistingGrounds'),
    ...one('', '领导小组', plan.leadingGroup, 'leadingGroup'),
    ...one('', '指导思想', plan.guidingText, 'guidingText'),
    ...plan.objectives.flatMap((text, index) => one('', '目标任务', text, `objectives.${index}`)),
  ]
}

function sayDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

function sayDays(start: string | null, end: string | null): string {
  if (start === null && end === null) return '没有写时间'
  if (start === end && start !== null) return sayDay(start)
  return `${start ? sayDay(start) : ''}—${end ? sayDay(end) : '不限'}`
}

function sayYearly({ from, to }: YearlyWindow): string {
  const day = (text: string) => text.split('-').map(Number)
  if (from === null || to === null) return '每年一次'
  const [[month, date], [lastMonth, lastDate]] = [day(from), day(to)]
  return `每年${month}月${date}日—${lastMonth}月${lastDate}日`
}

const sayCount = (count: number | null, unit: string) => (count === null ? null : `${count} ${unit}`)

function sayBounds(bounds: Bounds | null, unit: string): string | null {
  if (!bounds) return null
  const { min, max } = bounds
  if (min !== null && max !== null) return min === max ? `${min} ${unit}` : `${min}–${max} ${unit}`
  return min !== null ? `不少于 ${min} ${unit}` : `不多于 ${max} ${unit}`
}
