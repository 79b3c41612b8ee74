import { expect, it } from 'vitest'
import { townOfTests } from '../../../app/testing/programme.ts'
import type { Somebody } from '../../../foundation/accounts/testing.ts'
import { sheetRead } from '../../../foundation/documents/testing.ts'

const { as, town, address, on } = townOfTests()

async function opened(who: Somebody, path: string) {
  const answer = await fetch(address() + path, { headers: { cookie: as(who).cookies() } })
  const { rows } = await sheetRead(await answer.arrayBuffer())
  return { name: decodeURIComponent(answer.headers.get('content-disposition') ?? ''), rows }
}

it('汇总表 has the columns of the matrix, the total on top and every unit under it', async () => {
  const { secretary, officer, branchId } = town()
  const wish = { branchId, name: '田埂上的课堂', sentence: '开到田埂上', field: null }
  expect((await as(secretary).post('/api/brands', wish)).status).toBe(200)
  const { name, rows } = await opened(officer, '/api/coverage/export')
  expect(name).toContain('汇总表.xlsx')
  expect(rows).toEqual([
    ['各单位走到哪一步'],
    ['1 个单位、2 个支部，截至4月12日 10:00'],
    ['单位', '支部', '未提名', '酝酿中', '申报中', '工委审核', '创建中', '已报送', '需关注'],
    ['全部 1 个单位', 2, 1, 1, 0, 0, 0, 0],
    ['市农业农村局', 2, 1, 1, 0, 0, 0, 0, '是'],
  ])
})

it('of a past day it says which', async () => {
  await on('2026-04-14')
  const { rows } = await opened(town().officer, '/api/coverage/export?on=2026-04-12')
  expect(rows[1]).toEqual(['1 个单位、2 个支部，截至4月12日'])
})

it('支部名单 holds the branches of the cell and no other; a reviewer’s holds the own unit’s', async () => {
  const { officer, reviewer, branchId } = town()
  const none = await opened(officer, '/api/coverage/branches/export?standing=none')
  expect(none.rows[1]).toEqual(['未提名，截至4月14日 10:00，共 1 个支部'])
  expect(none.rows.slice(3).map(row => row.slice(0, 3))).toEqual([['市农业农村局', '畜牧科党支部', '未提名']])
  const own = await opened(reviewer, '/api/coverage/branches/export')
  expect(own.rows.slice(3)).toContainEqual(['市农业农村局', '种植业科党支部', '酝酿中', '田埂上的课堂', 2, '温知夏'])
  expect((await as(town().secretary).get(`/api/coverage/branches/export?unit=${branchId}`)).status).toBe(403)
})
