import type { Database } from '#core/database.ts'
import type { FieldErrors } from '#core/forms.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import type { AppointmentForm } from './forms.ts'
import { words } from './words.ts'

/** An appointment whose words were looked up, or what to correct and which places to choose from. */
export type Looked =
  | { ok: true; name: string; place: { id: number; name: string } | null }
  | { ok: false; errors: FieldErrors; choices: { id: string; label: string; detail: string }[] }

/** Finds the person and the territory that the form names. */
export const lookUp = async (db: Database, form: AppointmentForm): Promise<Looked> => {
  const person = await db.selectFrom('app_user').select('name').where('email', '=', form.email).executeTakeFirst()
  const unknown: FieldErrors = person ? {} : { email: [words.missing.person] }
  const scope = form.scope === 'country' ? null : await lookUpPlace(db, form)
  if (scope && !scope.ok) return { ...scope, errors: { ...unknown, ...scope.errors } }
  return person
    ? { ok: true, name: person.name, place: scope?.place ?? null }
    : { ok: false, errors: unknown, choices: [] }
}

const lookUpPlace = async (db: Database, { place: text, place_id: id }: AppointmentForm) => {
  const found = await resolvePlace(db, text, id)
  if (found.kind === 'one') return { ok: true, place: found.place } as const
  const places = found.kind === 'several' ? found.places : []
  const sentence =
    text === '' ? words.missing.place : places.length > 0 ? words.missing.whichPlace : words.missing.noPlace
  const choices = places.map((place) => ({
    id: String(place.id),
    label: place.name,
    detail: [place.kindLabel, place.context].filter(Boolean).join(', '),
  }))
  const errors: FieldErrors = { place: [sentence] }
  return { ok: false, errors, choices } as const
}
