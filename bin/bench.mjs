// npm run bench: ours against the thin limit, in one run on one machine (bench/bench.ts); with --large ours at 1,000 branches
// against ours at 100,000 (bench/large.ts).
import { build, install } from './ready.mjs'
import { run } from './run.mjs'

const node = install()
if (!build(node)) process.exit(1)
const args = process.argv.slice(2)
run(node, args.includes('--large') ? 'bench/large.ts' : 'bench/bench.ts', args)
