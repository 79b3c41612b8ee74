import { type Tx, tables } from '../../../foundation/database/doors.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'

interface MarkTables {
  incubation_marks: { committee_id: string; brand_id: string; code: string; text: string }
}

/** Keeps the answers of 确定培育; the four marks are carried into 现有基础 later, so nothing is asked twice. */
export async function keepMarks(
  tx: Tx,
  scope: CommitteeScope,
  brandId: string,
  marks: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = Object.entries(marks).map(([code, text]) => ({
    committee_id: scope.committeeId,
    brand_id: brandId,
    code,
    text: text.trim(),
  }))
  if (!rows.length) return
  await tables<MarkTables>(tx)
    .insertInto('incubation_marks')
    .values(rows)
    .onConflict(oc =>
      oc.columns(['committee_id', 'brand_id', 'code']).doUpdateSet(({ ref }) => ({ text: ref('excluded.text') })),
    )
    .execute()
}

export const marksQuestion = (tx: Tx, scope: CommitteeScope, brandId: string) =>
  tables<MarkTables>(tx)
    .selectFrom('incubation_marks')
    .select(['code', 'text'])
    .where('committee_id', '=', scope.committeeId)
    .where('brand_id', '=', brandId)
