import { today } from '../foundation/calendar/instants.ts'
import { sweepFiles } from '../foundation/files/server/files.ts'
import type { House } from '../foundation/http/house.ts'
import { forgetOldRequests } from '../foundation/http/once.ts'
import type { NightlyJob } from '../foundation/jobs/jobs.ts'
import { checkLedger } from '../foundation/ledger/server/check.ts'
import { foldDay } from '../foundation/ledger/server/day-chain.ts'
import { forgetOldReads } from '../foundation/ledger/server/reads.ts'
import { recount } from '../programme/coverage/server/coverage.ts'
import { stillNamed } from '../programme/declarations/server/attachments.ts'
import type { Storage } from './storage.ts'

/** What happens by itself, at night and before the day's work. */
export const nightlyJobs = (house: House, { files, alarms }: Storage): NightlyJob[] => [
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
  {
    name: 'ledger-check',
    cron: '0 8 * * *',
    onOpening: 12,
    work: async scope => {
      const { fault } = await checkLedger(house, scope)
      if (fault === null) return
      alarms.raise('ledger_broken')
      console.error(`操作留痕核验：${fault}`)
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
