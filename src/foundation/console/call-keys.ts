import { newKey } from './ids.ts'

/** Create calls that have had no answer yet, each with its key. */
const unanswered = new Map<unknown, string>()

/**
 * The key of a create call: the same for the same call until it has been answered, so that a second click, or a try after the
 * network was lost, makes nothing twice. A file is known by itself, everything else by what it says.
 */
export function keyOfCall(
  url: string,
  body: unknown,
): { readonly key: string; readonly answered: (status: number) => void } {
  const call = typeof Blob !== 'undefined' && body instanceof Blob ? body : `${url}\n${JSON.stringify(body ?? null)}`
  const key = unanswered.get(call) ?? newKey()
  unanswered.set(call, key)
  return {
    key,
    // Without an answer, or with one of a server in trouble, it may have been done: the next try must find it.
    answered: status => {
      if (status > 0 && status < 500) unanswered.delete(call)
    },
  }
}
