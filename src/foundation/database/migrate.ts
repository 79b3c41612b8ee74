import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'

const table = 'schema_migrations'
const shipped = join(import.meta.dirname, '../../../migrations')

/** The database has been migrated by a newer program than this one. */
export class DatabaseIsNewer extends Error {}

/**
 * Brings a database forward to this program: what is missing runs in one transaction under an advisory lock, so two
 * starts at once never both migrate and a failing file leaves nothing behind. Answers the names that ran.
 */
export async function migrate(url: string, folder = shipped): Promise<string[]> {
  const pool = new Pool({ connectionString: url, max: 1 })
  // A connection that is lost while idle must not take the process along; a statement on it fails by itself.
  pool.on('error', () => {})
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const files = sqlFiles(folder)
    await refuseNewer(db, Object.keys(files))
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => files },
      migrationTableName: table,
      migrationLockTableName: 'schema_migration_lock',
    })
    const { error, results = [] } = await migrator.migrateToLatest()
    if (error) {
      const failed = results.find(result => result.status === 'Error')?.migrationName
      throw new Error(`数据库升级没有完成${failed ? `，停在 ${failed}` : ''}，数据保持原样。`, { cause: error })
    }
    return results.map(result => result.migrationName)
  } finally {
    await db.destroy()
  }
}

/** Forward only: `0001_name.sql`, each a list of statements; there is no way down. */
function sqlFiles(folder: string): Record<string, Migration> {
  const names = readdirSync(folder).filter(name => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
  return Object.fromEntries(
    names.sort().map(name => {
      const text = readFileSync(join(folder, name), 'utf8')
      return [name.slice(0, -'.sql'.length), { up: async db => void (await sql.raw(text).execute(db)) }]
    }),
  )
}

async function refuseNewer(db: Kysely<unknown>, known: string[]): Promise<void> {
  const found = await sql<{ there: boolean }>`select to_regclass(${table}) is not null as there`.execute(db)
  if (!found.rows[0]?.there) return
  const done = await sql<{ name: string }>`select name from ${sql.table(table)} order by name`.execute(db)
  const unknown = done.rows.map(row => row.name).filter(name => !known.includes(name))
  if (unknown.length > 0)
    throw new DatabaseIsNewer(`数据库已由更新的版本升级过（${unknown.join('、')}），本程序不能使用它。请换用新版本。`)
}
