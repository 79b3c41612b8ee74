import type { AppointedAnswer } from '../../foundation/accounts/contract.ts'
import { listCommittees } from '../../foundation/accounts/server/committees.ts'
import { openSessions } from '../../foundation/accounts/server/sessions.ts'
import { ensureSetUpLink, setUp } from '../../foundation/accounts/server/set-up.ts'
import { addDays } from '../../foundation/calendar/dates.ts'
import { today } from '../../foundation/calendar/instants.ts'
import { seedHolidays } from '../../foundation/calendar/server/holidays.ts'
import { connect } from '../../foundation/database/connect.ts'
import type { House } from '../../foundation/http/house.ts'
import { openStorage } from '../storage.ts'
import { calendarFrom, campaignFrom } from './campaigns.ts'
import { type City, cityOf } from './city.ts'
import { cityClock } from './city-clock.ts'
import type { Office } from './life.ts'
import { reform } from './reform.ts'
import { peopled } from './roster.ts'
import { type Townspeople, townspeople } from './townspeople.ts'
import { Years } from './years.ts'

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
  readonly secretaries: readonly { readonly name: string; readonly username: string; readonly branch: string }[]
}

/** 酝酿 began so many days ago: this year, and last year. */
const begun = { thisYear: 21, lastYear: 398 }
const morning = 540

/** Fills an empty database with a city that has lived its programme for a year: refuses one in which any committee stands. */
export async function buildCity(databaseUrl: string, filesDir: string, size: CitySize): Promise<BuiltCity> {
  const clock = cityClock(size.now)
  const db = connect({ url: databaseUrl, now: clock.now, max: 10 })
  const house: House = { db, now: clock.now }
  const secret = 'of a server on no port: signs nothing'
  const sessions = openSessions({ house, secret, url: 'http://localhost' })
  const people = await townspeople(house, sessions, openStorage(house, filesDir))
  try {
    await refuseInhabited(house)
    await seedHolidays(db)
    const city = cityOf(size)
    const day = today(size.now)
    const [then, first] = [addDays(day, -begun.lastYear), addDays(day, -begun.thisYear)]
    const beginning = clock.moment(begun.lastYear + 4, morning)
    const { office, username } = await clock.at(beginning, () => foundOffice(house, people, city))
    const { atWork, slips } = await clock.at(beginning, () => peopled(people, office, city, today(beginning)))
    const years = new Years(atWork, office, clock)
    await clock.at(clock.moment(begun.lastYear + 1, morning), () =>
      openCampaign(office, campaignFrom(then, city.officer, { unitStep: false })),
    )
    await years.lastYear(calendarFrom(then))
    await clock.at(clock.moment(begun.thisYear + 1, morning), () =>
      openCampaign(office, campaignFrom(first, city.officer, { unitStep: true })),
    )
    await years.thisYear(calendarFrom(first))
    await reform(office, atWork, clock)
    const secretaries = new Set(city.branches.map(branch => `${branch.unit} ${branch.secretary}`))
    return {
      committee: city.committee,
      officer: { name: city.officer, username },
      secretaries: slips
        .filter(slip => secretaries.has(`${slip.unit} ${slip.name}`))
        .map(({ name, username, branch }) => ({ name, username, branch })),
    }
  } finally {
    await people.close()
    await db.close()
  }
}

/** Where people work already, nothing made up may come between. */
export async function refuseInhabited(house: House): Promise<void> {
  if ((await listCommittees(house)).length > 0) throw new Error('数据库里已有工委，演示城市只建在空的数据库里。')
}

/** Set-up as a new house goes through it: the link, three administrators, the committee, those who serve it. */
async function foundOffice(house: House, people: Townspeople, city: City) {
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
    .call<{ id: string }>('POST', '/api/committees', { name: city.committee })
  const appoint = (name: string, username: string, role: 'officer' | 'leader' | 'inspector') =>
    people
      .onDuty(security.userId, 'security_admin')
      .call<AppointedAnswer>('POST', `/api/committees/${id}/appointments`, { name, username, role })
  const officer = await appoint(city.officer, 'demo-officer', 'officer')
  const second = await appoint(city.secondOfficer, 'demo-officer2', 'officer')
  await appoint(city.leader, 'demo-leader', 'leader')
  await appoint(city.inspector, 'demo-inspector', 'inspector')
  const office: Office = {
    committeeId: id,
    officer: people.as(officer.name, officer.userId, 'officer', id, id),
    second: people.as(second.name, second.userId, 'officer', id, id),
  }
  return { office, username: officer.username }
}

async function openCampaign(office: Office, configuration: ReturnType<typeof campaignFrom>): Promise<void> {
  const { id, version } = await office.officer.call<{ id: string; version: number }>('POST', '/api/campaigns', {
    configuration,
  })
  await office.officer.call('POST', `/api/campaigns/${id}/check-requests`, undefined, version)
  await office.second.call('POST', `/api/campaigns/${id}/check`, undefined, version)
  await office.officer.call('POST', `/api/campaigns/${id}/publication`, { reason: '' }, version)
}
