import { campaignFrom } from '../src/app/demo/campaigns.ts'
import { type CityBranch, cityOf } from '../src/app/demo/city.ts'
import { declarationOf, marksOf } from '../src/app/demo/papers.ts'
import { addDays } from '../src/foundation/calendar/dates.ts'
import { today } from '../src/foundation/calendar/instants.ts'
import { newId } from '../src/foundation/database/ids.ts'
import { bigramKeys } from '../src/foundation/text/bigrams.ts'
import { pinyinKeys } from '../src/foundation/text/pinyin.ts'
import type { Copying } from './copying.ts'

export interface Province {
  readonly committeeId: string
  readonly officerId: string
  /** A brand that is being created, with everything a page shows. */
  readonly brandId: string
  readonly brands: number
}

const keysOf = (name: string) => {
  const { initials, full } = pinyinKeys(name)
  return { pinyin_initials: initials, pinyin_full: full }
}

/** How far a brand has come: state, step, how often handed in, the steps it took. By turns, in the demo city's mix. */
const standings = [
  ['candidate', 0, 0, ['nominate']],
  ['declaring', 0, 0, ['nominate', 'select']],
  ['declaring', 0, 0, ['nominate', 'select']],
  ['under_review', 1, 1, ['nominate', 'select', 'submit']],
  ['under_review', 2, 1, ['nominate', 'select', 'submit', 'pass']],
  ['declaring', 0, 1, ['nominate', 'select', 'submit', 'return']],
  ['creating', 0, 1, ['nominate', 'select', 'submit', 'pass', 'pass']],
  ['withdrawn', 0, 0, ['nominate', 'withdraw']],
] as const

/**
 * One committee with 100 units of a thousand branches each, and three brands on two branches: names and papers of the demo
 * city, straight into the tables. As many units as in the small city, so that an answer is as long in both.
 */
