import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor } from '#core/http.ts'
import { readAsked } from '../search/reading.ts'
import { changeSaved, removeSaved, saveSearch } from './actions.ts'
import { alertRoutes } from './alerts/routes.tsx'
import { EditPage, SavePage } from './pages.tsx'
import { RemovePage, SavedPage } from './pages-list.tsx'
import { paths } from './paths.ts'
import { mySaved, savedBy } from './queries.ts'
import { readSaved, readSought, refusesAlerts } from './queries-refuses-alerts.ts'
import { frequencies, maxName, refusalToSave, type SaveRefusal } from './rules.ts'
import { refusals, words } from './words.ts'

export const savedRoutes = new Hono<App>()

type Shown = { errors?: FieldErrors; values?: Typed }

const savedForm = z.object({
  name: field.text(words.errors.name, maxName),
  frequency: field.choice(frequencies, words.errors.frequency),
})

const idOf = (c: Request) => c.req.param('id') ?? ''

savedRoutes.get(paths.mine, async (c) => {
  const actor = requireActor(c)
  return c.render(<SavedPage saved={await savedBy(db(c), actor.id)} muted={await refusesAlerts(db(c), actor.id)} />)
})

const soughtOf = (c: Request) => readSought(db(c), readAsked(new URL(c.req.url).searchParams), now(c))

const showSave = async (c: Request, { errors = {}, values = {} }: Shown = {}) => {
  const actor = requireActor(c)
  const sought = await soughtOf(c)
  const saved = await savedBy(db(c), actor.id)
  const known = saved.find(({ query }) => query === sought.query) ?? null
  const refusal = known ? null : refusalToSave({ query: sought.query, frequency: 'never' }, saved.length)
  const muted = await refusesAlerts(db(c), actor.id)
  return c.render(<SavePage {...{ sought, known, refusal, muted, errors, values }} />)
}

savedRoutes.get(paths.save, (c) => showSave(c))

/** A refusal is about the pace chosen, or about the whole list. */
const errorsOf = (refusal: SaveRefusal): FieldErrors => ({
  [refusal === 'too-wide' ? 'frequency' : 'form']: [refusals[refusal]],
})

savedRoutes.post(paths.save, async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, savedForm)
  c.status(422)
  if (!form.ok) return showSave(c, { errors: form.errors, values: form.typed })
  const { query } = await soughtOf(c)
  const outcome = await saveSearch(db(c), actor, { ...form.value, query }, now(c))
  if (!outcome.ok) return showSave(c, { errors: errorsOf(outcome.refusal), values: form.typed })
  const { name, frequency } = form.value
  return redirectWith(c, paths.mine, outcome.value === 'saved' ? words.saved(name, frequency) : words.updated(name))
})

const showEdit = async (c: Request, { errors = {}, values = {} }: Shown = {}) => {
  const actor = requireActor(c)
  const saved = await mySaved(db(c), actor.id, idOf(c))
  const sought = await readSaved(db(c), saved.query, now(c))
  const muted = await refusesAlerts(db(c), actor.id)
  return c.render(<EditPage {...{ saved, sought, muted, errors, values }} />)
}

savedRoutes.get(paths.edit(':id'), (c) => showEdit(c))

savedRoutes.post(paths.edit(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, savedForm)
  c.status(422)
  if (!form.ok) return showEdit(c, { errors: form.errors, values: form.typed })
  const outcome = await changeSaved(db(c), actor, idOf(c), form.value, now(c))
  if (!outcome.ok) return showEdit(c, { errors: errorsOf(outcome.refusal), values: form.typed })
  return redirectWith(c, paths.mine, words.changed(outcome.value.name))
})

savedRoutes.get(paths.remove(':id'), async (c) =>
  c.render(<RemovePage saved={await mySaved(db(c), requireActor(c).id, idOf(c))} />),
)

savedRoutes.post(paths.remove(':id'), async (c) =>
  redirectWith(c, paths.mine, words.removed(await removeSaved(db(c), requireActor(c), idOf(c)))),
)

savedRoutes.route('/', alertRoutes)
