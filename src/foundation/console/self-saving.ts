import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ApiProblem } from './api.ts'
import { browserShelf } from './local-copy.ts'
import type { Saving } from './self-saving-machine.ts'
import { SelfSaving, type SelfSavingOptions } from './self-saving-runner.ts'
import { onSignedInAgain } from './session-events.ts'

export interface SelfSavingForm<T> {
  /** null while it is read for the first time; afterwards what is on the screen, its version and phase. */
  readonly saving: Saving<T> | null
  readonly loadProblem: ApiProblem | null
  readonly reload: () => void
  /** Takes what was typed: a whole new value, or how to make it from the present one. */
  readonly type: (change: T | ((now: T) => T)) => void
  /** Before an act such as 报送: true when the server has everything on the screen. */
  readonly settle: () => Promise<boolean>
  readonly choose: (whose: 'mine' | 'theirs') => void
}

/**
 * A form that saves itself to the server and, until that answers, in the browser; it never loses what was typed. One
 * form an object: give the component a `key` so that another object is another form.
 */
export function useSelfSaving<T>(options: SelfSavingOptions<T>): SelfSavingForm<T> {
  const [form] = useState(() => new SelfSaving<T>(options, browserShelf))
  const saving = useSyncExternalStore(form.watch, form.state)
  const loadProblem = useSyncExternalStore(form.watch, form.loadProblem)
  useEffect(() => {
    void form.open()
    const hide = () => {
      if (document.visibilityState === 'hidden') form.leave()
    }
    const leave = () => form.leave()
    // The browser's own question, where even the copy in it may be incomplete: two versions, or nothing sent yet.
    const ask = (event: BeforeUnloadEvent) => {
      const phase = form.state()?.phase
      if (phase === 'conflict' || phase === 'refused') event.preventDefault()
    }
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', leave)
    window.addEventListener('beforeunload', ask)
    window.addEventListener('online', form.again)
    const stop = onSignedInAgain(form.again)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('beforeunload', ask)
      window.removeEventListener('online', form.again)
      stop()
      form.close()
    }
  }, [form])
  const [doing] = useState(() => ({
    reload: () => void form.open(),
    settle: () => form.settle(),
    choose: form.choose,
    type: (change: T | ((now: T) => T)) => {
      const now = form.state()
      if (now) form.type(isChange(change) ? change(now.value) : change)
    },
  }))
  return { saving, loadProblem, ...doing }
}

function isChange<T>(change: T | ((now: T) => T)): change is (now: T) => T {
  return typeof change === 'function'
}
