// npm start: builds (about a second), then runs what was built in this very process.
import { build } from './build.ts'

const quick = performance.now()
process.stdout.write('Construction… ')
await build()
process.stdout.write(`${Math.round(performance.now() - quick)} ms\n`)
await import('../dist/main.js' as string)
