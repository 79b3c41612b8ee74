import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

const require = createRequire(import.meta.url)

/** The current Chromium that ships in npm, with Chinese glyphs. x64 only (DESIGN.md §4). */
export async function launchBrowser(): Promise<Browser> {
  const folder = unpack('@sparticuz/chromium', ['chromium.br'])
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, ...chineseFonts() },
    // Not the package's own list: that one switches the browser's security off, which our pages are to prove.
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--font-render-hinting=none'],
  })
}

/**
 * Chromium 83, as 360 and 奇安信 browsers of government PCs are. Playwright drives it by mouse, keyboard and
 * `{ force: true }` only: its own checks call what this browser does not have (checkVisibility).
 */
export async function launchOldBrowser(): Promise<Browser> {
  const folder = unpack('chrome-aws-lambda', ['chromium.br', 'swiftshader.tar.br'])
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, ...chineseFonts() },
    args: ['--headless', '--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu'],
  })
}

/** Unpacks a browser once for all tests of this machine; renamed into place whole, so that two runs may begin at once. */
function unpack(name: string, files: readonly string[]): string {
  const home = packageFolder(name)
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const folder = join(tmpdir(), `yipin-browser-${name.replace(/\W+/g, '-')}-${version}`)
  if (existsSync(folder)) return folder
  const half = mkdtempSync(join(tmpdir(), 'yipin-unpacking-'))
  for (const file of files) {
    const plain = join(half, file.replace(/\.br$/, ''))
    writeFileSync(plain, brotliDecompressSync(readFileSync(join(home, 'bin', file))))
    if (plain.endsWith('.tar')) untar(plain, half)
  }
  chmodSync(join(half, 'chromium'), 0o755)
  try {
    renameSync(half, folder)
  } catch (cause) {
    // Another run was first.
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw cause
  }
  return folder
}

function untar(archive: string, folder: string) {
  const { status, stderr } = spawnSync('tar', ['-xf', archive, '-C', folder])
  if (status !== 0) throw new Error(`cannot unpack ${archive}: ${stderr}`)
  rmSync(archive)
}

function packageFolder(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) if (existsSync(join(folder, name))) return join(folder, name)
  throw new Error(`${name} is not installed`)
}

/** Machines of builders have no Chinese font: the two OFL families from npm stand in, by a fontconfig of our own. */
function chineseFonts(): Record<string, string> {
  const folders = ['@embedpdf/fonts-sc', '@expo-google-fonts/noto-serif-sc'].map(packageFolder)
  const place = join(tmpdir(), 'yipin-fontconfig')
  mkdirSync(place, { recursive: true })
  const file = join(place, 'fonts.conf')
  const prefer = (role: string, family: string) =>
    `<alias><family>${role}</family><prefer><family>${family}</family></prefer></alias>`
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${[...folders, '/usr/share/fonts'].map(folder => `<dir>${folder}</dir>`).join('')}<cachedir>${place}</cachedir>
${prefer('sans-serif', 'Noto Sans S Chinese')}${prefer('serif', 'Noto Serif SC')}</fontconfig>`,
  )
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: dirname(file) }
}
