import { listCommittees } from '../../foundation/accounts/server/committees.ts'
import { connect } from '../../foundation/database/connect.ts'
import type { CommitteeScope } from '../../foundation/database/scope.ts'
import { type Clock, clockFrom } from '../clock.ts'
import { type Ground, live } from '../lifespan.ts'
import { startServer } from '../server.ts'
import { buildCity, refuseInhabited } from './demo.ts'
import { lastEntry } from './server/store.ts'
import { admitted, stepIn } from './step-in.ts'
import { demoStrip } from './step-in-page.ts'

interface Wished {
  readonly units: number
  readonly branches: number
  readonly seed: number
  /** A size or seed was named: a city that stands already is not what was asked for. */
  readonly anew: boolean
}

type Prove = (committeeId: string) => CommitteeScope

/** The demonstration: the server on a data folder of its own, with a generated city in it from its first start on. */
export const liveDemo = (wished: Wished, prove: Prove) =>
  live(
    async ground => {
      const clock = await settle(ground, wished, prove)
      const running = await startServer(
        { ...ground, clock },
        {
          pageTop: demoStrip,
          admit: admitted,
          also: (app, house, sessions) => stepIn(app, { house, sessions, prove }),
        },
      )
      console.log(`换着身份看，请打开：${running.url}/demo`)
      return running
    },
    { demo: true },
  )

/** The last thing that happened in a city may well be two days old when it is built: only a longer sleep moves its clock. */
const asleep = 3 * 86_400_000

/** Builds the city when none stands yet. One that was switched off for days goes on where it stopped: its windows wait for nobody. */
async function settle({ databaseUrl, config, clock }: Ground, wished: Wished, prove: Prove): Promise<Clock> {
  const db = connect({ url: databaseUrl, now: () => clock.now(), max: 2 })
  const house = { db, now: () => clock.now() }
  try {
    const [committee] = await listCommittees(house)
    if (committee) {
      if (wished.anew) await refuseInhabited(house)
      const scope = prove(committee.id)
      const last = await db.read(scope, tx => lastEntry(tx, scope))
      return last && clock.now().getTime() - last.getTime() > asleep
        ? clockFrom(new Date(last.getTime() + 60_000))
        : clock
    }
    console.log(`正在建演示城市：${wished.units} 个单位、${wished.branches} 个支部，约一分钟…`)
    await buildCity(databaseUrl, config.filesDir, { ...wished, now: clock.now() })
    return clock
  } finally {
    await db.close()
  }
}
