import { debts } from './debts.ts'
import { type Imported, importsOf, isTest, type SourceFile, sourceFiles } from './imports.ts'
import {
  gates,
  height,
  isAtRoot,
  isFace,
  isGround,
  isRoof,
  mustBePure,
  type Place,
  placeOf,
  rank,
  speaksForTheHouse,
} from './rooms.ts'

/** A wall broken: which, by whom, and where the thing belongs instead. */
export interface Breach {
  readonly rule: 'arrow' | 'cycle' | 'door' | 'pure' | 'gate' | 'scope' | 'move' | 'name'
  readonly from: string
  readonly to: string
  readonly instead: string
}

export const keyOf = ({ rule, from, to }: Breach) => `${rule}: ${from} → ${to}`

/** Every wall of HOUSE.md §2 that these files break. Tests are exempt; styles and pictures are no code. */
export function breachesOf(files: readonly SourceFile[]): Breach[] {
  const house = files.filter(file => !isTest(file.path))
  const imports = house.flatMap(importsOf)
  return [
    ...house.flatMap(namesBroken),
    ...house.flatMap(movesBroken),
    ...imports.flatMap(one => [...arrowBroken(one), ...doorBroken(one), ...purityBroken(one), ...scopeBroken(one)]),
    ...cyclesOf(imports),
  ]
}

function namesBroken({ path }: SourceFile): Breach[] {
  const words = /(^|[/-])(utils?|helpers?|commons?)([/.-]|$)/.exec(path)?.[2]
  if (words)
    return [breach('name', path, words, 'name it after its concept, and put it into the room whose concept it is')]
  if (/\/index\.tsx?$/.test(path))
    return [breach('name', path, 'index', 'no barrels: others import the file that has the thing')]
  const place = placeOf(path)
  if (!place) return [breach('name', path, 'src', 'src has four floors: foundation, programme, portal, app')]
  if (place.floor === 'programme' && rank(place.name) < 0)
    return [breach('name', path, place.name, 'write the room into its order in checks/rooms.ts first')]
  return []
}

/** `lifecycle/server/transitions.ts` is the only caller of `brands.moveTo` (HOUSE.md §3). */
function movesBroken({ path, text }: SourceFile): Breach[] {
  const allowed = ['src/programme/brands/server/brands.ts', 'src/programme/lifecycle/server/transitions.ts']
  if (allowed.includes(path) || !/\bmoveTo\b/.test(text) || path.startsWith('src/foundation/')) return []
  return [breach('move', path, 'brands.moveTo', 'call transition() of lifecycle/server/transitions.ts')]
}

/** app → portal → programme (roof → stages → ground, each in its order) → foundation. */
function arrowBroken({ from, to }: Imported): Breach[] {
  const [here, there] = [placeOf(from), placeOf(to)]
  if (!here || !there || here.room === there.room) return []
  if (height(there.floor) > height(here.floor))
    return [breach('arrow', from, to, `${there.floor} stands above ${here.floor}: hand it in from there as data`)]
  if (here.floor !== 'programme' || there.floor !== 'programme' || rank(there.name) < rank(here.name)) return []
  const roofward = isRoof(there)
    ? 'the roof sees the stages, never they it: move what both need to the ground, or the caller to the roof'
    : `${there.name} comes after ${here.name}: move what both need to the earlier room, or the caller to the later`
  return [breach('arrow', from, to, roofward)]
}

/** What a room shows to the others. */
function doorBroken({ from, to, typeOnly }: Imported): Breach[] {
  const [here, there] = [placeOf(from), placeOf(to)]
  if (!here || !there || here.room === there.room || there.floor === 'app') return []
  if (isAtRoot(there) || there.inside.endsWith('.css') || isFace(there)) return []
  const [sub = ''] = there.inside.split('/')
  const above = isRoof(here) || here.floor === 'portal' || here.floor === 'app'
  if (/\/(routes|jobs)\.ts$/.test(there.inside))
    return here.floor === 'app' ? [] : [breach('door', from, to, 'routes and jobs are app’s: export a verb instead')]
  if (there.inside.endsWith('/tables.ts')) {
    if (above && typeOnly) return []
    return [breach('door', from, to, `ask a verb of server/${there.name}.ts; only the roof reads tables, as types`)]
  }
  if (sub === 'console' || sub === 'public') return consoleDoor(here, there, above) ? [] : [closedParts(from, to)]
  if (here.floor === 'app' && sub === there.inside.split('/')[0] && there.name === 'database') return []
  return [breach('door', from, to, `ask server/${there.name}.ts for a verb, or move what is pure to the room’s root`)]
}

