import { useQuery } from '@tanstack/react-query'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import type { ExtensionHere } from '../../brands/contract.ts'

/** A branch this person works for, as far as a nomination needs it; the desk's answer has more. */
interface OwnBranch {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly may: readonly string[]
  readonly why: string | null
  readonly extension: ExtensionHere | null
  readonly fields: readonly string[]
  readonly naming: { readonly min: number; readonly max: number } | null
}

/** null until read. */
export function useOwnBranches(): readonly OwnBranch[] | null {
  const desk = useQuery({
    queryKey: ['desk', chosenCommittee()],
    queryFn: async () => (await api.get<{ branches: readonly OwnBranch[] }>('/api/desk')).data,
  })
  return desk.data?.branches ?? null
}
