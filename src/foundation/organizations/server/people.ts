import type { Tx, Written } from '../../database/doors.ts'
import { newId } from '../../database/ids.ts'
import type { CommitteeScope } from '../../database/scope.ts'
import { isSome, notFound, type Refusal, refused } from '../../problems/problem.ts'
import { normalizePersonName } from '../../text/length.ts'
import { maskPhone } from '../../text/mask.ts'
import { insertPeople, peopleIn, personIn } from './people-store.ts'
import * as store from './store.ts'

/** Somebody of the roster as others see them: the phone masked, the account only as its id. */
export interface PersonSeen {
  readonly id: string
  readonly name: string
  readonly organizationId: string
  /** Of the unit above, as a 分管领导 often is, not of the branch itself. */
  readonly ofUnit: boolean
  readonly phone: string | null
  readonly userId: string | null
}

/** Who can be named in a branch's papers: its own people, then those of its unit. */
export async function peopleOf(tx: Tx, scope: CommitteeScope, branchId: string): Promise<PersonSeen[]> {
  const history = await store.versionsOf(tx, scope, branchId)
  const latest = history[history.length - 1]
  if (!latest) return []
  const [parent] =
    latest.kind === 'branch' && latest.parentId ? await store.presentOf(tx, scope, [latest.parentId]) : []
  const unitId = parent?.kind === 'unit' ? parent.id : null
  const found = await peopleIn(tx, scope, unitId ? [branchId, unitId] : [branchId])
  return found
    .map(person => ({
      ...person,
      ofUnit: person.organizationId === unitId,
      phone: person.phone === null ? null : maskPhone(person.phone),
    }))
    .sort((a, b) => Number(a.ofUnit) - Number(b.ofUnit))
}

/** A number in clear, for somebody who has to ring now; null where the roster gives none. Its caller notes the read. */
export async function phoneOf(
  tx: Tx,
  scope: CommitteeScope,
  organizationId: string,
  id: string,
): Promise<string | null> {
  const person = await personIn(tx, scope, organizationId, id)
  if (!person) throw notFound()
  return person.phone
}

function personRefusals(name: string, phone: string | null): Refusal[] {
  const refusals: Refusal[] = []
  if (name.length < 2 || name.length > 30 || /\d/.test(name))
    refusals.push({ code: 'person_name', sentence: '姓名要写全名，2–30 字，不写职务和数字。', pin: 'name' })
  if (phone !== null && !/^\d{7,12}$/.test(phone))
    refusals.push({ code: 'phone', sentence: '电话请只填数字，手机 11 位，座机带区号。没有可以不填。', pin: 'phone' })
  return refusals
}

/** 补登: a person whom the roster has not named yet. Two of one name in one branch are told apart by their phone. */
export async function addPerson(
  tx: Tx,
  scope: CommitteeScope,
  person: {
    readonly id?: string
    readonly organizationId: string
    readonly name: string
    readonly phone?: string | null
  },
): Promise<Written<{ readonly id: string; readonly name: string }>> {
  const [organization] = await store.presentOf(tx, scope, [person.organizationId])
  if (!organization || organization.kind === 'committee') throw notFound()
  const name = normalizePersonName(person.name.normalize('NFKC'))
  const phone = person.phone ? person.phone.normalize('NFKC').replace(/[\s-]/g, '') || null : null
  const refusals = personRefusals(name, phone)
  const namesakes = (await peopleIn(tx, scope, [organization.id])).filter(other => other.name === name)
  if (namesakes.some(other => other.phone === phone || phone === null || other.phone === null))
    refusals.push({
      code: 'person_known',
      sentence: `花名册里已有${name}。确是两人的，请都填电话加以区分。`,
      pin: 'name',
    })
  if (isSome(refusals)) throw refused(refusals)
  const id = person.id ?? newId()
  await insertPeople(tx, scope, [{ id, organizationId: organization.id, name, phone, userId: null }])
  return {
    entries: [
      { subject: { kind: 'organization', id: organization.id }, act: 'organization.addPerson', data: { personId: id } },
    ],
    answer: { id, name },
  }
}
