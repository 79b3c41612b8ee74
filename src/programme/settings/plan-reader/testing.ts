import type { Plan } from './plan.ts'
import { readPlan } from './read-plan.ts'

const TITLE = '2024年机关“一支部一品牌”创建活动实施方案'
const ISSUED = ['中共某市直属机关工作委员会', '2024年2月20日']

/** Tests only: a plan of 2024 that says these lines. */
export const planOf = (...lines: string[]): Plan => readPlan([TITLE, ...ISSUED, ...lines].join('\n')).plan

/** Tests only: a plan of 2024 that says this sentence, under a heading that says nothing. */
export const say = (sentence: string): Plan => planOf('一、有关事项', '现就有关事项明确如下。', sentence)
