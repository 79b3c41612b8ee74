import type { Desk } from '../../programme/desk/contract.ts'

/** Notices that are read by coming here: a brand's on any of its pages, one with a place of its own (`?at=`) there alone. */
export const readHere = (unread: Desk['unread'], address: string): string[] =>
  unread.filter(({ link }) => leadsTo(link, address)).map(notice => notice.id)

function leadsTo(link: string, address: string): boolean {
  if (link.includes('?')) return link === address
  const [path = ''] = address.split(/[?#]/)
  return path === link || path.startsWith(`${link}/`)
}
