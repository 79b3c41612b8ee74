import type { CommitteeRole } from '../../foundation/accounts/access.ts'
import type { Sessions } from '../../foundation/accounts/server/sessions.ts'
import { aCommittee, administrators, type Somebody, somebody } from '../../foundation/accounts/testing.ts'
import { today } from '../../foundation/calendar/instants.ts'
import type { CommitteeScope } from '../../foundation/database/scope.ts'
import { photo } from '../../foundation/files/server/testing/samples.ts'
import type { House } from '../../foundation/http/house.ts'
import { addOrganization, addPerson } from '../../foundation/organizations/server/organizations.ts'
import type { Who } from '../matrix-people.ts'
import { aDeclaration } from './declaration.ts'
import type { Town, townOfTests } from './programme.ts'
import { seedCampaign } from './seed-campaign.ts'
import { uploader } from './uploading.ts'

const command = { kind: 'command', command: 'test' } as const

/** Everybody of the matrix beside the town's own people: a second unit, a second committee, the three administrators. */
export async function everybodyOf(house: House, sessions: Sessions, town: Town): Promise<Record<Who, Somebody | null>> {
  const place = (scope: CommitteeScope, kind: 'unit' | 'branch', name: string, parentId: string) =>
    house.db.write(scope, command, tx =>
      addOrganization(tx, scope, { kind, name, parentId, memberCount: null, on: today(house.now()), reason: '' }),
    )
  const { scope, branchId, otherBranchId } = town
  const unit = await place(scope, 'unit', '市水利局', scope.committeeId)
  const branch = await place(scope, 'branch', '河湖科党支部', unit.id)
  const foreign = await aCommittee(house, '临江市直机关工委')
  const foreignUnit = await place(foreign, 'unit', '临江市林业局', foreign.committeeId)
  const foreignBranch = await place(foreign, 'branch', '林场党支部', foreignUnit.id)
  const one = (name: string, role: CommitteeRole, at: CommitteeScope, organizationId: string) =>
    somebody(house, sessions, name, { role, scope: at, organizationId })
  const admins = await administrators(house, sessions)
  return {
    officer: town.officer,
    leader: town.leader,
    reviewer: town.reviewer,
    secretary: town.secretary,
    lead: await one('秦望舒', 'branch_lead', scope, branchId),
    editor: town.editor,
    judge: await one('评委甲', 'judge', scope, scope.committeeId),
    inspector: await one('督导员甲', 'inspector', scope, scope.committeeId),
    nextDoorSecretary: town.otherSecretary,
    nextDoorLead: await one('隔壁分管', 'branch_lead', scope, otherBranchId),
    nextDoorEditor: await one('隔壁联络员', 'branch_editor', scope, otherBranchId),
    otherUnitReviewer: await one('水利审核员', 'unit_reviewer', scope, unit.id),
    otherUnitSecretary: await one('水利书记', 'branch_secretary', scope, branch.id),
    otherUnitEditor: await one('水利联络员', 'branch_editor', scope, branch.id),
    foreignOfficer: await one('临江干事', 'officer', foreign, foreign.committeeId),
    foreignLeader: await one('临江领导', 'leader', foreign, foreign.committeeId),
    foreignReviewer: await one('临江审核员', 'unit_reviewer', foreign, foreignUnit.id),
    foreignSecretary: await one('临江书记', 'branch_secretary', foreign, foreignBranch.id),
    systemAdmin: admins.system_admin,
    securityAdmin: admins.security_admin,
    auditor: admins.auditor,
    nobody: null,
  }
}

