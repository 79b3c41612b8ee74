/**
 * Errors are values. A refusal names what is not possible in a sentence that tells the reader what to do (VOICE.md §3);
 * `pin` points at the place in the form it speaks of, so that the sentence can stand beside its field.
 */
export interface Refusal {
  readonly code: string
  readonly sentence: string
  readonly pin?: string
}

export type ProblemStatus =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 409
  | 410
  | 412
  | 413
  | 415
  | 422
  | 428
  | 429
  | 431
  | 500
  | 503
  | 507

/** A refusal on its way out as RFC 9457 problem+json: the status, the stable code, the Chinese `detail`, and what each field lacks. */
export class Problem extends Error {
  readonly status: ProblemStatus
  readonly code: string
  readonly fields: readonly Refusal[]
  /** What the reader needs to mend it: the newer version for a stale write, the minutes left of a lock-out. */
  readonly facts: Readonly<Record<string, unknown>>

  constructor(
    status: ProblemStatus,
    code: string,
    sentence: string,
    more: { fields?: readonly Refusal[]; facts?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(sentence, more.cause === undefined ? {} : { cause: more.cause })
    this.status = status
    this.code = code
    this.fields = more.fields ?? []
    this.facts = more.facts ?? {}
  }
}

/** Several guards said no: the first sentence speaks, all of them travel along. */
export function refused(refusals: readonly [Refusal, ...Refusal[]], status: ProblemStatus = 422): Problem {
  const [first] = refusals
  return new Problem(status, first.code, first.sentence, { fields: refusals })
}

/** One sentence for “never existed”, “not yours” and “another committee's”: a forged id must learn nothing from the answer. */
export const notFound = () => new Problem(404, 'not_found', '没有找到这一页。链接可能不完整，请从待办进入。')

export const diskFull = () =>
  new Problem(507, 'disk_full', '存储空间已满，暂时不能保存文件，查看不受影响。已通知系统管理员。')

/** The audit that fails stops the write (DESIGN.md §7). What was typed is a draft, and drafts are kept elsewhere. */
export const ledgerUnwritable = (cause: unknown) =>
  new Problem(503, 'ledger_unwritable', '操作留痕写不进去，这一步没有办理，内容已存。已通知系统管理员。', { cause })

/** A cursor is only ever one that we gave out. */
export const badCursor = () => new Problem(400, 'bad_cursor', '这一页的链接不完整，请从第一页看起。')

export const isSome = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0
