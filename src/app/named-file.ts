import { readFile } from 'node:fs/promises'

/** The bytes of a file that somebody named on the command line, or a sentence that says why not. */
export async function namedFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    throw new Error(reasons[code]?.(path) ?? `读不了文件 ${path}（${code}）。`, { cause })
  }
}

const reasons: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: path => `没有找到文件 ${path}，请核对文件名和所在的文件夹。`,
  ENOTDIR: path => `没有找到文件 ${path}，请核对文件名和所在的文件夹。`,
  EISDIR: path => `${path} 是文件夹，请写其中的一份文件。`,
  EACCES: path => `没有权限读文件 ${path}。`,
  ERR_FS_FILE_TOO_LARGE: path => `文件 ${path} 太大，读不了。`,
}
