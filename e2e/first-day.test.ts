import { expect, it } from 'vitest'
import { foundCommittee } from './beginning.ts'
import { journey } from './house.ts'

const here = journey('first-day', new Date('2026-04-02T01:30:00Z'))

it('set-up link, three administrators, committee, officer: each signs in with an activation code, a password and a second factor', async () => {
  const { page: officer } = await foundCommittee(here, '江澄市直机关工委', { name: '顾一帆', username: 'guyifan' })
  await officer.getByRole('heading', { level: 1 }).waitFor()
  await here.shot(officer, '工委干事的第一屏')
  expect(await officer.getByRole('heading', { level: 1 }).textContent()).toContain('实施方案')
})
