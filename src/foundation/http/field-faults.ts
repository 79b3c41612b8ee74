import type { Refusal } from '../problems/problem.ts'

/** One thing a schema refused, as TypeBox names it. */
export interface Fault {
  readonly keyword: string
  readonly schemaPath: string
  readonly instancePath: string
  readonly params?: unknown
}

/** Each field the schema refused, named by its path, with one sentence that says what to do; the form shows it beside the field. */
export function fieldsOf(faults: readonly Fault[]): Refusal[] {
  const fields = withoutOtherBranches(faults).flatMap(sentencesOf)
  // One sentence a place: the first rule it breaks is the one to mend.
  return [...new Map([...fields].reverse().map(field => [field.pin, field])).values()].reverse()
}

/**
 * Of a union (this, or nothing; one of several actions) every branch is refused, and only one was meant: the one whose
 * literals fit. Which was meant cannot be told when several are left; then the union speaks for itself.
 */
function withoutOtherBranches(faults: readonly Fault[]): readonly Fault[] {
  const unions = [
    ...new Set(
      faults.flatMap(({ schemaPath }) =>
        [...schemaPath.matchAll(/\/anyOf\/\d+/g)].map(at => schemaPath.slice(0, at.index)),
      ),
    ),
  ]
  return unions.reduce<readonly Fault[]>((left, union) => {
    const branchOf = ({ schemaPath }: Fault) =>
      schemaPath.startsWith(`${union}/anyOf/`) ? schemaPath.slice(`${union}/anyOf/`.length).split('/')[0] : undefined
    const members = left.filter(fault => branchOf(fault) !== undefined)
    const others = new Set(members.filter(isOfAnother).map(branchOf))
    const meant = [...new Set(members.map(branchOf))].filter(branch => !others.has(branch))
    const [one, ...more] = meant
    if (one === undefined || more.length > 0) return left.filter(fault => branchOf(fault) === undefined)
    return left.filter(
      fault =>
        (branchOf(fault) === undefined && !(fault.keyword === 'anyOf' && fault.schemaPath === union)) ||
        branchOf(fault) === one,
    )
  }, faults)
}

const isOfAnother = ({ keyword, params }: Fault) =>
  keyword === 'const' || (keyword === 'type' && readParam(params, 'type') === 'null')

function sentencesOf(fault: Fault): Refusal[] {
  const at = fault.instancePath.replace(/^\//, '').replace(/\//g, '.')
  const missing = readParam(fault.params, 'requiredProperties')
  if (Array.isArray(missing))
    return missing.map(name => ({
      code: 'schema_required',
      sentence: '这一处还没有填。',
      pin: [at, String(name)].filter(Boolean).join('.'),
    }))
  return [{ code: `schema_${fault.keyword}`, sentence: sentenceOf(fault), pin: at }]
}

function sentenceOf({ keyword, params }: Fault): string {
  const limit = readParam(params, 'limit')
  if (typeof limit === 'number') {
    if (keyword === 'minLength') return limit === 1 ? '这一处还没有填。' : `至少 ${limit} 字。`
    if (keyword === 'maxLength') return `太长了，上限 ${limit} 字。`
    if (keyword === 'minItems') return `至少 ${limit} 项。`
    if (keyword === 'maxItems') return `太多了，上限 ${limit} 项。`
    if (keyword === 'minimum') return `不能小于 ${limit}。`
    if (keyword === 'maximum') return `不能大于 ${limit}。`
  }
  const type = readParam(params, 'type')
  if (type === 'integer' || type === 'number') return '请只填数字。'
  if (keyword === 'enum' || keyword === 'const') return '请从所列的几项里选。'
  if (readParam(params, 'format') === 'uuid') return '没有找到所选的这一项，请重新选。'
  return '这一处没有填对，请核对。'
}

const readParam = (params: unknown, name: string): unknown =>
  typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined
