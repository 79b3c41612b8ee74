/** The plan of the house (HOUSE.md §1, §2): floors, rooms in their order, and what each shows to the others. */

export const ground = ['brands', 'campaigns', 'creation-plans', 'leading-groups', 'extensions', 'sign-offs']
export const stages = [
  'incubation',
  'declarations',
  'creation',
  'exhibition',
  'surveys',
  'recognition',
  'publicity',
  'stewardship',
  'supervision',
]
/** As the imports need it, not as the plan first drew it: docs/decisions/0002-roof-order.md. */
export const roof = ['settings', 'coverage', 'lifecycle', 'dossier', 'desk']
const order = [...ground, ...stages, ...roof]

/** Rooms of the foundation that are I/O or React through and through: what lies at their root is not meant to be pure. */
const impure = ['http', 'database', 'jobs', 'console', 'pages', 'files', 'documents']

/**
 * Server files that a room shows besides `server/<room>.ts`. Keep it short: a second face is a second place to look.
 * Rooms of the roof are one house among themselves and read each other's server files as HOUSE.md §2 lets them read tables.
 */
const faces: Readonly<Record<string, readonly string[]>> = {
  'foundation/accounts': [
    'server/committees.ts',
    'server/holders.ts',
    'server/roster-grants.ts',
    'server/sessions.ts',
    'server/set-up.ts',
  ],
  'foundation/calendar': ['server/holidays.ts'],
  'foundation/documents': [
    'server/office-file.ts',
    'server/office-words.ts',
    'server/sheet.ts',
    'server/word-text.ts',
    'server/xml.ts',
  ],
  'foundation/http': ['once.ts'],
  'foundation/ledger': [
    'server/store.ts',
    'server/check.ts',
    'server/verify.ts',
    'server/day-chain.ts',
    'server/house-entries.ts',
    'server/reads.ts',
  ],
  'foundation/notifications': ['server/notices.ts'],
  'foundation/organizations': ['server/roster.ts'],
  'programme/brands': ['server/place.ts'],
  'programme/incubation': ['server/marks.ts'],
  'programme/declarations': ['server/attachments.ts', 'server/known.ts', 'server/near.ts', 'server/place.ts'],
  'programme/settings': ['plan-reader/read-plan.ts', 'server/plan-text.ts'],
  'programme/coverage': ['server/chain-steps.ts'],
  'programme/lifecycle': ['server/gather.ts', 'server/performance.ts', 'server/decisions.ts', 'server/transitions.ts'],
  'programme/dossier': [
    'server/asked-extensions.ts',
    'server/carries.ts',
    'server/due.ts',
    'server/overdue.ts',
    'server/review-queue.ts',
    'server/summaries.ts',
  ],
}

/** Who may prove a committee: the four gates (HOUSE.md §5), each a file of its own. */
export const gates = [
  'src/foundation/http/gate.ts',
  'src/foundation/jobs/jobs.ts',
  'src/app/command-line.ts',
  'src/app/link-gate.ts',
]

/** Who may speak for the house itself: sessions, set-up and committees, the holiday table, the start of the system. */
export const speaksForTheHouse = (path: string) =>
  ['src/foundation/http/', 'src/foundation/accounts/server/', 'src/foundation/ledger/server/', 'src/app/'].some(one =>
    path.startsWith(one),
  ) || path === 'src/foundation/calendar/server/holidays.ts'

export type Floor = 'foundation' | 'programme' | 'portal' | 'app'
const floors: readonly string[] = ['foundation', 'programme', 'portal', 'app']

export interface Place {
  readonly floor: Floor
  /** `programme/brands`, `foundation/calendar`; app and portal are one room each. */
  readonly room: string
  readonly name: string
  /** The path within the room: `server/store.ts`. */
  readonly inside: string
}

export function placeOf(path: string): Place | null {
  const [, floor = '', name = '', ...rest] = path.split('/')
  if (!path.startsWith('src/') || !isFloor(floor)) return null
  if (floor === 'app' || floor === 'portal')
    return { floor, room: floor, name: floor, inside: path.slice(`src/${floor}/`.length) }
  return { floor, room: `${floor}/${name}`, name, inside: rest.join('/') }
}
const isFloor = (floor: string): floor is Floor => floors.includes(floor)

export const height = (floor: Floor) => floors.indexOf(floor)
/** The place of a room of the programme in its order; -1: the plan does not know it. */
export const rank = (name: string) => order.indexOf(name)
export const isRoof = ({ floor, name }: Place) => floor === 'programme' && roof.includes(name)
export const isGround = ({ floor, name }: Place) => floor === 'programme' && ground.includes(name)
export const isAtRoot = ({ inside }: Place) => !inside.includes('/')
export const mustBePure = (place: Place) =>
  (place.floor === 'programme' || (place.floor === 'foundation' && !impure.includes(place.name))) &&
  (isAtRoot(place) || place.inside.startsWith('plan-reader/'))

export function isFace({ room, name, inside }: Place): boolean {
  return inside === `server/${name}.ts` || (faces[room]?.includes(inside) ?? false)
}
