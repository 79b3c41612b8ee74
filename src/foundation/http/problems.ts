import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Problem, type Refusal } from '../problems/problem.ts'

/** PostgreSQL and socket codes that mean “the database is away”, not “the statement is wrong”. */
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
])
const full = new Set(['ENOSPC', 'EDQUOT', '53100'])

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Everything that can go wrong, as one Problem: our own refusals as they are, faults of the ground as the sentence that says what is kept. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const code = codeOf(error)
  if (full.has(code))
    return new Problem(507, 'disk_full', '存储空间已满，暂时不能保存文件，查看不受影响。已通知系统管理员。')
  if (
    away.has(code) ||
    (error instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(error.message))
  )
    return new Problem(503, 'database_away', '系统暂时存不了，内容在本机。恢复后自动续存，不必重填。')
  if (isFastifyError(error)) {
    if (error.validation)
      return new Problem(400, 'bad_input', '有几处填得不对，请看标出的地方。', { fields: fieldsOf(error) })
    if (error.statusCode === 413) return new Problem(413, 'too_large', '内容太大，收不下。请分开或压缩后再传。')
    if (error.statusCode === 415) return new Problem(415, 'wrong_type', '不收这种格式，请换一种再传。')
    if (error.statusCode === 429)
      return new Problem(429, 'too_often', `操作太密，请 ${secondsIn(error.message)} 秒后再试，内容没有丢。`)
    if (error.statusCode === 400) return new Problem(400, 'bad_input', '内容没有传完整，请再试一次。')
  }
  return new Problem(503, 'fault', '系统出了差错，这一步没有办理，内容在本机。已通知系统管理员。')
}

const isFastifyError = (error: unknown): error is FastifyError => error instanceof Error && 'statusCode' in error
const secondsIn = (message: string) => /(\d+)/.exec(message)?.[1] ?? '60'

/** Each field the schema refused, named by its path; the form shows the sentence beside it. */
function fieldsOf(error: FastifyError): Refusal[] {
  return (error.validation ?? []).map(fault => {
    const missing =
      fault.params && typeof fault.params === 'object' && 'requiredProperties' in fault.params
        ? fault.params.requiredProperties
        : undefined
    const pin = [fault.instancePath.replace(/^\//, '').replace(/\//g, '.'), Array.isArray(missing) ? missing[0] : '']
      .filter(Boolean)
      .join('.')
    return { code: `schema_${fault.keyword}`, sentence: '这一处没有填对，请核对。', pin }
  })
}

/** RFC 9457. Never a stack, never the statement that failed: those go to the log. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = toProblem(error)
  if (problem.status >= 500) request.log.error({ err: error }, problem.code)
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .send({
      type: `urn:yipin:${problem.code}`,
      title: problem.code,
      status: problem.status,
      code: problem.code,
      detail: problem.message,
      fields: problem.fields,
      ...problem.facts,
    })
}
