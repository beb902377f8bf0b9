import type { Services } from '#core/services.ts'
import { publicKeys } from '../keys/queries.ts'
import type { OwnDocuments } from '../linked-data/loader.ts'
import { paths } from '../paths.ts'
import { issuerDocument, keyDocument } from './documents.ts'

/** The issuer and its keys, from the database; `listAt` adds the status lists, which only verifying needs. */
export const ownDocuments =
  ({ db, config }: Services, listAt?: (id: string) => Promise<string | null>): OwnDocuments =>
  async (url) => {
    const origin = config.publicUrl
    if (!url.startsWith(`${origin}/`)) return null
    const path = url.slice(origin.length)
    if (path === paths.issuer) return issuerDocument(origin, await publicKeys(db))
    if (path.startsWith(paths.key(''))) {
      const key = (await publicKeys(db)).find(({ kid }) => path === paths.key(kid))
      return key ? keyDocument(origin, key) : null
    }
    const root = paths.statusList('')
    const list = path.startsWith(root) && listAt ? await listAt(path.slice(root.length)) : null
    return list === null ? null : (JSON.parse(list) as object)
  }
