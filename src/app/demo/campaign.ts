import type { LocalDate } from '../../foundation/calendar/dates.ts'
import type { TransitionAnswer } from '../../programme/brands/contract.ts'
import type { DeclarationAnswer, PendingDecisions } from '../../programme/declarations/contract.ts'
import type { Declaration } from '../../programme/declarations/declaration.ts'
import type { CityBranch } from './city.ts'
import { declarationOf, marksOf } from './papers.ts'
import type { Townsperson } from './townspeople.ts'

export interface BranchAtWork extends CityBranch {
  readonly id: string
  /** The secretary, who nominates, writes and hands in. */
  readonly answersFor: Townsperson
}

export interface Office {
  readonly committeeId: string
  readonly officer: Townsperson
  /** Checks what the first one has changed. */
  readonly secondOfficer: Townsperson
}

/** A brand on its way: what its people saw last. */
interface Underway {
  readonly branch: BranchAtWork
  readonly id: string
  version: number
}

/** Moves the city's clock to so many days before its present. */
type To = (daysAgo: number) => void

/** Eight at a time: as many as the city has connections. */
async function together<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const item of queue) await work(item)
    }),
  )
}

async function step(who: Townsperson, brand: Underway, action: string, input: unknown): Promise<void> {
  const url = `/api/brands/${brand.id}/transitions`
  brand.version = (await who.call<TransitionAnswer>('POST', url, { action, input }, brand.version)).version
}

async function nominated(branches: readonly BranchAtWork[]): Promise<Underway[]> {
  const brands: Underway[] = []
  await together(branches, async branch => {
    const { id: branchId, brand: name, sentence, field } = branch
    const made = await branch.answersFor.call<TransitionAnswer>('POST', '/api/brands', {
      branchId,
      name,
      sentence,
      field,
    })
    brands.push({ branch, id: made.id, version: made.version })
  })
  return brands
}

const select = (brands: readonly Underway[]) =>
  together(brands, brand => step(brand.branch.answersFor, brand, 'select', { marks: marksOf(brand.branch) }))

/** Writes the form as far as it goes, with an answer to every remark; the draft counts its own versions. */
async function write(brand: Underway, first: LocalDate, change: (whole: Declaration) => Declaration): Promise<void> {
  const who = brand.branch.answersFor
  const url = `/api/brands/${brand.id}/declaration`
  const { page: form, version } = await who.read<DeclarationAnswer>(url)
  const idOf = (name: string) => form.people.find(person => person.name === name)?.id ?? ''
  const { secretary, lead, editor } = brand.branch
  const people = { secretary: idOf(secretary), lead: idOf(lead), editor: idOf(editor) }
  const replies = Object.fromEntries(form.remarks.map(remark => [remark.id, '已按意见改到人、改到日子。']))
  await who.call('PUT', url, change({ ...declarationOf(brand.branch, people, first), replies }), version)
}

async function declare(brands: readonly Underway[], first: LocalDate): Promise<void> {
  await together(brands, async brand => {
    await write(brand, first, whole => whole)
    await step(brand.branch.answersFor, brand, 'submit', {})
  })
}

/** Files what the committee decided on each, and sends all of it; every brand's version moves with its release. */
async function decide(office: Office, brands: readonly Underway[], action: string, input: unknown): Promise<void> {
  await together(brands, brand => step(office.officer, brand, action, input))
  const { items } = await office.officer.call<PendingDecisions>('GET', '/api/decisions')
  const mine = new Map(brands.map(brand => [brand.id, brand]))
  const batches = Array.from({ length: 8 }, (_, part) =>
    items.filter((item, index) => index % 8 === part && mine.has(item.brand.id)).map(item => item.id),
  )
  await together(
    batches.filter(ids => ids.length > 0),
    ids => office.officer.call('POST', '/api/decisions/release', { ids }),
  )
  for (const brand of brands) brand.version += 1
}

/** Last year: begun, and left lying until the window had closed. */
export async function dropOut(office: Office, branches: readonly BranchAtWork[], to: To): Promise<void> {
  to(385)
  const brands = await nominated(branches)
  to(360)
  await together(brands, brand => step(office.officer, brand, 'lapse', {}))
}

/** This year, up to the middle of 申报: each branch gets as far as its fate lets it. */
export async function runCampaign(
  office: Office,
  branches: readonly BranchAtWork[],
  to: To,
  first: LocalDate,
): Promise<void> {
  const begun = branches.filter(branch => branch.fate < 0.85)
  to(12)
  const brands = await nominated(begun)
  const below = (most: number, least = 0) => brands.filter(({ branch }) => branch.fate < most && branch.fate >= least)
  to(8)
  await select(below(0.75))
  to(4)
  await declare(below(0.5), first)
  await together(below(0.6, 0.5), brand =>
    write(brand, first, whole => ({ ...whole, form: { ...whole.form, feature: '', theme: '' } })),
  )
  to(3)
  await decide(office, below(0.25), 'pass', { opinion: '', acceptedRemarks: [] })
  await decide(office, below(0.37, 0.25), 'return', {
    reasons: ['R3'],
    remarks: [{ id: 'x1', reason: 'R3', pin: 'measures.m2', text: '责任人请落实到人，并写明能检查的日子。' }],
    deadline: null,
  })
  to(1)
  await declare(below(0.3, 0.25), first)
  await together(below(0.8, 0.75), brand =>
    step(brand.branch.answersFor, brand, 'withdraw', { reason: '支部今年有机构调整，明年再报。' }),
  )
  to(0)
}
