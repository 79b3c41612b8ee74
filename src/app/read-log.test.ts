import { describe, expect, it } from 'vitest'
import type { Somebody } from '../foundation/accounts/testing.ts'
import { nightlyJobs } from './jobs.ts'
import { walkOfTests } from './testing/walk.ts'

const { as, town, people, sent, house, storage } = walkOfTests()
const phone = '13800000000'

const auditor = (): Somebody => {
  const { auditor: one } = people()
  if (!one) throw new TypeError('the matrix has an auditor')
  return one
}
const log = async (query = '') => (await as(auditor()).get(`/api/committees/${sent().committeeId}/reads${query}`)).body
const rows = async () => (await house().db.pool.query('select * from reads order by at, id')).rows

describe('who sees personal data in clear', () => {
  it('finds phones masked in every list', async () => {
    const { branchId } = town()
    for (const who of [town().officer, town().reviewer, town().secretary, town().leader]) {
      const list = await as(who).get(`/api/organizations/${branchId}/people`)
      expect(list.body.people).toContainEqual(expect.objectContaining({ name: '田有光', phone: '138****0000' }))
      expect(JSON.stringify(list.body)).not.toContain(phone)
    }
    // It is there to be leaked.
    expect((await house().db.pool.query('select 1 from people where phone = $1', [phone])).rowCount).toBe(1)
  })

  it('is on record with each list, each number and each document, and the record says which, not what', async () => {
    await house().db.pool.query('delete from reads')
    const { branchId, secretary, officer } = town()
    const { personId, letterId } = sent()
    const list = await as(officer).get(`/api/organizations/${branchId}/people`)
    const shown = await as(secretary).get(`/api/organizations/${branchId}/people/${personId}/phone`)
    expect(shown.body).toEqual({ phone })
    await as(officer)
      .get(`/api/letters/${letterId}/document`)
      .catch(() => null)
    const kept = await rows()
    expect(kept.map(row => [row.user_id, row.act, row.subject_kind, row.subject_id, row.count])).toEqual([
      [officer.userId, 'list', 'organization', branchId, list.body.people.length],
      [secretary.userId, 'phone', 'person', personId, 1],
      [officer.userId, 'export', 'letter', letterId, 1],
    ])
    expect(JSON.stringify(kept)).not.toMatch(/138|田有光|种植业/)
  })

  it('leaves no record where there was nothing to see, or nobody was let in', async () => {
    const before = (await rows()).length
    const { branchId, otherBranchId, secretary, otherSecretary, editor, people: roster } = town()
    const { personId } = sent()
    const ask = (who: Somebody, branch: string, person: string) =>
      as(who).get(`/api/organizations/${branch}/people/${person}/phone`)
    expect((await ask(otherSecretary, branchId, personId)).status).toBe(403)
    expect((await ask(editor, branchId, personId)).status).toBe(403)
    // Somebody of another branch is not found by way of one's own.
    expect((await ask(otherSecretary, otherBranchId, personId)).status).toBe(404)
    expect((await ask(secretary, branchId, roster.secretary)).body).toEqual({ phone: null })
    expect((await rows()).length).toBe(before)
  })

  it('is read by the auditor: who, what, of whom, newest first', async () => {
    const { items, total, totalIsFloor } = await log()
    expect([total, totalIsFloor]).toEqual([3, false])
    expect(items.map(({ reader, said, subject }: Record<string, string>) => `${reader} ${said} ${subject}`)).toEqual([
      '顾一帆 导出 函件',
      '温知夏 查看电话 田有光',
      '顾一帆 查看人员名单 种植业科党支部',
    ])
    const found = await log(`?q=${encodeURIComponent('温知夏')}`)
    expect(found.items.map((item: { reader: string }) => item.reader)).toEqual(['温知夏'])
    expect((await log(`?q=${encodeURIComponent('种植业')}`)).total).toBe(1)
  })

  it('is on record with each list that leaves as a file', async () => {
    const { officer } = town()
    await house().db.pool.query('delete from reads')
    for (const list of ['/api/brands', '/api/coverage/branches']) {
      const { total } = (await as(officer).get(list)).body
      await as(officer)
        .get(`${list}/export`)
        .catch(() => null)
      expect((await log()).items[0]).toMatchObject({ said: '导出', count: total })
    }
    expect((await log()).items.map((one: { subject: string }) => one.subject)).toEqual(['支部名单', '品牌名单'])
  })

  it('is kept 400 days, and no longer', async () => {
    const night = nightlyJobs(house(), storage()).find(job => job.name === 'forget')
    const age = (days: number) =>
      house().db.pool.query(`update reads set at = $1::timestamptz - make_interval(days => $2)`, [house().now(), days])
    await age(400)
    await night?.work(town().scope)
    expect((await rows()).length).toBe(2)
    await age(401)
    await night?.work(town().scope)
    expect(await rows()).toEqual([])
  })

  it('sees nothing while the log cannot be written', async () => {
    const { branchId, secretary } = town()
    await house().db.pool.query('alter table reads rename to reads_away')
    try {
      const list = await as(secretary).get(`/api/organizations/${branchId}/people`)
      const number = await as(secretary).get(`/api/organizations/${branchId}/people/${sent().personId}/phone`)
      expect([list.status, number.status]).toEqual([500, 500])
      expect(JSON.stringify([list.body, number.body])).not.toContain('138')
    } finally {
      await house().db.pool.query('alter table reads_away rename to reads')
    }
  })
})
