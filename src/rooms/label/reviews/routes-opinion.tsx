import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf } from '#core/http.ts'
import { referentialById } from '../referential/queries.ts'
import { giveOpinion, saveOpinion } from './actions-opinions.ts'
import { answerTick, fieldsOf, gapErrors, opinionForm, strayErrors } from './forms.ts'
import { GivePage, OpinionPage } from './pages-opinion.tsx'
import { paths } from './paths.ts'
import { assignmentById, type Opinion, stampOf } from './queries-opinions.ts'
import { idOf, openHead, openView } from './routes-file.tsx'
import { opinionGaps, strayCriteria } from './rules.ts'
import { refusals, words } from './words.ts'

export const opinionRoutes = new Hono<App>()

const requireReviewer = (c: Request) => requireRole(c, 'label_reviewer')

/** The file and the opinion of whoever is asked for one; « not found » for others. */
const openOwn = async (c: Request) => {
  requireReviewer(c)
  const view = await openView(c)
  const { application, as, assignmentId } = view.head
  if (as !== 'reviewer' || !assignmentId) return notFound()
  return { view, own: await assignmentById(db(c), application.id, assignmentId) }
}

const valuesOf = ({ recommendation, conclusion, lines }: Opinion): Typed => ({
  recommendation: recommendation ?? '',
  conclusion,
  ...Object.fromEntries(
    lines.flatMap(({ criterion, score, text, onAnswer, reference, pieces }) => [
      [fieldsOf(criterion).score, score === null ? '' : String(score)],
      [fieldsOf(criterion).text, text],
      [fieldsOf(criterion).evidence, [...pieces.map(({ id }) => id), ...(onAnswer ? [answerTick] : [])]],
      [fieldsOf(criterion).reference, reference],
    ]),
  ),
})

/** `read`: the stamp of what was read when this was typed; refused for another reason, it is still what was read. */
type Shown = { errors?: FieldErrors; values?: Typed; read?: string; isStale?: boolean }

const showOpinion = async (c: Request, { errors = {}, values, read, isStale = false }: Shown = {}) => {
  const { view, own } = await openOwn(c)
  if (own.submittedAt) return redirectWith(c, paths.opinions(idOf(c)), refusals.given, 'note')
  return c.render(
    <OpinionPage
      view={view}
      own={own}
      stamp={read ?? stampOf(own)}
      values={values ?? valuesOf(own)}
      errors={errors}
      isStale={isStale}
      mayGive={view.head.application.status === 'review'}
    />,
  )
}

opinionRoutes.get(paths.opinion(':id'), (c) => showOpinion(c))

opinionRoutes.post(paths.opinion(':id'), async (c) => {
  const actor = requireReviewer(c)
  const head = await openHead(c)
  const { criteria } = await referentialById(db(c), head.application.referentialId)
  const form = await readForm(c, opinionForm(criteria))
  if (!form.ok) {
    c.status(422)
    return showOpinion(c, { errors: form.errors, values: form.typed, read: typedText(form.typed, 'stamp') })
  }
  const saved = await saveOpinion(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (!saved.ok) {
    const { refusal } = saved
    if (refusal === 'stale') {
      c.status(409)
      return showOpinion(c, { values: form.typed, isStale: true })
    }
    if (refusal !== 'stray-piece') return redirectWith(c, paths.opinions(idOf(c)), refusals[refusal], 'refused')
    const { view } = await openOwn(c)
    c.status(422)
    const errors = strayErrors(strayCriteria(form.value, view.evidence))
    return showOpinion(c, { errors, values: form.typed, read: form.value.stamp })
  }
  if (typedText(form.typed, 'go') !== 'give') return redirectWith(c, paths.opinion(idOf(c)), words.opinion.saved)
  const errors = gapErrors(opinionGaps(criteria, (await openOwn(c)).own))
  if (errorCount(errors) === 0) return c.redirect(paths.giving(idOf(c)), 303)
  c.status(422)
  return showOpinion(c, { errors })
})

opinionRoutes.get(paths.giving(':id'), async (c) => {
  const { view, own } = await openOwn(c)
  if (own.submittedAt) return redirectWith(c, paths.opinions(idOf(c)), refusals.given, 'note')
  if (opinionGaps(view.referential.criteria, own).length > 0)
    return redirectWith(c, paths.opinion(idOf(c)), refusals.incomplete, 'refused')
  return c.render(<GivePage view={{ ...view, opinions: [own] }} />)
})

opinionRoutes.post(paths.giving(':id'), async (c) => {
  const actor = requireReviewer(c)
  const outcome = await giveOpinion(servicesOf(c), actor, idOf(c), now(c))
  if (outcome.ok) return redirectWith(c, paths.opinions(idOf(c)), words.opinion.done)
  if (outcome.refusal !== 'incomplete')
    return redirectWith(c, paths.opinions(idOf(c)), refusals[outcome.refusal], 'refused')
  const { view, own } = await openOwn(c)
  c.status(422)
  return showOpinion(c, { errors: gapErrors(opinionGaps(view.referential.criteria, own)) })
})
