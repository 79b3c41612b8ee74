import type { AppointedAnswer } from '../../foundation/accounts/contract.ts'
import { listCommittees } from '../../foundation/accounts/server/committees.ts'
import { openSessions } from '../../foundation/accounts/server/sessions.ts'
import { ensureSetUpLink, setUp } from '../../foundation/accounts/server/set-up.ts'
import { today } from '../../foundation/calendar/instants.ts'
import { seedHolidays } from '../../foundation/calendar/server/holidays.ts'
import { connect } from '../../foundation/database/connect.ts'
import type { House } from '../../foundation/http/house.ts'
import type { RosterImported } from '../../foundation/organizations/contract.ts'
import type { OrganizationNode } from '../../foundation/organizations/tree.ts'
import { openStorage } from '../storage.ts'
import { type BranchAtWork, dropOut, type Office, runCampaign } from './campaign.ts'
import { type City, type CityBranch, cityOf } from './city.ts'
import { campaignFrom } from './papers.ts'
import { type Townspeople, townspeople } from './townspeople.ts'

export interface CitySize {
  readonly units: number
  readonly branches: number
  readonly seed: number
  /** The present of the city; its past is counted back from here. */
  readonly now: Date
}

export interface BuiltCity {
  readonly committee: string
  readonly officer: { readonly name: string; readonly username: string }
  /** Checks what the first one changes: settings are published by two. */
  readonly secondOfficer: { readonly name: string; readonly username: string }
  readonly secretaries: readonly { readonly name: string; readonly username: string; readonly branch: string }[]
}

const day = 86_400_000

/** Fills an empty database with a city that has lived its programme for a year: refuses one in which any committee stands. */
export async function buildCity(databaseUrl: string, filesDir: string, size: CitySize): Promise<BuiltCity> {
  const clock = { now: new Date(size.now.getTime() - 400 * day) }
  const now = () => clock.now
  const db = connect({ url: databaseUrl, now, max: 8 })
  const house: House = { db, now }
  const secret = 'of a server on no port: signs nothing'
  const sessions = openSessions({ house, secret, url: 'http://localhost' })
  const people = await townspeople(house, sessions, openStorage(house, filesDir))
  try {
    if ((await listCommittees(house)).length > 0) throw new Error('数据库里已有工委，演示城市只建在空的数据库里。')
    await seedHolidays(db)
    const city = cityOf(size)
    const to = (daysAgo: number) => {
      clock.now = new Date(size.now.getTime() - daysAgo * day)
    }
    const { office, username, secondUsername } = await foundOffice(house, people, city)
    const { atWork, imported } = await takeInRoster(people, office, city.branches, clock.now)
    // Last year's campaign saw a few begin and not finish; this year's is in the middle of 申报.
    await openCampaign(office, campaignFrom(today(new Date(size.now.getTime() - 390 * day)), city.officer))
    await dropOut(
      office,
      atWork.filter((_, index) => index % 20 === 3),
      to,
    )
    to(16)
    const first = today(new Date(size.now.getTime() - 15 * day))
    await openCampaign(office, campaignFrom(first, city.officer))
    await runCampaign(office, atWork, to, first)
    return {
      committee: city.committee,
      officer: { name: city.officer, username },
      secondOfficer: { name: city.secondOfficer, username: secondUsername },
      secretaries: imported.slips
        .filter(slip => city.branches.some(one => one.unit === slip.unit && one.secretary === slip.name))
        .map(({ name, username, branch }) => ({ name, username, branch })),
    }
  } finally {
    await people.close()
    await db.close()
  }
}

/** Set-up as a new house goes through it: the link, three administrators, the committee, its first officer. */
async function foundOffice(house: House, people: Townspeople, { committee, officer: name, secondOfficer }: City) {
  const token = await ensureSetUpLink(house)
  if (token === null) throw new Error('三位管理员已经设好，演示城市只建在空的数据库里。')
  const [system, security] = await setUp(house, token, {
    system_admin: { name: '系统管理员', username: 'demo-system' },
    security_admin: { name: '安全管理员', username: 'demo-security' },
    auditor: { name: '审计管理员', username: 'demo-auditor' },
  })
  if (!system || !security) throw new TypeError('three administrators were asked for')
  const { id } = await people
    .onDuty(system.userId, 'system_admin')
    .call<{ id: string }>('POST', '/api/committees', { name: committee })
  const appointed = (called: string, username: string) =>
    people
      .onDuty(security.userId, 'security_admin')
      .call<AppointedAnswer>('POST', `/api/committees/${id}/appointments`, { name: called, username, role: 'officer' })
  const officer = await appointed(name, 'demo-officer')
  const second = await appointed(secondOfficer, 'demo-officer-2')
  const office: Office = {
    committeeId: id,
    officer: people.as(name, officer.userId, 'officer', id, id),
    secondOfficer: people.as(secondOfficer, second.userId, 'officer', id, id),
  }
  return { office, username: officer.username, secondUsername: second.username }
}

/** The roster goes in as the file an officer would upload. */
async function takeInRoster(people: Townspeople, office: Office, branches: readonly CityBranch[], now: Date) {
  const rows = branches.map(one => [one.unit, one.name, one.secretary, one.lead, one.editor, one.members].join(','))
  const file = Buffer.from(`\uFEFF单位,支部,支部书记,分管领导,支部联络员,党员人数\n${rows.join('\n')}\n`)
  const imported = await office.officer.call<RosterImported>('POST', '/api/roster-imports?name=roster.csv', file)
  const { tree } = await office.officer.call<{ tree: OrganizationNode }>('GET', `/api/organizations?on=${today(now)}`)
  const ids = new Map(tree.children.flatMap(unit => unit.children.map(one => [`${unit.name} ${one.name}`, one.id])))
  const accounts = new Map(imported.slips.map(slip => [`${slip.unit} ${slip.name}`, slip.userId]))
  const atWork = branches.map((branch): BranchAtWork => {
    const id = ids.get(`${branch.unit} ${branch.name}`)
    const userId = accounts.get(`${branch.unit} ${branch.secretary}`)
    if (!id || !userId) throw new Error(`花名册里没有找到${branch.unit}${branch.name}。`)
    return {
      ...branch,
      id,
      answersFor: people.as(branch.secretary, userId, 'branch_secretary', office.committeeId, id),
    }
  })
  return { atWork, imported }
}

async function openCampaign(office: Office, configuration: ReturnType<typeof campaignFrom>): Promise<void> {
  const { id, version } = await office.officer.call<{ id: string; version: number }>('POST', '/api/campaigns', {
    configuration,
  })
  await office.officer.call('POST', `/api/campaigns/${id}/check-requests`, undefined, version)
  await office.secondOfficer.call('POST', `/api/campaigns/${id}/check`, undefined, version)
  await office.officer.call('POST', `/api/campaigns/${id}/publication`, { reason: '' }, version)
}
