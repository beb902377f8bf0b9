import { Hono } from 'hono'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, readQuery, redirectWith, requireActor, today } from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { placeById } from '#rooms/geography/index.ts'
import { paths } from '../paths.ts'
import { isCurator } from '../rules.ts'
import { likelyTwins, type Twin } from '../twins/queries.ts'
import { createSheet } from './actions.ts'
import { creation, invitation } from './creation.ts'
import { NewSheetPage } from './pages.tsx'
import { words } from './words.ts'

export const draftRoutes = new Hono<App>()

const perDay = { name: 'new-sheet', hits: 30, perSeconds: 86_400 }
const askedPerHour = { name: 'new-sheet-name', hits: 120, perSeconds: 3_600 }

const placeAsked = (c: Request, id: string) => (/^\d{1,9}$/.test(id) ? placeById(db(c), Number(id)) : null)

type Shown = { values: Typed; errors?: FieldErrors; twins?: Twin[]; lieu: string }

const showCreation = async (c: Request, { values, errors = {}, twins = [], lieu }: Shown) => {
  const place = await placeAsked(c, lieu)
  return c.render(
    <NewSheetPage
      values={values}
      errors={errors}
      place={place}
      isCurator={isCurator(requireActor(c), today(c))}
      twins={twins}
    />,
  )
}

draftRoutes.get(paths.newSheet, (c) => {
  requireActor(c)
  const asked = readQuery(c, invitation)
  const { genre, lieu } = asked.ok ? asked.value : { genre: null, lieu: '' }
  return showCreation(c, { values: { kind: genre === 'projet' ? 'project' : (genre ?? '') }, lieu })
})

draftRoutes.post(paths.newSheet, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, creation)
  c.status(422)
  if (!form.ok) return showCreation(c, { values: form.typed, errors: form.errors, lieu: String(form.typed.lieu ?? '') })
  const { kind, name, editorial, lieu, distinct } = form.value
  await throttle(db(c), askedPerHour, [actor.id], now(c))
  const twins = distinct === name ? [] : await likelyTwins(db(c), { kind, name })
  if (twins.length > 0) return showCreation(c, { values: form.typed, twins, lieu })
  await throttle(db(c), perDay, [actor.id], now(c))
  const place = await placeAsked(c, lieu)
  const sheet = { kind, name, placeIds: place ? [place.id] : [], isEditorial: editorial }
  const id = await createSheet(db(c), actor, sheet, now(c))
  return redirectWith(c, paths.step(id, 'essentiel'), words.create.done)
})