/** Screens are the roof's and app's to join; parts of the foundation and of the ground (StateMark) are every console's. */
const consoleDoor = (here: Place, there: Place, above: boolean) =>
  above || (here.inside.startsWith('console/') && (there.floor === 'foundation' || isGround(there)))
const closedParts = (from: string, to: string) =>
  breach('door', from, to, 'a part that two rooms draw belongs to foundation/console, a whole screen to the roof')

/** The root of a room is pure and runs in server and browser alike. */
function purityBroken({ from, to, typeOnly }: Imported): Breach[] {
  const here = placeOf(from)
  if (!here || !mustBePure(here)) return []
  const library = /^(node:|react(\/|-dom|$)|kysely|pg$|pg-boss|fastify|@fastify\/|antd|@tanstack\/)/.test(to)
  const folder = /\/(server|console|public|papers)\//.test(to) && !typeOnly
  const plainIo = /^src\/foundation\/(database|jobs|console)\//.test(to) && !typeOnly
  if (!library && !folder && !plainIo) return []
  return [breach('pure', from, to, `move it to ${here.room}/server/ (I/O) or console/ (React); the root stays pure`)]
}

/** Proof of a committee is made by the four gates, the house's own scope spoken by few (HOUSE.md §5). */
function scopeBroken({ from, to, names }: Imported): Breach[] {
  if (to !== 'src/foundation/database/scope.ts') return []
  const proves = names.includes('proveCommittee') && !gates.includes(from)
  const speaks = names.includes('house') && !speaksForTheHouse(from)
  return [
    ...(proves ? [breach('gate', from, 'proveCommittee', 'take the scope as an argument; a gate has proven it')] : []),
    ...(speaks ? [breach('scope', from, 'house', 'take the scope as an argument; this room has a committee')] : []),
  ]
}

/** Cycles of files over what is left at run time; types may look at each other. One breach a cycle, at its first file. */
export function cyclesOf(imports: readonly Imported[]): Breach[] {
  const next = new Map<string, string[]>()
  for (const { from, to, typeOnly } of imports)
    if (!typeOnly && to.startsWith('src/')) next.set(from, [...(next.get(from) ?? []), to])
  const found = new Map<string, string[]>()
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file)
    if (at >= 0) {
      const ring = path.slice(at)
      found.set([...ring].sort().join(), ring)
      return
    }
    if (done.has(file)) return
    for (const to of next.get(file) ?? []) walk(to, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) walk(file, [])
  return [...found.values()].map(ring => {
    const [first = '', ...rest] = ring.toSorted()
    return breach('cycle', first, rest.join(' → ') || first, 'move what both need into the lower of the files')
  })
}

const breach = (rule: Breach['rule'], from: string, to: string, instead: string): Breach => ({
  rule,
  from,
  to,
  instead,
})

export interface Account {
  /** Broken now and not on the list: these stop the build. */
  readonly fresh: readonly Breach[]
  /** On the list and broken still. */
  readonly owed: readonly string[]
  /** On the list and mended: to be struck off, so that the list only shrinks. */
  readonly paid: readonly string[]
}

export function settle(breaches: readonly Breach[], known: readonly string[]): Account {
  const keys = new Set(breaches.map(keyOf))
  return {
    fresh: breaches.filter(one => !known.includes(keyOf(one))),
    owed: known.filter(key => keys.has(key)),
    paid: known.filter(key => !keys.has(key)),
  }
}

if (import.meta.main) {
  const { fresh, owed, paid } = settle(breachesOf(sourceFiles()), debts)
  for (const one of fresh) console.log(`${keyOf(one)}\n    ${one.instead}`)
  for (const key of paid) console.log(`paid, strike it off checks/debts.ts: ${key}`)
  console.log(`arrows: ${fresh.length} broken, ${owed.length} known debts`)
  process.exitCode = fresh.length + paid.length > 0 ? 1 : 0
}
