import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/** One import of one of our files by another. */
export interface Imported {
  readonly from: string
  readonly to: string
  /** Erased before it runs: `import type`, or every name in the braces marked `type`. */
  readonly typeOnly: boolean
  readonly names: readonly string[]
}

export interface SourceFile {
  readonly path: string
  readonly text: string
}

export const root = join(import.meta.dirname, '..')

/** Every file of the tree below `folder`, paths relative to the house. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => posix.join(entry.parentPath.slice(root.length + 1), entry.name))
    .sort()
}

/** The TypeScript of the house. */
export const sourceFiles = (): SourceFile[] =>
  filesBelow('src')
    .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** Tests and the houses they are played in may reach into every room. */
export const isTest = (path: string) =>
  /\.test\.tsx?$|\/testing[^/]*\.tsx?$|\/testing\/|\/house-of-[^/]+\.ts$|\.examples\.ts$|^src\/app\/matrix[^/]*\.ts$/.test(
    path,
  )

/** Text without comments; a `//` within a string stays, since it follows a quote or a colon on its line in our formatted code. */
export const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{(,])\/\/[^\n]*/g, '$1')

/**
 * What a file imports. A regex, since TypeScript 7 hands out no syntax tree and Biome keeps our imports in one form: each
 * statement begins a line and ends with its quoted source; `import('…')` is the lazy form.
 */
export function importsOf({ path, text }: SourceFile): Imported[] {
  const code = withoutComments(text)
  const statements = code.matchAll(/^(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*'([^']+)'/gm)
  const bare = code.matchAll(/^import\s+'([^']+)'/gm)
  const lazy = code.matchAll(/\bimport\('([^']+)'\)/g)
  return [
    ...[...statements].map(([, type, clause = '', source = '']) => {
      const names = namesOf(clause)
      const typeOnly = type !== undefined || (names.length > 0 && names.every(name => name.startsWith('type ')))
      return { from: path, to: target(path, source), typeOnly, names: names.map(name => name.replace(/^type /, '')) }
    }),
    ...[...bare, ...lazy].map(([, source = '']) => ({
      from: path,
      to: target(path, source),
      typeOnly: false,
      names: [],
    })),
  ]
}

/** The names as their own file calls them: `house as houseScope` is `house`. */
const namesOf = (clause: string) =>
  (/\{([\s\S]*)\}/.exec(clause)?.[1] ?? clause)
    .split(',')
    .map(name => name.trim().replace(/\s+as\s+.*$/, ''))
    .filter(Boolean)

const target = (path: string, source: string) =>
  source.startsWith('.') ? posix.normalize(posix.join(dirname(path), source)) : source
