import { Hono } from 'hono'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { readCase } from '../../cases/queries.ts'
import { logReading } from '../../cases/readings.ts'
import { paths } from '../../paths.ts'
import { words as common } from '../../words.ts'
import { answerOffer } from './actions.ts'
import { offerForm } from './forms.ts'
import { OfferPage } from './pages.tsx'
import { offersOf } from './queries.ts'
import { mayAnswer } from './rules.ts'
import { words } from './words.ts'

export const offerRoutes = new Hono<App>()

const route = paths.caseOffer(':id', ':precedent')

type Again = { errors?: FieldErrors; values?: Typed; late?: boolean }

const show = async (c: Request, again: Again = {}) => {
  const actor = requireActor(c)
  const inHand = await readCase(db(c), actor, c.req.param('id') ?? '', today(c))
  const { blocker, sides } = inHand
  const offers = await offersOf(db(c), blocker.id)
  const offer = found(offers.find(({ precedentId }) => precedentId === c.req.param('precedent')))
  await logReading(db(c), actor, inHand, 'case', now(c))
  const back = sides.asks
    ? { href: paths.case(blocker.id), label: common.mine }
    : { href: paths.work(blocker.id), label: common.desk }
  const number = blocker.number ? common.number(blocker.number) : common.room
  const shown = { caseId: blocker.id, number, back, offer, mayAnswer: mayAnswer(sides, blocker.status) }
  return c.render(<OfferPage {...shown} {...again} />)
}

offerRoutes.get(route, (c) => show(c))

offerRoutes.post(route, async (c) => {
  const actor = requireActor(c)
  const [id, precedent] = [c.req.param('id') ?? '', c.req.param('precedent') ?? '']
  const form = await readForm(c, offerForm)
  if (!form.ok) {
    c.status(422)
    return show(c, { errors: form.errors, values: form.typed })
  }
  const outcome = await answerOffer(servicesOf(c), actor, id, precedent, form.value.answer, now(c))
  if (!outcome.ok) {
    c.status(409)
    return show(c, { values: form.typed, late: true })
  }
  const { sides } = await readCase(db(c), actor, id, today(c))
  return redirectWith(c, sides.asks ? paths.case(id) : paths.work(id), words.answered)
})
