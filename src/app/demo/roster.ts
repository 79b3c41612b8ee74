import type { LocalDate } from '../../foundation/calendar/dates.ts'
import type { RosterImported, Slip, SlipsAnswer } from '../../foundation/organizations/contract.ts'
import type { OrganizationNode } from '../../foundation/organizations/tree.ts'
import type { City, CityBranch } from './city.ts'
import type { BranchAtWork, Office } from './life.ts'
import type { Townspeople, Townsperson } from './townspeople.ts'

const head = '单位,支部,支部书记,书记电话,分管领导,支部联络员,党员人数'

/** There is no area code 0000: whoever rings one rings nobody. */
const phoneOf = ({ seed }: CityBranch) => (seed % 3 === 0 ? '' : `0000${String(seed % 10_000_000).padStart(7, '0')}`)

/** The roster goes in as the file an officer would upload; then the units' reviewers are appointed by hand. */
export async function peopled(
  people: Townspeople,
  office: Office,
  city: City,
  on: LocalDate,
): Promise<{ atWork: BranchAtWork[]; slips: readonly Slip[] }> {
  const rows = city.branches.map(one =>
    [one.unit, one.name, one.secretary, phoneOf(one), one.lead, one.editor, one.members].join(','),
  )
  const file = Buffer.from(`\uFEFF${head}\n${rows.join('\n')}\n`)
  const { slips } = await office.officer.call<RosterImported>('POST', '/api/roster-imports?name=roster.csv', file)
  const { tree } = await office.officer.call<{ tree: OrganizationNode }>('GET', `/api/organizations?on=${on}`)
  const reviewers = new Map<string, Townsperson>()
  for (const { name, reviewer } of city.units) {
    const unit = tree.children.find(one => one.name === name)
    if (!reviewer || !unit) continue
    const url = `/api/organizations/${unit.id}/reviewers`
    const { slips: own } = await office.officer.call<SlipsAnswer>('POST', url, { name: reviewer })
    const userId = own[0]?.userId
    if (userId) reviewers.set(name, people.as(reviewer, userId, 'unit_reviewer', office.committeeId, unit.id))
  }
  const ids = new Map(tree.children.flatMap(unit => unit.children.map(one => [`${unit.name} ${one.name}`, one.id])))
  const accounts = new Map(slips.map(slip => [`${slip.unit} ${slip.name}`, slip.userId]))
  const atWork = city.branches.map((branch): BranchAtWork => {
    const id = ids.get(`${branch.unit} ${branch.name}`)
    if (!id) throw new Error(`花名册里没有找到${branch.unit}${branch.name}。`)
    const door = (name: string, role: 'branch_secretary' | 'branch_editor') => {
      const userId = accounts.get(`${branch.unit} ${name}`)
      if (!userId) throw new Error(`花名册里没有找到${branch.unit}的${name}。`)
      return people.as(name, userId, role, office.committeeId, id)
    }
    return {
      ...branch,
      id,
      people: {
        secretary: door(branch.secretary, 'branch_secretary'),
        editor: door(branch.editor, 'branch_editor'),
        reviewer: reviewers.get(branch.unit) ?? null,
      },
    }
  })
  return { atWork, slips }
}
