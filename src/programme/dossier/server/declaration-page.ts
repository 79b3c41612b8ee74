import type { Person } from '../../../foundation/accounts/access.ts'
import { namesOf } from '../../../foundation/accounts/server/holders.ts'
import { deadlineWords } from '../../../foundation/calendar/wording.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { DeclarationAnswer, PersonChoice } from '../../declarations/contract.ts'
import { openRemarks, seenRemark } from '../../declarations/server/declarations.ts'
import { knownOf } from '../../declarations/server/known.ts'
import { nearNamesOf } from '../../declarations/server/near.ts'
import { declarationDeadline } from '../../declarations/window.ts'
import { mayNow } from '../../lifecycle/decide.ts'
import { extensionHere } from '../../lifecycle/extending.ts'
import { type Gathered, gather } from '../../lifecycle/server/gather.ts'
import { actingPerson } from '../../lifecycle/server/performance.ts'
import { actsOf } from './brand-page.ts'
import { summaryOf } from './summaries.ts'

export const settingsOf = ({ measure }: Gathered) => ({
  programme: measure.programme,
  declarations: measure.declarations,
  creationPlans: measure.creationPlans,
  leadingGroups: measure.leadingGroups,
})

/** A content's hash is for the ledger, not for the screen. */
export const filesOf = ({ files }: Pick<Gathered, 'files'>) => files.map(file => file.seen)

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

async function typedBy(
  tx: Tx,
  { savedBy, inNameOf }: Gathered['draft'],
  reader: string,
): Promise<DeclarationAnswer['savedBy']> {
  if (savedBy === null) return null
  return { name: (await namesOf(tx, [savedBy])).get(savedBy) ?? '', mine: savedBy === reader, inNameOf }
}

/** GET /api/brands/{id}/declaration: the form in one answer, with the rules' settings, so that the browser can run them while typing. */
export async function declarationPage(
  tx: Tx,
  scope: CommitteeScope,
  person: Person,
  id: string,
  now: Date,
): Promise<{ answer: DeclarationAnswer; version: number }> {
  const gathered = await gather(tx, scope, { brandId: id }, now)
  const { facts, draft, versions, names } = gathered
  const deadline = declarationDeadline(facts)
  const actor = actingPerson(person, scope, gathered.branch.path, false)
  const acts = actsOf(person, scope, gathered)
  const answer: DeclarationAnswer = {
    brand: summaryOf(gathered),
    draft: draft.content,
    savedAt: draft.savedAt,
    savedBy: await typedBy(tx, draft, person.userId),
    settings: settingsOf(gathered),
    people: choices(gathered),
    known: knownOf(gathered.branch, gathered.holders),
    files: filesOf(gathered),
    nearNames: await nearNamesOf(tx, scope, id, draft.content.name, facts.today),
    remarks: openRemarks(gathered.remarks, gathered.brand).map(seenRemark),
    deadline: {
      until: deadline.until,
      open: deadline.open,
      words: deadline.until ? deadlineWords(deadline.until, facts.today) : '',
    },
    today: facts.today,
    may: mayNow(facts, actor),
    mayInNameOf: actor.roles.includes('officer') ? mayNow(facts, { ...actor, inNameOf: true }) : [],
    acts,
    extension: extensionHere(facts, acts.includes('extension.ask')),
    versions: versions.map(version => ({
      number: version.number,
      kind: version.kind,
      at: new Date(version.at).toISOString(),
      by: names.get(version.by_user) ?? '',
      inNameOf: version.in_name_of,
    })),
  }
  return { answer, version: draft.version }
}
