import { mayAct, type Person } from '../../../foundation/accounts/access.ts'
import { localDate } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { deadlineWords, formatDateWithWeekday } from '../../../foundation/calendar/wording.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { unreadCount } from '../../../foundation/notifications/server/notices.ts'
import { programmeOf } from '../../campaigns/configuration.ts'
import { type CampaignInForce, campaignsInForce } from '../../campaigns/server/campaigns.ts'
import { windowOf } from '../../campaigns/windows.ts'
import type { Coverage } from '../../coverage/contract.ts'
import { declarationAccess } from '../../declarations/access.ts'
import { declarationDeadline } from '../../declarations/window.ts'
import { dossierAccess } from '../../dossier/access.ts'
import { askedExtensions } from '../../dossier/server/asked-extensions.ts'
import { dueCount } from '../../dossier/server/due.ts'
import { reviewQueue } from '../../dossier/server/review-queue.ts'
import { summariesOfBranches } from '../../dossier/server/summaries.ts'
import { extensionAccess } from '../../extensions/access.ts'
import { leadsToExtension } from '../../extensions/extension.ts'
import { nominationWindow } from '../../incubation/nomination.ts'
import { lifecycleAccess } from '../../lifecycle/access.ts'
import { decide, mayNow } from '../../lifecycle/decide.ts'
import { extensionHere } from '../../lifecycle/extending.ts'
import { pendingDecisions } from '../../lifecycle/server/decisions.ts'
import { gather } from '../../lifecycle/server/gather.ts'
import { actingPerson } from '../../lifecycle/server/performance.ts'
import { settingsAccess } from '../../settings/access.ts'
import type { Desk, Waiting } from '../contract.ts'
import {
  byDeadline,
  deskHeadline,
  waitingForADay,
  waitingOfBrand,
  waitingOfReviewers,
  waitingToLapse,
} from '../waiting.ts'

type Branch = Desk['branches'][number]

/** GET /api/desk: what waits for this person and where their part stands, in one answer. */
export async function deskOf(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  now: Date,
  coverage: Coverage | null,
): Promise<Desk> {
  const today = dayOf(now)
  const [campaign] = await campaignsInForce(tx, scope)
  const held = person.grants.filter(grant => grant.committeeId === scope.committeeId)
  const branchIds = [
    ...new Set(held.filter(grant => grant.role.startsWith('branch_')).map(grant => grant.organizationId)),
  ]
  const own = campaign ? await branchSide(tx, scope, person, branchIds, campaign, now) : { branches: [], waiting: [] }
  const may = (rule: Parameters<typeof mayAct>[1]) => mayAct(person, rule, scope.committeeId, null)
  const reviews = may(declarationAccess['declaration.review'])
  const decides = may(lifecycleAccess['decision.read'])
  const pending = decides ? await pendingDecisions(tx, scope) : []
  const decided = new Set(pending.map(one => one.brand_id))
  const queue = reviews ? (await reviewQueue(tx, scope, person)).filter(brand => !decided.has(brand.id)) : []
  const asks = may(extensionAccess['extension.answer']) ? (await askedExtensions(tx, scope, { limit: 200 })).items : []
  const waiting = byDeadline([
    ...own.waiting,
    ...waitingOfReviewers(queue, pending, today, brand => dayOf(brand.since)),
    ...waitingForADay(asks),
    ...waitingToLapse(may(lifecycleAccess['brand.lapse']) ? await dueCount(tx, scope, today) : 0),
  ])
  const unread = await unreadCount(tx, scope, person.userId)
  const writes = may(settingsAccess['campaign.write'])
  return {
    today,
    headline: campaign || !writes ? deskHeadline(waiting, today) : '从实施方案开始：先建一个创建活动',
    line: lineOf(campaign, today),
    waiting,
    campaign: campaign
      ? {
          id: campaign.id,
          title: campaign.title,
          year: campaign.year,
          status: 'published',
          version: campaign.version,
          published: campaign.number,
          stages: programmeOf(campaign.configuration).stages,
        }
      : null,
    branches: own.branches,
    standing: coverage && standingOf(coverage),
    places: [
      { key: 'desk', label: '待办', link: '/', badge: waiting.length || null },
      ...(may(dossierAccess['brand.list'])
        ? [
            {
              key: 'brands',
              label: branchIds.length && !decides ? '我的品牌' : '品牌总览',
              link: '/brands',
              badge: null,
            },
          ]
        : []),
      ...(reviews ? [{ key: 'reviews', label: '申报审核', link: '/reviews', badge: queue.length || null }] : []),
      ...(decides ? [{ key: 'decisions', label: '待发决定', link: '/decisions', badge: pending.length || null }] : []),
      { key: 'notices', label: '通知', link: '/notices', badge: unread || null },
      ...(writes
        ? [
            { key: 'organizations', label: '组织与花名册', link: '/organizations', badge: null },
            { key: 'campaigns', label: '设置', link: '/campaigns', badge: null },
          ]
        : []),
    ],
  }
}

