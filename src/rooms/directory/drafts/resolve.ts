import type { Database } from '#core/database.ts'
import type { FieldErrors } from '#core/forms.ts'
import { fold } from '#core/pure/text.ts'
import { type PlaceView, placesByIds, resolvePlace } from '#rooms/geography/index.ts'
import type { PlaceChoice } from '#ui/index.ts'
import type { Sheet } from '../queries.ts'
import { organisationsNamed } from './queries.ts'
import type { Patch } from './rules.ts'
import type { StepChoices, StepForm } from './steps/step.ts'
import { formWords } from './steps/words.ts'

/** The words of a step looked up: what they come to, or which of them do not decide, with what to choose from. */
export type Resolved = { ok: true; patch: Patch } | { ok: false; errors: FieldErrors; choices: Partial<StepChoices> }

/** Finds the places and the structure that a step names. */
export const resolveForm = async (db: Database, sheet: Sheet, form: StepForm): Promise<Resolved> => {
  const found = [
    { ok: true, patch: form.patch } as const,
    ...(form.places ? [await resolvePlaces(db, form.places)] : []),
    ...(form.seat ? [await resolveSeat(db, form.seat)] : []),
    ...(form.organisation ? [await resolveOrganisation(db, sheet, form.organisation)] : []),
  ]
  const refused = found.filter((one) => !one.ok)
  if (refused.length === 0) return { ok: true, patch: Object.assign({}, ...found.map((one) => one.ok && one.patch)) }
  return {
    ok: false,
    errors: Object.assign({}, ...refused.map((one) => one.errors)),
    choices: Object.assign({}, ...refused.map((one) => one.choices)),
  }
}

export const placeChoice = (place: PlaceView): PlaceChoice => ({
  id: String(place.id),
  label: place.name,
  detail: `${place.kindLabel}, ${place.context}`,
})

/** Ticked boxes are choices already made; the words add one more place, unless they only led to a box that is now ticked. */
const resolvePlaces = async (db: Database, { text, ids }: { text: string; ids: number[] }): Promise<Resolved> => {
  const kept = (await placesByIds(db, ids)).map((place) => place.id)
  if (text === '') return { ok: true, patch: { placeIds: kept } }
  const named = await resolvePlace(db, text)
  if (named.kind === 'one') return { ok: true, patch: { placeIds: [...new Set([...kept, named.place.id])] } }
  if (named.kind === 'none') return { ok: false, errors: { places: [formWords.noPlace] }, choices: {} }
  if (named.places.some((place) => kept.includes(place.id))) return { ok: true, patch: { placeIds: kept } }
  return { ok: false, errors: { places: [formWords.whichPlace] }, choices: { places: named.places.map(placeChoice) } }
}

const resolveSeat = async (db: Database, { text, id }: { text: string; id: string }): Promise<Resolved> => {
  if (text === '') return { ok: true, patch: { seatId: null } }
  const named = await resolvePlace(db, text, id)
  if (named.kind === 'one') return { ok: true, patch: { seatId: named.place.id } }
  if (named.kind === 'none') return { ok: false, errors: { seat: [formWords.noPlace] }, choices: {} }
  return { ok: false, errors: { seat: [formWords.whichPlace] }, choices: { seats: named.places.map(placeChoice) } }
}

/** The structure that bears a project, by its name: the present one as long as its name stands, otherwise the one chosen or the only one. */
const resolveOrganisation = async (
  db: Database,
  sheet: Sheet,
  { text, id }: { text: string; id: string },
): Promise<Resolved> => {
  if (text === '') return { ok: true, patch: { organisationId: null } }
  if (id === '' && sheet.organisation && fold(sheet.organisation.name) === fold(text)) return { ok: true, patch: {} }
  const named = await organisationsNamed(db, text)
  const exact = named.filter((organisation) => fold(organisation.name) === fold(text))
  const chosen = named.find((organisation) => organisation.id === id) ?? (exact.length === 1 ? exact[0] : undefined)
  if (chosen) return { ok: true, patch: { organisationId: chosen.id } }
  if (named.length === 0) return { ok: false, errors: { organisation: [formWords.noOrganisation] }, choices: {} }
  const organisations = named.map(({ id, name, placeLabel }) => ({ value: id, label: name, hint: placeLabel }))
  return { ok: false, errors: { organisation: [formWords.whichOrganisation] }, choices: { organisations } }
}
