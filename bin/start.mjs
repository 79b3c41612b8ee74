// npm start: installs, builds and starts the server (src/app/main.ts).
import { build, install } from './ready.mjs'
import { run } from './run.mjs'

const node = install()
if (!build(node)) process.exit(1)
run(node, 'src/app/main.ts', process.argv.slice(2))
