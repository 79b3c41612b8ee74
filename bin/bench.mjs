// npm run bench: ours against the thin limit, in one run on one machine (bench/bench.ts).
import { build, install } from './ready.mjs'
import { run } from './run.mjs'

const node = install()
if (!build(node)) process.exit(1)
run(node, 'bench/bench.ts', process.argv.slice(2))
