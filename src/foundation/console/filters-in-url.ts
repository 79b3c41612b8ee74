import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

export type Filters = Readonly<Record<string, string>>

/** A list's filters live in the address: it can be sent to a colleague, and the way back finds it as it was. */
export function useFilters(): {
  readonly filters: Filters
  readonly set: (change: Record<string, string | null>) => void
} {
  const router = useRouter()
  const search = useRouterState({ select: state => state.location.searchStr })
  const filters = useMemo(() => readFilters(search), [search])
  const set = useCallback(
    (change: Record<string, string | null>) => {
      const { pathname, searchStr } = router.state.location
      router.history.replace(pathname + writeFilters({ ...readFilters(searchStr), ...change }))
    },
    [router],
  )
  return { filters, set }
}

export function readFilters(search: string): Filters {
  const found: Record<string, string> = {}
  new URLSearchParams(search).forEach((value, key) => {
    if (value) found[key] = value
  })
  return found
}

/** Empty filters leave the address; the order of keys is fixed, so that one list has one address. */
export function writeFilters(filters: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams()
  for (const key of Object.keys(filters).sort()) {
    const value = filters[key]
    if (value) params.set(key, value)
  }
  const written = params.toString()
  return written ? `?${written}` : ''
}
