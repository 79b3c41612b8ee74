import { beforeAll, describe, expect, it } from 'vitest'
import { aBrandUnderReview } from '../../../app/testing/everybody.ts'
import { townOfTests } from '../../../app/testing/programme.ts'
import { administrators, type Somebody, somebody } from '../../accounts/testing.ts'
import { readNotice } from '../notice.ts'

describe('the holiday table of the house', () => {
  const { as, town, house, sessions, on, address } = townOfTests()
  let admin: Somebody
  let auditor: Somebody
  let brandId = ''
  beforeAll(async () => {
    const duties = await administrators(house(), sessions())
    admin = duties.system_admin
    auditor = duties.auditor
    brandId = (await aBrandUnderReview({ town, as, address })).brandId
  })
  const yearOf = async (year: number) =>
    (await as(admin).get('/api/holidays')).body.years.find((one: { year: number }) => one.year === year)
  const keep = (year: number, body: unknown, version: number, who = admin) =>
    as(who).put(`/api/holidays/${year}`, body, { 'if-match': `"${version}"` })
  const again = async () => {
    admin = { ...admin, cookie: await sessions().stepIn(admin.userId) }
    auditor = { ...auditor, cookie: await sessions().stepIn(auditor.userId) }
  }

  it('begins with the years that are known, and names the first that is not', async () => {
    const { years, missing } = (await as(admin).get('/api/holidays')).body
    expect(missing).toBe(2027)
    expect(years[0].year).toBe(2026)
    expect((await yearOf(2025)).work).toContain('2025-04-27')
  })

  it('a deadline that runs into a year without a table is refused in so many words, never guessed', async () => {
    await on('2026-12-29')
    await again()
    const deadline = async () => (await as(town().officer).get(`/api/brands/${brandId}/review`)).body.returnDeadline
    expect(await deadline()).toEqual({
      date: null,
      words: '缺 2027年节假日表，算不出工作日。请直接填写期限。',
    })
    // As it might be; the real one comes in November.
    const notice =
      '元旦：1月1日（周五）至3日（周日）放假，共3天。国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。'
    const { off, work, doubts } = readNotice(notice, 2027)
    expect(doubts).toEqual([])
    expect((await keep(2027, { off, work }, 0)).body.said).toBe('已保存 2027年节假日表')
    // Wednesday, Thursday; Friday the 1st is off; Monday, Tuesday, Wednesday.
    expect((await deadline()).date).toBe('2027-01-06')
    expect((await as(admin).get('/api/holidays')).body.missing).toBe(2028)
  })

  it('refuses what cannot be, and a version that somebody has replaced', async () => {
    const { off, work, version } = await yearOf(2027)
    const wrong = await keep(2027, { off, work: [...work, '2027-05-11'] }, version)
    expect(wrong.body.detail).toBe('5月11日本是工作日，不用列为调休上班。')
    const colleague = await somebody(house(), sessions(), '石磊', { role: 'system_admin' })
    expect((await keep(2027, { off: [...off, '2027-05-03'], work }, version, colleague)).status).toBe(200)
    const late = await keep(2027, { off, work }, version)
    expect(late.status).toBe(412)
    expect(late.body.detail).toBe('石磊在 10:00改过 2027年的表。您填的都在，请对照后再保存。')
    expect((await as(admin).put('/api/holidays/2027', { off, work })).status).toBe(428)
  })

  it('each change stands on the house’s chain, where the auditor reads it; nobody else changes the table', async () => {
    const { items } = (await as(auditor).get('/api/house-ledger')).body
    expect(items[0]).toMatchObject({ said: '修改节假日表', actor: '石磊', subject: '2027' })
    const { rows } = await house().db.pool.query(
      `select data from house_ledger_entries where subject_kind = 'holidays' order by seq desc limit 1`,
    )
    expect(rows[0].data).toEqual({ off: { added: ['2027-05-03'], removed: [] }, work: { added: [], removed: [] } })
    for (const who of [town().officer, town().leader, auditor])
      expect((await keep(2027, { off: ['2027-01-01'], work: [] }, 0, who)).status).toBe(403)
  })
})
