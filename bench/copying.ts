import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

type Value = string | number | boolean | Date | null | readonly string[] | { readonly [key: string]: unknown }

/** Tables filled by COPY from files that the engine reads itself: a hundred thousand branches in seconds. */
export class Copying {
  readonly #folder: string
  readonly #tables = new Map<string, { columns: readonly string[]; file: number; path: string; held: string[] }>()

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
    // The engine runs as somebody else, who comes here for these files.
    chmodSync(folder, 0o755)
  }

  /** One row; the first one of a table names its columns. */
  row(table: string, values: Readonly<Record<string, Value>>): void {
    let at = this.#tables.get(table)
    if (!at) {
      const path = join(this.#folder, `${table.replace(/\W/g, '_')}.copy`)
      at = { columns: Object.keys(values), file: openSync(path, 'w', 0o644), path, held: [] }
      this.#tables.set(table, at)
    }
    at.held.push(at.columns.map(column => told(values[column] ?? null)).join('\t'))
    if (at.held.length >= 2_000) this.#write(at)
  }

  /** In the order in which tables were first named, so that what refers comes after what it refers to. */
  async load(pool: pg.Pool): Promise<void> {
    for (const [table, at] of this.#tables) {
      this.#write(at)
      closeSync(at.file)
      const columns = at.columns.map(column => `"${column}"`).join(', ')
      await pool.query(`copy ${table} (${columns}) from '${at.path}'`)
    }
    rmSync(this.#folder, { recursive: true })
  }

  #write(at: { file: number; held: string[] }): void {
    if (at.held.length) writeSync(at.file, `${at.held.join('\n')}\n`)
    at.held = []
  }
}

/** As COPY reads text: `\N` for null, backslashes before what would end a field. */
function told(value: Value): string {
  if (value === null) return '\\N'
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return escaped(`{${value.map(one => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`)
  return escaped(typeof value === 'object' ? JSON.stringify(value) : String(value))
}

const escaped = (text: string) =>
  text.replace(/[\\\t\n\r]/g, sign => ({ '\t': '\\t', '\n': '\\n', '\r': '\\r' })[sign] ?? '\\\\')
