import { createHash, randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { fileTypeFromBuffer } from 'file-type'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import { found } from './errors.ts'
import { done, type Outcome, refused } from './pure/result.ts'

export type FileStore = Disk
export type FileRefusal = 'empty' | 'too-big' | 'wrong-type'
export type FileRule = { maxBytes: number; types: readonly string[] }

export const images: FileRule = { maxBytes: 2_000_000, types: ['image/png', 'image/jpeg', 'image/webp'] }

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
  if (!type || !rule.types.includes(type.mime)) return refused('wrong-type')

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

/** A public file with its bytes, or « not found ». */
export const readPublicFile = async (db: Database, store: FileStore, id: string) => {
  const row = found(
    await db
      .selectFrom('stored_file')
      .select(['storage_key', 'mime_type', 'sha256'])
      .where('id', '=', id)
      .where('is_public', '=', true)
      .executeTakeFirst(),
  )
  return { bytes: await store.getBytes(row.storage_key), mimeType: row.mime_type, sha256: row.sha256 }
}
