/**
 * A session that ends in mid-form costs nothing: whoever was refused waits here, the sign-in layer opens over the page,
 * and once the person is in again every waiting call goes out a second time.
 */
const openers = new Set<() => void>()
const returners = new Set<() => void>()
let waiting: { readonly promise: Promise<boolean>; readonly settle: (back: boolean) => void } | null = null

/** The sign-in layer's place: called when an answer says that the session has expired. */
export function onSessionExpired(open: () => void): () => void {
  openers.add(open)
  if (waiting) open()
  return () => {
    openers.delete(open)
  }
}

/** For forms that keep their own copy: called when the person has signed in again. */
export function onSignedInAgain(again: () => void): () => void {
  returners.add(again)
  return () => {
    returners.delete(again)
  }
}

/** Opens the layer (once for all who wait); true when the person is back, false when they left it. */
export function signInAgain(): Promise<boolean> {
  if (waiting) return waiting.promise
  let settle: (back: boolean) => void = () => undefined
  const promise = new Promise<boolean>(resolve => {
    settle = resolve
  })
  waiting = { promise, settle }
  for (const open of openers) open()
  return promise
}

/** The layer's word: the person is in again, or gave up and goes to the sign-in page. */
export function sessionAnswered(back: boolean): void {
  const held = waiting
  waiting = null
  held?.settle(back)
  if (back) for (const again of returners) again()
}

export function isWaitingForSignIn(): boolean {
  return waiting !== null
}
