import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { somebody } from '../../accounts/testing.ts'
import type { PeopleAnswer, SlipsAnswer, TreeAnswer } from '../contract.ts'
import { type Cell, houseOfRosters, workbook } from './house-of-rosters.ts'

const tests = houseOfRosters()

const header = ['单位', '支部名称', '支部书记', '分管领导', '支部联络员', '党员人数']
const first = (): Cell[][] => [
  ['市直机关党支部花名册'],
  ['填报单位：工委'],
  header,
  ['市规划局', '第一党支部', '温　知　夏', '李敏', '陈一', '３８'],
  [null, '第二党支部', '方宁', '李敏', null, 12],
  ['市税务局', '第一党支部', '温知夏', null, '赵武、钱陆', 20],
  ['工委直属', '办公室党支部', '顾一帆', '暂缺', null, null],
]

const names = (answer: TreeAnswer) =>
  answer.tree?.children.map(unit => [unit.name, ...unit.children.map(branch => branch.name)])

describe('a roster comes in', () => {
  it('shows what it will do, does exactly that, and hands out one code a person', async () => {
    const { preview, take, tree, people: peopleIn } = await tests.town()
    const file = await workbook(first(), ['A1:F1', 'A4:A5'])
    const shown = await preview(file)
    expect(shown.status).toBe(200)
    expect(shown.body.faults).toEqual([])
    expect(shown.body.counts).toMatchObject({ addedUnits: 2, addedBranches: 4, accounts: 8, appointed: 9, ended: 0 })
    expect(names(await tree()), 'a preview writes nothing').toEqual([])
    const done = await take(file, `&fingerprint=${shown.body.fingerprint}`)
    expect(done.status).toBe(200)
    expect(done.body.counts).toEqual(shown.body.counts)
    expect(names(await tree())).toEqual([
      ['市规划局', '第一党支部', '第二党支部'],
      ['市税务局', '第一党支部'],
      ['办公室党支部'],
    ])
    const slips = done.body.slips
    expect(slips.filter(slip => slip.name === '温知夏').map(slip => slip.username)).toEqual(['wenzhixia', 'wenzhixia2'])
    expect(slips.find(slip => slip.name === '李敏')).toMatchObject({ unit: '市规划局', roles: ['branch_lead'] })
    expect(new Set(slips.map(slip => slip.code)).size).toBe(8)
    const stored = await tests.house().db.pool.query('select activation_code_hash from account_guards')
    expect(JSON.stringify(stored.rows)).not.toContain(slips[0]?.code ?? 'no slip')
    const activated = await tests.browser().post('/api/activation', {
      username: slips[0]?.username,
      code: slips[0]?.code,
      password: 'Jiang-cheng-2026',
    })
    expect(activated.status).toBe(200)
    const branch = (await tree()).tree?.children[0]?.children[0]
    const people = (await peopleIn(branch?.id)).body as PeopleAnswer
    expect(people.people.map(person => [person.name, person.ofUnit, person.roles])).toEqual([
      ['温知夏', false, ['branch_secretary']],
      ['陈一', false, ['branch_editor']],
      ['李敏', true, ['branch_lead']],
    ])
  })

  it('a second time changes only what is new: the successor takes over, nobody gets a second account', async () => {
    const { preview, take, scope } = await tests.town()
    await take(await workbook(first(), ['A4:A5']))
    const again = await preview(await workbook(first(), ['A4:A5']))
    expect(again.body.counts).toMatchObject({
      addedUnits: 0,
      addedBranches: 0,
      changed: 0,
      accounts: 0,
      appointed: 0,
      ended: 0,
      missing: 0,
    })
    const rows = first()
    rows[4] = [null, '第二党支部', '新书记', '李敏', null, 15]
    const file = await workbook(rows, ['A4:A5'])
    const shown = await preview(file)
    expect(shown.body.changed).toMatchObject([{ name: '第二党支部', what: '党员 12 → 15 人' }])
    expect(shown.body.appointed).toMatchObject([{ branch: '第二党支部', role: 'branch_secretary', name: '新书记' }])
    expect(shown.body.ended).toMatchObject([{ branch: '第二党支部', role: 'branch_secretary', name: '方宁' }])
    const done = await take(file, `&fingerprint=${shown.body.fingerprint}`)
    expect(done.body.slips.map(slip => slip.name)).toEqual(['新书记'])
    const entries = await tests
      .house()
      .db.pool.query(
        `select subject_kind, act, data::text from ledger_entries where committee_id = $1 and act like '%roster%'`,
        [scope.committeeId],
      )
    expect(entries.rows.map(row => row.act).sort()).toEqual(['organization.roster', 'roster.import', 'roster.import'])
    expect(entries.rows.map(row => row.data).join(), 'no person’s name in the ledger').not.toMatch(/新书记|方宁|温知夏/)
  })

  it('with one bad row nothing goes in, and the row is named', async () => {
    const { preview, take, tree } = await tests.town()
    const rows = first()
    rows[5] = ['市税务局', '第一党支部', null, null, '13800000000', '多']
    const file = await workbook(rows, ['A4:A5'])
    expect((await preview(file)).body.faults.map(fault => `${fault.column}${fault.row}`)).toEqual(['C6', 'E6', 'F6'])
    const refused = await take(file)
    expect([refused.status, refused.body.code]).toEqual([422, 'roster_faults'])
    expect(names(await tree())).toEqual([])
  })

  it('what changed between preview and import is refused, not mixed in', async () => {
    const { preview, take } = await tests.town()
    const shown = await preview(await workbook(first(), ['A4:A5']))
    await take(await workbook([header, ['市民政局', '机关支部', '陆明', null, null, 3]]))
    const late = await take(await workbook(first(), ['A4:A5']), `&fingerprint=${shown.body.fingerprint}`)
    expect([late.status, late.body.code]).toEqual([409, 'roster_changed'])
  })

  it('branches left out end only when the officer says so', async () => {
    const { preview, take, tree } = await tests.town()
    await take(await workbook(first(), ['A4:A5']))
    await tests.house().db.pool.query(`update organization_versions set valid_from = valid_from - 10`)
    const file = await workbook([header, ['市规划局', '第一党支部', '温知夏', '李敏', '陈一', 38]])
    expect((await preview(file)).body.counts).toMatchObject({ missing: 4, dissolved: 0 })
    const ending = await preview(file, '&endMissing=true')
    expect(ending.body.counts).toMatchObject({ dissolved: 4, ended: 6 })
    await take(file, `&endMissing=true&fingerprint=${ending.body.fingerprint}`)
    expect(names(await tree())).toEqual([['市规划局', '第一党支部']])
  })

  it('new slips for a unit void the old ones, and leave out who has a password', async () => {
    const { take, tree, people, officer } = await tests.town()
    const done = await take(await workbook(first(), ['A4:A5']))
    const one = done.body.slips.find(slip => slip.name === '李敏')
    await tests
      .browser()
      .post('/api/activation', { username: one?.username, code: one?.code, password: 'Jiang-cheng-2026' })
    const unit = (await tree()).tree?.children[0]
    const again = (await tests.browser(officer.cookie).post(`/api/organizations/${unit?.id}/activation-slips`, {}))
      .body as SlipsAnswer
    expect(again.slips.map(slip => slip.name).sort()).toEqual(['方宁', '温知夏', '陈一'])
    const old = done.body.slips.find(slip => slip.name === '方宁')
    expect(
      (
        await tests
          .browser()
          .post('/api/activation', { username: old?.username, code: old?.code, password: 'Jiang-cheng-2026' })
      ).status,
    ).not.toBe(200)
    expect((await people(unit?.id)).status).toBe(200)
  })

  it('nobody but the officer imports; a branch adds people to itself alone', async () => {
    const { take, scope, tree, send } = await tests.town()
    await take(await workbook(first(), ['A4:A5']))
    const [mine, other] = (await tree()).tree?.children[0]?.children ?? []
    const secretary = await somebody(tests.house(), tests.sessions(), '书记', {
      role: 'branch_secretary',
      scope,
      organizationId: mine?.id ?? '',
    })
    expect((await send('/api/roster-imports?name=a.xlsx', await workbook(first()), secretary.cookie)).status).toBe(403)
    const add = async (id = '') =>
      (await tests.browser(secretary.cookie).post(`/api/organizations/${id}/people`, { name: '钱　陆' })).status
    expect([await add(mine?.id), await add(mine?.id), await add(other?.id)]).toEqual([200, 422, 403])
  })

  it('a thousand branches come in within seconds', { timeout: 60_000 }, async () => {
    const { take } = await tests.town()
    const rows: Cell[][] = [header]
    for (let n = 0; n < 1000; n += 1)
      rows.push([
        `单位${Math.floor(n / 10)}局`,
        `第${n}党支部`,
        `书${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`,
        '李敏',
        `联${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`,
        n,
      ])
    const file = await workbook(rows)
    const from = performance.now()
    const done = await take(file)
    expect(done.body.counts).toMatchObject({ addedBranches: 1000, accounts: 2100 })
    expect(performance.now() - from).toBeLessThan(10_000)
  })
})

it('the template reads as an empty roster with all its columns', async () => {
  const { officer, preview } = await tests.town()
  const answer = await fetch(`${tests.address()}/api/roster-template`, { headers: { cookie: officer.cookie } })
  const file = Buffer.from(await answer.arrayBuffer())
  expect((await readSheet(file))[0]?.slice(0, 3)).toEqual(['单位', '支部名称', '支部书记'])
  expect((await preview(file)).body.faults.map(fault => fault.code)).toEqual(['no_rows'])
})
