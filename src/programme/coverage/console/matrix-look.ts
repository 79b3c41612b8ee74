import type { Coverage } from '../contract.ts'

type Column = Coverage['columns'][number]

/** Blue depth is the share of the unit's own branches (screens/README.md §1: 5–62 % of blue-2); behind the windows it is ochre. Ink reads on all of it. */
export function cellColour(column: Pick<Column, 'behind'>, count: number, branches: number): string {
  const depth = 0.05 + (0.57 * count) / Math.max(1, branches)
  return column.behind ? `rgba(168, 86, 11, ${(depth * 0.7).toFixed(3)})` : `rgba(47, 111, 148, ${depth.toFixed(3)})`
}

export const figure = (count: number) => count.toLocaleString('en-US')

/** The list that a cell speaks of, with its filters in the address. */
export function listAddress(standing: string | null, unit: string | null, on: string | null): string {
  const filters = [
    ...(on ? [`on=${on}`] : []),
    ...(standing ? [`standing=${standing}`] : []),
    ...(unit ? [`unit=${unit}`] : []),
  ]
  return `/branches${filters.length ? `?${filters.join('&')}` : ''}`
}
