import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { openDatabase } from '#core/database.ts'
import { startWeb } from '../../src/web.ts'
import { cloneForWorker, servicesOn } from './database.ts'

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

/** The whole site on a real port, with the demonstration world, on a database of its own. */
export const startSite = async (name: string) => {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url))
  const dataDir = mkdtempSync(join(tmpdir(), 'frenchimpact-site-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const demo = inject('demo')
  if (!demo) throw new Error('a site is for the tests in a browser')
  const connection = await cloneForWorker(`_${name}`, demo.template)
  if (existsSync(demo.files)) cpSync(demo.files, join(dataDir, 'files'), { recursive: true })
  const db = openDatabase(connection, { max: 6 })
  const base = await servicesOn(db, dataDir)
  const services = { ...base, config: { ...base.config, port, publicUrl: origin } }
  const stopWeb = await startWeb(services, dist)
  const stop = async () => {
    await stopWeb()
    await db.destroy()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { origin, services, connection, stop }
}
