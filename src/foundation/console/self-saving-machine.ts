/**
 * A form that saves itself, as a pure machine: events in, the next state and what to do out. Rules it keeps:
 * what is on the screen is never replaced by an answer; one write at a time, each against the version before it; a
 * write whose answer was lost is recognised by its content when it comes back as stale; nothing leaves the local copy
 * until the server has it.
 */
export interface Versioned<T> {
  readonly value: T
  readonly etag: string | null
}

export type Phase = 'saved' | 'typing' | 'sending' | 'offline' | 'signed-out' | 'conflict' | 'refused'

export interface Saving<T> {
  readonly phase: Phase
  /** What is on the screen. */
  readonly value: T
  /** Counts the edits; `kept` is the last one the server has. */
  readonly edit: number
  readonly kept: number
  /** The write under way: which edit, and what it says. */
  readonly sent: { readonly edit: number; readonly value: T } | null
  /** What was written without an answer coming back: any of these may stand on the server as one's own. */
  readonly lost: readonly T[]
  /** The version the next write is made against. */
  readonly etag: string | null
  /** Beside one's own: the version somebody else saved meanwhile. */
  readonly theirs: Versioned<T> | null
  /** Why the server did not take it, or could not: its sentence. */
  readonly refusal: string | null
  /** When the server last had everything, in milliseconds of its own clock. */
  readonly savedAt: number | null
  /** Failed tries in a row; the pause before the next grows with it. */
  readonly tries: number
}

export type SavingEvent<T> =
  | { readonly type: 'typed'; readonly value: T }
  /** The pause after typing is over, the page is being hidden, or somebody asked to save now. */
  | { readonly type: 'due' }
  | { readonly type: 'answered'; readonly etag: string | null; readonly at: number | null }
  | { readonly type: 'failed'; readonly why: 'network' | 'session'; readonly sentence?: string }
  | { readonly type: 'refused'; readonly sentence: string }
  /** The server holds another version than the one written against; this is it. */
  | { readonly type: 'stale'; readonly theirs: Versioned<T>; readonly at: number | null }
  /** The network is back, the person has signed in again, or the pause after a failure is over. */
  | { readonly type: 'again' }
  | { readonly type: 'chose'; readonly whose: 'mine' | 'theirs' }

export type Command<T> =
  /** Keep in the browser what the server does not have yet. */
  | { readonly do: 'keep' }
  /** The server has it: the local copy may go. */
  | { readonly do: 'forget' }
  /** Wait for a pause in typing, then `due`. */
  | { readonly do: 'wait' }
  | { readonly do: 'send'; readonly value: T; readonly etag: string | null }
  /** After this many milliseconds, `again`. */
  | { readonly do: 'retry'; readonly after: number }

export type Same<T> = (one: T, other: T) => boolean

export interface Step<T> {
  readonly next: Saving<T>
  readonly commands: readonly Command<T>[]
}

/** What the browser kept of a form that the server did not get. */
export interface LocalCopy<T> {
  readonly value: T
  readonly etag: string | null
  /** Writes whose answer never came. */
  readonly lost: readonly T[]
}

/** A form as it opens: the server's version, and what this browser still holds of an earlier visit. */
export function opened<T>(server: Versioned<T>, local: LocalCopy<T> | null, same: Same<T>): Step<T> {
  const calm: Saving<T> = {
    phase: 'saved',
    value: server.value,
    edit: 0,
    kept: 0,
    sent: null,
    lost: [],
    etag: server.etag,
    theirs: null,
    refusal: null,
    savedAt: null,
    tries: 0,
  }
  if (!local) return { next: calm, commands: [] }
  if (same(local.value, server.value)) return { next: calm, commands: [{ do: 'forget' }] }
  const mine: Saving<T> = { ...calm, value: local.value, edit: 1 }
  // Nobody wrote in between, or only this browser's own write whose answer was lost.
  if (local.etag === server.etag || local.lost.some(value => same(value, server.value))) return send(mine)
  return { next: { ...mine, phase: 'conflict', theirs: server }, commands: [] }
}

