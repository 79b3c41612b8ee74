import { localDate } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { formatDate } from '../../../foundation/calendar/wording.ts'
import type { Tx, Written } from '../../../foundation/database/doors.ts'
import { newId } from '../../../foundation/database/ids.ts'
import type { CommitteeScope } from '../../../foundation/database/scope.ts'
import { isSome, notFound, Problem, refused } from '../../../foundation/problems/problem.ts'
import { lockBrand } from '../../brands/server/brands.ts'
import { declarationAccess } from '../access.ts'
import { type PaperRequest, paperIsCounted } from '../paper.ts'
import * as store from './store.ts'

export { papersQuestion } from './store.ts'

interface By {
  readonly userId: string
  readonly now: Date
}

/** 纸质已收: paper lives on beside the system; what lies in the drawer is on record here, of this 报送. */
export async function receivePaper(
  tx: Tx,
  scope: CommitteeScope,
  brandId: string,
  request: PaperRequest,
  by: By,
): Promise<Written<{ id: string; said: string }>> {
  const brand = await lockBrand(tx, scope, brandId)
  const today = dayOf(by.now)
  if (!declarationAccess['paper.receive'].while.some(state => state === brand.state))
    throw new Problem(409, 'wrong_state', '品牌不在申报和创建中，不收申报材料。请看时间轴最新一步。')
  const faults = paperIsCounted(request, today)
  if (isSome(faults)) throw refused(faults)
  const id = newId()
  const on = localDate(request.receivedOn)
  const made = await store.insertPaper(tx, scope, {
    id,
    brand_id: brand.id,
    on_version: brand.submissions,
    received_on: on,
    copies: request.copies,
    by_user: by.userId,
    at: by.now,
  })
  if (!made) throw new Problem(409, 'paper_ticked', '这一次报送的纸质材料已记过。有出入的，先撤销再记。')
  return {
    entries: [
      {
        subject: { kind: 'brand', id: brand.id },
        act: 'paper.receive',
        data: { receipt: id, version: brand.submissions, on, copies: request.copies },
      },
    ],
    answer: { id, said: `已记纸质 ${formatDate(on, today)}，${request.copies} 份` },
  }
}

/** Ticked by mistake: the row stays, with who took it back. */
export async function takeBackPaper(
  tx: Tx,
  scope: CommitteeScope,
  id: string,
  by: By,
): Promise<Written<{ id: string; said: string }>> {
  const paper = await store.paperById(tx, scope, id)
  if (!paper) throw notFound()
  if (!(await store.takeBackPaper(tx, scope, id, by)))
    throw new Problem(409, 'already_taken_back', '这一条已经撤销，不必再办。')
  return {
    entries: [{ subject: { kind: 'brand', id: paper.brand_id }, act: 'paper.take_back', data: { receipt: id } }],
    answer: { id, said: '已撤销纸质已收' },
  }
}
