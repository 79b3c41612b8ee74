/**
 * Who is let in where, as an officer would say it. Written by hand, and not derived from the tables that the routes read:
 * `matrix.test.ts` sends everybody to every door and compares. Whoever is not named is turned away.
 */

/** Everybody who may stand before a door: each role in each relation to 种植业科党支部's brand. */
export const everybody = {
  officer: '本工委干事',
  leader: '本工委领导',
  reviewer: '本单位审核员',
  secretary: '本支部书记',
  lead: '本支部分管领导',
  editor: '本支部联络员',
  judge: '评委',
  inspector: '督导员',
  nextDoorSecretary: '同单位另一支部书记',
  nextDoorLead: '同单位另一支部分管领导',
  nextDoorEditor: '同单位另一支部联络员',
  otherUnitReviewer: '另一单位审核员',
  otherUnitSecretary: '另一单位支部书记',
  otherUnitEditor: '另一单位支部联络员',
  foreignOfficer: '另一工委干事',
  foreignLeader: '另一工委领导',
  foreignReviewer: '另一工委审核员',
  foreignSecretary: '另一工委支部书记',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditor: '审计管理员',
  nobody: '没有登录的人',
} as const
export type Who = keyof typeof everybody

const branch: readonly Who[] = ['secretary', 'lead', 'editor']
const otherBranches: readonly Who[] = [
  'nextDoorSecretary',
  'nextDoorLead',
  'nextDoorEditor',
  'otherUnitSecretary',
  'otherUnitEditor',
]
const reviewers: readonly Who[] = ['reviewer', 'otherUnitReviewer']
const foreigners: readonly Who[] = ['foreignOfficer', 'foreignLeader', 'foreignReviewer', 'foreignSecretary']
const administrators: readonly Who[] = ['systemAdmin', 'securityAdmin', 'auditor']
const committee: readonly Who[] = ['officer', 'leader']
/** Everybody with a role in some committee. What they see is their own committee's. */
const anyRole: readonly Who[] = [
  ...[...committee, ...reviewers, ...branch, ...otherBranches, ...foreigners],
  ...(['judge', 'inspector'] as const),
]
const signedIn: readonly Who[] = [...anyRole, ...administrators]
const all: readonly Who[] = [...signedIn, 'nobody']

/** Lists without an object: other branches and other committees are let in too, and find their own things. */
const readers: readonly Who[] = anyRole.filter(who => who !== 'judge')
const committees: readonly Who[] = ['officer', 'leader', 'foreignOfficer', 'foreignLeader']
const officers: readonly Who[] = ['officer', 'foreignOfficer']

export interface Door {
  readonly letIn: readonly Who[]
  /** Roles that may do such a thing, but not to this object: it lies in another committee and does not exist for them. */
  readonly notThere?: readonly Who[]
  /** What is sent; every word of it is right, so that only the door can refuse. */
  readonly body?: (place: Sent) => unknown
  /** The address after `:`; brand, letter, decision … of the branch. */
  readonly id?: (place: Sent) => string
}

/** What the test has made in 种植业科党支部. */
export interface Sent {
  readonly branchId: string
  readonly brandId: string
  readonly campaignId: string
  readonly committeeId: string
  readonly letterId: string
  readonly decisionId: string
  readonly noticeId: string
  /** The appointment of an inspector whom nobody will miss. */
  readonly grantId: string
  /** Somebody of the branch's roster, with a phone. */
  readonly personId: string
  /** An account of the branch that nobody of the walk uses. */
  readonly editorId: string
  readonly configuration: unknown
  readonly declaration: unknown
}

/** An object that never was. */
const none = '0190c000-0000-7000-8000-000000000000'
const brand = (to: Sent) => to.brandId
const letter = (to: Sent) => to.letterId
const decision = (to: Sent) => to.decisionId
const campaign = (to: Sent) => to.campaignId
const organization = (to: Sent) => to.branchId
const code = () => ({ code: '000000' })
const notes = () => ({ reasons: [], remarks: [], accepted: [], deadline: null })

export const doors: Readonly<Record<string, Door>> = {
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
  'GET /api/campaigns/:id/plan': { letIn: ['officer'], notThere: ['foreignOfficer'], id: campaign },
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
  'POST /api/brands/:id/extensions': {
    letIn: ['officer'],
    notThere: ['foreignOfficer'],
    id: brand,
    body: () => ({ until: '2026-04-20', reason: '支部书面申请' }),
  },
  'DELETE /api/decisions/:id': { letIn: ['officer'], notThere: ['foreignOfficer'], id: decision },

  // 申报与审核
  'GET /api/brands': { letIn: readers },
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

  // 总览与待办
  'GET /api/coverage': { letIn: committees },
  'GET /api/desk': { letIn: anyRole },

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
