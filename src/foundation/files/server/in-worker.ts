import { type Transferable, Worker } from 'node:worker_threads'

interface Bounds {
  readonly seconds: number
  readonly megabytes: number
}

/**
 * Reads a file that anybody may have made in a thread of its own, which ends with its answer: a crafted one can neither hold
 * the server's event loop nor keep memory. Null: it failed, grew or took too long.
 */
export function inWorker<Answer>(
  name: URL,
  data: unknown,
  { seconds, megabytes }: Bounds,
  transfer: Transferable[] = [],
): Promise<Answer | null> {
  return new Promise(resolve => {
    const worker = new Worker(name, {
      workerData: data,
      transferList: transfer,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // What a library says about a broken file is not for our log.
      stdout: true,
      stderr: true,
    })
    const timer = setTimeout(() => end(null), seconds * 1000)
    const end = (answer: Answer | null): void => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    // Our own worker files answer with what their caller names.
    worker.once('message', (answer: Answer) => end(answer))
    worker.once('error', () => end(null))
    worker.once('exit', () => end(null))
  })
}

let last: Promise<unknown> = Promise.resolve()

/** Pictures are unpacked one at a time: each may take a hundred megabytes for a moment. */
export function inTurn<A>(work: () => Promise<A>): Promise<A> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}
