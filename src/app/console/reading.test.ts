import { expect, it } from 'vitest'
import { readHere } from './reading.ts'

const unread = [
  { id: 'returned', link: '/brands/b1' },
  { id: 'other', link: '/brands/b10' },
  { id: 'unheld', link: '/organizations?at=u1' },
]

it.each<[string, string[]]>([
  ['/brands/b1', ['returned']],
  ['/brands/b1/declaration', ['returned']],
  ['/brands/b1?tab=creation', ['returned']],
  ['/brands', []],
  ['/organizations', []],
  ['/organizations?at=u1', ['unheld']],
  ['/', []],
])('at %s these notices have been read: %j', (address, ids) => {
  expect(readHere(unread, address)).toEqual(ids)
})
