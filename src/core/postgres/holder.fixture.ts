import { writeSync } from 'node:fs'
import pg from 'pg'
import { startEmbeddedPostgres } from '#core/postgres/index.ts'

/** An application in small, to be killed: holds the server of the given folder and writes without end, telling each row the server acknowledged. */
const [dataDir = ''] = process.argv.slice(2)
const tell = (what: object) => writeSync(1, `${JSON.stringify(what)}\n`)

const server = await startEmbeddedPostgres({ dataDir, onStep: (step) => tell({ step }) })
tell({ postgres: server.pid })

const client = new pg.Client(server.connection)
await client.connect()
await client.query('create table if not exists written (n int primary key)')
for (let n = 1; ; n += 1) {
  await client.query('insert into written select coalesce(max(n), 0) + 1 from written')
  tell({ acknowledged: n })
}
