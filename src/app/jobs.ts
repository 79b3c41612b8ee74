import type { House } from '../foundation/http/house.ts'
import type { NightlyJob } from '../foundation/jobs/jobs.ts'
import { foldDay } from '../foundation/ledger/server/day-chain.ts'

/** What happens by itself at night. */
export const nightlyJobs = (house: House): NightlyJob[] => [
  {
    name: 'ledger-fold',
    cron: '10 0 * * *',
    work: async scope => {
      await house.db.housekeeping(scope, tx => foldDay(tx, scope, house.now()))
    },
  },
]
