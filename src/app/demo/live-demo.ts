import { resetAccount } from '../../foundation/accounts/server/accounts.ts'
import { listCommittees } from '../../foundation/accounts/server/committees.ts'
import { connect } from '../../foundation/database/connect.ts'
import { type Ground, live } from '../lifespan.ts'
import { startServer } from '../server.ts'
import { buildCity } from './demo.ts'

/** The demonstration: the server on a data folder of its own, with a generated city in it from its first start on. */
export const liveDemo = (size: { readonly units: number; readonly branches: number; readonly seed: number }) =>
  live(
    async ground => {
      const lines = await settle(ground, size)
      const running = await startServer(ground)
      for (const line of lines) console.log(line)
      return running
    },
    { demo: true },
  )

/** Builds the city when none stands yet, and says who can be signed in as: nothing has a default password. */
async function settle(
  { databaseUrl, config, clock }: Ground,
  size: { readonly units: number; readonly branches: number; readonly seed: number },
): Promise<string[]> {
  const now = clock.now()
  const db = connect({ url: databaseUrl, now: () => now, max: 2 })
  const house = { db, now: () => now }
  try {
    if ((await listCommittees(house)).length > 0)
      return ['演示城市已在。登录名和启用码在首次启动时给出，也可用 user reset 重发。']
    console.log(`正在建演示城市：${size.units} 个单位、${size.branches} 个支部…`)
    const built = await buildCity(databaseUrl, config.filesDir, { ...size, now })
    const [secretary] = built.secretaries
    const entrances = [
      { ...built.officer, post: `${built.committee}干事` },
      { ...built.secondOfficer, post: `${built.committee}第二位干事` },
      ...(secretary ? [{ ...secretary, post: `${secretary.branch}书记` }] : []),
    ]
    const lines: string[] = []
    // The codes of the roster are a year old in this city and have run out: these are fresh.
    for (const { name, username, post } of entrances) {
      const issued = await resetAccount(house, username)
      if (issued) lines.push(`${post} ${name}：登录名 ${username}，启用码 ${issued.code}`)
    }
    return lines
  } finally {
    await db.close()
  }
}
