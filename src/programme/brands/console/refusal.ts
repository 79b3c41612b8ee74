import { ApiProblem } from '../../../foundation/console/api.ts'

/** The one sentence a screen says when an act was refused or did not arrive. What was typed always stays. */
export function refusalWords(problem: unknown): string {
  if (!(problem instanceof ApiProblem)) return '没有办成，内容都在。请稍后再试一次。'
  return problem.code === 'network' ? '没有发出，内容已存本机。网络恢复后请再办一次。' : problem.detail
}
