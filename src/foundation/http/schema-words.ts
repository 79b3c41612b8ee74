import type { TSchema } from 'typebox'

/** One member of an object: what it is called, what it may be, whether it must be there. */
export interface Shape {
  readonly name: string
  readonly schema: TSchema
  readonly must: boolean
}

const at = (schema: TSchema, key: string): unknown => Reflect.get(schema, key)
const isSchema = (value: unknown): value is TSchema => typeof value === 'object' && value !== null
const listAt = (schema: TSchema, key: string): TSchema[] => {
  const found = at(schema, key)
  return Array.isArray(found) ? found.filter(isSchema) : []
}

/** The members of an object, of what a list holds, of all that are joined; a choice is told as one member each. */
export function fieldsOfSchema(schema: TSchema): Shape[] {
  const items = at(schema, 'items')
  if (isSchema(items)) return fieldsOfSchema(items)
  const choices = listAt(schema, 'anyOf').filter(one => at(one, 'type') !== 'null')
  if (choices.length === 1 && choices[0]) return fieldsOfSchema(choices[0])
  if (choices.some(one => fieldsOfSchema(one).length > 0))
    return choices.map((one, index) => ({ name: `其一（${index + 1}）`, schema: one, must: true }))
  const joined = listAt(schema, 'allOf')
  if (joined.length > 0) return joined.flatMap(fieldsOfSchema)
  const properties = at(schema, 'properties')
  const required = at(schema, 'required')
  if (!isSchema(properties)) return []
  return Object.entries(properties).flatMap(([name, property]) =>
    isSchema(property) ? [{ name, schema: property, must: Array.isArray(required) && required.includes(name) }] : [],
  )
}

const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是或否',
  null: '空',
  object: '对象',
}
const formatWords: Readonly<Record<string, string>> = { uuid: '标识（UUID）', binary: '文件' }

/** What a value may be, in a few words: “文字，≤ 60 字”. */
export function sayType(schema: TSchema): string {
  const described = at(schema, 'description')
  return [typeOf(schema), ...limitsOf(schema), ...(typeof described === 'string' ? [described] : [])].join('，')
}

function typeOf(schema: TSchema): string {
  const choices = listAt(schema, 'anyOf')
  if (choices.length > 0) return [...new Set(choices.map(typeOf))].join(' 或 ')
  const listed = at(schema, 'enum')
  if (Array.isArray(listed)) return listed.join(' | ')
  const only = at(schema, 'const')
  if (only !== undefined) return String(only)
  const items = at(schema, 'items')
  if (isSchema(items)) return `若干 ${typeOf(items)}`
  if (at(schema, 'patternProperties')) return '按名取值的对象'
  const format = at(schema, 'format')
  if (typeof format === 'string' && formatWords[format]) return formatWords[format]
  return typeWords[String(at(schema, 'type') ?? (listAt(schema, 'allOf').length > 0 ? 'object' : ''))] ?? '任意'
}

function limitsOf(schema: TSchema): string[] {
  const number = (key: string) => {
    const found = at(schema, key)
    return typeof found === 'number' ? found : undefined
  }
  const between = (least: number | undefined, most: number | undefined, of: string) => {
    if (least !== undefined && most !== undefined) return [`${least}–${most}${of}`]
    if (most !== undefined) return [`≤ ${most}${of}`]
    return least === undefined || least === 0 ? [] : [`≥ ${least}${of}`]
  }
  return [
    ...between(number('minLength'), number('maxLength'), ' 字'),
    ...between(number('minItems'), number('maxItems'), ' 项'),
    ...between(number('minimum'), number('maximum'), ''),
  ]
}
