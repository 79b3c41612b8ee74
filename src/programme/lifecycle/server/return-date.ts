import { isLocalDate, type LocalDate } from '../../../foundation/calendar/dates.ts'
import { today as dayOf } from '../../../foundation/calendar/instants.ts'
import { formatDate } from '../../../foundation/calendar/wording.ts'
import { missingYearSentence } from '../../../foundation/calendar/working-days.ts'
import { Problem } from '../../../foundation/problems/problem.ts'
import { returnDeadline } from '../../declarations/return-reasons.ts'
import type { Facts } from '../facts.ts'

/** The day until which a return sent now may be answered: what the reviewer set, else so many working days from today. */
export function untilOf(
  gathered: { readonly facts: Facts },
  step: { readonly input: { readonly [key: string]: unknown } },
  now: Date,
): LocalDate {
  const { deadline } = step.input
  if (isLocalDate(deadline)) return deadline
  const { facts } = gathered
  const counted = returnDeadline(dayOf(now), facts.declarations.returnWorkingDays, facts.windowEnd, facts.holidays)
  if (typeof counted === 'string') return counted
  throw new Problem(422, 'year_without_holidays', `${missingYearSentence(counted)}请系统管理员补表，或直接填写期限。`, {
    fields: [{ code: 'year_without_holidays', sentence: '请直接填写重新申报期限。', pin: 'deadline' }],
  })
}

/** In the timeline a date has its year only when it is another than its own. */
export const shortDate = (date: LocalDate) => formatDate(date, date)
