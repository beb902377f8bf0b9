import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf } from '#core/http.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { paths } from '../../paths.ts'
import { correctionReasons, limits } from '../../reviews/rules.ts'
import { listHref, typedFrom } from '../list/address.ts'
import { deskIds } from '../list/queries.ts'
import { askedOfText, reviewersFor } from '../routes-asked-of.ts'
import { askingOf, requireDesk } from '../routes-common.ts'
import { runBulk, undoBulk } from './actions.ts'
import { BulkDonePage, BulkPage } from './pages.tsx'
import { bulkById, type Choice, criteriaAmong, planBulk } from './queries.ts'
import { type BulkVerb, bulkLimit, bulkVerbs, isForCoordinators } from './rules.ts'
import { undoRefusals, words } from './words.ts'

export const bulkRoutes = new Hono<App>()

const chosen = {
  action: field.choice(bulkVerbs, words.none),
  liste: field.optional(2_000),
  dossier: field.list(bulkLimit + 1),
}
const tickedForm = z.object({ ...chosen, tout: field.checkbox() })
const orderForm = z
  .object({
    ...chosen,
    voir: field.checkbox(),
    personne: field.optional(60),
    critere: field.optional(80),
    raison: field.optionalChoice(correctionReasons),
    texte: field.optional(limits.reason),
  })
  .superRefine(({ action, personne, critere, raison, texte }, context) => {
    const say = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
    if (action === 'assign' && !isId(personne)) say('personne', words.personMissing)
    if (action !== 'correct') return
    if (!critere) say('critere', words.criterionMissing)
    if (!raison) say('raison', words.reasonMissing)
    if (!texte) say('texte', words.textMissing)
  })

/** Those who may do this to several files: whether a given file is theirs is read file by file. */
const requireFor = (c: Request, verb: BulkVerb) =>
  isForCoordinators(verb) ? requireRole(c, 'label_coordinator') : requireDesk(c)

const backTo = (c: Request, query: string, text: string) => redirectWith(c, listHref(typedFrom(query)), text, 'refused')

type Shown = { verb: BulkVerb; ids: readonly Id[]; query: string; choice: Choice; errors?: FieldErrors; values?: Typed }

const show = async (c: Request, { verb, ids, query, choice, errors = {}, values = {} }: Shown) => {
  requireFor(c, verb)
  const asking = await askingOf(c)
  const planned = await planBulk(db(c), asking, verb, ids, choice)
  return c.render(
    <BulkPage
      view={{
        verb,
        planned,
        query,
        people: verb === 'assign' ? await reviewersFor(c) : [],
        criteria:
          verb === 'correct'
            ? await criteriaAmong(
                db(c),
                planned.map(({ id }) => id),
              )
            : [],
        chosen: choice.personId !== null || choice.criterion !== null || verb.startsWith('remind'),
        errors,
        values,
      }}
    />,
  )
}

bulkRoutes.post(paths.deskBulk, async (c) => {
  const actor = requireDesk(c)
  const form = await readForm(c, tickedForm)
  if (!form.ok) return backTo(c, '', form.errors.dossier ? words.tooMany(bulkLimit) : words.none)
  const { action: verb, liste: query, tout } = form.value
  const asked = tout ? await askedOfText(c, actor.id, query) : null
  const ids = asked
    ? (await deskIds(db(c), await askingOf(c), asked, bulkLimit + 1)).ids
    : form.value.dossier.filter(isId)
  if (ids.length === 0) return backTo(c, query, words.none)
  if (ids.length > bulkLimit) return backTo(c, query, words.tooMany(bulkLimit))
  const choice = { personId: verb === 'assign-me' ? actor.id : null, criterion: null }
  return show(c, { verb, ids, query, choice })
})

bulkRoutes.post(paths.deskBulkRun, async (c) => {
  const desk = requireDesk(c)
  const form = await readForm(c, orderForm)
  const read = tickedForm.safeParse(form.typed)
  if (!read.success) return backTo(c, '', words.none)
  const { action: verb, liste: query } = read.data
  const actor = requireFor(c, verb)
  const ids = [...new Set(read.data.dossier.filter(isId))]
  if (ids.length > bulkLimit) return backTo(c, query, words.tooMany(bulkLimit))
  if (!form.ok) {
    c.status(422)
    const choice = { personId: null, criterion: null }
    return show(c, { verb, ids, query, choice, errors: form.errors, values: form.typed })
  }
  const { personne, critere, raison, texte, voir } = form.value
  const personId = verb === 'assign-me' ? desk.id : verb === 'assign' ? personne : null
  const choice = { personId, criterion: verb === 'correct' ? critere : null }
  if (voir) return show(c, { verb, ids, query, choice, values: form.typed })
  const correction = verb === 'correct' && raison ? { criterion: critere, reason: raison, text: texte } : null
  const id = await runBulk(servicesOf(c), actor, await askingOf(c), { verb, ids, choice, correction }, now(c))
  return c.redirect(paths.deskBulkDone(id), 303)
})

const idOf = (c: Request): string => c.req.param('id') ?? ''

bulkRoutes.get(paths.deskBulkDone(':id'), async (c) =>
  c.render(<BulkDonePage bulk={await bulkById(db(c), requireDesk(c).id, idOf(c))} now={now(c)} />),
)

bulkRoutes.post(paths.deskUndo(':id'), async (c) => {
  const outcome = await undoBulk(servicesOf(c), requireDesk(c), idOf(c), now(c))
  return outcome.ok
    ? redirectWith(c, paths.deskBulkDone(idOf(c)), words.undone)
    : redirectWith(c, paths.deskBulkDone(idOf(c)), undoRefusals[outcome.refusal], 'refused')
})
