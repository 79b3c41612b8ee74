import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api, chosenCommittee } from '../../foundation/console/api.ts'
import type { Desk } from '../../programme/desk/contract.ts'
import { readHere } from './reading.ts'

/** Coming to where a notice leads is reading it, by whatever way one came: whoever sent it learns that it was read. */
export function useReading(unread: Desk['unread'] | undefined): void {
  const queries = useQueryClient()
  const address = useLocation({ select: location => location.pathname + location.searchStr })
  const here = readHere(unread ?? [], address).join(' ')
  useEffect(() => {
    if (here === '') return
    const marked = here.split(' ').map(id => api.post(`/api/notices/${id}/read`))
    // What could not be marked stays unread, and is tried at the next visit.
    Promise.allSettled(marked).then(() => {
      void queries.invalidateQueries({ queryKey: ['desk', chosenCommittee()] })
      void queries.invalidateQueries({ queryKey: ['notices'] })
    })
  }, [here, queries])
}
