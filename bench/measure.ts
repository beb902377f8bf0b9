import { request } from 'node:http'
import autocannon from 'autocannon'

/** Requests per second, and latencies in ms, over `seconds` at `connections` connections. */
export const load = async (url: string, seconds: number, connections: number) => {
  const result = await autocannon({ url, duration: seconds, connections, headers: { 'accept-encoding': 'gzip' } })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refus, ${result.errors} erreurs`)
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 }
}

/** One answer as it travels: its status, its compressed bytes, its headers. */
export const fetchRaw = (url: string, encoding = 'gzip') =>
  new Promise<{ status: number; body: Buffer; headers: Record<string, string> }>((resolve, reject) => {
    const sent = request(url, { headers: { 'accept-encoding': encoding, connection: 'close' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const headers: Record<string, string> = {}
        for (const name of ['content-type', 'content-encoding', 'content-security-policy', 'etag']) {
          const value = response.headers[name]
          if (typeof value === 'string') headers[name] = value
        }
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks), headers })
      })
    })
    sent.on('error', reject)
    sent.end()
  })

/** The value below which `share` of these samples lie. */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** How long each of these calls takes, one after the other, in ms. */
export const timings = async (calls: readonly (() => Promise<unknown>)[]): Promise<number[]> => {
  const samples: number[] = []
  for (const call of calls) {
    const started = performance.now()
    await call()
    samples.push(performance.now() - started)
  }
  return samples
}
