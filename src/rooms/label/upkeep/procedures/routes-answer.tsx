import { Hono } from 'hono'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { referentialById } from '../../referential/queries.ts'
import { choosingFor, errorsFor, tickedAgain } from '../documents/routes-common.ts'
import { paths } from '../paths.ts'
import { answerProcedure } from './actions-answer.ts'
import { answerForm } from './forms.ts'
import { AnswerPage } from './pages-answer.tsx'
import { contradictionOf, readAsked } from './queries.ts'
import { askedBy, awaitsAnswer } from './rules.ts'
import { answerWords as words } from './words.ts'

export const procedureAnswerRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

type Shown = { values?: Typed; errors?: FieldErrors }

const show = async (c: Request, { values, errors }: Shown = {}) => {
  const { award, procedure } = await readAsked(db(c), requireActor(c), idOf(c), today(c))
  if (!procedure || !awaitsAnswer(procedure))
    return values
      ? redirectWith(c, paths.award(award.id), words.notNow, 'refused')
      : redirectWith(c, paths.award(award.id), words.nothing, 'note')
  // a letter written before the renewal
  if (!values && award.id !== idOf(c)) return c.redirect(paths.answer(award.id), 303)
  const held = await contradictionOf(db(c), procedure.id)
  const codes = held?.criteria ?? procedure.criteria
  const { criteria } = await referentialById(db(c), award.referentialId)
  const choosing = await choosingFor(c, award, procedure)
  const typed = values ? { values: tickedAgain(values, choosing), errors: errors ?? {} } : {}
  return c.render(
    <AnswerPage
      award={award}
      procedure={procedure}
      reasons={held?.reasons ?? procedure.reasons}
      criteria={criteria.filter(({ code }) => codes.includes(code)).map(({ title }) => title)}
      askedBy={askedBy(procedure, held)}
      choosing={choosing}
      today={today(c)}
      {...typed}
    />,
  )
}

procedureAnswerRoutes.get(paths.answer(':id'), (c) => show(c))

procedureAnswerRoutes.post(paths.answer(':id'), async (c) => {
  const actor = requireActor(c)
  const { award, procedure } = await readAsked(db(c), actor, idOf(c), today(c))
  const form = await readForm(c, answerForm)
  if (!form.ok) {
    c.status(422)
    return show(c, { values: form.typed, errors: form.errors })
  }
  if (procedure?.kind === 'dormant' && procedure.status === 'open' && form.value.says === 'gives-up')
    return c.redirect(paths.giveUp(award.id), 303)
  if (form.value.text === '') {
    c.status(422)
    return show(c, { values: form.typed, errors: { text: [words.empty] } })
  }
  const { text, asked, documents, held, consent } = form.value
  const giving = { documentIds: documents, shown: held, consents: consent }
  const outcome = await answerProcedure(servicesOf(c), actor, award.id, text, now(c), { giving, asked })
  if (outcome.ok) return redirectWith(c, paths.award(award.id), words.done)
  // answered by a colleague, or something else is asked meanwhile
  if (outcome.refusal === 'not-now') {
    c.status(409)
    return show(c, { values: form.typed, errors: { text: [words.changed] } })
  }
  c.status(422)
  return show(c, { values: form.typed, errors: errorsFor(outcome.refusal) })
})
