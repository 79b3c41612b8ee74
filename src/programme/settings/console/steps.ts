/** The five steps of the picture; a campaign without a plan has no first and third. */
export const steps = [
  { number: 1, name: '上传方案' },
  { number: 2, name: '核对设置' },
  { number: 3, name: '补未写明的' },
  { number: 4, name: '减负账本与预览' },
  { number: 5, name: '两人复核，发布' },
] as const
export type StepNumber = (typeof steps)[number]['number']

export const stepsOf = (hasPlan: boolean) => steps.filter(step => hasPlan || (step.number !== 1 && step.number !== 3))

/** The step an address names; else 核对. */
export function stepIn(search: string, hasPlan: boolean): StepNumber {
  const named = Number(new URLSearchParams(search).get('step'))
  return stepsOf(hasPlan).filter(step => step.number === named)[0]?.number ?? 2
}
