import { expect, it } from 'vitest'
import { foundCommittee } from './beginning.ts'
import { journey } from './house.ts'

const here = journey('first-day', new Date('2026-04-02T01:30:00Z'))

it('set-up link, three administrators, committee, officer: each signs in with an activation code, a password and a second factor', async () => {
  const { page: officer } = await foundCommittee(here, '江澄市直机关工委', { name: '顾一帆', username: 'guyifan' })
  await officer.getByRole('heading', { level: 1 }).waitFor()
  await here.shot(officer, '工委干事的第一屏')
  expect(await officer.getByRole('heading', { level: 1 }).textContent()).toContain('实施方案')

  // A programme without a plan in writing begins by hand.
  await officer.getByRole('link', { name: '新建创建活动' }).click()
  await officer.getByRole('button', { name: '新建创建活动' }).click()
  await officer.getByLabel('联系干事').fill('顾一帆（111 室）')
  await officer.getByText(/已保存/).waitFor()
  await officer.reload()
  expect(await officer.getByLabel('联系干事').inputValue()).toBe('顾一帆（111 室）')
  await here.shot(officer, '手工新建的创建活动')
})