/** The bar above the desk: the same figures as the matrix beneath it. */
const standingOf = ({ total, columns }: Coverage): NonNullable<Desk['standing']> => ({
  branches: total.branches,
  submitted: total.submitted,
  states: columns.map(column => ({ ...column, count: total.counts[column.key] ?? 0 })),
})

function lineOf(campaign: CampaignInForce | undefined, today: ReturnType<typeof dayOf>): string {
  if (!campaign) return '还没有正在进行的创建活动。'
  const declaration = windowOf(programmeOf(campaign.configuration).stages, 'declaration', today)
  const words = declaration.to && declaration.state !== 'before' ? `申报${deadlineWords(declaration.to, today)}` : ''
  return [formatDateWithWeekday(today, today), campaign.title, words].filter(Boolean).join('，')
}

async function branchSide(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  branchIds: readonly string[],
  campaign: CampaignInForce,
  now: Date,
) {
  const branches: Branch[] = []
  const waiting: Waiting[] = []
  const summaries = await summariesOfBranches(tx, scope, branchIds)
  for (const id of branchIds) {
    const brands = summaries.filter(brand => brand.branchId === id)
    const fresh = await gather(tx, scope, { branchId: id, campaignId: campaign.id }, now)
    const actor = actingPerson(person, scope, fresh.branch.path, false)
    const may = mayNow(fresh.facts, actor)
    for (const brand of brands) {
      const { facts } = await gather(tx, scope, { brandId: brand.id }, now)
      waiting.push(
        ...waitingOfBrand(brand, declarationDeadline(facts), facts.gaps.length, facts.remarks.length, facts.today),
      )
    }
    const canBegin = may.includes('nominate')
    const refusals = decide(fresh.facts, 'nominate', { name: '–', sentence: '–', field: null }, actor).refusals
    const window = nominationWindow(fresh.facts)
    if (canBegin && brands.length === 0)
      waiting.push({
        kind: 'nominate',
        title: `${fresh.branch.name}还没有提名品牌`,
        count: null,
        line: '一个名称、一句话就够',
        due: window.to,
        dueWords: window.to ? deadlineWords(localDate(window.to), fresh.facts.today) : '',
        button: '提名',
        link: `/nominate?branch=${id}`,
      })
    branches.push({
      id,
      name: fresh.branch.name,
      unit: fresh.branch.unit?.name ?? '',
      brands,
      may,
      why: canBegin ? null : (refusals[0]?.sentence ?? null),
      extension:
        refusals.length > 0 && refusals.every(one => leadsToExtension(one.code))
          ? extensionHere(fresh.facts, mayAct(person, extensionAccess['extension.ask'], scope.committeeId, [id]))
          : null,
      fields: [...fresh.facts.programme.fields],
      naming: fresh.facts.programme.naming,
    })
  }
  return { branches, waiting }
}
