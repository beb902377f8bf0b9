import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed, typedText } from '#core/forms.ts'
import { type App, db, type Request, readForm, redirectWith } from '#core/http.ts'
import { paths } from '../../paths.ts'
import { listHref, queryOf, typedFrom } from '../list/address.ts'
import { requireDesk } from '../routes-common.ts'
import { words } from '../words.ts'
import { removeView, renameView, saveView, type ViewRefusal } from './actions.ts'
import { NewViewPage, ViewPage, ViewRemovalPage } from './pages.tsx'
import { viewNameLength } from './parts.tsx'
import { viewById } from './queries.ts'

export const viewRoutes = new Hono<App>()

const said = words.views
const refusals: Record<ViewRefusal, string> = { taken: said.taken, 'too-many': said.tooMany }
const name = field.text(said.nameMissing, viewNameLength)
const newForm = z.object({ nom: name, liste: field.optional(2_000) })
const renameForm = z.object({ nom: name })

// only what the list reads is kept of what was sent
const cleaned = (text: string): string => queryOf(typedFrom(text))

const askName = (c: Request, errors: FieldErrors, typed: Typed) => {
  c.status(422)
  return c.render(<NewViewPage query={cleaned(typedText(typed, 'liste'))} errors={errors} values={typed} />)
}

viewRoutes.post(paths.deskViews, async (c) => {
  const actor = requireDesk(c)
  const form = await readForm(c, newForm)
  if (!form.ok) return askName(c, form.errors, form.typed)
  const query = cleaned(form.value.liste)
  const outcome = await saveView(db(c), actor.id, { name: form.value.nom, query })
  if (!outcome.ok) return askName(c, { nom: [refusals[outcome.refusal]] }, form.typed)
  return redirectWith(c, listHref(typedFrom(query)), said.saved(form.value.nom))
})

const mine = (c: Request) => viewById(db(c), requireDesk(c).id, c.req.param('id') ?? '')

viewRoutes.get(paths.deskView(':id'), async (c) => c.render(<ViewPage view={await mine(c)} />))

viewRoutes.post(paths.deskView(':id'), async (c) => {
  const actor = requireDesk(c)
  const view = await mine(c)
  const form = await readForm(c, renameForm)
  const outcome = form.ok ? await renameView(db(c), actor.id, view.id, form.value.nom) : null
  if (form.ok && outcome?.ok) return redirectWith(c, paths.desk, said.renamed(form.value.nom))
  const errors = form.ok ? { nom: [refusals[outcome && !outcome.ok ? outcome.refusal : 'taken']] } : form.errors
  c.status(422)
  return c.render(<ViewPage view={view} errors={errors} values={form.typed} />)
})

viewRoutes.get(paths.deskViewRemoval(':id'), async (c) => c.render(<ViewRemovalPage view={await mine(c)} />))

viewRoutes.post(paths.deskViewRemoval(':id'), async (c) => {
  await removeView(db(c), requireDesk(c).id, c.req.param('id') ?? '')
  return redirectWith(c, paths.desk, said.removed)
})
