import type { AccessTable } from '../../foundation/accounts/access.ts'

/** Reading is wider than acting: a list shows each reader what lies below the organizations they hold, a page is one of those. */
const readers = {
  who: [
    ['branch_editor', 'own branch'],
    ['branch_lead', 'own branch'],
    ['branch_secretary', 'own branch'],
    ['unit_reviewer', 'own unit'],
    ['officer', 'own committee'],
    ['leader', 'own committee'],
    ['inspector', 'own committee'],
  ],
} satisfies AccessTable[string]

export const dossierAccess = {
  'brand.list': readers,
  'brand.export': readers,
  'brand.read': readers,
  'branch.read': readers,
} satisfies AccessTable
