import { live } from './lifespan.ts'
import { startServer } from './server.ts'

/** `npm start`: settings, lock, database, migrations, server, one printed URL; see `lifespan.ts`. */
await live(startServer)