export function step<T>(now: Saving<T>, event: SavingEvent<T>, same: Same<T>): Step<T> {
  switch (event.type) {
    case 'typed':
      return typed(now, event.value)
    case 'due':
      return now.phase === 'typing' && !now.sent ? send(now) : stay(now)
    case 'answered':
      return answered(now, event.etag, event.at)
    case 'failed':
      return failed(now, event.why, event.sentence ?? null)
    case 'refused':
      return { next: { ...now, phase: 'refused', sent: null, refusal: event.sentence }, commands: [{ do: 'keep' }] }
    case 'stale':
      return stale(now, event.theirs, event.at, same)
    case 'again':
      return now.phase === 'offline' || now.phase === 'signed-out' ? send(now) : stay(now)
    case 'chose':
      return chose(now, event.whose)
  }
}

const stay = <T>(now: Saving<T>): Step<T> => ({ next: now, commands: [] })

function typed<T>(now: Saving<T>, value: T): Step<T> {
  const next: Saving<T> = { ...now, value, edit: now.edit + 1 }
  // Two versions are open: typing goes on in one's own, and nothing is sent until one is chosen.
  if (now.phase === 'conflict' || now.phase === 'offline' || now.phase === 'signed-out')
    return { next, commands: [{ do: 'keep' }] }
  if (now.sent) return { next, commands: [{ do: 'keep' }] }
  return { next: { ...next, phase: 'typing', refusal: null }, commands: [{ do: 'keep' }, { do: 'wait' }] }
}

function send<T>(now: Saving<T>): Step<T> {
  return {
    next: { ...now, phase: 'sending', sent: { edit: now.edit, value: now.value }, refusal: null },
    commands: [{ do: 'keep' }, { do: 'send', value: now.value, etag: now.etag }],
  }
}

function answered<T>(now: Saving<T>, etag: string | null, at: number | null): Step<T> {
  const kept = Math.max(now.kept, now.sent?.edit ?? now.kept)
  const next: Saving<T> = { ...now, sent: null, lost: [], etag: etag ?? now.etag, kept, tries: 0 }
  // The slow answer was overtaken: what is on the screen is newer and goes out against the version just made.
  if (now.edit > kept) return { next: { ...next, phase: 'typing' }, commands: [{ do: 'keep' }, { do: 'wait' }] }
  return { next: { ...next, phase: 'saved', savedAt: at }, commands: [{ do: 'forget' }] }
}

/** 2 s, 4 s, 8 s … at most a minute; the browser's own word that the network is back comes sooner. */
const pause = (tries: number) => Math.min(60_000, 2_000 * 2 ** tries)

function failed<T>(now: Saving<T>, why: 'network' | 'session', sentence: string | null): Step<T> {
  if (why === 'session') return { next: { ...now, sent: null, phase: 'signed-out' }, commands: [{ do: 'keep' }] }
  const lost = now.sent ? [...now.lost, now.sent.value].slice(-4) : now.lost
  const next: Saving<T> = { ...now, sent: null, lost, refusal: sentence, phase: 'offline', tries: now.tries + 1 }
  return { next, commands: [{ do: 'keep' }, { do: 'retry', after: pause(now.tries) }] }
}

function stale<T>(now: Saving<T>, theirs: Versioned<T>, at: number | null, same: Same<T>): Step<T> {
  // One's own write, whose answer was lost, is no other person's version.
  if (same(theirs.value, now.value))
    return answered({ ...now, sent: { edit: now.edit, value: now.value } }, theirs.etag, at)
  const own = now.lost.some(value => same(value, theirs.value))
  if (own) return send({ ...now, lost: [], etag: theirs.etag })
  return { next: { ...now, sent: null, phase: 'conflict', theirs }, commands: [{ do: 'keep' }] }
}

function chose<T>(now: Saving<T>, whose: 'mine' | 'theirs'): Step<T> {
  if (!now.theirs) return stay(now)
  const calm: Saving<T> = { ...now, etag: now.theirs.etag, theirs: null, sent: null, lost: [] }
  if (whose === 'mine') return send(calm)
  const edit = now.edit + 1
  return { next: { ...calm, phase: 'saved', value: now.theirs.value, edit, kept: edit }, commands: [{ do: 'forget' }] }
}
