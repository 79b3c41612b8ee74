// Runs a part of the program under Node 24 and leaves when it has left, with its code.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { environment, root } from './ready.mjs'

/**
 * The channel tells the program when we are gone, even by kill -9: it then stops by itself. A signal is handed on once
 * (Ctrl-C in a terminal reaches the program directly, too; it takes the second one for the first).
 */
export function run(node, file, args) {
  const child = spawn(node, [join(root, file), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment(node),
  })
  let asked = false
  const stop = () => {
    if (!asked) child.kill('SIGTERM')
    asked = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  if (process.env.npm_lifecycle_event) watchParent(stop)
  child.once('error', error => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)))
}

/** npm may be killed without a word, and the shell between it and us outlives it; what it started should not stay behind. */
function watchParent(stop) {
  const parents = () => {
    try {
      const between = /^(da|ba|a)?sh\n$/.test(readFileSync(`/proc/${process.ppid}/comm`, 'utf8'))
      const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
      // pid (name) state ppid …; the name may hold anything.
      const above = between ? stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] : ''
      return `${process.ppid} ${above}`
    } catch {
      return String(process.ppid)
    }
  }
  const first = parents()
  setInterval(() => {
    if (parents() !== first) stop()
  }, 500).unref()
}
