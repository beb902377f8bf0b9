import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf } from '#core/http.ts'
import { nbsp } from '#core/pure/text.ts'
import { paths } from '../paths.ts'
import { changeAnswer } from '../questions/actions.ts'
import { publishQuestion, refuseQuestion } from '../questions/actions-asking.ts'
import { changeForm, refusalForm, reviewForm } from '../questions/forms.ts'
import { type QuestionView, questionsByIds } from '../questions/queries.ts'
import { questionsAsked } from '../questions/queries-board.ts'
import { type ChangeRefusal, nextsOf } from '../questions/rules.ts'
import { changeRefusals } from '../questions/words.ts'
import { QuestionDeskPage, QuestionReviewPage } from './pages.tsx'
import { ChangePage } from './pages-change.tsx'
import { proposedQuestions, questionOnDesk } from './queries.ts'
import { reviewRefusals, words } from './words.ts'

export const questionDeskRoutes = new Hono<App>()

const requireDesk = (c: Request) => requireRole(c, 'editor', 'spokesperson')
const everything = { standing: null, theme: null, q: '' }

questionDeskRoutes.get(paths.deskQuestions, async (c) => {
  requireDesk(c)
  const [proposed, published] = await Promise.all([proposedQuestions(db(c)), questionsAsked(db(c), everything)])
  return c.render(<QuestionDeskPage proposed={proposed} published={published} />)
})

const one = paths.deskQuestion(':id{[0-9a-f-]{36}}')
const idOf = (c: Request) => c.req.param('id') ?? ''

type Shown = { values?: Typed; errors?: FieldErrors; refusalValues?: Typed; refusalErrors?: FieldErrors }

const showReview = async (
  c: Request,
  { values = {}, errors = {}, refusalValues = {}, refusalErrors = {} }: Shown = {},
) => {
  const question = await questionOnDesk(db(c), idOf(c))
  return c.render(<QuestionReviewPage {...{ question, values, errors, refusalValues, refusalErrors }} />)
}

const valuesOf = ({ current, maturity }: QuestionView): Typed => ({ answer: current?.answer ?? '', maturity })

const showChange = async (
  c: Request,
  question: QuestionView,
  values = valuesOf(question),
  errors: FieldErrors = {},
) => {
  const others = (await questionsAsked(db(c), everything)).filter(({ id }) => id !== question.id)
  const heirs = others.map(({ slug, title }) => ({ value: slug, label: nbsp(title) }))
  return c.render(<ChangePage {...{ question, heirs, values, errors }} nexts={nextsOf(question.maturity)} />)
}

questionDeskRoutes.get(one, async (c) => {
  requireDesk(c)
  const [published] = await questionsByIds(db(c), [idOf(c)])
  return published ? showChange(c, published) : showReview(c)
})

questionDeskRoutes.post(`${one}/publication`, async (c) => {
  const actor = requireRole(c, 'editor')
  const form = await readForm(c, reviewForm)
  c.status(422)
  if (!form.ok) return showReview(c, { values: form.typed, errors: form.errors })
  const outcome = await publishQuestion(servicesOf(c), actor, idOf(c), form.value, now(c))
  return outcome.ok
    ? redirectWith(c, paths.deskQuestion(idOf(c)), words.publishedDone)
    : showReview(c, { values: form.typed, errors: { form: [reviewRefusals[outcome.refusal]] } })
})

questionDeskRoutes.post(`${one}/refus`, async (c) => {
  const actor = requireRole(c, 'editor')
  const form = await readForm(c, refusalForm)
  c.status(422)
  if (!form.ok) return showReview(c, { refusalValues: form.typed, refusalErrors: form.errors })
  const outcome = await refuseQuestion(servicesOf(c), actor, idOf(c), form.value.reason, now(c))
  return redirectWith(
    c,
    paths.deskQuestions,
    outcome.ok ? words.refusedDone : reviewRefusals[outcome.refusal],
    outcome.ok ? 'done' : 'refused',
  )
})

/** Beside which field each refusal is said. */
const fields: Record<ChangeRefusal, string> = {
  'no-way': 'maturity',
  'not-spokesperson': 'maturity',
  'answer-missing': 'answer',
  'source-missing': 'source_url',
  'decider-missing': 'decider',
  'reason-missing': 'reason',
  'heir-missing': 'heir',
  'day-to-come': 'said_on',
  'day-before': 'said_on',
  same: 'answer',
  stale: 'form',
}

questionDeskRoutes.post(one, async (c) => {
  const actor = requireDesk(c)
  const question = found((await questionsByIds(db(c), [idOf(c)]))[0])
  const form = await readForm(c, changeForm)
  c.status(422)
  if (!form.ok) return showChange(c, question, form.typed, form.errors)
  const { maturity, answer, said_on, source_name, source_url, decider, reason, heir, after } = form.value
  const change = {
    maturity,
    answer,
    saidOn: said_on,
    sourceName: source_name,
    sourceUrl: source_url,
    decider: decider || null,
    reason,
    heir: heir || null,
    after,
  }
  const outcome = await changeAnswer(servicesOf(c), actor, question.id, change, now(c))
  if (outcome.ok) return redirectWith(c, paths.question(outcome.slug), words.done)
  const errors: FieldErrors = {}
  for (const refusal of outcome.refusals) errors[fields[refusal]] = [changeRefusals[refusal]]
  return showChange(c, question, form.typed, errors)
})
