import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { startBucket } from '#tests/support/bucket.ts'
import { test } from '#tests/support/database.ts'
import { images, keepFile, openFileStore, readPublicFile } from './files.ts'

const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const file = (bytes: Uint8Array<ArrayBuffer> | string, name: string) => new File([bytes], name, { type: 'image/png' })
const owner = { ownerId: null, isPublic: true }

test('a file is what its bytes say, not its name: HTML, SVG and text called .png are refused', async ({
  db,
  services,
}) => {
  for (const text of ['<script>alert(1)</script>', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'bonjour']) {
    const outcome = await keepFile(db, services.files, file(text, 'logo.png'), owner, images)
    expect(outcome).toEqual({ ok: false, refusal: 'wrong-type' })
  }
})

test('an empty file and one too heavy are refused', async ({ db, services }) => {
  expect(await keepFile(db, services.files, file('', 'a.png'), owner, images)).toMatchObject({ refusal: 'empty' })
  const small = { ...images, maxBytes: 10 }
  expect(await keepFile(db, services.files, file(pixel, 'a.png'), owner, small)).toMatchObject({ refusal: 'too-big' })
})

test('a private file is not found by the public', async ({ db, services }) => {
  const kept = await keepFile(db, services.files, file(pixel, 'a.png'), { ownerId: null, isPublic: false }, images)
  if (!kept.ok) return expect.unreachable()
  await expect(readPublicFile(db, services.files, kept.value)).rejects.toMatchObject({ kind: 'not-found' })
})

test('an image is kept byte for byte, under a name nobody chose', async ({ db, services }) => {
  const kept = await keepFile(db, services.files, file(pixel, '../../etc/passwd.png'), owner, images)
  if (!kept.ok) return expect.unreachable()
  const read = await readPublicFile(db, services.files, kept.value)
  expect(read.mimeType).toBe('image/png')
  expect(Buffer.from(read.bytes).equals(Buffer.from(pixel))).toBe(true)
  const row = await db.selectFrom('stored_file').select('storage_key').executeTakeFirstOrThrow()
  expect(row.storage_key).toMatch(/^[0-9a-f-]{36}\.png$/)
  const onDisk = readFileSync(`${services.config.dataDir}/files/${row.storage_key}`)
  expect(onDisk.equals(Buffer.from(pixel))).toBe(true)
})

test('the same file goes to a bucket when there is one, and comes back', async ({ db }) => {
  const bucket = await startBucket()
  const store = await openFileStore({ dataDir: '/nowhere', s3Url: bucket.url })
  const kept = await keepFile(db, store, file(pixel, 'a.png'), owner, images)
  if (!kept.ok) return expect.unreachable()
  expect([...bucket.objects.keys()]).toEqual([expect.stringMatching(/^\/seau\/[0-9a-f-]{36}\.png$/)])
  const read = await readPublicFile(db, store, kept.value)
  expect(Buffer.from(read.bytes).equals(Buffer.from(pixel))).toBe(true)
  await bucket.stop()
})
