// npm run bench            measures the site as built, in one web process, on the world of .data/bench
// npm run bench -- seed N   makes that world: N organisations and N/2 projects, always the same

import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openDatabase } from '#core/database.ts'
import { startEmbeddedPostgres } from '#core/postgres/index.ts'
import { build } from '../scripts/build.ts'
import { measureCommunities, seedCommunities } from './communities.ts'
import { measureCredentials } from './credentials.ts'
import { measureDecisions } from './decisions.ts'
import { measureLabel } from './label.ts'
import { measureLoad } from './load.ts'
import { measureSearches } from './searches.ts'
import { seedWorld } from './seed.ts'
import { startSite } from './server.ts'
import { measureUnblocking } from './unblocking.ts'

const dataDir = resolve('.data/bench')
const port = Number(process.env.PORT ?? 3999)
const [command, size] = process.argv.slice(2)

const seed = async (organisations: number) => {
  await rm(dataDir, { recursive: true, force: true })
  const site = await startSite(dataDir, port) // migrates, loads the geography and the demonstration world
  await site.stop()
  const server = await startEmbeddedPostgres({ dataDir })
  const db = openDatabase(server.connection)
  const started = performance.now()
  await seedWorld(db, { organisations, projects: Math.round(organisations / 2), seed: 1 })
  process.stdout.write(
    `Monde de ${organisations} structures et ${Math.round(organisations / 2)} projets en ${Math.round((performance.now() - started) / 1000)} s\n`,
  )
  await db.destroy()
  await server.stop()
}

await build()
if (command === 'seed') await seed(Number(size ?? 200_000))
else {
  if (!existsSync(join(dataDir, 'pg'))) await seed(2000)
  await seedCommunities(dataDir)
  const site = await startSite(dataDir, port)
  try {
    await measureLoad(site)
    await measureSearches(site)
    await measureCommunities(site)
  } finally {
    await site.stop()
  }
  await measureCredentials(dataDir)
  await measureLabel(dataDir)
  await measureDecisions(dataDir)
  await measureUnblocking(dataDir)
}
