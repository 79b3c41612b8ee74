import { ApiProblem } from '../../console/api.ts'
import { newKey } from '../../console/ids.ts'
import { type FileLimits, type FileSeen, fileFits } from '../file.ts'
import type { UploadShelf } from './upload-shelf.ts'

/**
 * `offline`: the network is gone; `stuck`: the server cannot just now; both go on by themselves and keep the file in the
 * browser. `refused`: it will not be taken, and says why.
 */
export type UploadPhase = 'waiting' | 'sending' | 'checking' | 'offline' | 'stuck' | 'refused'

export interface UploadItem {
  readonly key: string
  readonly entry: string
  readonly name: string
  readonly size: number
  /** Bytes that the server has. */
  readonly sent: number
  readonly phase: UploadPhase
  readonly sentence: string | null
}

/** A file on its way, as the browser keeps it: it outlives the page, and goes on where the server has it. */
export interface Kept {
  readonly key: string
  readonly entry: string
  readonly name: string
  readonly modified: number
  readonly confirmed: boolean
  readonly blob: Blob
  /** Its address at the server, once it has one. */
  readonly place: string | null
}

export interface Sending {
  readonly onPlace: (place: string) => void
  readonly onProgress: (sent: number) => void
  readonly onWhole: () => void
  readonly signal: AbortSignal
}
export type Send = (kept: Kept, sending: Sending) => Promise<FileSeen>

interface Options {
  readonly shelf: UploadShelf
  readonly send: Send
  readonly giveUp: (place: string) => void
  readonly onTaken: (file: FileSeen) => void
}

/** What the server answers when it is not the file's fault. */
const passing = new Set([0, 401, 408, 423, 429, 500, 502, 503, 504, 507])
const pause = (tries: number) => Math.min(60_000, 2_000 * 2 ** tries)

/** Files go up one after another, on weak networks the surest; each is on the browser's shelf until it is taken. */
export class UploadQueue {
  #items: readonly UploadItem[] = []
  readonly #kept = new Map<string, Kept>()
  readonly #watchers = new Set<() => void>()
  readonly #options: Options
  #running: { readonly key: string; readonly stop: AbortController } | null = null
  #tries = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: Options) {
    this.#options = options
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => {
      this.#watchers.delete(watcher)
    }
  }
  readonly state = (): readonly UploadItem[] => this.#items

  /** What an earlier visit did not finish goes on. */
  async open(): Promise<void> {
    for (const kept of await this.#options.shelf.recall()) {
      if (this.#kept.has(kept.key)) continue
      this.#take(kept)
    }
    this.#run()
  }

  add(entry: string, limits: FileLimits, files: readonly File[], confirmed: boolean): void {
    for (const file of files) {
      const kept: Kept = {
        key: newKey(),
        entry,
        name: file.name,
        modified: file.lastModified,
        confirmed,
        blob: file,
        place: null,
      }
      const [refusal] = fileFits(file, limits)
      if (refusal) this.#items = [...this.#items, { ...shown(kept), phase: 'refused', sentence: refusal.sentence }]
      else {
        this.#options.shelf.keep(kept)
        this.#take(kept)
      }
    }
    this.#run()
    this.#tell()
  }

  remove(key: string): void {
    const place = this.#kept.get(key)?.place
    if (this.#running?.key === key) {
      this.#running.stop.abort()
      this.#running = null
    }
    this.#forget(key)
    this.#items = this.#items.filter(item => item.key !== key)
    if (place) this.#options.giveUp(place)
    this.#run()
    this.#tell()
  }

  /** The network is back, the person has signed in again, the pause is over, or somebody asked. */
  readonly again = (): void => {
    clearTimeout(this.#timer)
    this.#items = this.#items.map(item =>
      item.phase === 'offline' || item.phase === 'stuck' ? { ...item, phase: 'waiting', sentence: null } : item,
    )
    this.#run()
    this.#tell()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#running?.stop.abort()
    this.#running = null
    this.#items = this.#items.map(item =>
      item.phase === 'sending' || item.phase === 'checking' ? { ...item, phase: 'waiting' } : item,
    )
  }

  #take(kept: Kept): void {
    this.#kept.set(kept.key, kept)
    this.#items = [...this.#items, shown(kept)]
  }

  #run(): void {
    const next = this.#running ? undefined : this.#items.find(item => item.phase === 'waiting')
    const kept = next && this.#kept.get(next.key)
    if (!kept) return
    const stop = new AbortController()
    this.#running = { key: kept.key, stop }
    this.#change(kept.key, { phase: 'sending' })
    void this.#send(kept, stop.signal)
  }

  async #send(kept: Kept, signal: AbortSignal): Promise<void> {
    const { key } = kept
    try {
      const file = await this.#options.send(kept, {
        signal,
        onPlace: place => this.#moved(key, place),
        onProgress: sent => this.#change(key, { sent }),
        onWhole: () => this.#change(key, { phase: 'checking' }),
      })
      if (signal.aborted) return
      this.#tries = 0
      // First into the form, then off the shelf: a page that dies between the two asks again and gets the same file.
      this.#options.onTaken(file)
      this.#forget(key)
      this.#items = this.#items.filter(item => item.key !== key)
    } catch (cause) {
      if (signal.aborted) return
      this.#failed(key, cause)
    }
    this.#running = null
    this.#run()
    this.#tell()
  }

  #failed(key: string, cause: unknown): void {
    const problem = cause instanceof ApiProblem ? cause : new ApiProblem(0, 'network', OFFLINE)
    if (passing.has(problem.status)) this.#wait(key, problem)
    else {
      this.#forget(key)
      this.#change(key, { phase: 'refused', sentence: problem.detail })
    }
  }

  #wait(key: string, problem: ApiProblem): void {
    const phase = problem.code === 'network' ? 'offline' : 'stuck'
    // The others would only fail the same way.
    this.#items = this.#items.map(item =>
      item.key === key || item.phase === 'waiting' ? { ...item, phase, sentence: problem.detail } : item,
    )
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.again, pause(this.#tries))
    this.#tries += 1
  }

  #moved(key: string, place: string): void {
    const kept = this.#kept.get(key)
    if (!kept) return
    this.#kept.set(key, { ...kept, place })
    this.#options.shelf.keep({ ...kept, place })
  }

  #forget(key: string): void {
    this.#kept.delete(key)
    this.#options.shelf.forget(key)
  }

  #change(key: string, more: Partial<UploadItem>): void {
    this.#items = this.#items.map(item => (item.key === key ? { ...item, ...more } : item))
    this.#tell()
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher()
  }
}

const OFFLINE = '网络断了，内容已存本机。连上后自动续传。'

const shown = (kept: Kept): UploadItem => ({
  key: kept.key,
  entry: kept.entry,
  name: kept.name,
  size: kept.blob.size,
  sent: 0,
  phase: 'waiting',
  sentence: null,
})
