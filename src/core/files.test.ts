import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { startBucket } from '#tests/support/bucket.ts'
import { test } from '#tests/support/database.ts'
import { office } from './files.fixture.ts'
import { documents, images, keepFile, officeDocuments, openFileStore, readPublicFile, savedName } from './files.ts'

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

test('an office document that bears macros is refused, under any name; so are a zip, a table in text and an office document where only pages are taken', async ({
  db,
  services,
}) => {
  const keep = (bytes: Uint8Array<ArrayBuffer> | string, name: string, rule = officeDocuments) =>
    keepFile(db, services.files, file(bytes, name), owner, rule)
  const refused = { ok: false, refusal: 'wrong-type' }
  expect(await keep(office('docm'), 'statuts.docx')).toEqual(refused)
  expect(await keep(office('xlsm'), 'comptes.xlsx')).toEqual(refused)
  expect(await keep(office('docx', ['word/vbaProject.bin']), 'statuts.docx')).toEqual(refused)
  expect(await keep(office('xlsx', ['xl/vbaproject.BIN']), 'comptes.xlsx')).toEqual(refused)
  expect(await keep(office('odt', ['Basic/Standard/Module1.xml']), 'statuts.odt')).toEqual(refused)
  expect(await keep(office('ods', ['Scripts/python/a.py']), 'comptes.ods')).toEqual(refused)
  expect(await keep('nom;montant\na;1\n', 'comptes.csv')).toEqual(refused)
  expect(await keep(office('docx'), 'statuts.docx', documents)).toEqual(refused)
})

test.each(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'] as const)('a %s is kept for what it is', async (kind) => {
  const { fileTypeFromBuffer } = await import('file-type')
  const type = await fileTypeFromBuffer(office(kind))
  expect(type?.ext).toBe(kind)
  expect(officeDocuments.types).toContain(type?.mime)
})

test('a file is given back under a name that no folder reads otherwise, with the ending of what it is', () => {
  expect(savedName('../../etc/passwd', 'application/pdf')).toBe('etc passwd.pdf')
  expect(savedName('facture.exe', 'application/pdf')).toBe('facture.pdf')
  expect(savedName('statuts\u202efdp.exe', 'image/jpeg')).toBe('statuts fdp.jpg')
  expect(savedName('Bilan 2.0\r\nSet-Cookie: a', 'application/pdf')).toBe('Bilan 2.0 Set-Cookie a.pdf')
  expect(savedName('« Été » 2024', 'application/pdf')).toBe('« Été » 2024.pdf')
  expect(savedName('...', 'application/pdf')).toBe('document.pdf')
  expect(savedName('x'.repeat(300), 'image/png')).toHaveLength(104)
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
