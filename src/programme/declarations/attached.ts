import type { FileSeen } from '../../foundation/files/file.ts'
import { type Answers, type Entry, isList } from '../../foundation/forms/entry.ts'
import type { MeasureSettings } from './contract.ts'
import type { Declaration } from './declaration.ts'

/** A file that was taken stands in the entry it was handed in for; where there is room for one alone, it takes its place. */
export function withFile(declaration: Declaration, file: FileSeen, settings: MeasureSettings): Declaration {
  const form = added(declaration.form, file, settings.declarations.entries)
  const plan = added(declaration.plan, file, settings.creationPlans.entries)
  return form === declaration.form && plan === declaration.plan ? declaration : { ...declaration, form, plan }
}

function added(answers: Answers, file: FileSeen, entries: readonly Entry[]): Answers {
  const entry = entries.find(one => one.code === file.entry)
  if (entry?.kind !== 'files') return answers
  const answer = answers[entry.code]
  const ids = isList(answer) ? answer : []
  if (ids.includes(file.id)) return answers
  return { ...answers, [entry.code]: entry.max === 1 ? [file.id] : [...ids, file.id] }
}
