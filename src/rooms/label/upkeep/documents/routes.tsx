import { Hono } from 'hono'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { documentsForm } from '../procedures/forms.ts'
import { openProcedure } from '../procedures/queries.ts'
import { readOwnAward } from '../queries.ts'
import { chooseDocuments } from './actions.ts'
import { DocumentsPage } from './pages.tsx'
import { choosingFor, errorsFor } from './routes-common.ts'
import { procedureFileRoutes } from './routes-file.tsx'
import { words } from './words.ts'

export const procedureDocumentRoutes = new Hono<App>()
procedureDocumentRoutes.route('/', procedureFileRoutes)

const idOf = (c: Request) => c.req.param('id') ?? ''

const show = async (c: Request, shown: { values?: Typed; errors?: FieldErrors } = {}) => {
  const award = await readOwnAward(db(c), requireActor(c), idOf(c), today(c))
  const procedure = await openProcedure(db(c), award.id)
  if (!procedure) return redirectWith(c, paths.award(award.id), words.nothing, 'note')
  return c.render(<DocumentsPage award={award} choosing={await choosingFor(c, award, procedure)} {...shown} />)
}

procedureDocumentRoutes.get(paths.documents(':id'), (c) => show(c))

procedureDocumentRoutes.post(paths.documents(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, documentsForm)
  if (!form.ok) {
    c.status(422)
    return show(c, { values: form.typed, errors: form.errors })
  }
  const giving = { documentIds: form.value.documents, consents: form.value.consent }
  const outcome = await chooseDocuments(servicesOf(c), actor, idOf(c), giving, now(c))
  if (outcome.ok) return redirectWith(c, paths.award(idOf(c)), words.done)
  if (outcome.refusal === 'not-now') return redirectWith(c, paths.award(idOf(c)), words.nothing, 'refused')
  c.status(422)
  // a box left empty is typed too: the page would otherwise show what is held
  return show(c, { values: { documents: [], ...form.typed }, errors: errorsFor(outcome.refusal) })
})
