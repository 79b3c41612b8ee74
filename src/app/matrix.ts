import { officerDoors } from './matrix-officer.ts'
import {
  all,
  anyRole,
  branch,
  brand,
  campaign,
  code,
  committee,
  committees,
  type Door,
  decision,
  declarationReaders,
  foreigners,
  letter,
  none,
  notes,
  officers,
  organization,
  readers,
  reviewers,
  signedIn,
  writers,
} from './matrix-people.ts'

/**
 * Who is let in where, as an officer would say it. Written by hand, and not derived from the tables that the routes read:
 * `matrix.test.ts` sends everybody to every door and compares. Whoever is not named is turned away.
 */
export const doors: Readonly<Record<string, Door>> = {
  ...officerDoors,
  // 登录与账号
  'POST /api/setup': {
    letIn: all,
    body: () => {
      const wished = { name: '某人', username: 'somebody' }
      return { token: 'not-the-link', system_admin: wished, security_admin: wished, auditor: wished }
    },
  },
  'GET /api/session': { letIn: all },
  'POST /api/session': { letIn: all, body: () => ({ username: 'nobody-at-all', password: 'not the password' }) },
  'POST /api/session/totp': { letIn: all, body: code },
  'DELETE /api/session': { letIn: all },
  'POST /api/activation': {
    letIn: all,
    body: () => ({ username: 'nobody', code: 'AAAA', password: 'long enough 12' }),
  },
  'POST /api/totp': { letIn: signedIn, body: () => ({ password: 'not the password' }) },
  'POST /api/totp/confirmation': { letIn: signedIn, body: code },
  'PUT /api/password': { letIn: signedIn, body: () => ({ present: 'not the password', password: 'long enough 12' }) },

  // 三员分立
  'GET /api/committees': { letIn: ['systemAdmin', 'securityAdmin', 'auditor'] },
  'POST /api/committees': { letIn: ['systemAdmin'], body: () => ({ name: '另设工委' }) },
  'GET /api/committees/:id/appointments': { letIn: ['securityAdmin'], id: to => to.committeeId },
  'POST /api/committees/:id/appointments': {
    letIn: ['securityAdmin'],
    id: to => to.committeeId,
    body: () => ({ name: '新干事', username: 'matrix-officer', role: 'officer' }),
  },
  'DELETE /api/committees/:id/appointments/:grantId': { letIn: ['securityAdmin'], id: to => to.committeeId },
  // 重置密码：本支部一位联络员的账号，只有本单位审核员和本工委干事能办；别人连有没有这个账号都不知道。
  'POST /api/accounts/:id/activation-codes': {
    letIn: ['officer', 'reviewer'],
    notThere: signedIn.filter(who => who !== 'officer' && who !== 'reviewer'),
    id: to => to.editorId,
  },
  'GET /api/house-ledger': { letIn: ['auditor'] },
  'GET /api/alarms': { letIn: ['systemAdmin'] },
  'GET /api/committees/:id/reads': { letIn: ['auditor'], id: to => to.committeeId },

  // 通知
  'GET /api/notices': { letIn: anyRole },
  'POST /api/notices/:id/read': {
    letIn: ['secretary'],
    notThere: anyRole.filter(who => who !== 'secretary'),
    id: to => to.noticeId,
  },

  // 创建活动
  'GET /api/campaigns': { letIn: anyRole },
  'POST /api/campaigns': { letIn: officers, body: to => ({ configuration: to.configuration }) },
  // A .pdf and blanks are refused behind the door: the walk leaves no campaigns behind.
  'POST /api/campaigns/from-plan': { letIn: officers, body: () => new Blob(['%PDF-1.7']) },
  'POST /api/campaigns/from-text': { letIn: officers, body: () => ({ text: ' ' }) },
  'GET /api/campaigns/:id/plan': {
    letIn: committee,
    notThere: ['foreignOfficer', 'foreignLeader'],
    id: campaign,
  },
  'GET /api/calendar': { letIn: anyRole },
  'GET /api/campaigns/:id': {
    letIn: anyRole.filter(who => !foreigners.includes(who)),
    notThere: foreigners,
    id: campaign,
  },
  'PUT /api/campaigns/:id/draft': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    id: campaign,
    body: to => ({ configuration: to.configuration }),
  },
  'GET /api/campaigns/:id/change': {
    letIn: committee,
    notThere: ['foreignOfficer', 'foreignLeader'],
    id: campaign,
  },
  'POST /api/campaigns/:id/check-requests': { letIn: ['officer'], notThere: ['foreignOfficer'], id: campaign },
  'POST /api/campaigns/:id/check': {
    letIn: committee,
    notThere: ['foreignOfficer', 'foreignLeader'],
    id: campaign,
  },
  'POST /api/campaigns/:id/publication': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    id: campaign,
    body: () => ({ reason: '' }),
  },

  // 品牌的一生
  'POST /api/brands': {
    letIn: ['officer', 'secretary', 'editor'],
    notThere: ['foreignOfficer', 'foreignSecretary'],
    body: to => ({ branchId: to.branchId, name: '', sentence: '', field: null }),
  },
  'POST /api/brands/:id/transitions': {
    letIn: ['officer', 'leader', 'reviewer', 'secretary'],
    notThere: foreigners,
    id: brand,
    body: () => ({ action: 'revive', input: { reason: '', until: '' } }),
  },
  'POST /api/decisions/release': { letIn: officers, body: () => ({ ids: [none] }) },
  'DELETE /api/decisions/:id': { letIn: ['officer'], notThere: ['foreignOfficer'], id: decision },

  // 申报与审核
  'GET /api/brands': { letIn: readers },
  'GET /api/brands/export': { letIn: readers },
  'GET /api/brands/:id': {
    letIn: ['officer', 'leader', 'inspector', 'reviewer', ...branch],
    notThere: foreigners,
    id: brand,
  },
  'GET /api/brands/:id/declaration': {
    letIn: ['officer', 'leader', 'reviewer', ...branch],
    notThere: foreigners,
    id: brand,
  },
  'GET /api/brands/:id/declaration/versions': {
    letIn: ['officer', 'leader', 'reviewer', ...branch],
    notThere: foreigners,
    id: brand,
  },
  'PUT /api/brands/:id/declaration': {
    letIn: ['secretary', 'editor'],
    notThere: ['foreignSecretary'],
    id: brand,
    body: to => to.declaration,
  },
  'GET /api/brands/:id/review': {
    letIn: ['officer', 'reviewer'],
    notThere: ['foreignOfficer', 'foreignReviewer'],
    id: brand,
  },
  'PUT /api/brands/:id/review-notes': {
    letIn: ['officer', 'reviewer'],
    notThere: ['foreignOfficer', 'foreignReviewer'],
    id: brand,
    body: notes,
  },
  'GET /api/reviews': { letIn: [...officers, ...reviewers, 'foreignReviewer'] },
  'GET /api/decisions': { letIn: committees },
  'GET /api/letters/:id': {
    letIn: ['officer', 'leader', 'reviewer', ...branch],
    notThere: foreigners,
    id: letter,
  },
  'GET /api/letters/:id/document': {
    letIn: ['officer', 'leader', 'reviewer', ...branch],
    notThere: foreigners,
    id: letter,
  },

  // 申报表里的文件：能改申报表的能传，能看申报表的能看
  'POST /api/brands/:id/uploads': { letIn: writers, notThere: ['foreignSecretary'], id: brand },
  'HEAD /api/brands/:id/uploads/:upload': { letIn: writers, notThere: ['foreignSecretary'], id: brand },
  'PATCH /api/brands/:id/uploads/:upload': { letIn: writers, notThere: ['foreignSecretary'], id: brand },
  'DELETE /api/brands/:id/uploads/:upload': { letIn: writers, notThere: ['foreignSecretary'], id: brand },
  'POST /api/brands/:id/uploads/:upload/file': { letIn: writers, notThere: ['foreignSecretary'], id: brand },
  'GET /api/brands/:id/files/:file': { letIn: declarationReaders, notThere: foreigners, id: brand },
  'GET /api/brands/:id/files/:file/preview': { letIn: declarationReaders, notThere: foreigners, id: brand },

  // 总览与待办
  'GET /api/coverage': { letIn: committees },
  'GET /api/coverage/export': { letIn: committees },
  // 机关党委审核员看本单位的支部走到哪一步；全工委的汇总只给工委。
  'GET /api/coverage/branches': { letIn: [...committees, ...reviewers, 'foreignReviewer'] },
  'GET /api/coverage/branches/export': { letIn: [...committees, ...reviewers, 'foreignReviewer'] },
  'GET /api/desk': { letIn: anyRole },
  'GET /api/desk/risks': { letIn: committees },

  // 组织与花名册
  'GET /api/organizations': { letIn: anyRole },
  'POST /api/organizations': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    body: to => ({ kind: 'branch', name: '新设党支部', parentId: to.branchId }),
  },
  'GET /api/organizations/:id/people': {
    letIn: ['officer', 'leader', 'reviewer', ...branch],
    notThere: foreigners,
    id: organization,
  },
  // 电话平时只露头尾；看全号的，每看一次记一笔。
  'GET /api/organizations/:id/people/:personId/phone': {
    letIn: ['officer', 'reviewer', 'secretary'],
    notThere: ['foreignOfficer', 'foreignReviewer', 'foreignSecretary'],
    id: organization,
  },
  'POST /api/organizations/:id/people': {
    letIn: ['officer', 'secretary'],
    notThere: ['foreignOfficer', 'foreignSecretary'],
    id: organization,
    body: () => ({ name: '新来的' }),
  },
  'POST /api/organizations/:id/reviewers': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    id: organization,
    body: () => ({ name: '新审核员' }),
  },
  'POST /api/organizations/:id/activation-slips': {
    letIn: ['officer', 'reviewer'],
    notThere: ['foreignOfficer', 'foreignReviewer'],
    id: organization,
  },
  'POST /api/organizations/:id/changes': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    id: organization,
    body: () => ({ kind: 'rename', name: '种植业科党支部', reason: '核对名称' }),
  },
  'POST /api/roster-previews': { letIn: officers, body: () => new Blob(['PK']) },
  'POST /api/roster-imports': { letIn: officers, body: () => new Blob(['PK']) },
  'GET /api/roster-template': { letIn: [...officers, ...reviewers, 'foreignReviewer'] },
}
