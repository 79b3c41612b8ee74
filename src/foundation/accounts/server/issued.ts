import type { IssuedAnswer } from '../contract.ts'
import type { IssuedAccount } from './accounts.ts'

/** A new account as its paper slip needs it; the code is never told again. */
export const toIssued = ({ userId, name, username, code, expiresAt }: IssuedAccount): IssuedAnswer => ({
  userId,
  name,
  username,
  code,
  expiresAt: expiresAt.toISOString(),
})
