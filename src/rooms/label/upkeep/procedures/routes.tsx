import { Hono } from 'hono'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { contradictionsOn } from '../../committee/contradictions/queries.ts'
import { referentialById } from '../../referential/queries.ts'
import { givenWith } from '../documents/queries.ts'
import { paths } from '../paths.ts'
import { awardById } from '../queries.ts'
import { keep, sendToCommittee } from './actions.ts'
import { keepForm, sendForm } from './forms.ts'
import { ProcedurePage } from './pages.tsx'
import { readProcedure } from './queries.ts'
import { words } from './words.ts'

export const procedureRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''

type Shown = { values?: Typed; errors?: FieldErrors }

const show = async (c: Request, shown: Shown = {}) => {
  const { procedure, as } = await readProcedure(db(c), requireActor(c), idOf(c), today(c))
  const award = await awardById(db(c), procedure.awardId, today(c))
  const { criteria } = await referentialById(db(c), award.referentialId)
  return c.render(
    <ProcedurePage
      award={award}
      procedure={procedure}
      heard={await contradictionsOn(db(c), { kind: 'procedure', id: procedure.id })}
      criteria={criteria.filter(({ code }) => procedure.criteria.includes(code)).map(({ title }) => title)}
      given={await givenWith(db(c), procedure)}
      coordinates={as === 'coordinator'}
      today={today(c)}
      {...shown}
    />,
  )
}

procedureRoutes.get(paths.procedure(':id'), (c) => show(c))

procedureRoutes.post(paths.keep(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, keepForm)
  if (!form.ok) {
    c.status(422)
    return show(c, { values: form.typed, errors: form.errors })
  }
  const outcome = await keep(servicesOf(c), actor, idOf(c), form.value.conclusion, now(c))
  return outcome.ok
    ? redirectWith(c, paths.procedure(idOf(c)), words.keepDone)
    : redirectWith(c, paths.procedure(idOf(c)), words.notNow, 'refused')
})

procedureRoutes.post(paths.send(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, sendForm)
  if (!form.ok) {
    c.status(422)
    return show(c, { values: form.typed, errors: form.errors })
  }
  const outcome = await sendToCommittee(servicesOf(c), actor, idOf(c), form.value.reasons, now(c))
  return outcome.ok
    ? redirectWith(c, paths.procedure(idOf(c)), words.sendDone)
    : redirectWith(c, paths.procedure(idOf(c)), words.notNow, 'refused')
})
