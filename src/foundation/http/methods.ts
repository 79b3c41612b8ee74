import type { FastifyInstance } from 'fastify'

/** Which methods an address takes, asked when none fitted: a wrong method is told from an address that leads nowhere. */
export function methodsTaken(app: FastifyInstance): (path: string) => string[] {
  const known = new Map<string, { readonly fits: RegExp; readonly methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return
    const entry = known.get(url) ?? { fits: patternOf(url), methods: new Set<string>() }
    for (const one of [method].flat()) entry.methods.add(one)
    known.set(url, entry)
  })
  return path => [...new Set([...known.values()].flatMap(({ fits, methods }) => (fits.test(path) ? [...methods] : [])))]
}

const patternOf = (url: string) =>
  new RegExp(`^${url.replace(/[.$^()|[\]{}+?\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')}$`)
