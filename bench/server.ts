import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type Bare = { url: string; close: () => Promise<void> }

/** A bare node:http server that answers every request with these very bytes: what the machine can do at best. */
export const bareServer = async (body: Buffer, headers: Record<string, string>): Promise<Bare> => {
  const server = createServer((_, response) => response.writeHead(200, headers).end(body))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The built site in one web process, on the benchmark's own data folder. */
export const startSite = async (dataDir: string, port: number) => {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, WEB_CONCURRENCY: '1', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = `http://localhost:${port}`
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error('Le site ne démarre pas.')
    const ready = await fetch(`${origin}/readyz`).catch(() => null)
    if (ready?.ok) return { origin, child, stop: () => stop(child) }
    await sleep(200)
  }
  throw new Error('Le site n’est pas prêt après deux minutes.')
}

const stop = async (child: ChildProcess) => {
  child.kill('SIGINT')
  await once(child, 'exit')
}

/** Memory of the whole process tree in MB (proportional where Linux tells it), or null elsewhere. */
export const treeMemory = (pid: number): number | null => {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    const pss = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    const own = Number(pss?.[1] ?? 0) / 1024
    return children.reduce((sum, child) => sum + (treeMemory(Number(child)) ?? 0), own)
  } catch {
    return null
  }
}
