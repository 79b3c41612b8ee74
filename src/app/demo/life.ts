import { addDays, type LocalDate } from '../../foundation/calendar/dates.ts'
import { today } from '../../foundation/calendar/instants.ts'
import type { TransitionAnswer } from '../../programme/brands/contract.ts'
import type { DeclarationAnswer, SaveDraftAnswer } from '../../programme/declarations/contract.ts'
import { declarationDefaults } from '../../programme/declarations/settings.ts'
import { type Draws, drawing } from './chance.ts'
import type { CityBranch } from './city.ts'
import type { Act, Happening } from './fates.ts'
import { declarationOf, marksOf, mendedOf, type Named } from './papers.ts'
import * as phrases from './phrases.ts'
import type { Townsperson } from './townspeople.ts'

/** A branch with its people, as they stand at their doors. */
export interface BranchAtWork extends CityBranch {
  readonly id: string
  readonly people: {
    readonly secretary: Townsperson
    readonly editor: Townsperson
    /** Null: nobody has been appointed, and nothing passes. */
    readonly reviewer: Townsperson | null
  }
}

export interface Office {
  readonly committeeId: string
  readonly officer: Townsperson
  readonly second: Townsperson
}

/** The declaration window and the first day of 创建 that this year's papers are written for. */
export interface Calendar {
  readonly begins: LocalDate
  readonly windowEnd: LocalDate
}

/** One brand on its way: what its people saw last. */
export interface Living {
  readonly branch: BranchAtWork
  readonly draws: Draws
  brandId: string
  version: number
  /** Who decided last, who alone may undo it. */
  decidedBy: Townsperson | null
  /** The form as it was last opened: who can be named in it, and the version of the draft. */
  form: { readonly people: Named; readonly version: number } | null
  /** Its unit has no reviewer: the material stands still, and the officer sees it. */
  stuck: boolean
}

export const begin = (branch: BranchAtWork): Living => ({
  branch,
  draws: drawing(branch.seed + 5),
  brandId: '',
  version: 0,
  decidedBy: null,
  form: null,
  stuck: false,
})

/** Lets one thing happen to a brand, through the same doors as everybody's. */
export async function happen(
  living: Living,
  { act }: Happening,
  office: Office,
  calendar: Calendar,
  now: Date,
): Promise<void> {
  if (living.stuck) return
  const { branch } = living
  const { secretary, editor, reviewer } = branch.people
  const acts: Readonly<Record<Act, () => Promise<void>>> = {
    nominate: () => nominate(living, living.draws.once(0.4) ? editor : secretary, {}),
    'nominate on paper': () =>
      nominate(living, office.officer, { inNameOf: { reason: living.draws.pick(phrases.onPaper) } }),
    select: () => step(living, secretary, 'select', { marks: marksOf(branch) }),
    'begin the form': () => write(living, calendar, 'half'),
    'fill the form': () => write(living, calendar, 'whole'),
    'answer some': () => write(living, calendar, 'some answers'),
    'answer all': () => write(living, calendar, 'all answers'),
    submit: () => step(living, secretary, 'submit', {}),
    'unit passes': () => judge(living, reviewer, 'pass', calendar),
    'unit returns': () => judge(living, reviewer, 'return', calendar),
    accept: () => judge(living, living.draws.once(0.5) ? office.officer : office.second, 'pass', calendar),
    'send back': () => judge(living, living.draws.once(0.5) ? office.officer : office.second, 'return', calendar),
    read: () => readNotices(secretary),
    withdraw: () => step(living, secretary, 'withdraw', { reason: living.draws.pick(phrases.withdrawals) }),
    lapse: () => step(living, office.officer, 'lapse', {}),
    revive: () =>
      step(living, office.officer, 'revive', {
        reason: living.draws.pick(phrases.delays),
        until: addDays(today(now), 10),
      }),
    extend: async () => {
      const until = addDays(calendar.windowEnd, living.draws.number(2, 6))
      const body = { until, reason: living.draws.pick(phrases.delays) }
      await office.officer.call('POST', `/api/brands/${living.brandId}/extensions`, body)
    },
    undo: () => step(living, living.decidedBy ?? office.officer, 'revert', {}),
  }
  await acts[act]()
}

