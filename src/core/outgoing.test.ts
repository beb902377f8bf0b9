import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPublicAddress, probe } from './outgoing.ts'

const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.headers['user-agent'] ?? '')
  const answers: Record<string, () => void> = {
    '/ici': () => response.end('x'.repeat(5_000_000)),
    '/absent': () => response.writeHead(404).end(),
    '/panne': () => response.writeHead(503).end(),
    '/ailleurs': () => response.writeHead(302, { Location: '/ici' }).end(),
    '/boucle': () => response.writeHead(302, { Location: '/boucle' }).end(),
    '/piege': () => response.writeHead(302, { Location: 'ftp://127.0.0.1/' }).end(),
    '/muet': () => undefined,
  }
  answers[request.url ?? '']?.()
})
let origin = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const options = { userAgent: 'essai', timeoutMs: 400 }
const tests = { ...options, allowLocal: true }

test('our own machine and our neighbours are never reached, by address or by name', async () => {
  const before = asked.length
  const port = new URL(origin).port
  for (const url of [
    `${origin}/ici`,
    `http://localhost:${port}/ici`,
    `http://[::1]:${port}/ici`,
    `http://[::ffff:127.0.0.1]:${port}/ici`,
    `http://0x7f.1:${port}/ici`,
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/',
    'file:///etc/passwd',
    'pas une adresse',
  ]) {
    expect(await probe(url, options), url).toBe('forbidden')
  }
  expect(asked.length).toBe(before)
})

test.each([
  '127.0.0.1',
  '::1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.1.1',
  '0.0.0.0',
  'fe80::1',
  'fc00::1',
  '::ffff:10.0.0.1',
  '100.64.0.1',
])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false))

test('a public address is public', () => expect(isPublicAddress('185.75.140.1')).toBe(true))

test('what answers is told from what is missing, down, mute or going round', async () => {
  expect(await probe(`${origin}/ici`, tests)).toBe('reachable')
  expect(await probe(`${origin}/ailleurs`, tests)).toBe('reachable')
  expect(await probe(`${origin}/absent`, tests)).toBe('missing')
  expect(await probe(`${origin}/panne`, tests)).toBe('unreachable')
  expect(await probe(`${origin}/boucle`, tests)).toBe('unreachable')
  expect(await probe(`${origin}/piege`, tests)).toBe('forbidden')
  expect(await probe(`${origin}/muet`, tests)).toBe('unreachable')
  expect(asked).toContain('essai')
})
