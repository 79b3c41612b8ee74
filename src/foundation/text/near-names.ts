import { type Syllable, syllables } from './pinyin.ts'

/** From here on two names are shown side by side to the reviewer; the labelled pairs of the test stand behind the number. */
export const NEAR = 0.5

/** A two-character piece in more names than this is a commonplace of the field (党建, 先锋), not a likeness. */
const COMMON_SHARE = 0.02
const COMMON_AT_LEAST = 8
const COMMON_WEIGHT = 0.35

/** Sounds that many speakers do not tell apart: zh/z, ing/in. Such a pair is almost the same syllable. */
const ALMOST = 0.3

type Sounded = {
  readonly character: string
  readonly sound: string
  /** With what many speakers do not tell apart made one: zhong and zong, xin and xing. */
  readonly folded: string
}
type Character = Sounded & { readonly weight: number }

/** How near two names are, 0 to 1, by spelling, by characters in any order and by sound; 1 for the same name. */
export function nearness(a: string, b: string): number {
  return compare(characters(a, NOTHING_COMMON), characters(b, NOTHING_COMMON))
}

/**
 * The others that are near a name, nearest first. What many of the others have in common weighs little, so 党建领航 is not
 * near every name that begins with 党建. The caller leaves the name's own row out.
 */
export function nearNames<Other extends { readonly name: string }>(
  name: string,
  others: readonly Other[],
  threshold: number = NEAR,
): { readonly other: Other; readonly nearness: number }[] {
  const common = commonPieces(others.map(other => other.name))
  const own = characters(name, common)
  const sounds = new Set(own.map(character => character.folded))
  // Most names share not one sound with it: they are passed over before anything is measured.
  const heard = threshold > 0 ? others.filter(other => read(other.name).some(one => sounds.has(one.folded))) : others
  return heard
    .map(other => ({ other, nearness: compare(own, characters(other.name, common)) }))
    .filter(pair => pair.nearness >= threshold)
    .sort((a, b) => b.nearness - a.nearness)
}

const NOTHING_COMMON: ReadonlySet<string> = new Set()

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}]+/gu, '')
}

function pieces(name: string): string[] {
  const all = Array.from(plain(name))
  return all.slice(1).map((character, index) => (all[index] ?? '') + character)
}

function commonPieces(names: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const name of names) {
    for (const piece of new Set(pieces(name))) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  }
  const many = Math.max(COMMON_AT_LEAST, names.length * COMMON_SHARE)
  return new Set(Array.from(counts.keys()).filter(piece => (counts.get(piece) ?? 0) > many))
}

/** A reading costs fifty times what a comparison does, and a committee's names change a few times a day: each is read once. */
const readings = new Map<string, readonly Sounded[]>()
const mostReadings = 20_000

function read(name: string): readonly Sounded[] {
  const known = readings.get(name)
  if (known) return known
  const reading = syllables(plain(name)).map(sounded)
  if (readings.size >= mostReadings) readings.clear()
  readings.set(name, reading)
  return reading
}

function sounded({ character, sound }: Syllable): Sounded {
  const heard = sound ?? character
  return { character, sound: heard, folded: heard.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n') }
}

function characters(name: string, common: ReadonlySet<string>): Character[] {
  const all = read(name)
  const isCommon = (index: number) => common.has((all[index]?.character ?? '') + (all[index + 1]?.character ?? ''))
  return all.map((one, index) => ({ ...one, weight: isCommon(index) || isCommon(index - 1) ? COMMON_WEIGHT : 1 }))
}

/**
 * The strongest of the three views carries most, since each alone can betray a copy (党建红/红党建 only by its bag, 廉心桥/
 * 连心桥 only by its sound). A common beginning adds up to two characters' worth: 红色引擎/红色发动机 share the word that tells.
 */
function compare(a: readonly Character[], b: readonly Character[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0
  const views = [
    alike(a, b, (x, y) => (x.character === y.character ? 0 : 1)),
    bag(a, b),
    alike(a, b, (x, y) => (x.sound === y.sound ? 0 : x.folded === y.folded ? ALMOST : 1)),
  ]
  const mean = views.reduce((sum, view) => sum + view, 0) / views.length
  const blend = 0.6 * Math.max(...views) + 0.4 * mean
  return blend + 0.1 * commonBeginning(a, b) * (1 - blend)
}

function weightOf(list: readonly Character[]): number {
  return list.reduce((sum, character) => sum + character.weight, 0)
}

/** Weighted edit distance turned round: 1 for the same sequence. */
function alike(
  a: readonly Character[],
  b: readonly Character[],
  unlike: (x: Character, y: Character) => number,
): number {
  let row = [0]
  for (const y of b) row.push((row[row.length - 1] ?? 0) + y.weight)
  for (const x of a) {
    const next = [(row[0] ?? 0) + x.weight]
    b.forEach((y, index) => {
      const swap = (row[index] ?? 0) + unlike(x, y) * Math.max(x.weight, y.weight)
      const drop = (row[index + 1] ?? 0) + x.weight
      next.push(Math.min(swap, drop, (next[index] ?? 0) + y.weight))
    })
    row = next
  }
  // Swaps across unequal weights can cost more than the heavier name weighs.
  return Math.max(0, 1 - (row[b.length] ?? 0) / Math.max(weightOf(a), weightOf(b)))
}

/** Jaccard of the characters as a bag: the order does not matter, the number does. */
function bag(a: readonly Character[], b: readonly Character[]): number {
  const left = b.slice()
  let shared = 0
  for (const x of a) {
    const at = left.findIndex(y => y.character === x.character)
    const [y] = at < 0 ? [] : left.splice(at, 1)
    if (y) shared += Math.min(x.weight, y.weight)
  }
  return shared / (weightOf(a) + weightOf(b) - shared)
}

function commonBeginning(a: readonly Character[], b: readonly Character[]): number {
  let length = 0
  for (let index = 0; index < 2; index += 1) {
    const [x, y] = [a[index], b[index]]
    if (!x || !y || x.character !== y.character) return length
    length += Math.min(x.weight, y.weight)
  }
  return length
}
