import { useInfiniteQuery } from '@tanstack/react-query'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import type { CarryList } from '../../lifecycle/contract.ts'

export type CarryItem = CarryList['items'][number]

/** What waits for an heir, so many of it as have been asked for; `items` is null until the first answer. */
export function useCarries() {
  const list = useInfiniteQuery({
    queryKey: ['carries', chosenCommittee()],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) =>
      (await api.get<CarryList>(`/api/carries?limit=200${pageParam && `&cursor=${pageParam}`}`, { signal })).data,
    getNextPageParam: last => last.nextCursor ?? undefined,
  })
  const pages = list.data?.pages
  return {
    items: pages ? pages.reduce<readonly CarryItem[]>((all, page) => all.concat(page.items), []) : null,
    total: pages?.[0]?.total ?? 0,
    isError: list.isError,
    error: list.error,
    more: list.hasNextPage ? () => void list.fetchNextPage() : null,
  }
}

/** Where the tree has one answer, it is the answer: these go together. */
export const heirOf = ({ carry }: CarryItem) => (carry.heirs.length === 1 ? (carry.heirs[0] ?? null) : null)
