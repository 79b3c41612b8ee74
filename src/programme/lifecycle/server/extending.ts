import { branchRoles, type CommitteeRole, type Person } from '../../../foundation/accounts/access.ts'
import { type Holder, namesOf } from '../../../foundation/accounts/server/holders.ts'
import { localDate } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { formatDate } from '../../../foundation/calendar/wording.ts'
import type { Tx, Written } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { House } from '../../../foundation/http/house.ts'
import type { LedgerDraft } from '../../../foundation/ledger/entry.ts'
import { type NoticeDraft, tellPeople } from '../../../foundation/notifications/server/notices.ts'
import { isSome, Problem, type Refusal, refused } from '../../../foundation/problems/problem.ts'
import { lockBranch, lockBrand } from '../../brands/server/brands.ts'
import { campaignsInForce } from '../../campaigns/server/campaigns.ts'
import type { AnswerRequest } from '../../extensions/contract.ts'
import {
  type AskRequest,
  askIsWhole,
  declineIsWhole,
  type ExtensionRequest,
  extensionIsWhole,
} from '../../extensions/extension.ts'
import * as extensions from '../../extensions/server/extensions.ts'
import { decide } from '../decide.ts'
import { extendable, mayAskExtension, somethingEnds, whatEnds } from '../extending.ts'
import { type Gathered, gather } from './gather.ts'
import { actingPerson } from './performance.ts'
import { transition } from './transitions.ts'

/** What a later day is for: a brand, or what its branch has not begun. */
export type Subject = { readonly brandId: string } | { readonly branchId: string }

type Done = Written<{ id: string; said: string }>

/** POST …/extension-requests: the branch asks in one sentence; the officers are told at once. */
export async function askForExtension(
  house: House,
  scope: CommitteeScope,
  person: Person,
  of: Subject,
  request: AskRequest,
) {
  const now = house.now()
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async (tx): Promise<Done> => {
    const gathered = await held(tx, scope, of, now)
    demand([...askIsWhole(request), ...mayAskExtension(gathered.facts)])
    const { kind, until } = windowOf(gathered)
    const reason = request.reason.trim()
    const subject = { branchId: gathered.branch.id, brandId: gathered.brand?.id ?? null }
    const id = await extensions.askExtension(tx, scope, {
      ...subject,
      kind,
      until,
      reason,
      askedBy: person.userId,
      now,
    })
    const what = `${nameOf(gathered)}申请${whatEnds(gathered.facts, kind)}延期，事由：${reason}。请答复。`
    await tellRoles(tx, scope, gathered, now, ['officer'], what, '/extension-requests', 'extension_asked')
    return {
      entries: [entry(gathered, 'extension.ask', { request: id, kind })],
      answer: { id, said: '已申请延期，等工委答复' },
    }
  })
}

/** POST …/extensions: an officer grants a later day, whether anybody has asked in the system or by telephone. */
export async function grantLaterDay(
  house: House,
  scope: CommitteeScope,
  person: Person,
  of: Subject,
  request: ExtensionRequest,
) {
  const now = house.now()
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async tx => {
    const gathered = await held(tx, scope, of, now)
    if (gathered.brand?.state === 'lapsed')
      throw new Problem(409, 'wrong_state', '品牌已列为逾期，请办“延期恢复”。事由和新期限一并写。')
    return grant(tx, scope, gathered, request, { userId: person.userId, now, askedBy: null })
  })
}

/** POST /api/extension-requests/{id}/answer: 准予 with a day, or 不予 with the reason. A lapsed brand comes back by it. */
export async function answerAsk(
  house: House,
  scope: CommitteeScope,
  person: Person,
  id: string,
  request: AnswerRequest,
) {
  const now = house.now()
  return house.db.write(scope, { kind: 'person', userId: person.userId }, async (tx): Promise<Done> => {
    const seen = await extensions.askOf(tx, scope, id)
    const of = seen.brand_id === null ? { branchId: seen.branch_id } : { brandId: seen.brand_id }
    const gathered = await held(tx, scope, of, now)
    const ask = await extensions.askInHand(tx, scope, id)
    if (ask.answer !== null) throw await answeredAlready(tx, ask)
    if (request.answer === 'declined') {
      demand(declineIsWhole(request))
      const reason = request.reason.trim()
      await extensions.declineAsk(tx, scope, id, { userId: person.userId, now, reason })
      const { officer } = gathered.facts.programme
      const text = `${nameOf(gathered)}申请的${whatEnds(gathered.facts, ask.kind)}延期没有准予，原因：${reason}。有疑问请联系${officer}。`
      await tellRoles(tx, scope, gathered, now, branchRoles, text, linkOf(gathered), 'extension_declined')
      return {
        entries: [entry(gathered, 'extension.decline', { request: id, kind: ask.kind })],
        answer: { id, said: '已答复，不予延期' },
      }
    }
    const by = { userId: person.userId, now, askedBy: ask.asked_by }
    if (gathered.brand?.state !== 'lapsed') return grant(tx, scope, gathered, request, by)
    const { answer, entries } = await revive(tx, scope, person, gathered, request, now)
    return { entries, answer: { id, said: answer.said } }
  })
}

