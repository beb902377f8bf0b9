import { Hono } from 'hono'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { paths } from '../paths.ts'
import { documentsForm } from '../procedures/forms.ts'
import { readAsked } from '../procedures/queries.ts'
import { chooseDocuments } from './actions.ts'
import { DocumentsPage } from './pages.tsx'
import { choosingFor, errorsFor, tickedAgain } from './routes-common.ts'
import { procedureFileRoutes } from './routes-file.tsx'
import { words } from './words.ts'

export const procedureDocumentRoutes = new Hono<App>()
procedureDocumentRoutes.route('/', procedureFileRoutes)

const idOf = (c: Request) => c.req.param('id') ?? ''

const show = async (c: Request, { values, errors }: { values?: Typed; errors?: FieldErrors } = {}) => {
  const { award, procedure } = await readAsked(db(c), requireActor(c), idOf(c), today(c))
  if (!procedure) return redirectWith(c, paths.award(award.id), words.nothing, 'note')
  if (!values && award.id !== idOf(c)) return c.redirect(paths.documents(award.id), 303)
  const choosing = await choosingFor(c, award, procedure)
  const typed = values ? { values: tickedAgain(values, choosing), errors: errors ?? {} } : {}
  return c.render(<DocumentsPage award={award} choosing={choosing} {...typed} />)
}

procedureDocumentRoutes.get(paths.documents(':id'), (c) => show(c))

procedureDocumentRoutes.post(paths.documents(':id'), async (c) => {
  const actor = requireActor(c)
  const { award } = await readAsked(db(c), actor, idOf(c), today(c))
  const form = await readForm(c, documentsForm)
  if (!form.ok) {
    c.status(422)
    return show(c, { values: form.typed, errors: form.errors })
  }
  const giving = { documentIds: form.value.documents, shown: form.value.held, consents: form.value.consent }
  const outcome = await chooseDocuments(servicesOf(c), actor, award.id, giving, now(c))
  if (outcome.ok) return redirectWith(c, paths.award(award.id), words.done)
  if (outcome.refusal === 'not-now') return redirectWith(c, paths.award(award.id), words.nothing, 'refused')
  c.status(422)
  return show(c, { values: form.typed, errors: errorsFor(outcome.refusal) })
})
