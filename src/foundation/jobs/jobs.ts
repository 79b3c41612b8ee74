import PgBoss from 'pg-boss'
import { SHANGHAI } from '../calendar/dates.ts'
import { type CommitteeScope, proveCommittee } from '../database/scope.ts'

/** Work that the house does by itself: a name, when, and what for each committee. */
export interface NightlyJob {
  readonly name: string
  /** Five fields of cron, in the committee's zone. */
  readonly cron: string
  /** Also when the house opens, at most once in so many hours: a machine that is off at the hour would never do it. */
  readonly onOpening?: number
  readonly work: (scope: CommitteeScope) => Promise<void>
}

/**
 * Jobs on the same PostgreSQL, so that they survive restarts and run once however many app nodes there are. The job gate
 * is here: the second of the four that make a committee scope.
 */
export async function startJobs(
  url: string,
  jobs: readonly NightlyJob[],
  committeeIds: () => Promise<readonly string[]>,
): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', max: 3 })
  // A database that is away for a while must not take the process along; pg-boss tries again by itself.
  boss.on('error', () => {})
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name)
    await boss.work(job.name, async () => {
      for (const id of await committeeIds()) await job.work(proveCommittee(id))
    })
    await boss.schedule(job.name, job.cron, {}, { tz: SHANGHAI })
    if (job.onOpening) await boss.send(job.name, {}, { singletonHours: job.onOpening })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}
