import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Sessions } from '../../foundation/accounts/server/sessions.ts'
import { aCommittee, browser, type Somebody, somebody, testSessions } from '../../foundation/accounts/testing.ts'
import { today } from '../../foundation/calendar/instants.ts'
import { seedHolidays } from '../../foundation/calendar/server/holidays.ts'
import { connect } from '../../foundation/database/connect.ts'
import type { Tx, Written } from '../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../foundation/database/scope.ts'
import type { House } from '../../foundation/http/house.ts'
import { httpServer } from '../../foundation/http/server.ts'
import { addOrganization, addPerson } from '../../foundation/organizations/server/organizations.ts'
import { beginCampaign, checkCampaign, publishCampaign } from '../../programme/campaigns/server/campaigns.ts'
import type { CampaignConfiguration } from '../../programme/settings/configuration.ts'
import { allRoutes } from '../routes.ts'
import { openStorage, type Storage } from '../storage.ts'
import { freshDatabase } from './database.ts'
import { seedCampaign } from './seed-campaign.ts'

const command = { kind: 'command', command: 'test' } as const

export interface Town {
  readonly scope: CommitteeScope
  readonly unitId: string
  readonly branchId: string
  readonly otherBranchId: string
  readonly campaignId: string
  readonly people: { readonly secretary: string; readonly lead: string; readonly owner: string }
  readonly officer: Somebody
  readonly secondOfficer: Somebody
  readonly leader: Somebody
  readonly reviewer: Somebody
  readonly secretary: Somebody
  readonly editor: Somebody
  readonly otherSecretary: Somebody
}

/**
 * A committee with a unit, two branches and everybody who works for them, over real HTTP on a database of its own. The
 * clock stands in the seed's 申报 window (2026-04-12) and moves when the test says so.
 */
export function townOfTests(
  configure: (seed: CampaignConfiguration) => CampaignConfiguration = seed => seed,
  given: { readonly filesDir?: string } = {},
) {
  let now = new Date('2026-04-12T02:00:00Z')
  let open: {
    house: House
    sessions: Sessions
    storage: Storage
    address: string
    town: Town
    close(): Promise<void>
  } | null = null
  const cookies = new Map<string, string>()
  const statements = new Set<string>()
  let sent = 0
  const at = () => {
    if (!open) throw new TypeError('the town stands before the first test')
    return open
  }
  const heard = (sql: string) => {
    statements.add(sql)
    sent += 1
  }
  beforeAll(async () => {
    const database = await freshDatabase()
    const db = connect({ url: database.url, now: () => now, max: 8, onQuery: sql => heard(sql) })
    const house: House = { db, now: () => now }
    await seedHolidays(db)
    const sessions = testSessions(house)
    const own = given.filesDir ? null : mkdtempSync(join(tmpdir(), 'yipin-files-'))
    const storage = openStorage(house, given.filesDir ?? own ?? '')
    const app = await httpServer({
      house,
      routes: allRoutes(house, sessions, storage),
      identify: sessions.identify,
      ready: async () => undefined,
      consoleDir: null,
      trustProxy: false,
      requestsPerMinute: 100_000,
      refused: storage.refused,
    })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    open = {
      house,
      sessions,
      storage,
      address,
      town: await foundTown(house, sessions, configure(seedCampaign(2026))),
      close: async () => {
        await app.close()
        await db.close()
        await database.drop()
        if (own) rmSync(own, { recursive: true, force: true })
      },
    }
  })
  afterAll(() => open?.close())
  return {
    house: () => at().house,
    town: () => at().town,
    sessions: () => at().sessions,
    storage: () => at().storage,
    address: () => at().address,
    as: (somebody: Somebody) => browser(at().address, cookies.get(somebody.userId) ?? somebody.cookie),
    nobody: () => browser(at().address),
    /** Every statement that a store has sent so far, each once. */
    statements: (): ReadonlySet<string> => statements,
    /** How many were sent while this was done. */
    counting: async (work: () => Promise<unknown>): Promise<number> => {
      const before = sent
      await work()
      return sent - before
    },
    /** Another morning: everybody has signed in anew, since sessions do not live that long. */
    on: async (day: string) => {
      now = new Date(`${day}T02:00:00Z`)
      const { officer, secondOfficer, leader, reviewer, secretary, editor, otherSecretary } = at().town
      for (const one of [officer, secondOfficer, leader, reviewer, secretary, editor, otherSecretary])
        cookies.set(one.userId, await at().sessions.stepIn(one.userId))
    },
  }
}

export async function foundTown(
  house: House,
  sessions: Sessions,
  configuration: CampaignConfiguration,
  name = '江澄市直机关工委',
): Promise<Town> {
  const scope = await aCommittee(house, name)
  const on = today(house.now())
  const organization = (kind: 'unit' | 'branch', title: string, parentId: string, memberCount: number | null) =>
    house.db.write(scope, command, tx =>
      addOrganization(tx, scope, { kind, name: title, parentId, memberCount, on, reason: '花名册导入' }),
    )
  const unit = await organization('unit', '市农业农村局', scope.committeeId, null)
  const branch = await organization('branch', '种植业科党支部', unit.id, 17)
  const other = await organization('branch', '畜牧科党支部', unit.id, 12)
  const person = (organizationId: string, who: string) =>
    house.db.write(scope, command, tx => addPerson(tx, scope, { organizationId, name: who }))
  const held = (role: 'officer' | 'leader') => ({ role, scope }) as const
  const inBranch = (role: 'branch_secretary' | 'branch_editor', organizationId: string) =>
    ({ role, scope, organizationId }) as const
  const officer = await somebody(house, sessions, '顾一帆', held('officer'))
  const secondOfficer = await somebody(house, sessions, '沈清禾', held('officer'))
  const by = ({ userId }: Somebody) => ({ userId, now: house.now() })
  const done = <A>(who: Somebody, work: (tx: Tx) => Promise<Written<A>>) =>
    house.db.write(scope, { kind: 'person', userId: who.userId }, work)
  const campaign = await done(officer, tx => beginCampaign(tx, scope, configuration, by(officer)))
  await done(secondOfficer, tx => checkCampaign(tx, scope, campaign.id, 1, by(secondOfficer)))
  await done(officer, tx => publishCampaign(tx, scope, campaign.id, 1, { ...by(officer), reason: '', changed: [] }))
  return {
    scope,
    unitId: unit.id,
    branchId: branch.id,
    otherBranchId: other.id,
    campaignId: campaign.id,
    people: {
      secretary: (await person(branch.id, '温知夏')).id,
      lead: (await person(unit.id, '秦望舒')).id,
      owner: (await person(branch.id, '罗星野')).id,
    },
    officer,
    secondOfficer,
    leader: await somebody(house, sessions, '贺兰舟', held('leader')),
    reviewer: await somebody(house, sessions, '陆明谦', { role: 'unit_reviewer', scope, organizationId: unit.id }),
    secretary: await somebody(house, sessions, '温知夏', inBranch('branch_secretary', branch.id)),
    editor: await somebody(house, sessions, '安若谷', inBranch('branch_editor', branch.id)),
    otherSecretary: await somebody(house, sessions, '纪明朗', inBranch('branch_secretary', other.id)),
  }
}
