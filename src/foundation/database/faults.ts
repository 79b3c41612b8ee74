/** PostgreSQL and socket codes that mean “the database is away”, not “the statement is wrong”. */
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
])
/** node-postgres’ own words, which have no code; “not queryable” is what a rollback meets on a line that is gone. */
const lost = /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/
const full = new Set(['ENOSPC', 'EDQUOT', '53100'])

/** What the ground did to a statement that was right: away, or without room for more. Null: the fault is ours. */
export function faultOfGround(error: unknown): 'away' | 'full' | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (full.has(code)) return 'full'
  if (away.has(code)) return 'away'
  return lost.test(error.message) ? 'away' : null
}

/** Two transactions in each other's way: nothing is broken, and the next try may go through. */
export const isConflict = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('40')

/** PostgreSQL did not find the ledger, or would not let it be touched. */
export const isOfLedger = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('42') &&
  error.message.includes('ledger_')