async function nominate(living: Living, who: Townsperson, more: object): Promise<void> {
  const { id: branchId, brand: name, sentence, field } = living.branch
  const made = await who.call<TransitionAnswer>('POST', '/api/brands', { branchId, name, sentence, field, ...more })
  living.brandId = made.id
  living.version = made.version
}

async function step(living: Living, who: Townsperson, action: string, input: unknown): Promise<void> {
  const url = `/api/brands/${living.brandId}/transitions`
  living.version = (await who.call<TransitionAnswer>('POST', url, { action, input }, living.version)).version
}

type Extent = 'half' | 'whole' | 'some answers' | 'all answers'

/** Writes the form as far as it goes; the draft counts its own versions. */
async function write(living: Living, { begins }: Calendar, extent: Extent): Promise<void> {
  const { branch, brandId, draws } = living
  const who = draws.once(0.5) ? branch.people.editor : branch.people.secretary
  const url = `/api/brands/${brandId}/declaration`
  const opened = extent === 'some answers' || extent === 'all answers' ? await openForm(living, who) : null
  const { people, version } = living.form ?? (await openForm(living, who)).form
  const whole = declarationOf(branch, people, begins)
  const remarks = opened?.remarks ?? []
  const answered = extent === 'some answers' ? remarks.slice(0, 1) : remarks
  const replies = Object.fromEntries(answered.map(id => [id, draws.pick(phrases.replies)]))
  const lacking = draws.some(['theme', 'feature', 'concept', 'background'], draws.number(2, 4))
  const content =
    extent === 'half'
      ? {
          ...whole,
          form: { ...whole.form, ...Object.fromEntries(lacking.map(code => [code, ''])) },
          plan: { ...whole.plan, ...(draws.once(0.5) ? { results: [] } : {}), flow: '' },
        }
      : { ...(remarks.length ? mendedOf(branch, whole, people) : whole), replies }
  const saved = await who.call<SaveDraftAnswer>('PUT', url, content, version)
  living.form = { people, version: saved.version }
}

/** What a form asks of its writer before a word is typed: whom the roster knows, and which remarks wait for an answer. */
async function openForm(living: Living, who: Townsperson) {
  const { page, version } = await who.read<DeclarationAnswer>(`/api/brands/${living.brandId}/declaration`)
  const idOf = (name: string) => page.people.find(person => person.name === name)?.id ?? ''
  const { secretary, lead, editor } = living.branch
  living.form = { people: { secretary: idOf(secretary), lead: idOf(lead), editor: idOf(editor) }, version }
  return { form: living.form, remarks: page.remarks.map(remark => remark.id) }
}

const pins = ['theme', 'connotation', 'feature', 'background', 'measures.m1', 'measures.m2', 'goals', 'results.r1']

async function judge(
  living: Living,
  who: Townsperson | null,
  action: 'pass' | 'return',
  { windowEnd }: Calendar,
): Promise<void> {
  if (!who) {
    living.stuck = true
    return
  }
  const { draws } = living
  living.decidedBy = who
  if (action === 'pass') return step(living, who, 'pass', { opinion: '', acceptedRemarks: [] })
  const remarks = draws.some(pins, draws.number(1, 3)).map((pin, place) => {
    const reason = draws.pick(declarationDefaults.reasons)
    return { id: `x${place + 1}`, reason: reason.code, pin, text: draws.pick(reason.remarks) }
  })
  const reasons = [...new Set(remarks.map(remark => remark.reason))]
  await step(living, who, 'return', { reasons, remarks, deadline: addDays(windowEnd, draws.number(0, 4)) })
}

/** The first notices of whoever looks into their desk that day. */
async function readNotices(who: Townsperson): Promise<void> {
  const { items } = await who.call<{ items: readonly { id: string }[] }>('GET', '/api/notices?limit=5')
  for (const { id } of items) await who.call('POST', `/api/notices/${id}/read`)
}
