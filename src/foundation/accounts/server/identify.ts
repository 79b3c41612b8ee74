import type { Pool } from 'pg'
import { type CommitteeRole, type Grant, type HouseRole, houseRoles, type Person } from '../access.ts'
import { isWeighty } from '../password.ts'
import { absoluteHours } from './engine.ts'

/** Without a request for half an hour a session is over; an autosave is a request (等保 8.1.4.1b). */
export const idleMinutes = 30

/** How stale `updatedAt` may get before it is written anew: one small write a minute and session, not one a request. */
const touchSeconds = 60

interface Row {
  user_id: string
  name: string
  two_factor: boolean
  began_at: Date
  seen_at: Date
  password_changed_at: Date | null
  house_role: HouseRole | null
  grants: { committeeId: string; organizationId: string; role: CommitteeRole }[]
}

/**
 * Session, person, duties and the roles valid on the committee's today, in one statement and straight from the tables:
 * whatever is revoked is out with the next request, and a signed-in list costs one round trip more than an open one.
 */
const statement = `
  select s."userId" as user_id, u.name, coalesce(u."twoFactorEnabled", false) as two_factor,
    s."createdAt" as began_at, s."updatedAt" as seen_at, a.password_changed_at, h.role as house_role,
    coalesce((
      select json_agg(json_build_object('committeeId', g.committee_id, 'organizationId', g.organization_id, 'role', g.role))
      from grants g join committees c on c.id = g.committee_id
      where g.user_id = u.id and g.valid_from <= ($2::timestamptz at time zone c.zone)::date
        and (g.valid_to is null or g.valid_to > ($2::timestamptz at time zone c.zone)::date)
    ), '[]'::json) as grants
  from auth.session s
    join auth."user" u on u.id = s."userId"
    left join account_guards a on a.user_id = u.id
    left join house_grants h on h.user_id = u.id
  where s.token = $1 and s."expiresAt" > now()`

export interface Identified {
  readonly person: Person
  /** The password's days are over: the person holds no role until a new one is set. */
  readonly mustChangePassword: boolean
}

export async function identifyToken(
  pool: Pool,
  token: string,
  now: Date,
  passwordDays: number,
): Promise<Identified | null> {
  const found = await pool.query<Row>({ name: 'identify', text: statement, values: [token, now] })
  const row = found.rows[0]
  if (!row) return null
  const idle = now.getTime() - row.seen_at.getTime()
  const age = now.getTime() - row.began_at.getTime()
  if (idle > idleMinutes * 60_000 || age > absoluteHours * 3_600_000) {
    await pool.query('delete from auth.session where token = $1', [token])
    return null
  }
  if (idle > touchSeconds * 1000)
    await pool.query('update auth.session set "updatedAt" = $2 where token = $1', [token, now])
  const mustChangePassword = isOver(row.password_changed_at, now, passwordDays)
  return { person: personOf(row, mustChangePassword), mustChangePassword }
}

function personOf(row: Row, powerless: boolean): Person {
  const duties = powerless ? [] : houseRoles.filter(role => role === row.house_role)
  const grants: Grant[] = powerless ? [] : row.grants
  const mustEnrol = !row.two_factor && isWeighty([...duties, ...grants.map(grant => grant.role)])
  return { userId: row.user_id, name: row.name, houseRoles: duties, grants, mustEnrol }
}

/** `days` 0 means that passwords do not age. */
function isOver(changedAt: Date | null, now: Date, days: number): boolean {
  return days > 0 && changedAt !== null && now.getTime() - changedAt.getTime() > days * 86_400_000
}
