declare const proven: unique symbol

/** Proof that the work at hand may touch this committee's rows. Only four gates make one: session, job, command, public code or scoped link. */
export interface CommitteeScope {
  readonly [proven]: 'committee'
  readonly committeeId: string
}

/** Proof for house tables: what belongs to no committee (accounts, committees, the three administrators' grants). */
export interface HouseScope {
  readonly [proven]: 'house'
  readonly committeeId: null
}

/**
 * Makes a scope. Called by the four gates alone (`checks/arrows.ts` knows the list): the session gate in
 * `foundation/http`, the job gate in `foundation/jobs`, the command gate and the link gate in `app`.
 */
export function proveCommittee(committeeId: string): CommitteeScope {
  return { committeeId } as CommitteeScope
}

export const house = { committeeId: null } as HouseScope
