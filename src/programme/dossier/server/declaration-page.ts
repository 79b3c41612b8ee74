import type { Person } from '../../../foundation/accounts/access.ts'
import { namesOf } from '../../../foundation/accounts/server/holders.ts'
import { deadlineWords } from '../../../foundation/calendar/wording.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { notFound } from '../../../foundation/problems/problem.ts'
import { brandOf } from '../../brands/server/brands.ts'
import type { DeclarationAnswer, PersonChoice } from '../../declarations/contract.ts'
import { seenRemark, versionHeads } from '../../declarations/server/declarations.ts'
import { knownOf } from '../../declarations/server/known.ts'
import { nearNamesOf } from '../../declarations/server/near.ts'
import { declarationDeadline } from '../../declarations/window.ts'
import { mayNow } from '../../lifecycle/decide.ts'
import { type Gathered, gather } from '../../lifecycle/server/gather.ts'
import { actingPerson } from '../../lifecycle/server/performance.ts'
import { actsOf } from './brand-page.ts'
import { summariesOf } from './summaries.ts'

export const settingsOf = ({ measure }: Gathered) => ({
  programme: measure.programme,
  declarations: measure.declarations,
  creationPlans: measure.creationPlans,
  leadingGroups: measure.leadingGroups,
})

/** People to choose from: the branch's own first, then its unit's; a post is shown where somebody holds one. */
function choices({ roster, holders, facts }: Gathered): PersonChoice[] {
  const posts: Readonly<Record<string, string>> = {
    branch_secretary: '支部书记',
    branch_lead: '分管领导',
    branch_editor: '联络员',
  }
  return roster.map(person => ({
    id: person.id,
    name: person.name,
    post: holders
      .filter(one => one.userId === person.userId && one.organizationId === facts.brand?.branchId)
      .map(one => posts[one.role])
      .filter(Boolean)
      .join('、'),
    of: person.ofUnit ? 'unit' : 'branch',
  }))
}

/** GET /api/brands/{id}/declaration: the form in one answer, with the rules' settings, so that the browser can run them while typing. */
export async function declarationPage(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  id: string,
  now: Date,
): Promise<{ answer: DeclarationAnswer; version: number }> {
  const brand = await brandOf(tx, scope, id)
  const gathered = await gather(tx, scope, { brand }, now)
  const summary = (await summariesOf(tx, scope, [id])).get(id)
  if (!summary) throw notFound()
  const { facts, draft, remarks } = gathered
  const deadline = declarationDeadline(facts)
  const versions = await versionHeads(tx, scope, id)
  const names = await namesOf(
    tx,
    versions.map(version => version.by_user),
  )
  const answer: DeclarationAnswer = {
    brand: summary,
    draft: draft.content,
    savedAt: draft.saved_at?.toISOString() ?? null,
    settings: settingsOf(gathered),
    people: choices(gathered),
    known: knownOf(gathered.branch, gathered.holders),
    nearNames: await nearNamesOf(tx, scope, id, draft.content.name, facts.today),
    remarks: remarks.map(seenRemark),
    deadline: {
      until: deadline.until,
      open: deadline.open,
      words: deadline.until ? deadlineWords(deadline.until, facts.today) : '',
    },
    today: facts.today,
    may: mayNow(facts, actingPerson(person, scope, gathered.branch.path, false)),
    acts: actsOf(person, scope, gathered, brand),
    versions: versions.map(version => ({
      number: version.number,
      kind: version.kind,
      at: version.at.toISOString(),
      by: names.get(version.by_user) ?? '',
    })),
  }
  return { answer, version: draft.version }
}
