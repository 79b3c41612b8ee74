// Makes the program ready to run on a machine that has npm and git only: installs what package-lock.json names, finds
// the Node 24 that came with it, builds the console when what it is made of has changed. Plain JavaScript for Node 18 up.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')

/** A command may print one object on standard output and nothing else: progress goes to standard error. */
const say = line => process.stderr.write(`${line}\n`)

/** Installs when needed and answers the Node 24 to run with. */
export function install() {
  if (!installed()) {
    say('正在安装，第一次约需一两分钟… Installing, a minute or two the first time…')
    // An install that was cut short leaves packages half unpacked, which npm would take for whole.
    if (!existsSync(join(modules, '.package-lock.json'))) rmSync(modules, { recursive: true, force: true })
    const [program, ...before] = npm()
    // No package needs its install script here (the engine's links are made at its first start), so npm 10 to 12, which
    // differ in whether they run them, install the same. The build needs devDependencies even where NODE_ENV says production.
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--include=dev', '--include=optional']
    // Not `npm ci`: it takes away what a running server may still load, and refuses a lock file for optional packages of
    // other platforms that a mirror did not have. `installed` compares every version and hash with the lock file anyway.
    const { status, error } = spawnSync(
      program,
      [...before, 'install', '--no-save', ...flags, '--engine-strict=false'],
      {
        cwd: root,
        // A pipe could be mistaken for what the command prints.
        stdio: ['ignore', 2, 2],
      },
    )
    if (status !== 0 || !installed()) {
      say(
        '没有装好。请检查网络或 npm 的镜像设置，然后再运行一次。 Not installed: see npm’s message above, then run it again.',
      )
      if (error) say(error.message)
      process.exit(status || 1)
    }
    say('安装完成。 Installed.')
  }
  return node24()
}

/** npm writes its hidden lock file last; what it lists is what lies there. */
function installed() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const there = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(
      ([path, { version, optional, integrity }]) =>
        path === '' ||
        (there[path] ? there[path].version === version && there[path].integrity === integrity : Boolean(optional)),
    )
  } catch {
    return false
  }
}

/**
 * The npm that runs us, with the Node that runs it: the machine may have no other on its PATH. Our own may be the one in
 * node_modules, since npm puts .bin first on the PATH, and that one is about to be replaced.
 */
function npm() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  if (cli && node && /npm(-cli)?\.[cm]?js$/.test(cli)) return [node, cli]
  return ['npm']
}

function node24() {
  const packed = join(modules, `node-${process.platform}-${process.arch}`)
  const brought = join(packed, 'bin', 'node')
  // 67 MB of C headers, of use to nobody but a compiler: without them a production install (npm ci --omit=dev) is 449 MB instead of 515.
  try {
    rmSync(join(packed, 'include'), { recursive: true, force: true })
  } catch {
    // Installed by somebody else, for us to read only.
  }
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  say(
    `这台机器（${process.platform}-${process.arch}）没有随带的 Node 24，请先安装 Node 24。 Please install Node 24: none is shipped for this machine.`,
  )
  process.exit(1)
}

/** Builds the console into dist/console, unless it was built from the very same files. */
export function build(node) {
  if (!existsSync(join(root, 'vite.config.ts'))) return true
  const made = join(root, 'dist', 'console')
  const stamp = join(root, 'dist', 'console.inputs')
  const inputs = hashOfInputs()
  if (existsSync(join(made, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return true
  say('正在构建界面… Building the console…')
  // Beside the old one, then one rename: a server that runs from dist/console never meets half a build.
  const half = join(root, 'dist', `console.${process.pid}`)
  const vite = [
    join(modules, 'vite', 'bin', 'vite.js'),
    'build',
    '--outDir',
    half,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ]
  const { status } = spawnSync(node, vite, { cwd: root, stdio: ['ignore', 2, 2], env: environment(node) })
  if (status !== 0) {
    rmSync(half, { recursive: true, force: true })
    say('界面没有构建成功。 The console could not be built.')
    return false
  }
  rmSync(stamp, { force: true })
  rmSync(made, { recursive: true, force: true })
  renameSync(half, made)
  writeFileSync(stamp, inputs)
  return true
}

/** Tests and server folders are no part of the console. */
function hashOfInputs() {
  const hash = createHash('sha256')
  const add = path => hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  const walk = folder => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (entry.name !== 'server') walk(path)
      } else if (!/\.test\.tsx?$/.test(entry.name)) add(path)
    }
  }
  walk(join(root, 'src'))
  for (const name of ['package-lock.json', 'vite.config.ts', 'tsconfig.json', 'index.html'])
    if (existsSync(join(root, name))) add(join(root, name))
  return hash.digest('hex')
}

/** Node 24 first on the PATH, and compiled code kept from start to start. */
export function environment(node) {
  return {
    ...process.env,
    PATH: [dirname(node), process.env.PATH].join(delimiter),
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || join(modules, '.cache', 'yipin-compile'),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(build(install()) ? 0 : 1)
