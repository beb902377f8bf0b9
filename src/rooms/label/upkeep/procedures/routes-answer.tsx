import { Hono } from 'hono'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { referentialById } from '../../referential/queries.ts'
import { choosingFor, errorsFor } from '../documents/routes-common.ts'
import { paths } from '../paths.ts'
import { readOwnAward } from '../queries.ts'
import { answerProcedure } from './actions-answer.ts'
import { answerForm } from './forms.ts'
import { AnswerPage } from './pages-answer.tsx'
import { contradictionOf, openProcedure } from './queries.ts'
import { awaitsAnswer } from './rules.ts'
import { answerWords as words } from './words.ts'

export const procedureAnswerRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

type Shown = { values?: Typed; errors?: FieldErrors }

const show = async (c: Request, shown: Shown = {}) => {
  const award = await readOwnAward(db(c), requireActor(c), idOf(c), today(c))
  const procedure = await openProcedure(db(c), award.id)
  if (!procedure || !awaitsAnswer(procedure)) return redirectWith(c, paths.award(award.id), words.nothing, 'note')
  const held = await contradictionOf(db(c), procedure.id)
  const codes = held?.criteria ?? procedure.criteria
  const { criteria } = await referentialById(db(c), award.referentialId)
  return c.render(
    <AnswerPage
      award={award}
      procedure={procedure}
      reasons={held?.reasons ?? procedure.reasons}
      criteria={criteria.filter(({ code }) => codes.includes(code)).map(({ title }) => title)}
      choosing={await choosingFor(c, award, procedure)}
      today={today(c)}
      {...shown}
    />,
  )
}

procedureAnswerRoutes.get(paths.answer(':id'), (c) => show(c))

procedureAnswerRoutes.post(paths.answer(':id'), async (c) => {
  const actor = requireActor(c)
  const award = await readOwnAward(db(c), actor, idOf(c), today(c))
  const form = await readForm(c, answerForm)
  if (!form.ok) {
    c.status(422)
    return show(c, { values: form.typed, errors: form.errors })
  }
  const asked = await openProcedure(db(c), award.id)
  if (asked?.kind === 'dormant' && asked.status === 'open' && form.value.says === 'gives-up')
    return c.redirect(paths.giveUp(award.id), 303)
  if (form.value.text === '') {
    c.status(422)
    return show(c, { values: form.typed, errors: { text: [words.empty] } })
  }
  const giving = { documentIds: form.value.documents, consents: form.value.consent }
  const outcome = await answerProcedure(servicesOf(c), actor, award.id, form.value.text, now(c), giving)
  if (outcome.ok) return redirectWith(c, paths.award(award.id), words.done)
  if (outcome.refusal === 'not-now') return redirectWith(c, paths.award(award.id), words.notNow, 'refused')
  c.status(422)
  return show(c, { values: form.typed, errors: errorsFor(outcome.refusal) })
})
