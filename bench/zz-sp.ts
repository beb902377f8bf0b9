import { openDatabase } from '#core/database.ts'
import { respell } from '#core/search/spelling.ts'
import { wordsOf } from '#core/search/terms.ts'
const db = openDatabase({ connectionString: process.env.DB ?? '' }, { max: 1 })
for (const q of process.argv.slice(2)) { const t = performance.now(); const r = await respell(db, q, wordsOf(q)); console.log(q, '->', r, (performance.now() - t).toFixed(0)) }
await db.destroy()
