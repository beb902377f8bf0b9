import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { field, type Typed, typedText } from '#core/forms.ts'
import {
  type App,
  db,
  type Request,
  readBody,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
} from '#core/http.ts'
import { askExisting } from '../dialogue/actions.ts'
import { paths } from '../paths.ts'
import { abandon, beginDraft, editDraft } from './actions.ts'
import { createCommunity } from './actions-create.ts'
import { valuesOf } from './forms.ts'
import { AbandonPage, ReviewPage, type ReviewView } from './pages-review.tsx'
import { aroundOf, readBeginning } from './queries.ts'
import { originOf, readSaid, showForm } from './routes-form.tsx'
import { canMove, refusalToCreate } from './rules.ts'
import { refusals, words } from './words.ts'

export const beginningRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

beginningRoutes.get(paths.newBeginning, async (c) => {
  requireActor(c)
  const values: Typed = { lieu: c.req.query('lieu') ?? '', lieu_id: c.req.query('lieu_id') ?? '' }
  return showForm(c, originOf(c.req.query('existante')), paths.beginnings, { values })
})

beginningRoutes.post(paths.beginnings, async (c) => {
  const actor = requireActor(c)
  const body = await readBody(c)
  const origin = originOf(body.existante)
  const read = await readSaid(c, origin, body)
  if (!read.ok) return showForm(c, origin, paths.beginnings, read)
  const id = await beginDraft(db(c), actor, origin, read.said, today(c))
  return redirectWith(c, paths.beginning(id), words.saved)
})

const show = async (c: Request, asking: ReviewView['asking'] = { errors: {}, values: {} }) => {
  const beginning = await readBeginning(db(c), requireActor(c), idOf(c))
  const around = await aroundOf(db(c), beginning, today(c))
  const facts = { ...beginning, ...around, proofs: beginning.proofs.length, unasked: around.unasked.length }
  const refusal = refusalToCreate(facts, today(c))
  return c.render(<ReviewPage view={{ beginning, around, refusal, today: today(c), asking }} />)
}

beginningRoutes.get(paths.beginning(':id'), (c) => show(c))

const inHand = async (c: Request, move: 'edit' | 'abandon') => {
  const actor = requireActor(c)
  const beginning = await readBeginning(db(c), actor, idOf(c))
  return canMove(beginning, move, actor) ? beginning : notFound()
}

beginningRoutes.get(paths.editBeginning(':id'), async (c) => {
  const beginning = await inHand(c, 'edit')
  return showForm(c, beginning.origin, paths.editBeginning(beginning.id), { values: valuesOf(beginning) })
})

beginningRoutes.post(paths.editBeginning(':id'), async (c) => {
  const actor = requireActor(c)
  const beginning = await inHand(c, 'edit')
  const read = await readSaid(c, beginning.origin, await readBody(c))
  if (!read.ok) return showForm(c, beginning.origin, paths.editBeginning(beginning.id), read)
  await editDraft(db(c), actor, beginning.id, read.said)
  return redirectWith(c, paths.beginning(beginning.id), words.saved)
})

const message = z.object({ message: field.text(words.review.messageMissing, 2_000) })

beginningRoutes.post(paths.askExisting(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, message)
  const text = typedText(form.typed, 'message').trim()
  if (!form.ok || text.length < 10) {
    c.status(422)
    return show(c, { errors: { message: [words.review.messageMissing] }, values: form.typed })
  }
  await askExisting(servicesOf(c), actor, idOf(c), form.value.message, today(c))
  return redirectWith(c, paths.beginning(idOf(c)), words.review.asked)
})

beginningRoutes.post(paths.create(':id'), async (c) => {
  const created = await createCommunity(servicesOf(c), requireActor(c), idOf(c), today(c))
  if (!created.ok) return redirectWith(c, paths.beginning(idOf(c)), refusals[created.refusal], 'refused')
  const { slug, name, origin } = created.value
  const next = origin === 'existing' ? paths.recognition(slug) : paths.pathway(slug)
  return redirectWith(c, next, words.created[origin](name))
})

beginningRoutes.get(paths.abandon(':id'), async (c) => c.render(<AbandonPage beginning={await inHand(c, 'abandon')} />))

beginningRoutes.post(paths.abandon(':id'), async (c) => {
  const { name } = await abandon(db(c), requireActor(c), idOf(c), today(c))
  return redirectWith(c, paths.begin, words.abandon.done(name))
})
