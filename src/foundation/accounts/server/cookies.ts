import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The session's token from its signed cookie, `token.signature` (HMAC-SHA256, base64) as better-auth writes it. */
export function tokenFrom(header: string | undefined, name: string, secret: string): string | null {
  const value = cookieNamed(header, name)
  const dot = value?.lastIndexOf('.') ?? -1
  if (!value || dot < 1) return null
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1))
  const right = Buffer.from(signatureOf(token, secret))
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}

export const signatureOf = (token: string, secret: string) =>
  createHmac('sha256', secret).update(token).digest('base64')

function cookieNamed(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    try {
      return decodeURIComponent(part.slice(at + 1).trim())
    } catch {
      return null
    }
  }
  return null
}

/** What better-auth reads of a request; `without` leaves a cookie out. */
export function headersFor(request: FastifyRequest, without: string | null = null): Headers {
  const headers = new Headers()
  const kept = (request.headers.cookie ?? '')
    .split(';')
    .filter(part => without === null || part.split('=')[0]?.trim() !== without)
  headers.set('cookie', kept.join(';'))
  const agent = request.headers['user-agent']
  if (agent) headers.set('user-agent', agent)
  return headers
}

/**
 * Hands better-auth's cookies to the browser. A cookie that would keep its session past the browser's end loses its age:
 * office PCs are shared, and how long a session lives is the server's to say.
 */
export function handCookies(reply: FastifyReply, headers: Headers, sessionCookie: string): void {
  for (const cookie of headers.getSetCookie()) {
    const lasting = cookie.startsWith(`${sessionCookie}=`) && !/Max-Age=0\b/i.test(cookie)
    reply.header('set-cookie', lasting ? cookie.replace(/;\s*(Max-Age|Expires)=[^;]*/gi, '') : cookie)
  }
}
