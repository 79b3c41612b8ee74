import type { PendingDecisions, ReleaseAnswer } from '../../programme/declarations/contract.ts'
import type { CityClock } from './city-clock.ts'
import type { Happening } from './fates.ts'
import { type BranchAtWork, begin, type Calendar, happen, type Living, type Office } from './life.ts'

interface Event {
  readonly living: Living
  readonly happening: Happening
  readonly at: Date
}

/** Offices open at half past eight; the day's letters go out at twenty to six. */
const opens = 510
const lettersGoOut = 1060

/** Days that lie this far back belong to last year's campaign. */
const longAgo = 100

/** Lives as they will go, each thing on its day and at an hour of its own. */
export class Years {
  readonly #events: readonly Event[]
  readonly #clock: CityClock
  readonly #office: Office

  constructor(branches: readonly BranchAtWork[], office: Office, clock: CityClock) {
    this.#clock = clock
    this.#office = office
    this.#events = branches
      .flatMap(branch => {
        const living = begin(branch)
        let minutes = 0
        let day = -1
        return branch.fate.life.map((happening): Event => {
          const { daysAgo } = happening
          minutes = daysAgo === day ? minutes + living.draws.number(8, 70) : opens + living.draws.number(0, 240)
          day = daysAgo
          return { living, happening, at: clock.moment(daysAgo, Math.min(minutes, lettersGoOut - 5)) }
        })
      })
      .toSorted((one, other) => one.at.getTime() - other.at.getTime())
  }

  lastYear(calendar: Calendar): Promise<void> {
    return this.#pass(({ daysAgo }) => daysAgo > longAgo, calendar)
  }

  thisYear(calendar: Calendar): Promise<void> {
    return this.#pass(({ daysAgo }) => daysAgo <= longAgo, calendar)
  }

  /** Day by day; what was decided on a day and is not held back goes out at its end. */
  async #pass(belongs: (happening: Happening) => boolean, calendar: Calendar): Promise<void> {
    const events = this.#events.filter(({ happening }) => belongs(happening))
    for (const [daysAgo, ofDay] of Map.groupBy(events, ({ happening }) => happening.daysAgo)) {
      await together(ofDay, ({ living, happening, at }) =>
        this.#clock.at(at, () => happen(living, happening, this.#office, calendar, at)),
      )
      const decided = ofDay.filter(
        ({ living, happening }) =>
          (happening.act === 'accept' || happening.act === 'send back') && !happening.held && living.decidedBy,
      )
      if (decided.length)
        await this.#clock.at(this.#clock.moment(daysAgo, lettersGoOut), () =>
          this.#release(decided.map(({ living }) => living)),
        )
    }
  }

  async #release(decided: readonly Living[]): Promise<void> {
    const { officer } = this.#office
    const { items } = await officer.call<PendingDecisions>('GET', '/api/decisions')
    const brands = new Set(decided.map(living => living.brandId))
    const ids = items.filter(item => brands.has(item.brand.id)).map(item => item.id)
    for (let from = 0; from < ids.length; from += 400) {
      const { held } = await officer.call<ReleaseAnswer>('POST', '/api/decisions/release', {
        ids: ids.slice(from, from + 400),
      })
      const [stuck] = held
      if (stuck) throw new Error(`演示城市没有建成：${stuck.sentence}`)
    }
    for (const living of decided) living.version += 1
  }
}

/** Eight at a time, as many as the city has connections; what happens to one brand happens in its order. */
async function together(events: readonly Event[], work: (event: Event) => Promise<void>): Promise<void> {
  const queue = events.values()
  const last = new Map<Living, Promise<void>>()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const event of queue) {
        const before = last.get(event.living) ?? Promise.resolve()
        const done = before.then(() => work(event))
        last.set(event.living, done)
        await done
      }
    }),
  )
}
