/** Who stands before the doors of `matrix.ts`, and what lies behind them. */

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

export const branch: readonly Who[] = ['secretary', 'lead', 'editor']
export const otherBranches: readonly Who[] = [
  'nextDoorSecretary',
  'nextDoorLead',
  'nextDoorEditor',
  'otherUnitSecretary',
  'otherUnitEditor',
]
export const reviewers: readonly Who[] = ['reviewer', 'otherUnitReviewer']
export const foreigners: readonly Who[] = ['foreignOfficer', 'foreignLeader', 'foreignReviewer', 'foreignSecretary']
export const administrators: readonly Who[] = ['systemAdmin', 'securityAdmin', 'auditor']
export const committee: readonly Who[] = ['officer', 'leader']
/** Everybody with a role in some committee. What they see is their own committee's. */
export const anyRole: readonly Who[] = [
  ...[...committee, ...reviewers, ...branch, ...otherBranches, ...foreigners],
  ...(['judge', 'inspector'] as const),
]
export const signedIn: readonly Who[] = [...anyRole, ...administrators]
export const all: readonly Who[] = [...signedIn, 'nobody']

/** Lists without an object: other branches and other committees are let in too, and find their own things. */
export const readers: readonly Who[] = anyRole.filter(who => who !== 'judge')
export const committees: readonly Who[] = ['officer', 'leader', 'foreignOfficer', 'foreignLeader']
export const officers: readonly Who[] = ['officer', 'foreignOfficer']

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
  /** 申请延期 of another branch of the unit, waiting for its answer. */
  readonly askId: string
  /** 纸质已收 of the brand. */
  readonly paperId: string
  /** The appointment of an inspector whom nobody will miss. */
  readonly grantId: string
  /** Somebody of the branch's roster, with a phone. */
  readonly personId: string
  /** An account of the branch that nobody of the walk uses. */
  readonly editorId: string
  /** A photo of the brand, and an upload that has only begun. */
  readonly fileId: string
  readonly uploadId: string
  readonly configuration: unknown
  readonly declaration: unknown
}

/** An object that never was. */
export const none = '0190c000-0000-7000-8000-000000000000'
export const brand = (to: Sent) => to.brandId
export const writers: readonly Who[] = ['secretary', 'editor']
export const declarationReaders: readonly Who[] = ['officer', 'leader', 'reviewer', ...branch]
export const letter = (to: Sent) => to.letterId
export const decision = (to: Sent) => to.decisionId
export const campaign = (to: Sent) => to.campaignId
export const organization = (to: Sent) => to.branchId
export const code = () => ({ code: '000000' })
export const notes = () => ({ reasons: [], remarks: [], accepted: [], deadline: null })
