import { createHash, randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { fileTypeFromBuffer } from 'file-type'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { z } from 'zod'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import { found } from './errors.ts'
import { defineJob, enqueue } from './jobs.ts'
import { done, type Outcome, refused } from './pure/result.ts'

export type FileStore = Disk
export type FileRefusal = 'empty' | 'too-big' | 'wrong-type'
export type FileRule = { maxBytes: number; types: readonly string[] }

export const images: FileRule = { maxBytes: 2_000_000, types: ['image/png', 'image/jpeg', 'image/webp'] }

/** What proves something: a page to print, or a picture of it. */
export const documents: FileRule = { maxBytes: 5_000_000, types: ['application/pdf', ...images.types] }

const openXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** The types we keep, with the only ending each is given back under. */
const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  [`${openXml}.wordprocessingml.document`]: 'docx',
  [`${openXml}.spreadsheetml.sheet`]: 'xlsx',
  [`${openXml}.presentationml.presentation`]: 'pptx',
  [`${openDocument}.text`]: 'odt',
  [`${openDocument}.spreadsheet`]: 'ods',
  [`${openDocument}.presentation`]: 'odp',
}

/**
 * What an organisation keeps: a page, a picture, an office document without macros. Not CSV nor plain text: nothing in their bytes tells
 * them from a web page.
 */
export const officeDocuments: FileRule = { maxBytes: 10_000_000, types: Object.keys(endings) }

/** For the `accept` of a field: the endings of what a rule takes. */
export const acceptedEndings = ({ types }: FileRule): string =>
  types.map((type) => (type === 'image/jpeg' ? '.jpg,.jpeg' : `.${endings[type]}`)).join(',')

/** A folder of DATA_DIR, or with S3_URL (`https://KEY:SECRET@host/bucket?region=…`) a bucket. */
export const openFileStore = async (config: Pick<Config, 'dataDir' | 's3Url'>): Promise<FileStore> => {
  if (!config.s3Url) {
    return new Disk(new FSDriver({ location: pathToFileURL(`${config.dataDir}/files/`), visibility: 'private' }))
  }
  const { S3Driver } = await import('flydrive/drivers/s3') // heavy: only where there is a bucket
  const url = new URL(config.s3Url.replace(/^s3:/, 'https:'))
  return new Disk(
    new S3Driver({
      credentials: {
        accessKeyId: decodeURIComponent(url.username),
        secretAccessKey: decodeURIComponent(url.password),
      },
      endpoint: `${url.protocol}//${url.host}`,
      forcePathStyle: true,
      bucket: url.pathname.slice(1),
      region: url.searchParams.get('region') ?? 'us-east-1',
      visibility: 'private',
      supportsACL: false,
    }),
  )
}

/**
 * Keeps an uploaded file: its type is read from its bytes, never believed from its name. Returns the id of its row.
 * The bytes go first: a rolled back transaction leaves an orphan file, never a row without its file.
 */
export const keepFile = async (
  tx: Database,
  store: FileStore,
  file: File,
  owner: { ownerId: string | null; isPublic: boolean },
  rule: FileRule,
): Promise<Outcome<string, FileRefusal>> => {
  if (file.size === 0) return refused('empty')
  if (file.size > rule.maxBytes) return refused('too-big')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !rule.types.includes(type.mime) || bearsMacros(type.mime, bytes)) return refused('wrong-type')

  const key = `${randomUUID()}.${type.ext}`
  await store.put(key, bytes, { contentType: type.mime })
  const row = await tx
    .insertInto('stored_file')
    .values({
      storage_key: key,
      original_name: file.name
        .replace(/\p{Cc}/gu, '')
        .toWellFormed()
        .slice(0, 200),
      mime_type: type.mime,
      byte_size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      owner_id: owner.ownerId,
      is_public: owner.isPublic,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return done(row.id)
}

// where office software keeps its programs. One hidden under another name stays asleep: the file is only ever given back under the ending
// of a document without macros
const macroPlaces = /(^|\/)vba(Project\.bin|Data\.xml)$|^(Basic|Scripts)\//i

const bearsMacros = (type: string, bytes: Uint8Array): boolean =>
  (type.startsWith(openXml) || type.startsWith(openDocument)) && entriesOf(bytes).some((name) => macroPlaces.test(name))

/** The names of what is inside a zip, from its central directory: they are never compressed. */
const entriesOf = (zip: Uint8Array): string[] => {
  const all = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const names: string[] = []
  for (let at = all.indexOf('PK\x01\x02'); at >= 0 && at + 46 <= all.length; at = all.indexOf('PK\x01\x02', at + 46))
    names.push(all.toString('latin1', at + 46, at + 46 + all.readUInt16LE(at + 28)))
  return names
}

const longestName = 100

/** A name to save a file under: nothing that a folder or a header could read otherwise, and the ending of what it is. */
export const savedName = (name: string, mimeType: string): string => {
  const bare = name
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|%]+/gu, ' ')
    .replace(/\.[a-z][a-z0-9]{1,3}$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
  const short = [...bare]
    .slice(0, longestName)
    .join('')
    .replace(/[\s.]+$/, '')
  return `${short || 'document'}.${endings[mimeType] ?? 'bin'}`
}

export type KeptFile = { bytes: Uint8Array; mimeType: string; sha256: string; name: string }

/** A public file with its bytes, or « not found ». */
export const readPublicFile = (db: Database, store: FileStore, id: string): Promise<KeptFile> =>
  read(db, store, id, true)

/** The same, public or not: the caller has checked who asks. */
export const readKeptFile = (db: Database, store: FileStore, id: string): Promise<KeptFile> =>
  read(db, store, id, false)

const read = async (db: Database, store: FileStore, id: string, publicOnly: boolean): Promise<KeptFile> => {
  let query = db
    .selectFrom('stored_file')
    .select(['storage_key', 'mime_type', 'sha256', 'original_name'])
    .where('id', '=', id)
  if (publicOnly) query = query.where('is_public', '=', true)
  const row = found(await query.executeTakeFirst())
  return {
    bytes: await store.getBytes(row.storage_key),
    mimeType: row.mime_type,
    sha256: row.sha256,
    name: row.original_name,
  }
}

/** Makes a file public or private again. */
export const openFile = async (tx: Database, id: string, isPublic: boolean): Promise<void> => {
  await tx.updateTable('stored_file').set({ is_public: isPublic }).where('id', '=', id).execute()
}

/** Forgets a file nothing refers to any more: its row in the transaction, its bytes by a job once the transaction is kept. */
export const removeFile = async (tx: Database, id: string): Promise<void> => {
  const row = await tx.deleteFrom('stored_file').where('id', '=', id).returning('storage_key').executeTakeFirst()
  if (row) await enqueue(tx, deleteBytes, { key: row.storage_key })
}

/** The bytes of a removed file. */
export const deleteBytes = defineJob({
  name: 'file-bytes',
  data: z.object({ key: z.string() }),
  work: async ({ files }, { key }) => files.delete(key),
})
