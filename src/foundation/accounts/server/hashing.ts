import { argon2, createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** 19 MiB, two passes, one lane: the OWASP minimum for argon2id; 57 ms here (formats.md §5.2). */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** The slow hash of a password, in the PHC form that any other program can check: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive(password, nonce, cost)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(nonce)}$${bare(tag)}`
}

export async function passwordMatches(hash: string, password: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash)
  if (!parts) return false
  const [, memory, passes, parallelism, salt = '', kept = ''] = parts
  const expected = Buffer.from(kept, 'base64')
  const tag = await derive(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(tag, expected)
}

/** NFC first: the same 密码 typed on a phone and on a PC may come decomposed from one of them. */
function derive(password: string, nonce: Buffer, parameters: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    argon2('argon2id', { message: password.normalize('NFC'), nonce, ...parameters }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    ),
  )
}

const bare = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** Without 0 O 1 I L: a code is read from a printed slip, often aloud. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Twelve letters out of 31, 59 random bits: nothing to guess within 14 days, so a fast hash keeps it well. */
export function newActivationCode(): string {
  const code = Array.from({ length: 12 }, () => letters.charAt(randomInt(letters.length))).join('')
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** Typed in small letters, with or without dashes: the same code. Bound to its account, so equal codes hash differently. */
export function hashActivationCode(userId: string, code: string): string {
  return sha256(`${userId}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)
}

/** 128 random bits for a link's fragment. */
export const newLinkToken = () => randomBytes(16).toString('base64url')

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
