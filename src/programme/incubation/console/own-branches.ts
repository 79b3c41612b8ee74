import { useQuery } from '@tanstack/react-query'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import type { ExtensionHere } from '../../brands/contract.ts'

/** A branch as far as a nomination needs it; the answers it comes with have more. */
export interface BranchToNominate {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly may: readonly string[]
  readonly why: string | null
  readonly extension: ExtensionHere | null
  readonly fields: readonly string[]
  readonly naming: { readonly min: number; readonly max: number } | null
}

/** The branches this person works for; null until read. */
export function useOwnBranches(): readonly BranchToNominate[] | null {
  const desk = useQuery({
    queryKey: ['desk', chosenCommittee()],
    queryFn: async () => (await api.get<{ branches: readonly BranchToNominate[] }>('/api/desk')).data,
  })
  return desk.data?.branches ?? null
}

/** A branch for which an officer acts (代录). */
export const useBranchInName = (id: string) =>
  useQuery({
    queryKey: ['branch', id],
    queryFn: async () =>
      (await api.get<BranchToNominate & { mayInNameOf: readonly string[] }>(`/api/branches/${id}`)).data,
  })
