import { type KeyboardEvent, useCallback, useState } from 'react'

interface Place {
  readonly row: number
  readonly column: number
}

/** Which way an arrow goes; Home and End go to the ends of the row. */
function moved(key: string, { row, column }: Place, lastColumn: number): Place | null {
  switch (key) {
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: lastColumn }
    default:
      return null
  }
}

/** Arrow keys move from cell to cell; the Tab key enters the matrix where one left it, and leaves it as a whole. */
export function useMatrixKeys(columns: number) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const cell = useCallback(
    (row: number, column: number) => ({
      'data-row': row,
      'data-column': column,
      tabIndex: at.row === row && at.column === column ? 0 : -1,
      onFocus: () => setAt(now => (now.row === row && now.column === column ? now : { row, column })),
    }),
    [at],
  )
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return
    const { row, column } = target.dataset
    if (row === undefined || column === undefined) return
    const to = moved(key, { row: Number(row), column: Number(column) }, columns - 1)
    const next = to && event.currentTarget.querySelector(`[data-row="${to.row}"][data-column="${to.column}"]`)
    if (!(next instanceof HTMLElement)) return
    event.preventDefault()
    next.focus()
  }
  return { cell, onKeyDown }
}
