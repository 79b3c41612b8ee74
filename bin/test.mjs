// npm test: installs, then everything a change can break. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, environment, install, root } from './ready.mjs'

const node = install()
const bin = (...path) => join(root, 'node_modules', ...path)
const results = join(root, 'test-output', 'vitest.json')
const failedSteps = []

function step(name, args) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(node, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(node),
  })
  if (status !== 0) failedSteps.push(name)
  return status === 0
}

step('biome', [bin('@biomejs', 'biome', 'bin', 'biome'), 'ci'])
step('types', [bin('typescript', 'bin', 'tsc'), '-p', root])
console.log('\n── build')
if (!build(node)) failedSteps.push('build')
const checks = join(root, 'checks')
if (existsSync(checks))
  for (const file of readdirSync(checks).sort())
    if (/^[^.]+\.ts$/.test(file)) step(`checks/${file}`, [join(checks, file)])

rmSync(results, { force: true })
mkdirSync(join(root, 'test-output'), { recursive: true })
const vitestPassed = step('tests', [
  ...[bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  ...process.argv.slice(2),
])

const { passed, failed } = totals()
console.log('')
if (failedSteps.length > 0) console.log(`failed: ${failedSteps.join(', ')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** Tests by vitest's own count; a file that could not be loaded and every other failed step count as one each. */
function totals() {
  const otherSteps = failedSteps.filter(name => name !== 'tests').length
  if (!existsSync(results)) return { passed: 0, failed: otherSteps + 1 }
  const report = JSON.parse(readFileSync(results, 'utf8'))
  const unloaded = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failedTests = report.numFailedTests + unloaded
  // Green tests and a red run: an error outside of every test.
  const outside = !vitestPassed && failedTests === 0 ? 1 : 0
  return { passed: report.numPassedTests, failed: failedTests + otherSteps + outside }
}
