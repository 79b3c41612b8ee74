import { expect, it } from 'vitest'
import { tables } from '../src/foundation/database/doors.ts'
import { statementsOf } from '../src/foundation/database/examples.ts'
import { tablesWithoutCommittee } from '../src/foundation/database/house-tables.ts'
import { allStoreSql } from './store-sql.ts'

interface Tables {
  letters: { committee_id: string; id: string; title: string }
}

it('what a store would send is known without a database: a question, and each statement of a verb', async () => {
  const open = (tx: Parameters<Parameters<typeof statementsOf>[0]>[0]) => tables<Tables>(tx)
  const question = await statementsOf(tx => open(tx).selectFrom('letters').select('title').where('id', '=', 'x'))
  expect(question).toEqual(['select "title" from "letters" where "id" = $1'])
  expect(question.flatMap(tablesWithoutCommittee)).toEqual(['letters'])
  const verb = await statementsOf(async tx => {
    await open(tx).deleteFrom('letters').where('committee_id', '=', 'c').execute()
    return open(tx).selectFrom('letters').select('id').where('committee_id', '=', 'c').executeTakeFirstOrThrow()
  })
  expect(verb).toHaveLength(2)
  expect(verb.flatMap(tablesWithoutCommittee)).toEqual([])
})

it('the SQL beside each store is what it sends today, and every statement names its committee', async () => {
  const found = await allStoreSql()
  expect(found.length).toBeGreaterThan(1)
  expect(found.filter(one => one.stale).map(one => one.path)).toEqual([])
  expect(found.flatMap(one => one.faults)).toEqual([])
})