async function answeredAlready(tx: Tx, ask: Awaited<ReturnType<typeof extensions.askOf>>): Promise<Problem> {
  const by = ask.answered_by ?? ''
  const name = (await namesOf(tx, [by])).get(by) ?? '同事'
  const results = { granted: '准予延期', declined: '不予延期', moot: '已不需要延期' } as const
  const sentence = `${name}已先办理，结果是“${ask.answer ? results[ask.answer] : ''}”。您写的都在。`
  return new Problem(409, 'already_answered', sentence, { facts: { by: name, answer: ask.answer } })
}

/** 延期恢复 by the same function as every step, with the same facts. */
function revive(tx: Tx, scope: CommitteeScope, person: Person, gathered: Gathered, input: ExtensionRequest, now: Date) {
  const { brand } = gathered
  if (!brand) throw new Error('only a brand can lapse')
  const step = { action: 'revive' as const, input: { ...input }, inNameOf: null }
  const actor = actingPerson(person, scope, gathered.branch.path, false)
  const decision = decide(gathered.facts, step.action, step.input, actor)
  return transition(tx, scope, { brand, gathered, decision, step, userId: person.userId, now })
}

async function grant(
  tx: Tx,
  scope: CommitteeScope,
  gathered: Gathered,
  request: ExtensionRequest,
  by: { readonly userId: string; readonly now: Date; readonly askedBy: string | null },
): Promise<Done> {
  const today = dayOf(by.now)
  demand([...somethingEnds(gathered.facts), ...extensionIsWhole(request, today)])
  const { kind } = windowOf(gathered)
  const until = localDate(request.until)
  const id = await extensions.grantExtension(tx, scope, {
    branchId: gathered.branch.id,
    brandId: gathered.brand?.id ?? null,
    kind,
    until,
    reason: request.reason.trim(),
    askedBy: by.askedBy,
    grantedBy: by.userId,
    now: by.now,
  })
  const date = formatDate(until, today)
  const act = gathered.brand === null ? '提名' : kind === 'recognition' ? '提出' : '报送'
  const text = `${nameOf(gathered)}${whatEnds(gathered.facts, kind)}准予延期至${date}，在此之前${act}即可。`
  await tellRoles(tx, scope, gathered, by.now, branchRoles, text, linkOf(gathered), 'extension')
  return {
    entries: [entry(gathered, 'extension.grant', { extension: id, kind, until })],
    answer: { id, said: `已准予延期至${date}` },
  }
}

/** The facts of a brand or of a branch that has none, held until the transaction ends. */
async function held(tx: Tx, scope: CommitteeScope, of: Subject, now: Date): Promise<Gathered> {
  if ('brandId' in of) {
    await lockBrand(tx, scope, of.brandId)
    return gather(tx, scope, of, now)
  }
  await lockBranch(tx, scope, of.branchId)
  const [campaign] = await campaignsInForce(tx, scope)
  if (!campaign) throw new Problem(409, 'campaign_unpublished', '创建活动还没有发布，没有可以延期的期限。')
  return gather(tx, scope, { branchId: of.branchId, campaignId: campaign.id }, now)
}

function windowOf({ facts }: Gathered) {
  const found = extendable(facts)
  if (!found) throw new Error('the guards let through what has no window')
  return found
}

const nameOf = ({ brand, branch }: Gathered) => (brand ? `“${brand.name}”` : branch.name)
const linkOf = ({ brand, branch }: Gathered) => (brand ? `/brands/${brand.id}` : `/nominate?branch=${branch.id}`)

const entry = (
  { brand, branch }: Gathered,
  act: `extension.${'ask' | 'grant' | 'decline'}`,
  data: LedgerDraft['data'],
): LedgerDraft => ({
  subject: brand ? { kind: 'brand', id: brand.id } : { kind: 'organization', id: branch.id },
  act,
  data,
})

async function tellRoles(
  tx: Tx,
  scope: CommitteeScope,
  { holders, branch }: Gathered,
  now: Date,
  roles: readonly CommitteeRole[],
  text: string,
  link: string,
  kind: string,
): Promise<void> {
  const own = (one: Holder) => one.role === 'officer' || one.organizationId === branch.id
  const people = new Map(holders.filter(one => roles.includes(one.role) && own(one)).map(one => [one.userId, one.name]))
  const notices: NoticeDraft[] = [...people].map(([userId, name]) => ({
    userId,
    kind,
    text: `${name}同志：${text}`,
    link,
  }))
  await tellPeople(tx, scope, now, notices)
}

function demand(refusals: readonly Refusal[]): void {
  if (!isSome(refusals)) return
  const states: readonly string[] = ['nothing_to_extend', 'extension_asked', 'extension_early']
  throw refused(refusals, states.includes(refusals[0].code) ? 409 : 422)
}
