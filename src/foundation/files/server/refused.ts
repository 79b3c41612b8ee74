import { type Problem, type ProblemStatus, type Refusal, refused } from '../../problems/problem.ts'

const statuses: Readonly<Record<string, ProblemStatus>> = {
  file_type: 415,
  file_has_macros: 415,
  file_has_scripts: 415,
  video_unreadable: 415,
  file_too_large: 413,
  file_unpacks_too_large: 413,
  image_too_large: 413,
}

/** A file that is not taken, on its way up from whoever looked inside; nothing of it is kept. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.sentence)
    this.refusal = refusal
  }
}

export const refusedFile = ({ code, sentence, pin }: Refusal): Problem =>
  refused([{ code, sentence, ...(pin === undefined ? {} : { pin }) }], statuses[code] ?? 422)
