import { useQuery } from '@tanstack/react-query'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import type { FilterChoice } from '../../../foundation/console/FilterList.tsx'
import type { TreeAnswer } from '../../../foundation/organizations/contract.ts'

/** The units as choices of a filter, in official order. Who may not read the tree has no filter by unit. */
export function useUnits(): readonly FilterChoice[] {
  const tree = useQuery({
    queryKey: ['units', chosenCommittee()],
    queryFn: async ({ signal }) => (await api.get<TreeAnswer>('/api/organizations', { signal })).data.tree,
    staleTime: 300_000,
    retry: false,
  })
  const units = tree.data?.children.filter(child => child.kind === 'unit') ?? []
  return units.map(unit => ({ value: unit.id, label: unit.name }))
}
