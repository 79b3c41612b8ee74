import { type Static, Type } from 'typebox'
import { Entry } from '../../foundation/forms/entry.ts'

export const CreationPlanSettings = Type.Object({ entries: Type.Array(Entry, { minItems: 1, maxItems: 30 }) })
export type CreationPlanSettings = Static<typeof CreationPlanSettings>

/** The 创建方案 of the seed (VOICE.md §5). `measures` and its columns are computed with, so their codes are fixed. */
export const creationPlanDefaults: CreationPlanSettings = {
  entries: [
    {
      code: 'goals',
      label: '创建目标',
      kind: 'paragraph',
      required: true,
      min: 20,
      max: 300,
      help: '到哪天，做到什么',
      good: '到明年3月，5类业务全由党员领办',
      bad: '争创一流',
      answers: ['R1'],
    },
    {
      code: 'measures',
      label: '举措',
      kind: 'table',
      required: true,
      minRows: 2,
      maxRows: 20,
      rowName: '举措',
      help: '一项一个人、一个日期、一个看得见的载体',
      good: '难件会诊｜周四会诊台｜方宁｜李敏｜4月20日–12月31日',
      bad: '加强学习｜会议｜各科室｜全年',
      answers: ['R3', 'R4', 'R6'],
      columns: [
        { code: 'title', label: '举措名称', kind: 'line', required: true, max: 30 },
        { code: 'carrier', label: '载体', kind: 'line', required: true, max: 30, answers: ['R6'] },
        { code: 'owner', label: '责任人', kind: 'people', required: true, max: 1, answers: ['R3'] },
        { code: 'lead', label: '分管领导', kind: 'people', required: true, max: 1, answers: ['R3'] },
        { code: 'period', label: '起止时间', kind: 'period', required: true, answers: ['R4'] },
        { code: 'milestoneDate', label: '节点日期', kind: 'date', required: false, answers: ['R4'] },
        { code: 'milestone', label: '节点', kind: 'line', required: false, max: 30, answers: ['R4'] },
      ],
    },
    {
      code: 'results',
      label: '预期成效',
      kind: 'table',
      required: true,
      minRows: 1,
      maxRows: 10,
      rowName: '成效',
      help: '用本单位已有的数，认定时作前后对照',
      good: '办结天数｜天｜3｜2｜窗口系统',
      bad: '满意度大幅提升',
      answers: ['R4'],
      columns: [
        { code: 'indicator', label: '指标', kind: 'line', required: true, max: 20 },
        { code: 'unit', label: '单位', kind: 'line', required: true, max: 10 },
        { code: 'now', label: '现值', kind: 'line', required: true, max: 20 },
        { code: 'target', label: '目标', kind: 'line', required: true, max: 20 },
        { code: 'source', label: '出处', kind: 'line', required: true, max: 30 },
      ],
    },
    {
      code: 'flow',
      label: '创建流程',
      kind: 'paragraph',
      required: true,
      max: 300,
      help: '按先后写清几步',
      good: '4月摸底，5月试办，7月推开，12月回访',
      bad: '稳步推进',
      answers: ['R1'],
    },
    {
      code: 'succession',
      label: '接续安排',
      kind: 'paragraph',
      required: false,
      max: 100,
      help: '书记调整后谁接、材料在哪',
      good: '副书记接手，台账在本系统',
      bad: '做好交接',
      answers: ['R3'],
    },
  ],
}
