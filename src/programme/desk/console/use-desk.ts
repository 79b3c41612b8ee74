import { useQuery } from '@tanstack/react-query'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import type { Desk } from '../contract.ts'

/** 待办 and the places of this person, in one answer: the shell and the first screen share it. */
export function useDesk(enabled = true) {
  return useQuery({
    queryKey: ['desk', chosenCommittee()],
    queryFn: async ({ signal }) => (await api.get<Desk>('/api/desk', { signal })).data,
    enabled,
  })
}
