import { type Request, readQuery } from '#core/http.ts'
import { type Searching, searching } from './forms.ts'

const nothing: Searching = { q: '', famille: '', role: '', lieu: '', lieu_id: '', vers: '', page: 1 }

/** What narrows the list, from the address; what means nothing is passed over. */
export const searchOf = (c: Request): Searching => {
  const read = readQuery(c, searching)
  return read.ok ? read.value : nothing
}
