import { useInfiniteQuery } from '@tanstack/react-query'
import { api, chosenCommittee } from '../../../foundation/console/api.ts'
import type { LapseList } from '../../lifecycle/contract.ts'

export type LapseItem = LapseList['items'][number]

/** One of the two lists, so many of it as have been asked for; `items` is null until the first answer. */
export function useLapses(listed: 'due' | 'lapsed') {
  const list = useInfiniteQuery({
    queryKey: ['lapses', listed, chosenCommittee()],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) =>
      (await api.get<LapseList>(`/api/lapses?listed=${listed}${pageParam && `&cursor=${pageParam}`}`, { signal })).data,
    getNextPageParam: last => last.nextCursor ?? undefined,
  })
  const pages = list.data?.pages
  return {
    items: pages ? pages.reduce<readonly LapseItem[]>((all, page) => all.concat(page.items), []) : null,
    total: pages?.[0]?.total ?? 0,
    later: pages?.[0]?.later ?? 0,
    error: list.error,
    refetch: list.refetch,
    more: list.hasNextPage ? () => void list.fetchNextPage() : null,
  }
}
