import type pg from 'pg'
import type { CityBranch } from '../src/app/demo/city.ts'
import { declarationOf } from '../src/app/demo/papers.ts'
import type { Sessions } from '../src/foundation/accounts/server/sessions.ts'
import { today } from '../src/foundation/calendar/instants.ts'
import type { DeclarationAnswer } from '../src/programme/declarations/contract.ts'
import { ask } from './load.ts'

export interface ReadyDraft {
  readonly id: string
  readonly url: string
  readonly cookie: string
  readonly body: unknown
  /** Of the brand, which a submit names and raises; and of the draft, which a save does. */
  version: number
  draft: number
}

/** Last year's brands stay as they are: their 申报 is over. */
const thisYear = '(select id from campaigns order by year desc, id desc limit 1)'

/**
 * Every brand of this year whose form is written is put back to before its first 报送, so that there are enough to hand in for as long as
 * the clock runs. Straight in the tables: nothing but the bench may do so, and its ledger is not whole afterwards.
 */
export async function takeBackSubmissions(pool: pg.Pool): Promise<void> {
  const written = `(select b.committee_id, b.id from brands b join declaration_drafts d
    on d.committee_id = b.committee_id and d.brand_id = b.id where b.configuration_version is not null and b.campaign_id = ${thisYear})`
  for (const table of [
    'decisions',
    'letters',
    'return_remarks',
    'leading_group_members',
    'creation_plans',
    'declaration_versions',
  ])
    await pool.query(`delete from ${table} where (committee_id, brand_id) in ${written}`)
  await pool.query(
    `delete from brand_transitions where action not in ('nominate', 'select') and (committee_id, brand_id) in ${written}`,
  )
  await pool.query(
    `update brands set state = 'declaring', step = 0, submissions = 0, configuration_version = null, return_deadline = null
     where (committee_id, id) in ${written}`,
  )
}

/** Every brand of this year still being declared, its form filled in whole by its own secretary, waiting to be saved again and handed in. */
export async function readyDrafts(
  pool: pg.Pool,
  sessions: Sessions,
  address: string,
  branches: readonly CityBranch[],
  now: Date,
): Promise<ReadyDraft[]> {
  const { rows } = await pool.query<{ id: string; version: number; label: string; secretary: string }>(
    `select b.id, b.version, p.name || ' ' || v.name as label,
       (select user_id from grants g where g.committee_id = b.committee_id and g.organization_id = b.branch_id
          and g.role = 'branch_secretary' and g.valid_to is null limit 1) as secretary
     from brands b
     join organization_versions v on v.organization_id = b.branch_id and v.valid_to is null
     join organization_versions p on p.organization_id = v.parent_id and p.valid_to is null
     where b.state = 'declaring' and b.submissions = 0 and b.campaign_id = ${thisYear} order by b.id`,
  )
  const city = new Map(branches.map(branch => [`${branch.unit} ${branch.name}`, branch]))
  const ready: ReadyDraft[] = []
  for (const { id, version, label, secretary } of rows) {
    const branch = city.get(label)
    if (!branch) throw new Error(`no branch ${label} in the city`)
    const cookie = await sessions.stepIn(secretary)
    const url = `/api/brands/${id}/declaration`
    const read = await ask(address, { method: 'GET', url, cookie })
    const { people }: DeclarationAnswer = JSON.parse(read.body)
    const idOf = (name: string) => people.find(person => person.name === name)?.id ?? ''
    const named = { secretary: idOf(branch.secretary), lead: idOf(branch.lead), editor: idOf(branch.editor) }
    const body = declarationOf(branch, named, today(now))
    const saved = await ask(address, { method: 'PUT', url, cookie, version: read.version, body })
    ready.push({ id, version, draft: saved.version, url, cookie, body })
  }
  return ready
}
