import { sql } from 'kysely'
import { localDate } from '../../calendar/dates.ts'
import type { Examples } from '../../database/examples.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import type * as store from './people-store.ts'

const branch = '0190a000-0000-7000-8000-00000000000b'
const heir = '0190a000-0000-7000-8000-00000000000c'
const person = { id: '0190a000-0000-7000-8000-00000000000a', organizationId: branch, phone: null, userId: null }
const today = localDate('2026-04-13')

export const examples = (scope: CommitteeScope): Examples<typeof store> => ({
  peopleIn: [[scope, [branch]]],
  personIn: [[scope, branch, person.id]],
  namesIn: [[scope, [person.id]]],
  rosterQuestion: [[scope, sql`${branch}::uuid`, sql`null`]],
  everybody: [[scope]],
  insertPeople: [[scope, [{ ...person, name: '温知夏' }]]],
  movePeople: [[scope, [branch], heir]],
  movePersons: [[scope, branch, [person.id], heir]],
  amendPeople: [[scope, [person]]],
  endPeople: [[scope, [branch], today]],
})
