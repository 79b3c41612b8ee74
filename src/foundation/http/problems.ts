import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { faultOfGround } from '../database/faults.ts'
import { diskFull, notFound, Problem } from '../problems/problem.ts'
import { fieldsOf } from './field-faults.ts'

/** Everything that can go wrong, as one Problem: our own refusals as they are, faults of the ground as the sentence that says what is kept. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const ground = faultOfGround(error)
  if (ground === 'full') return diskFull()
  if (ground === 'away')
    return new Problem(503, 'database_away', '系统暂时存不了，内容在本机。恢复后自动续存，不必重填。')
  if (isFastifyError(error)) return ofTheEdge(error)
  return new Problem(500, 'fault', '系统出了差错，这一步没有办理，内容在本机。已通知系统管理员。')
}

const nowhere = new Set(['FST_ERR_BAD_URL', 'FST_ERR_MAX_PARAM_LENGTH'])

/** What never reached a handler: an address, a body or a header that cannot be read. */
function ofTheEdge(error: FastifyError): Problem {
  // An address with an id that is none leads nowhere, like one with an id of nothing.
  if (error.validation && error.validationContext === 'params') return notFound()
  if (error.validation) {
    const fields = fieldsOf(error.validation)
    return new Problem(400, 'bad_input', '有几处填得不对，请看标出的地方。', { fields })
  }
  if (nowhere.has(error.code)) return notFound()
  if (error.statusCode === 413) return new Problem(413, 'too_large', '内容太大，收不下。请分开或压缩后再传。')
  if (error.statusCode === 415) return wrongType()
  if (error.statusCode !== undefined && error.statusCode < 500)
    return new Problem(400, 'bad_request', '内容没有传完整，请再试一次。')
  return new Problem(500, 'fault', '系统出了差错，这一步没有办理，内容在本机。已通知系统管理员。')
}

export const wrongType = () => new Problem(415, 'wrong_type', '不收这种格式，请换一种再传。')

export const wrongMethod = () => new Problem(405, 'wrong_method', '这个地址不能这样用，请从待办进入。')

export const tooOften = (milliseconds: number) => {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1_000))
  return new Problem(429, 'too_often', `操作太密，请 ${seconds} 秒后再试，内容没有丢。`, { facts: { seconds } })
}

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && ('statusCode' in error || 'validation' in error)

/** RFC 9457. Never a stack, never the statement that failed: those go to the log. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = toProblem(error)
  if (problem.status >= 500) request.log.error({ err: error }, problem.code)
  return reply.status(problem.status).type(problemType).send(bodyOf(problem))
}

export const problemType = 'application/problem+json'

export const bodyOf = (problem: Problem) => ({
  type: `urn:yipin:${problem.code}`,
  title: problem.code,
  status: problem.status,
  code: problem.code,
  detail: problem.message,
  fields: problem.fields,
  ...problem.facts,
})

/** What is no HTTP at all, before there is a request: told as a problem too, and the line is hung up. */
export function answerUnparsed(error: Error & { readonly code?: string }, socket: Socket): void {
  const problem =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new Problem(431, 'header_too_large', '请求头太大，收不下。请清除浏览器的 Cookie 后再试。')
      : new Problem(400, 'bad_request', '内容没有传完整，请再试一次。')
  if (!socket.writable) return void socket.destroy()
  const body = JSON.stringify(bodyOf(problem))
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `Content-Type: ${problemType}`,
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
