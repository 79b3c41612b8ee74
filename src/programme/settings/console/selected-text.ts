import type { Selected } from './PlanPaper.tsx'

/** As high as the menu gets (setup.css). */
const MENU = 340

/** What is selected on the paper, counted in the document's own text; null: nothing, or something beside it. */
export function selectedIn(frame: HTMLElement | null): Selected | null {
  const selection = window.getSelection()
  const sheet = frame?.querySelector('.paper-sheet')
  if (!frame || !sheet || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!sheet.contains(range.commonAncestorContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset, 'start')
  const end = offsetOf(range.endContainer, range.endOffset, 'end')
  if (start === null || end === null || end <= start) return null
  const box = range.getBoundingClientRect()
  const home = frame.getBoundingClientRect()
  const within = Math.min(Math.max(box.left - home.left, 8), Math.max(8, home.width - 260))
  // Near the foot of the screen the menu opens upward: all of it is to be seen.
  const upward = box.bottom + MENU > window.innerHeight
  return {
    start,
    end,
    style: upward
      ? { bottom: home.bottom - box.top + 6, left: within }
      : { top: box.bottom - home.top + 6, left: within },
  }
}

/** Where in the document a point of the selection lies: numbers and gaps between lines belong to the words before them. */
function offsetOf(node: Node, offset: number, side: 'start' | 'end'): number | null {
  const place = node instanceof Element ? node : node.parentElement
  const own = place?.closest<HTMLElement>('[data-at]')
  if (own && node.nodeType === Node.TEXT_NODE) return Number(own.dataset.at) + offset
  // Between two elements: the nearest words on that side.
  const child = node.childNodes[side === 'start' ? offset : Math.max(0, offset - 1)] ?? node
  const inside = child instanceof Element ? child : child.parentElement
  const all = inside?.matches('[data-at]')
    ? [inside]
    : Array.from(inside?.querySelectorAll<HTMLElement>('[data-at]') ?? [])
  const found = side === 'start' ? all[0] : all[all.length - 1]
  const near = found ?? inside?.parentElement?.querySelector<HTMLElement>('[data-at]')
  if (!(near instanceof HTMLElement)) return null
  return Number(near.dataset.at) + (side === 'start' ? 0 : (near.textContent ?? '').length)
}
