import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { onSignedInAgain } from '../../console/session-events.ts'
import type { FileSeen } from '../file.ts'
import { giveUp, sendingTo } from './tus-sending.ts'
import { UploadQueue } from './upload-queue.ts'
import { browserUploads } from './upload-shelf.ts'

/** The uploads of one form by one person; they go on once the form is there (`ready`), while the page is open, and at the next visit. */
export function useUploads(url: string, form: string, ready: boolean, onTaken: (file: FileSeen) => void) {
  const latest = useRef(onTaken)
  latest.current = onTaken
  const [queue] = useState(
    () =>
      new UploadQueue({
        shelf: browserUploads(form),
        send: sendingTo(url),
        giveUp,
        onTaken: file => latest.current(file),
      }),
  )
  const items = useSyncExternalStore(queue.watch, queue.state)
  useEffect(() => {
    if (!ready) return
    void queue.open()
    window.addEventListener('online', queue.again)
    const stop = onSignedInAgain(queue.again)
    return () => {
      window.removeEventListener('online', queue.again)
      stop()
      queue.close()
    }
  }, [queue, ready])
  return { items, queue }
}
