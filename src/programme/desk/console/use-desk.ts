import { useQuery } from '@tanstack/react-query'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import type { Desk, Risks } from '../contract.ts'

/** 待办 and the places of this person, in one answer: the shell and the first screen share it. */
export function useDesk(enabled = true) {
  return useQuery({
    queryKey: ['desk', chosenCommittee()],
    queryFn: async ({ signal }) => (await api.get<Desk>('/api/desk', { signal })).data,
    enabled,
  })
}

/** 可能误期的 looks at everything: asked by the home alone, after the desk is drawn. */
export function useRisks(enabled: boolean) {
  return useQuery({
    queryKey: ['desk', 'risks', chosenCommittee()],
    queryFn: async ({ signal }) => (await api.get<Risks>('/api/desk/risks', { signal })).data,
    enabled,
  })
}
