import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from '../../database/ids.ts'
import type { CommitteeScope } from '../../database/scope.ts'

/** A content that lies whole and fsynced beside its place, under no name that anybody asks for. */
export interface Staged {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

/**
 * The file folder (YIPIN_FILES): for each committee parts on their way, contents under their SHA-256, previews that can be
 * drawn again. Ids come from our rows and hashes from us, so no name that somebody typed is ever a path.
 */
export interface Depot {
  readonly folder: string
  /** Adds to a part at `offset`; answers how far it is now. What has arrived when the line breaks stays. */
  receive(scope: CommitteeScope, id: string, bytes: Readable, offset: number): Promise<number>
  begin(scope: CommitteeScope, id: string): Promise<void>
  /** How much of a part is there; null: there is none. */
  received(scope: CommitteeScope, id: string): Promise<number | null>
  part(scope: CommitteeScope, id: string): string
  discard(scope: CommitteeScope, id: string): Promise<void>
  /** Writes a content beside its place and makes it durable. `settle` gives it its name. */
  stage(scope: CommitteeScope, bytes: Uint8Array): Promise<Staged>
  /** A staging place for a program that writes by itself; `measure` reads back what it wrote. */
  stagingPath(scope: CommitteeScope): Promise<string>
  measure(path: string): Promise<Staged>
  settle(scope: CommitteeScope, staged: Staged): Promise<void>
  unstage(staged: { readonly path: string }): Promise<void>
  read(scope: CommitteeScope, sha256: string): Promise<Buffer>
  stream(scope: CommitteeScope, sha256: string): Readable
  preview(scope: CommitteeScope, sha256: string, size: string): Promise<Buffer | null>
  keepPreview(scope: CommitteeScope, sha256: string, size: string, bytes: Uint8Array): Promise<void>
  /** Everything by name and age, for the night's sweep. */
  list(scope: CommitteeScope, kind: 'parts' | 'staged' | 'content'): Promise<{ name: string; changed: Date }[]>
  remove(scope: CommitteeScope, kind: 'parts' | 'staged' | 'content', name: string): Promise<void>
}

export function openDepot(folder: string): Depot {
  const place = (scope: CommitteeScope, kind: string, ...rest: string[]) =>
    join(folder, scope.committeeId, kind, ...rest)
  const content = (scope: CommitteeScope, sha256: string) => place(scope, 'content', sha256.slice(0, 2), sha256)
  const previewPath = (scope: CommitteeScope, sha256: string, size: string) =>
    place(scope, 'previews', `${sha256}-${size}.webp`)
  const part = (scope: CommitteeScope, id: string) => place(scope, 'parts', id)
  const stagingPath = async (scope: CommitteeScope) => {
    await mkdir(place(scope, 'staged'), { recursive: true, mode: 0o700 })
    return place(scope, 'staged', newId())
  }
  return {
    folder,
    part,
    stagingPath,
    begin: async (scope, id) => {
      await mkdir(dirname(part(scope, id)), { recursive: true, mode: 0o700 })
      await write(part(scope, id), new Uint8Array())
    },
    receive: async (scope, id, bytes, offset) => {
      await pipeline(bytes, createWriteStream(part(scope, id), { flags: 'r+', start: offset }))
      return (await stat(part(scope, id))).size
    },
    received: (scope, id) => stat(part(scope, id)).then(({ size }) => size, orNull),
    discard: (scope, id) => rm(part(scope, id), { force: true }),
    stage: async (scope, bytes) => {
      const path = await stagingPath(scope)
      try {
        await write(path, bytes)
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
      return { path, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
    },
    measure: async path => {
      await synced(path)
      return { path, sha256: await hashOf(path), size: (await stat(path)).size }
    },
    settle: async (scope, { path, sha256 }) => {
      const home = content(scope, sha256)
      await mkdir(dirname(home), { recursive: true, mode: 0o700 })
      // The same content twice is one; a fresh date keeps the night's sweep away from it until its row is there.
      const known = await utimes(home, new Date(), new Date()).then(() => true, orNull)
      if (known) return rm(path, { force: true })
      await rename(path, home)
      await synced(dirname(home))
    },
    unstage: ({ path }) => rm(path, { force: true }),
    read: (scope, sha256) => readFile(content(scope, sha256)),
    stream: (scope, sha256) => createReadStream(content(scope, sha256)),
    preview: (scope, sha256, size) => readFile(previewPath(scope, sha256, size)).catch(orNull),
    keepPreview: async (scope, sha256, size, bytes) => {
      const path = previewPath(scope, sha256, size)
      const half = `${path}.${newId()}`
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await write(half, bytes).then(
        () => rename(half, path),
        async error => {
          await rm(half, { force: true })
          throw error
        },
      )
    },
    list: async (scope, kind) => {
      const names = await readdir(place(scope, kind), { recursive: true }).catch(orNull)
      const found = await Promise.all(
        (names ?? []).map(name => stat(place(scope, kind, name)).then(at => ({ name, at }), orNull)),
      )
      return found.flatMap(one =>
        one?.at.isFile() ? [{ name: one.name.replace(/^.*\//, ''), changed: one.at.mtime }] : [],
      )
    },
    remove: (scope, kind, name) =>
      rm(kind === 'content' ? content(scope, name) : place(scope, kind, name), { force: true }),
  }
}

/** What is not there is null; everything else that can go wrong is told. */
function orNull(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Durable also after the power has gone: a file's bytes, or a folder's list of names. */
async function synced(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
