import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on this machine that keeps objects the way the S3 protocol documents it: PUT, GET and HEAD by path, signed requests only. */
export const startBucket = async () => {
  const objects = new Map<string, { body: Buffer; type: string }>()
  const server = createServer(async (request, response) => {
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=cle/'))
      return response.writeHead(403).end()
    const path = new URL(request.url ?? '/', 'http://x').pathname
    if (request.method === 'PUT') {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const sent = Buffer.concat(chunks)
      const body = request.headers['content-encoding']?.includes('aws-chunked') ? unchunked(sent) : sent
      objects.set(path, { body, type: request.headers['content-type'] ?? '' })
      return response.writeHead(200, { ETag: '"1"' }).end()
    }
    const object = objects.get(path)
    if (!object)
      return response.writeHead(404, { 'Content-Type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>')
    response.writeHead(200, { 'Content-Type': object.type, 'Content-Length': object.body.length, ETag: '"1"' })
    return response.end(request.method === 'HEAD' ? undefined : object.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://cle:secret@127.0.0.1:${port}/seau?region=fr-par`,
    objects,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** The bytes of an `aws-chunked` body: chunks of `size;…CRLF bytes CRLF`, ended by a chunk of size 0. */
const unchunked = (sent: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const end = sent.indexOf('\r\n', at)
    const size = Number.parseInt(sent.toString('latin1', at, end), 16)
    if (!size) return Buffer.concat(parts)
    parts.push(sent.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
}
