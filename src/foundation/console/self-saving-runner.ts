import { type Answer, ApiProblem } from './api.ts'
import type { LocalShelf } from './local-copy.ts'
import {
  type Command,
  type LocalCopy,
  opened,
  type Same,
  type Saving,
  type SavingEvent,
  step,
} from './self-saving-machine.ts'
import { serverNow } from './server-time.ts'

export interface SaveOptions {
  readonly ifMatch: string | null
  /** The page is going away: the request must outlive it. */
  readonly keepalive: boolean
}

export interface SelfSavingOptions<T> {
  readonly load: () => Promise<Answer<T>>
  readonly save: (value: T, options: SaveOptions) => Promise<Answer<unknown>>
  /** Names the copy in the browser: the form, its object and the person (`declaration:{brand}:{user}`). */
  readonly localKey: string
  readonly same?: Same<T>
  /** The pause in typing after which it saves; 800 ms. */
  readonly pause?: number
}

/** What the server answers when it is not the content's fault: it stays in the browser and is sent again. */
const passing = new Set([0, 429, 500, 502, 503, 504, 507])

/** Does what the machine says: timers, the network, the browser's copy. One a form; React only watches it. */
export class SelfSaving<T> {
  #state: Saving<T> | null = null
  #loadProblem: ApiProblem | null = null
  #leaving = false
  #closed = false
  #pauseTimer: ReturnType<typeof setTimeout> | undefined
  #retryTimer: ReturnType<typeof setTimeout> | undefined
  readonly #watchers = new Set<() => void>()
  readonly #options: SelfSavingOptions<T>
  readonly #shelf: LocalShelf
  readonly #same: Same<T>

  constructor(options: SelfSavingOptions<T>, shelf: LocalShelf) {
    this.#options = options
    this.#shelf = shelf
    this.#same = options.same ?? sameContent
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => {
      this.#watchers.delete(watcher)
    }
  }
  readonly state = (): Saving<T> | null => this.#state
  readonly loadProblem = (): ApiProblem | null => this.#loadProblem

  async open(): Promise<void> {
    this.#closed = false
    if (this.#state) return
    try {
      const [answer, kept] = await Promise.all([this.#options.load(), this.#shelf.recall(this.#options.localKey)])
      if (this.#state) return
      this.#loadProblem = null
      const { next, commands } = opened({ value: answer.data, etag: answer.etag }, copyIn<T>(kept), this.#same)
      this.#go(next, commands)
    } catch (cause) {
      this.#loadProblem = cause instanceof ApiProblem ? cause : new ApiProblem(0, 'fault', '没有读到内容，请再试一次。')
      this.#tell()
    }
  }

  readonly type = (value: T): void => this.happen({ type: 'typed', value })
  readonly choose = (whose: 'mine' | 'theirs'): void => this.happen({ type: 'chose', whose })
  readonly again = (): void => this.happen({ type: 'again' })

  happen(event: SavingEvent<T>): void {
    if (!this.#state) return
    const { next, commands } = step(this.#state, event, this.#same)
    this.#go(next, commands)
  }

  /** Saves now and waits for the answer; true when the server has everything that is on the screen. */
  async settle(): Promise<boolean> {
    this.happen({ type: 'due' })
    this.happen({ type: 'again' })
    await new Promise<void>(resolve => {
      const look = () => {
        const phase = this.#state?.phase
        // An answer overtaken by newer typing leads back to `typing`: that goes out at once too.
        if (phase === 'typing') this.happen({ type: 'due' })
        if (this.#state?.phase === 'sending') return
        stop()
        resolve()
      }
      const stop = this.watch(look)
      look()
    })
    return this.#state?.phase === 'saved'
  }

  /** The page is being hidden or left: what is not sent yet goes now, and to the browser's shelf at once. */
  leave(): void {
    const state = this.#state
    if (!state || state.phase === 'saved') return
    this.#shelf.keepAtOnce(this.#options.localKey, copyOut(state))
    this.#leaving = true
    this.happen({ type: 'due' })
    this.#leaving = false
    if (this.#state && this.#state.phase !== 'saved')
      this.#shelf.keepAtOnce(this.#options.localKey, copyOut(this.#state))
  }

  close(): void {
    this.leave()
    this.#closed = true
    clearTimeout(this.#pauseTimer)
    clearTimeout(this.#retryTimer)
  }

  #go(next: Saving<T>, commands: readonly Command<T>[]): void {
    this.#state = next
    for (const command of commands) this.#obey(command, next)
    this.#tell()
  }

  #obey(command: Command<T>, state: Saving<T>): void {
    if (command.do === 'keep') this.#shelf.keep(this.#options.localKey, copyOut(state))
    if (command.do === 'forget') this.#shelf.forget(this.#options.localKey)
    if (command.do === 'send') void this.#send(command.value, command.etag)
    // A form that was left while its last write was out sends the rest without waiting for a pause in typing.
    if (command.do === 'wait') {
      clearTimeout(this.#pauseTimer)
      this.#pauseTimer = setTimeout(() => this.happen({ type: 'due' }), this.#closed ? 0 : (this.#options.pause ?? 800))
    }
    if (command.do === 'retry' && !this.#closed) {
      clearTimeout(this.#retryTimer)
      this.#retryTimer = setTimeout(this.again, command.after)
    }
  }

  async #send(value: T, etag: string | null): Promise<void> {
    try {
      const answer = await this.#options.save(value, { ifMatch: etag, keepalive: this.#leaving })
      this.happen({ type: 'answered', etag: answer.etag, at: serverNow() })
    } catch (cause) {
      this.happen(await this.#whatFailed(cause))
    }
  }

  async #whatFailed(cause: unknown): Promise<SavingEvent<T>> {
    if (!(cause instanceof ApiProblem)) return { type: 'failed', why: 'network' }
    if (cause.status === 401) return { type: 'failed', why: 'session' }
    if (cause.status === 412 || cause.code === 'stale') {
      try {
        const { data, etag } = await this.#options.load()
        return { type: 'stale', theirs: { value: data, etag }, at: serverNow() }
      } catch {
        return { type: 'failed', why: 'network' }
      }
    }
    if (cause.code === 'network') return { type: 'failed', why: 'network' }
    if (passing.has(cause.status)) return { type: 'failed', why: 'network', sentence: cause.detail }
    return { type: 'refused', sentence: cause.detail }
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher()
  }
}

function copyOut<T>(state: Saving<T>): LocalCopy<T> {
  const lost = state.sent ? [...state.lost, state.sent.value] : state.lost
  return { value: state.value, etag: state.etag, lost }
}

function copyIn<T>(kept: unknown): LocalCopy<T> | null {
  if (typeof kept !== 'object' || kept === null || !('value' in kept)) return null
  const { value, etag, lost } = kept as Record<string, unknown>
  // This browser wrote it under this form's own key, by copyOut: the value is a T.
  return { value: value as T, etag: typeof etag === 'string' ? etag : null, lost: Array.isArray(lost) ? lost : [] }
}

/** The same content, whatever the order of its keys. */
export function sameContent(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
