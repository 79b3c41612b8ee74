import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import type { BranchList, Coverage } from '../contract.ts'

/** The matrix, of today or of a past day; a past day does not change, so it is read once. */
export const useCoverage = (on: string | null) =>
  useQuery({
    queryKey: ['coverage', chosenCommittee(), on],
    queryFn: async ({ signal }) => (await api.get<Coverage>(`/api/coverage${on ? `?on=${on}` : ''}`, { signal })).data,
    placeholderData: keepPreviousData,
    ...(on ? { staleTime: Number.POSITIVE_INFINITY } : {}),
  })

export interface Cell {
  readonly unit: string
  readonly standing: string
  readonly on: string | null
}

/** The first branches behind a cell, for the layer that opens over it. */
export const useCell = ({ unit, standing, on }: Cell, limit: number) =>
  useQuery({
    queryKey: ['coverage-cell', chosenCommittee(), unit, standing, on],
    queryFn: async ({ signal }) => {
      const query = `unit=${unit}&standing=${standing}&limit=${limit}${on ? `&on=${on}` : ''}`
      return (await api.get<BranchList>(`/api/coverage/branches?${query}`, { signal })).data
    },
  })
