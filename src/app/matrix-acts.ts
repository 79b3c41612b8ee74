import type { Who } from './matrix-people.ts'

export interface Act {
  readonly letIn: readonly Who[]
  /** The state in which the act is asked for. */
  readonly in: string
  readonly input?: unknown
}

/** Each action of the lifecycle, asked for by everybody in a state where it is due. */
export const acts: Readonly<Record<string, Act>> = {
  select: { in: 'candidate', letIn: ['secretary'], input: { marks: {} } },
  submit: { in: 'declaring', letIn: ['secretary'], input: {} },
  // The seed's chain has the committee's step alone, so a unit's reviewer may only look.
  pass: { in: 'under_review', letIn: ['officer'], input: { opinion: '', acceptedRemarks: [] } },
  return: { in: 'under_review', letIn: ['officer'], input: { reasons: [], remarks: [], deadline: null } },
  lapse: { in: 'declaring', letIn: ['officer'], input: {} },
  revive: { in: 'lapsed', letIn: ['officer'], input: { reason: '', until: '' } },
  withdraw: { in: 'declaring', letIn: ['secretary'], input: { reason: '' } },
  // The last step was the branch's own 报送: they may ask, and are told that it cannot be undone.
  revert: { in: 'under_review', letIn: ['officer', 'leader', 'reviewer'], input: {} },
}

/** Actions that no request can name yet, or that have a door of their own: the roles that the lifecycle's table must ask for. */
export const offTheWire: Readonly<Record<string, readonly string[]>> = {
  nominate: ['branch_editor', 'branch_secretary'],
  import: ['officer'],
  apply: ['branch_secretary'],
  defer: ['officer'],
  propose: ['officer'],
  notRecognize: ['leader'],
  nominateAgain: ['branch_secretary'],
  upholdObjection: ['leader'],
  confirm: ['leader'],
  passReinspection: ['officer'],
  orderRectification: ['officer'],
  acceptRectification: ['officer'],
  delist: ['leader'],
  giveUp: ['branch_secretary'],
  dissolve: ['officer'],
  reestablish: ['branch_secretary'],
}
