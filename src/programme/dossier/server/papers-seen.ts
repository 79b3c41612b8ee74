import { sql } from 'kysely'
import { namesQuestion } from '../../../foundation/accounts/server/holders.ts'
import type { Tx } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import type { PaperSeen } from '../../brands/contract.ts'
import { papersQuestion } from '../../declarations/server/declarations.ts'

/** Asked along with the rest of a page: paper that was received, and who ticked it. */
export function papersOf(tx: Tx, scope: CommitteeScope, brandId: string) {
  const papers = papersQuestion(tx, scope, brandId)
  return { papers, receivers: namesQuestion(tx, sql`any(array(select by_user from (${papers}) p))`) }
}

interface Told {
  readonly papers: readonly {
    readonly id: string
    readonly on_version: number
    readonly received_on: string
    readonly copies: number
    readonly by_user: string
  }[]
  readonly receivers: readonly { readonly id: string; readonly name: string }[]
}

export const papersSeen = ({ papers, receivers }: Told): PaperSeen[] =>
  papers.map(paper => ({
    id: paper.id,
    version: paper.on_version,
    on: paper.received_on,
    copies: paper.copies,
    by: receivers.find(one => one.id === paper.by_user)?.name ?? '',
  }))
