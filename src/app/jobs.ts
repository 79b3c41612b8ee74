import { today } from '../foundation/calendar/instants.ts'
import { type Files, sweepFiles } from '../foundation/files/server/files.ts'
import type { House } from '../foundation/http/house.ts'
import { forgetOldRequests } from '../foundation/http/once.ts'
import type { NightlyJob } from '../foundation/jobs/jobs.ts'
import { foldDay } from '../foundation/ledger/server/day-chain.ts'
import { forgetOldReads } from '../foundation/ledger/server/reads.ts'
import { recount } from '../programme/coverage/server/coverage.ts'
import { stillNamed } from '../programme/declarations/server/attachments.ts'

/** What happens by itself at night. */
export const nightlyJobs = (house: House, files: Files): NightlyJob[] => [
  {
    name: 'ledger-fold',
    cron: '10 0 * * *',
    work: async scope => {
      await house.db.housekeeping(scope, tx => foldDay(tx, scope, house.now()))
    },
  },
  {
    name: 'coverage-recount',
    cron: '20 0 * * *',
    work: async scope => {
      const wrong = await house.db.housekeeping(scope, tx => recount(tx, scope, today(house.now())))
      if (wrong > 0) console.warn(`覆盖计数夜间复核：${wrong} 处与实际不符，已更正。`)
    },
  },
  { name: 'files-sweep', cron: '40 2 * * *', work: scope => sweepFiles(house, files, scope, stillNamed) },
  {
    name: 'forget',
    cron: '30 0 * * *',
    work: async scope => {
      await forgetOldReads(house, scope)
      await forgetOldRequests(house, scope)
    },
  },
]
