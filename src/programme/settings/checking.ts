import { type Static, Type } from 'typebox'
import type { Refusal } from '../../foundation/problems/problem.ts'
import { joined } from './plan-places.ts'
import { Place, type Reading } from './readings.ts'

const Key = Type.String({ minLength: 1, maxLength: 80 })

/** How far the officer has gone through what was read from the plan; kept with the draft. */
export const Checking = Type.Object({
  /** Settings looked at beside their sentence and found right. */
  confirmed: Type.Array(Key, { maxItems: 300 }),
  /** What the plan does not say: the suggestion was accepted, or another value was filled in. */
  settled: Type.Array(Key, { maxItems: 300 }),
  /** Where each sentence that was not understood went: a setting, or `note`. */
  placed: Type.Record(Key, Key),
  /** Stretches of the document that the officer made a setting of by hand. */
  taught: Type.Array(Type.Object({ key: Key, ...Place.properties }), { maxItems: 300 }),
})
export type Checking = Static<typeof Checking>

export const nothingChecked: Checking = { confirmed: [], settled: [], placed: {}, taught: [] }

/** `read`: the plan says it itself; `asked`: it was reckoned or repaired, please confirm; `confirmed`. */
export type ReadingState = 'read' | 'asked' | 'confirmed'

export const stateOf = (reading: Reading, { confirmed }: Checking): ReadingState =>
  confirmed.indexOf(reading.key) >= 0 ? 'confirmed' : reading.notes.length > 0 ? 'asked' : 'read'

/** Settings that grow by what is taught; any other is read anew from it. */
const growing = [
  ...['handIn', 'objectives', 'requirements', 'marks', 'reasons', 'duties', 'responsibilities', 'pillars', 'criteria'],
  ...['grounds', 'recheckCriteria', 'textsToPublish', 'fields', 'guidingText'],
]
export const growsByTeaching = (key: string): boolean => growing.indexOf(key) >= 0

/** What the plan says and what the officer taught from it, each with its ground in the text. */
export function groundedReadings(readings: readonly Reading[], { taught }: Checking): Reading[] {
  const placesTaught = (key: string): Place[] =>
    taught.filter(one => one.key === key).map(({ start, end }) => ({ start, end }))
  const known = readings.map(reading => {
    const more = placesTaught(reading.key)
    if (more.length === 0) return reading
    const places = growsByTeaching(reading.key) ? joined([...reading.places, ...more]) : more.slice(-1)
    return growsByTeaching(reading.key) ? { ...reading, places } : { ...reading, places, notes: [], said: '' }
  })
  const fresh = [...new Set(taught.map(one => one.key))].filter(key => readings.every(one => one.key !== key))
  return [...known, ...fresh.map(key => ({ key, places: joined(placesTaught(key)), notes: [], said: '', fact: null }))]
}

export interface Counts {
  readonly read: number
  readonly confirmed: number
  /** One is in hand. */
  readonly inHand: number
  readonly asked: number
  readonly waiting: number
}

export function countsOf(readings: readonly Reading[], checking: Checking, inHand: string | null): Counts {
  const others = readings.filter(one => one.key !== inHand || stateOf(one, checking) === 'confirmed')
  const count = (state: ReadingState) => others.filter(one => stateOf(one, checking) === state).length
  return {
    read: readings.length,
    confirmed: count('confirmed'),
    inHand: readings.length - others.length,
    asked: count('asked'),
    waiting: count('read'),
  }
}

/** “读出 27 项，23 项已核对，1 项正在核对，3 项请您确认，3 句没有读懂。方案没有写的 6 项留到下一步。” */
export function countsInWords(counts: Counts, left: number, unsaid: number): string {
  const parts = [
    `读出 ${counts.read} 项`,
    counts.confirmed > 0 ? `${counts.confirmed} 项已核对` : '',
    counts.inHand > 0 ? `${counts.inHand} 项正在核对` : '',
    counts.waiting > 0 ? `${counts.waiting} 项待核对` : '',
    counts.asked > 0 ? `${counts.asked} 项请您确认` : '',
    left > 0 ? `${left} 句没有读懂` : '',
  ]
  const then = unsaid > 0 ? `方案没有写的 ${unsaid} 项留到下一步。` : ''
  return `${parts.filter(Boolean).join('，')}。${then}`
}

/** Enter confirms and goes on: to the next that is not confirmed, from the top again after the last. Null: all are. */
export function nextInHand(readings: readonly Reading[], checking: Checking, after: string | null): string | null {
  const open = readings.filter(one => stateOf(one, checking) !== 'confirmed')
  const at = readings.findIndex(one => one.key === after)
  const following = open.filter(one => readings.indexOf(one) > at && one.key !== after)
  return (following[0] ?? open.filter(one => one.key !== after)[0])?.key ?? null
}

export const confirmed = (checking: Checking, key: string): Checking =>
  checking.confirmed.indexOf(key) >= 0 ? checking : { ...checking, confirmed: [...checking.confirmed, key] }

export const settled = (checking: Checking, key: string): Checking =>
  checking.settled.indexOf(key) >= 0 ? checking : { ...checking, settled: [...checking.settled, key] }

/** What is open before anybody is asked to check: nothing read goes unseen, nothing left is dropped, nothing unsaid is assumed. */
export interface StillOpen {
  readonly readings: readonly string[]
  readonly left: readonly string[]
  readonly unsaid: readonly string[]
}

export function everythingGoneThrough({ readings, left, unsaid }: StillOpen): Refusal[] {
  const refuse = (keys: readonly string[], code: string, sentence: string): Refusal[] =>
    keys[0] === undefined ? [] : [{ code, sentence, pin: keys[0] }]
  return [
    ...refuse(readings, 'unconfirmed', `还有 ${readings.length} 项没有核对，逐项看过再请人复核。`),
    ...refuse(left, 'unplaced', `还有 ${left.length} 句没有归处，归到设置或只作说明即可。`),
    ...refuse(unsaid, 'unsettled', `方案没有写的还有 ${unsaid.length} 项未定，采用建议或自己填。`),
  ]
}

export const stillOpen = (
  readings: readonly Reading[],
  left: readonly { readonly key: string }[],
  unsaid: readonly { readonly key: string }[],
  checking: Checking,
): StillOpen => ({
  readings: readings.filter(one => stateOf(one, checking) !== 'confirmed').map(one => one.key),
  left: left.filter(one => checking.placed[one.key] === undefined).map(one => one.key),
  unsaid: unsaid.filter(one => checking.settled.indexOf(one.key) < 0).map(one => one.key),
})
