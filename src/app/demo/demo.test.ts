import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { listCommittees } from '../../foundation/accounts/server/committees.ts'
import { localDate } from '../../foundation/calendar/dates.ts'
import { connect } from '../../foundation/database/connect.ts'
import { proveCommittee } from '../../foundation/database/scope.ts'
import { gapsOf } from '../../foundation/forms/gaps.ts'
import { verifyLedger } from '../../foundation/ledger/server/verify.ts'
import { countCharacters, countName } from '../../foundation/text/length.ts'
import { creationPlanDefaults } from '../../programme/creation-plans/settings.ts'
import { declarationDefaults } from '../../programme/declarations/settings.ts'
import { freshDatabase } from '../testing/database.ts'
import { cityOf } from './city.ts'
import { buildCity } from './demo.ts'
import { fates } from './fates.ts'
import { declarationOf, marksOf } from './papers.ts'

const filesDir = mkdtempSync(join(tmpdir(), 'yipin-files-'))
const size = { units: 3, branches: 40, seed: 7 }
const people = { secretary: 's', lead: 'l', editor: 'e' }
const first = localDate('2026-04-24')
const texts = (...parts: readonly object[]) =>
  parts.flatMap(part => Object.values(part).filter((value): value is string => typeof value === 'string'))

describe('a city of a thousand branches', () => {
  const { branches, units } = cityOf({ units: 100, branches: 1_000, seed: 1 })
  const papers = branches.map(branch => declarationOf(branch, people, first))

  it('is the same for the same seed, and another for another', () => {
    expect(cityOf(size)).toEqual(cityOf(size))
    expect(cityOf({ ...size, seed: 8 }).branches).not.toEqual(cityOf(size).branches)
    expect(papers).toEqual(branches.map(branch => declarationOf(branch, people, first)))
  })

  it('names each unit, branch and brand once, as long as names may be', () => {
    expect(new Set(units.map(one => one.name)).size).toBe(100)
    expect(new Set(branches.map(one => `${one.unit} ${one.name}`)).size).toBe(1_000)
    expect(new Set(branches.map(one => one.brand)).size).toBe(1_000)
    expect(branches.filter(one => countName(one.brand) < 4 || countName(one.brand) > 8)).toEqual([])
  })

  it('has no two branches that hand in the same paragraph', () => {
    const paragraphs = new Map<string, number>()
    for (const [place, { form, plan }] of papers.entries()) {
      const branch = branches[place]
      if (!branch) continue
      for (const text of [...texts(form, plan, marksOf(branch)), branch.sentence])
        if (text.length >= 20) paragraphs.set(text, (paragraphs.get(text) ?? 0) + 1)
    }
    expect(paragraphs.size).toBeGreaterThan(8_000)
    expect([...paragraphs].filter(([, times]) => times > 1).map(([text]) => text)).toEqual([])
  })

  it('differs in fields, measures and figures too', () => {
    const kinds = (values: readonly unknown[]) => new Set(values.map(value => JSON.stringify(value))).size
    expect(kinds(papers.map(paper => paper.field))).toBe(8)
    expect(kinds(papers.map(paper => paper.plan.measures))).toBe(1_000)
    expect(kinds(papers.map(paper => paper.plan.results))).toBeGreaterThan(400)
    expect(kinds(papers.map(paper => paper.form.audience))).toBeGreaterThan(15)
  })

  it('writes papers in which nothing is missing, too long or half said', () => {
    const known = { s: { name: '书记' }, l: { name: '分管' }, e: { name: '联络员' } }
    for (const { form, plan } of papers) {
      expect(gapsOf(declarationDefaults.entries, form, known)).toEqual([])
      expect(gapsOf(creationPlanDefaults.entries, plan, known)).toEqual([])
      expect(texts(form, plan).filter(text => /[{}]|undefined|NaN|。。|，，|；。|，。/.test(text))).toEqual([])
    }
    for (const branch of branches) {
      expect(branch.sentence).not.toMatch(/[{}]/)
      expect(Math.max(...Object.values(marksOf(branch)).map(countCharacters))).toBeLessThanOrEqual(100)
    }
  })
})

