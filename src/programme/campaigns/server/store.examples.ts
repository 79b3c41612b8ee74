import { sql } from 'kysely'
import type { Examples } from '../../../foundation/database/examples.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { programmeDefaults } from '../settings.ts'
import type * as store from './store.ts'

const campaign = '0190a000-0000-7000-8000-00000000000c'
const by = { userId: '0190a000-0000-7000-8000-00000000000f', now: new Date('2026-04-13T02:00:00Z') }
const draft = { programme: { ...programmeDefaults, title: '创建活动', year: 2026, officer: '顾一帆', stages: [] } }

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  allCampaigns: [[scope]],
  campaignById: [[scope, campaign]],
  insertCampaign: [[scope, { id: campaign, title: '创建活动', year: 2026, draft }, by]],
  updateDraft: [[scope, campaign, 2, { title: '创建活动', year: 2026, draft }, by]],
  markAsked: [[scope, campaign, 2, by]],
  markChecked: [[scope, campaign, 2, by]],
  markPublished: [[scope, campaign, 2]],
  draftsInCheck: [[scope]],
  insertVersion: [
    [
      scope,
      {
        campaign_id: campaign,
        number: 1,
        configuration: draft,
        reason: '首次发布',
        published_at: by.now,
        published_by: by.userId,
        checked_by: by.userId,
      },
    ],
  ],
  versionsOf: [[scope, campaign]],
  configurationRow: [[scope, campaign, 1]],
  versionQuestion: [[scope, sql<string>`${campaign}::uuid`, sql<number | null>`${1}::int`]],
  publishedRows: [[scope]],
})
