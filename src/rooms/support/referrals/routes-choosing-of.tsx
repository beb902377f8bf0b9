import { db, type Request, today } from '#core/http.ts'
import type { Id } from '#core/pure/id.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf } from '#ui/index.ts'
import type { Searching } from './forms.ts'
import type { Choosing } from './pages-recipients.tsx'
import { choicesOf, recipientsFor, recipientsPerPage } from './queries-recipients.ts'
import { searchOf } from './routes-choosing.tsx'
import { words } from './words-recipients.ts'

const placeAsked = async (c: Request, { lieu, lieu_id }: Searching) => {
  if (!lieu) return { id: null, choices: [], error: null }
  const found = await resolvePlace(db(c), lieu, lieu_id)
  // a label is for some place of the country, or for the whole of it
  if (found.kind === 'one')
    return { id: found.place.kind === 'country' ? null : found.place.id, choices: [], error: null }
  if (found.kind === 'none') return { id: null, choices: [], error: words.noPlace }
  return { id: null, choices: found.places.map(choiceOf), error: words.whichPlace }
}

type Wanted = {
  to: string
  kept: Readonly<Record<string, string>>
  near: Id | null
  except: readonly (Id | null)[]
  onlyLabelled: boolean
}

/** The structures one may choose from, as the address asks. */
export const choosingOf = async (c: Request, { to, kept, ...wanted }: Wanted): Promise<Choosing> => {
  const { vers: _, page, ...asked } = searchOf(c)
  const place = await placeAsked(c, { ...asked, vers: '', page })
  const { families, roles } = await choicesOf(db(c), today(c))
  const known = (list: readonly { code: string }[], code: string) => list.find((one) => one.code === code)?.code ?? null
  const { recipients, total, ...shown } = await recipientsFor(db(c), {
    ...wanted,
    q: asked.q,
    family: known(families, asked.famille),
    role: known(roles, asked.role),
    placeId: place.id,
    day: today(c),
    page,
  })
  return {
    ...{ to, kept, asked, families, roles, total, page: shown.page },
    placeChoices: place.choices,
    placeError: place.error,
    recipients: place.error ? [] : recipients,
    pages: place.error ? 1 : Math.max(1, Math.ceil(total / recipientsPerPage)),
    hrefFor: (n) => {
      const query = new URLSearchParams(Object.entries({ ...kept, ...asked }).filter(([, value]) => value !== ''))
      if (n > 1) query.set('page', String(n))
      return `${to}?${query}`
    },
  }
}
