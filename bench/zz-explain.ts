import { openDatabase } from '#core/database.ts'
import { search } from '#core/search/search.ts'
import pg from 'pg'
const c = JSON.parse(process.argv[2] ?? '{}')
const orig = pg.Client.prototype.query as any
let captured: any
;(pg.Client.prototype as any).query = function (q: any, v: any, cb: any) { if (typeof q === 'string' && q.includes('asked')) captured = [q, v]; return orig.call(this, q, v, cb) }
const db = openDatabase({ connectionString: process.env.DB ?? '' }, { max: 1 })
await search(db, { q: '', kind: null, challengeIds: [], placeId: null, stages: [], legalForms: [], ruralities: [], sort: 'relevance', page: 1, perPage: 20, exact: true, ...c })
await db.destroy()
const cl = new pg.Client(process.env.DB); await cl.connect()
let r: any
for (let i = 0; i < 3; i++) r = await (orig as any).call(cl, 'explain (analyze, buffers, costs off, timing on) ' + captured[0], captured[1])
if (process.argv[3]) console.log(captured[0])
console.log(r.rows.map((x: any) => x['QUERY PLAN']).filter((l: string) => !/Index Searches|Batches|Storage|Buffers|Group Key|Memory/.test(l)).join('\n'))
await cl.end()
