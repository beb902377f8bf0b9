import { contexts } from './contexts.ts'

/** Finds a document of this site by its address; null when there is none. */
export type OwnDocuments = (url: string) => Promise<object | null>

/** Reads contexts from the packages and documents of this site from its database. Any other address is refused: nothing is ever fetched. */
export const offlineLoader =
  (own: OwnDocuments): DocumentLoader =>
  async (url) => {
    const document = contexts.get(url) ?? (await own(url))
    if (!document) throw new Error(`refused, never fetched: ${url.slice(0, 200)}`)
    return { contextUrl: null, documentUrl: url, document }
  }
