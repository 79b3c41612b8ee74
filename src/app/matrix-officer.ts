import { branch, brand, type Door, foreigners, none, officers, organization } from './matrix-people.ts'

/** The doors of what officers do for branches that are late, absent or on paper; read with the rest in `matrix.ts`. */
export const officerDoors: Readonly<Record<string, Door>> = {
  // 延期
  'POST /api/brands/:id/extension-requests': {
    letIn: branch,
    notThere: ['foreignSecretary'],
    id: brand,
    body: () => ({ reason: '书记出差' }),
  },
  'POST /api/organizations/:id/extension-requests': {
    letIn: branch,
    notThere: ['foreignSecretary'],
    id: organization,
    body: () => ({ reason: '书记出差' }),
  },
  'POST /api/brands/:id/extensions': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    id: brand,
    body: () => ({ until: '2026-04-20', reason: '支部书面申请' }),
  },
  'POST /api/organizations/:id/extensions': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    id: organization,
    body: () => ({ until: '2026-04-20', reason: '支部书面申请' }),
  },
  'GET /api/extension-requests': { letIn: officers },
  // A request that waits; it is answered with nothing, so that it goes on waiting for the next one.
  'POST /api/extension-requests/:id/answer': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    id: to => to.askId,
    body: () => ({ answer: 'declined', reason: '' }),
  },

  // 逾期
  'GET /api/lapses': { letIn: officers },
  'POST /api/lapses': { letIn: officers, body: () => ({ items: [{ id: none, version: 1, checked: false }] }) },
  'POST /api/revivals': {
    letIn: officers,
    body: () => ({ items: [{ id: none, version: 1 }], reason: '', until: '' }),
  },

  // 承接：支部撤并后，由干事定品牌归谁
  'GET /api/carries': { letIn: officers },
  // An older version of the brand than there is: nothing is carried, and the next one finds it as it was.
  'POST /api/carries': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    body: to => ({ items: [{ id: to.brandId, version: 0, to: to.branchId }] }),
  },
  'POST /api/brands/:id/carries': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    id: brand,
    body: to => ({ to: to.branchId }),
  },

  // 节假日表：全系统一张，只由系统管理员办
  'GET /api/holidays': { letIn: ['systemAdmin'] },
  'PUT /api/holidays/:year': { letIn: ['systemAdmin'], body: () => ({ off: [], work: [] }) },

  // 代录与纸质材料
  'GET /api/branches/:id': {
    letIn: ['officer', 'leader', 'inspector', 'reviewer', ...branch],
    notThere: foreigners,
    id: organization,
  },
  'PUT /api/brands/:id/declaration/in-name-of': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    id: brand,
    body: to => ({ declaration: to.declaration, inNameOf: { reason: '支部送来纸质表' } }),
  },
  'POST /api/brands/:id/paper-receipts': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    id: brand,
    body: () => ({ receivedOn: '2026-04-11', copies: 0 }),
  },
  'DELETE /api/paper-receipts/:id': { letIn: ['officer'], notThere: ['foreignOfficer'], id: to => to.paperId },
}