export function province(to: Copying, branches: number, now: Date): Province {
  const [committeeId, officerId, campaignId] = [newId(), newId(), newId()]
  const day = today(now)
  const from = addDays(day, -400)
  const city = cityOf({ units: 100, branches, seed: 1 })
  const configuration = campaignFrom(addDays(day, -21), city.officer, { unitStep: true })
  const within = { committee_id: committeeId }
  const user = (id: string, name: string, username: string) =>
    to.row('auth."user"', {
      id,
      name,
      email: `${id}@accounts.invalid`,
      emailVerified: false,
      createdAt: now,
      updatedAt: now,
      username,
      twoFactorEnabled: true,
    })
  const organization = (id: string, kind: string, name: string, parent: string | null, position: number) => {
    to.row('organizations', { ...within, id, kind })
    to.row('organization_versions', {
      ...within,
      organization_id: id,
      valid_from: from,
      valid_to: null,
      name,
      parent_id: parent,
      position,
      member_count: null,
      ...keysOf(name),
    })
  }
  const grant = (userId: string, organizationId: string, role: string) =>
    to.row('grants', {
      ...within,
      id: newId(),
      user_id: userId,
      organization_id: organizationId,
      role,
      valid_from: from,
      valid_to: null,
    })

  to.row('committees', { id: committeeId, name: city.committee, zone: 'Asia/Shanghai', created_at: now })
  user(officerId, city.officer, 'bench-officer')
  organization(committeeId, 'committee', city.committee, null, 0)
  to.row('tree_editions', { ...within, edition: 1 })
  grant(officerId, committeeId, 'officer')
  to.row('campaigns', {
    ...within,
    id: campaignId,
    title: configuration.programme.title,
    year: configuration.programme.year,
    status: 'published',
    version: 2,
    draft: configuration,
    checked_by: null,
  })
  to.row('campaign_versions', {
    ...within,
    campaign_id: campaignId,
    number: 1,
    configuration,
    reason: '首次发布',
    published_at: now,
    published_by: officerId,
  })

  const units = new Map(
    city.units.map((unit, index) => {
      const id = newId()
      organization(id, 'unit', unit.name, committeeId, index + 1)
      return [unit.name, id] as const
    }),
  )
  let brands = 0
  let brandId = ''
  for (const [index, branch] of city.branches.entries()) {
    const [branchId, secretaryId, secretary, editor] = [newId(), newId(), newId(), newId()]
    organization(branchId, 'branch', branch.name, units.get(branch.unit) ?? null, index + 1)
    user(secretaryId, branch.secretary, `bench-${index}`)
    grant(secretaryId, branchId, 'branch_secretary')
    const person = (id: string, name: string, userId: string | null) =>
      to.row('people', { ...within, id, organization_id: branchId, name, phone: null, user_id: userId, left_on: null })
    person(secretary, branch.secretary, secretaryId)
    person(editor, branch.editor, null)
    for (const ordinal of index % 2 ? [1, 2] : [1]) {
      const made = brand(branch, { branchId, secretaryId, secretary, editor, ordinal, place: brands })
      if (made.state === 'creating') brandId = made.id
      brands += 1
    }
  }
  return { committeeId, officerId, brandId, brands }

  function brand(
    branch: CityBranch,
    at: { branchId: string; secretaryId: string; secretary: string; editor: string; ordinal: number; place: number },
  ) {
    const id = newId()
    const [state, step, submissions, steps] = standings[at.place % standings.length] ?? standings[0]
    const { brand: name, sentence } = branch
    to.row('brands', {
      ...within,
      id,
      branch_id: at.branchId,
      campaign_id: campaignId,
      configuration_version: submissions ? 1 : null,
      ordinal: at.ordinal,
      name,
      sentence,
      field: branch.field,
      state,
      step,
      state_since: now,
      submissions,
      return_deadline: null,
      recognized_on: null,
      predecessor_id: null,
      version: steps.length,
      search_keys: [...new Set([...bigramKeys(name, { singles: true }), ...bigramKeys(sentence)])],
      ...keysOf(name),
    })
    let before: string | null = null
    for (const [seq, action] of steps.entries()) {
      const after =
        seq === steps.length - 1
          ? state
          : action === 'submit' || action === 'pass'
            ? 'under_review'
            : action === 'nominate'
              ? 'candidate'
              : 'declaring'
      to.row('brand_transitions', {
        ...within,
        brand_id: id,
        seq: seq + 1,
        action,
        from_state: before,
        from_step: 0,
        to_state: after,
        to_step: 0,
        at: now,
        by_user: at.secretaryId,
        in_name_of: null,
        told: action === 'submit' ? { n: 1 } : {},
        reason: null,
        reason_salt: null,
      })
      before = after
    }
    if (steps.length < 2 || state === 'withdrawn') return { id, state }
    for (const [code, text] of Object.entries(marksOf(branch)))
      to.row('incubation_marks', { ...within, brand_id: id, code, text })
    const content = declarationOf(
      branch,
      { secretary: at.secretary, lead: at.secretary, editor: at.editor },
      addDays(day, 7),
    )
    to.row('declaration_drafts', {
      ...within,
      brand_id: id,
      content,
      version: 2,
      saved_at: now,
      saved_by: at.secretaryId,
    })
    if (submissions === 0) return { id, state }
    to.row('declaration_versions', {
      ...within,
      brand_id: id,
      number: 1,
      kind: 'submitted',
      content,
      known: {},
      at: now,
      by_user: at.secretaryId,
      in_name_of: null,
    })
    to.row('creation_plans', { ...within, brand_id: id, number: 1, content: content.plan, at: now })
    if (state === 'creating')
      to.row('letters', {
        ...within,
        id: newId(),
        brand_id: id,
        kind: 'acceptance',
        title: `关于受理“${name}”品牌申报的函`,
        addressee: branch.unit,
        body: '经审核，现予受理。',
        signature: '工委',
        dated: day,
        released_at: now,
        on_version: 1,
        void_at: null,
      })
    return { id, state }
  }
}
