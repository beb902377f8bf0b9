import cluster from 'node:cluster'
import { createServer } from 'node:http'
import pg from 'pg'
import { embeddedConnection, startEmbeddedPostgres } from '#core/postgres/index.ts'
import { CannotStart, drain, runAsWorker, supervise } from './cluster.ts'

/**
 * The application without its rooms: the embedded server, two web processes on one port. A POST writes a row and answers
 * its number once it is committed; a GET answers all the numbers there are.
 */
const dataDir = process.env.DATA_DIR ?? ''
const port = Number(process.env.PORT)

const web = async () => {
  const pool = new pg.Pool({ ...embeddedConnection(dataDir), max: 4 })
  pool.on('error', () => {})
  const answers = {
    GET: 'select array_agg(id) as answer from row',
    POST: 'insert into row default values returning array[id] as answer',
  }
  const server = createServer(async ({ method }, response) => {
    try {
      const { rows } = await pool.query(method === 'POST' ? answers.POST : answers.GET)
      response.end(JSON.stringify(rows[0].answer ?? []))
    } catch {
      response.writeHead(503).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(port, resolve))
  return async () => {
    await drain(server)
    await pool.end()
  }
}

if (cluster.isWorker) await runAsWorker({ web, jobs: web })

const start = async (held: AsyncDisposableStack) => {
  const server = await startEmbeddedPostgres({ dataDir, log: console })
  held.defer(server.stop)
  const client = new pg.Client(server.connection)
  await client.connect()
  await client.query('create table if not exists row (id int generated always as identity)')
  await client.end()
}

try {
  const onReady = () => void process.stdout.write(`http://localhost:${port}\n`)
  await supervise({ entry: import.meta.filename, web: 2, jobs: false, start, onReady, log: { warn: () => {} } })
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
