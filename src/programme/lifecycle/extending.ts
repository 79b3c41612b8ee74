import { daysBetween, type LocalDate } from '../../foundation/calendar/dates.ts'
import { formatDate } from '../../foundation/calendar/wording.ts'
import type { Refusal } from '../../foundation/problems/problem.ts'
import type { ExtensionHere } from '../brands/contract.ts'
import { windowOf } from '../campaigns/windows.ts'
import { declarationDeadline } from '../declarations/window.ts'
import { type ExtensionKind, extensionNames } from '../extensions/extension.ts'
import { nominationWindow } from '../incubation/nomination.ts'
import type { Ask, BrandFacts, Facts } from './facts.ts'

/** What is asked of a brand, or of a branch without one, before a day is moved. */
type Dated = Pick<Facts, 'today' | 'programme' | 'extensions' | 'returnDeadline' | 'asks'> & {
  readonly brand: Pick<BrandFacts, 'id' | 'state'> | null
}

/** The window that a later day would move for this brand, and its last day as it stands. */
export interface Extendable {
  readonly kind: ExtensionKind
  readonly until: LocalDate | null
}

/** T−3 is when the reminder first says “有困难可申请延期” (VOICE.md §4). */
const closing = 3

/**
 * Which window speaks: what has not begun is nominated, what was returned is declared again, what is being created applies.
 * After 申报 has closed a branch that nominates needs both, and a day for its 申报 opens both.
 */
export function extendable(facts: Dated): Extendable | null {
  const { brand, today, programme } = facts
  switch (brand?.state) {
    case undefined: {
      const after = windowOf(programme.stages, 'declaration', today).state === 'after'
      const until = movedTo(facts, ['incubation', 'declaration'], nominationWindow(facts).to)
      return { kind: after ? 'declaration' : 'incubation', until }
    }
    case 'candidate':
    case 'declaring':
    case 'lapsed':
      return { kind: facts.returnDeadline ? 'return' : 'declaration', until: declarationDeadline(facts).until }
    case 'creating': {
      const window = windowOf(programme.stages, 'recognition', today)
      const until = movedTo(facts, ['recognition'], window.to)
      return window.state === 'before' ? null : { kind: 'recognition', until }
    }
    default:
      return null
  }
}

/** A window's last day, or the later one that was granted. A window without end stays without. */
function movedTo(facts: Dated, kinds: readonly ExtensionKind[], to: LocalDate | null): LocalDate | null {
  if (to === null) return null
  return facts.extensions
    .filter(one => kinds.includes(one.kind))
    .reduce<LocalDate>((last, one) => (one.until > last ? one.until : last), to)
}

const nothing: Refusal = { code: 'nothing_to_extend', sentence: '眼下没有可以延期的期限。请看时间轴最新一步。' }

/** A grant moves a day that ends. */
export const somethingEnds = (facts: Dated): Refusal[] => (extendable(facts)?.until ? [] : [nothing])

/** 申请延期 is asked when the window is closing or closed, and once. */
export function mayAskExtension(facts: Dated): Refusal[] {
  const found = extendable(facts)
  if (!found?.until) return [nothing]
  if (askOf(facts, found.kind)) return [{ code: 'extension_asked', sentence: '延期已申请，正等工委答复，不必再报。' }]
  if (daysBetween(facts.today, found.until) <= closing) return []
  const sentence = `${extensionNames[found.kind]} ${formatDate(found.until, facts.today)}才截止，临近时再申请延期。`
  return [{ code: 'extension_early', sentence }]
}

const askOf = (facts: Dated, kind: ExtensionKind): Ask | undefined =>
  facts.asks.find(ask => ask.kind === kind && ask.brandId === (facts.brand?.id ?? null))

/** What the brand's own screens show of it; null where no day ends. `asks`: the reader is one of those who may. */
export function extensionHere(facts: Dated, asks: boolean): ExtensionHere | null {
  const found = extendable(facts)
  if (!found?.until) return null
  const ask = askOf(facts, found.kind)
  return {
    kind: found.kind,
    label: whatEnds(facts, found.kind),
    until: found.until,
    mayAsk: asks && mayAskExtension(facts).length === 0,
    asked: ask ? { at: ask.at, by: ask.byName, reason: ask.reason } : null,
  }
}

/** What has not begun is nominated, whatever kind of window that takes. */
export const whatEnds = (facts: Dated, kind: ExtensionKind) => (facts.brand ? extensionNames[kind] : '提名')
