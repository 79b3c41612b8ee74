import type { AccessTable } from '../accounts/access.ts'

const everybody = [
  ['officer', 'somewhere'],
  ['leader', 'somewhere'],
  ['unit_reviewer', 'somewhere'],
  ['branch_secretary', 'somewhere'],
  ['branch_lead', 'somewhere'],
  ['branch_editor', 'somewhere'],
  ['judge', 'somewhere'],
  ['inspector', 'somewhere'],
] as const

/** The tree is no secret inside a committee; people are seen by those who name or answer for them. */
export const organizationsAccess = {
  'organizations.read': { who: everybody },
  'people.read': {
    who: [
      ['officer', 'own committee'],
      ['leader', 'own committee'],
      ['unit_reviewer', 'own unit'],
      ['branch_secretary', 'own branch'],
      ['branch_lead', 'own branch'],
      ['branch_editor', 'own branch'],
    ],
  },
  /** One number in clear, on record (查看记录). */
  'people.phone': {
    who: [
      ['officer', 'own committee'],
      ['unit_reviewer', 'own unit'],
      ['branch_secretary', 'own branch'],
    ],
  },
  'people.add': {
    who: [
      ['branch_secretary', 'own branch'],
      ['officer', 'own committee'],
    ],
  },
  'organizations.change': { who: [['officer', 'own committee']] },
  'roster.import': { who: [['officer', 'own committee']] },
  'roster.template': {
    who: [
      ['officer', 'somewhere'],
      ['unit_reviewer', 'somewhere'],
    ],
  },
  'reviewers.appoint': { who: [['officer', 'own committee']] },
  'slips.reissue': {
    who: [
      ['officer', 'own committee'],
      ['unit_reviewer', 'own unit'],
    ],
  },
} as const satisfies AccessTable
