import { expect, test } from 'vitest'
import { wishedUsername } from './wished-username.ts'

test.each([
  ['温知夏', 'wenzhixia'],
  ['𠮷田一郎', 'tianyilang'],
  ['张𪚥', 'zhang'],
  ['𠮷𠮷', 'dangyuan'],
  ['阿卜杜热合曼·阿卜杜热依木·麦麦提敏', 'abudurehemanabudureyimumai'],
])('%s is offered %s', (name, username) => {
  expect(wishedUsername(name)).toBe(username)
})