/** 田埂上的课堂, returned once and declared again: under review, with a letter, a notice and a decision that waits in 待发. */
export async function aBrandUnderReview({
  town,
  as,
  address,
}: Pick<ReturnType<typeof townOfTests>, 'town' | 'as' | 'address'>) {
  const { officer, secretary, editor, branchId, campaignId, scope } = town()
  const wish = { branchId, name: '田埂上的课堂', sentence: '把课开到田埂上', field: null }
  const id: string = (await as(editor).post('/api/brands', wish)).body.id
  const step = async (who: Somebody, action: string, input: unknown) => {
    const { version } = (await as(who).get(`/api/brands/${id}`)).body.brand
    const said = await as(who).post(`/api/brands/${id}/transitions`, { action, input }, { 'if-match': `"${version}"` })
    if (said.status !== 200) throw new TypeError(`${action}: ${said.body.detail}`)
  }
  const save = async (content: unknown) => {
    const seen = await as(secretary).get(`/api/brands/${id}/declaration`)
    const tag = { 'if-match': seen.headers.get('etag') ?? '' }
    const said = await as(secretary).put(`/api/brands/${id}/declaration`, content, tag)
    if (said.status !== 200) throw new TypeError(said.body.detail)
  }
  const waiting = async (): Promise<{ id: string }[]> => (await as(officer).get('/api/decisions')).body.items
  const marks = { effect: '减损', satisfaction: '都说好', plasticity: '可推广', potential: '有台账' }
  await step(secretary, 'select', { marks })
  const declaration = aDeclaration(town())
  await save(declaration)
  const branch = uploader(address(), editor.cookie)
  const file = await branch.upload(id, '田埂.jpg', await photo())
  const begun = await branch.begin(id, '报告.pdf', 1000)
  await step(secretary, 'submit', {})
  const remarks = [{ id: 'x1', reason: 'R3', pin: 'measures.m2', text: '只写了科室，请落实到人。' }]
  await step(officer, 'return', { reasons: ['R3'], remarks, deadline: null })
  await as(officer).post('/api/decisions/release', { ids: (await waiting()).map(one => one.id) })
  const returned = (await as(secretary).get(`/api/brands/${id}/declaration`)).body
  const replies = Object.fromEntries(returned.remarks.map((remark: { id: string }) => [remark.id, '已改到人']))
  await save({ ...declaration, replies })
  await step(secretary, 'submit', {})
  await step(officer, 'pass', { opinion: '', acceptedRemarks: [] })
  const paper = { receivedOn: '2026-04-11', copies: 2 }
  const paperId = String((await as(officer).post(`/api/brands/${id}/paper-receipts`, paper)).body.id)
  const askId = await anAsk({ town, as })
  const page = (await as(secretary).get(`/api/brands/${id}`)).body
  const notices = (await as(secretary).get('/api/notices')).body.items
  return {
    branchId,
    brandId: id,
    campaignId,
    committeeId: scope.committeeId,
    letterId: String(page.letters[0].id),
    decisionId: (await waiting())[0]?.id ?? '',
    noticeId: String(notices[0].id),
    fileId: String(file.body.id),
    uploadId: String(begun.headers.get('location')?.replace(/^.*\//, '')),
    askId,
    paperId,
    configuration: seedCampaign(2027),
    declaration: { ...declaration, replies },
  }
}

/** 畜牧科党支部 has nominated nothing and asks for a later day. */
async function anAsk({ town, as }: Pick<ReturnType<typeof townOfTests>, 'town' | 'as'>): Promise<string> {
  const { otherBranchId, otherSecretary } = town()
  const asks = `/api/organizations/${otherBranchId}/extension-requests`
  return String((await as(otherSecretary).post(asks, { reason: '换届，新书记刚到任' })).body.id)
}

/** People who are only acted upon: an editor whose password is reset, an inspector whose appointment ends, somebody who is rung up. */
export async function spares(house: House, sessions: Sessions, { scope, branchId }: Town) {
  const editor = await somebody(house, sessions, '备用联络员', {
    role: 'branch_editor',
    scope,
    organizationId: branchId,
  })
  const inspector = await somebody(house, sessions, '备用督导员', { role: 'inspector', scope })
  const { rows } = await house.db.pool.query('select id from grants where user_id = $1', [inspector.userId])
  const rungUp = await house.db.write(scope, command, tx =>
    addPerson(tx, scope, { organizationId: branchId, name: '田有光', phone: '13800000000' }),
  )
  return { editorId: editor.userId, grantId: String(rows[0]?.id), personId: rungUp.id }
}
