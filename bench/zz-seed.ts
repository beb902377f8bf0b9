import { openDatabase } from '#core/database.ts'
import { seedWorld } from './seed.ts'
const db = openDatabase({ connectionString: process.env.DB ?? '' })
const t = performance.now()
const n = Number(process.argv[2] ?? 200000)
await seedWorld(db, { organisations: n, projects: n / 2, seed: 1 })
console.log('seed', performance.now() - t, process.memoryUsage().rss / 1e6)
await db.destroy()
