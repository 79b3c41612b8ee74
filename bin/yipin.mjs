// npm run yipin -- COMMAND: the commands (src/app/command-line.ts). Only the demonstration shows a console.
import { build, install } from './ready.mjs'
import { run } from './run.mjs'

const args = process.argv.slice(2)
const node = install()
if (args[0] === 'demo' && !build(node)) process.exit(1)
run(node, 'src/app/command-line.ts', args)
