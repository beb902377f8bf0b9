import { once } from 'node:events'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { readAssets } from '#core/assets.ts'
import { drain } from '#core/process/cluster.ts'
import type { Services } from '#core/services.ts'
import { createApp } from './app.tsx'

/** Listens and answers. Resolves to what stops it, requests under way finished. */
export const startWeb = async (services: Services, distFolder: string): Promise<() => Promise<void>> => {
  const folder = join(distFolder, 'assets')
  const app = createApp(services, { assets: readAssets(folder), folder })
  const server = serve({ fetch: app.fetch, port: services.config.port }) as Server
  server.keepAliveTimeout = 65_000
  await once(server, 'listening')
  return () => drain(server)
}