test('a small city lives every fate there is, its ledger is whole, and a second is refused', async () => {
  const database = await freshDatabase()
  const now = new Date('2026-04-20T02:00:00Z')
  const db = connect({ url: database.url, now: () => now, max: 2 })
  try {
    const built = await buildCity(database.url, filesDir, { ...size, now })
    expect(built.secretaries).toHaveLength(40)
    expect(new Set(cityOf(size).branches.map(branch => branch.fate))).toEqual(new Set(fates))
    const [committee] = await listCommittees({ db, now: () => now })
    const scope = proveCommittee(committee?.id ?? '')
    expect(await db.read(scope, tx => verifyLedger(tx, scope))).toMatchObject({ fault: null })
    const ask = async (text: string) => (await db.pool.query({ text, rowMode: 'array' })).rows.flat()
    expect(await ask('select distinct state from brands order by state')).toEqual([
      ...['candidate', 'creating', 'declaring', 'lapsed', 'under_review', 'withdrawn'],
    ])
    expect(await ask(`select distinct step from brands where state = 'under_review' order by step`)).toEqual([1, 2])
    // Every step that anybody can take today has been taken.
    expect(await ask('select distinct action from brand_transitions order by action')).toEqual(
      ['lapse', 'nominate', 'pass', 'return', 'revert', 'revive', 'select', 'submit', 'withdraw'].toSorted(),
    )
    expect(await ask('select distinct action from decisions order by action')).toEqual(['pass', 'return'])
    expect(await ask('select count(distinct campaign_id)::int from brands')).toEqual([2])
    expect(await ask(`select count(*)::int > 0 from brand_transitions where in_name_of is not null`)).toEqual([true])
    expect(await ask('select count(*)::int > 0 from extensions where brand_id is not null')).toEqual([true])
    expect(await ask('select count(*)::int > 0 from notices where read_at is not null')).toEqual([true])
    expect(await ask('select count(*)::int > 0 from return_remarks where reply is not null')).toEqual([true])
    // One brand lies with a branch that was merged, and waits for the officer's word.
    expect(
      await ask(`select count(*)::int from brands where not exists (select from organization_versions lives
        where lives.organization_id = branch_id and lives.valid_to is null)`),
    ).toEqual([1])
    // Nothing happened after the city's present, and each thing at its own minute.
    expect(await ask(`select max(at) <= '2026-04-20T02:00:00Z' from brand_transitions`)).toEqual([true])
    await expect(buildCity(database.url, filesDir, { ...size, now })).rejects.toThrow('只建在空的数据库里')
  } finally {
    await db.close()
    await database.drop()
  }
})

test('the same seed builds the same city twice, down to what was written and when', async () => {
  const now = new Date('2026-04-20T02:00:00Z')
  const lived = async () => {
    const database = await freshDatabase()
    const db = connect({ url: database.url, now: () => now, max: 2 })
    try {
      await buildCity(database.url, filesDir, { units: 2, branches: 12, seed: 3, now })
      const { rows } = await db.pool.query(`
        select v.name as branch, b.name, b.sentence, b.field, b.state, b.step, b.version, b.state_since,
          (select json_agg(json_build_array(t.action, t.at, t.reason, t.told) order by t.seq)
            from brand_transitions t where t.brand_id = b.id) as steps,
          (select json_agg(json_build_array(d.kind, d.number, d.at, d.content -> 'form', d.content -> 'plan' -> 'goals')
            order by d.at, d.kind) from declaration_versions d where d.brand_id = b.id) as papers,
          (select json_agg(json_build_array(r.number, r.reason, r.pin, r.text, r.reply) order by r.number)
            from return_remarks r where r.brand_id = b.id) as remarks
        from brands b join organization_versions v on v.organization_id = b.branch_id and v.valid_to is null
        order by v.name, b.name, b.state_since`)
      return rows
    } finally {
      await db.close()
      await database.drop()
    }
  }
  const [one, other] = [await lived(), await lived()]
  expect(one.length).toBeGreaterThan(9)
  expect(other).toEqual(one)
})
