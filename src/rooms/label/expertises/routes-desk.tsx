import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { referentialById } from '../referential/queries.ts'
import { paths } from '../reviews/paths.ts'
import { idOf, openHead } from '../reviews/routes-file.tsx'
import { askExpert, remindExpert, revokeExpert } from './actions.ts'
import { askForm } from './forms.ts'
import { ExpertsPage, RevocationPage } from './pages-desk.tsx'
import { expertisesOf, knownExperts } from './queries.ts'
import { isAwaited } from './rules.ts'
import { refusals, words } from './words.ts'

export const deskRoutes = new Hono<App>()

/** Those who work on a file: whether this one is theirs is said by what loads it. */
const requireWorker = (c: Request) => requireRole(c, 'label_coordinator', 'label_reviewer')
const targetOf = (c: Request) => ({ id: idOf(c), expertiseId: c.req.param('expertiseId') ?? '' })

const openExperts = async (c: Request) => {
  const head = await openHead(c)
  const { criteria } = await referentialById(db(c), head.application.referentialId)
  const works = head.coordinates || head.as === 'reviewer'
  return { head, criteria, known: works ? await knownExperts(db(c), head.application.id) : [] }
}

const showExperts = async (c: Request, errors: FieldErrors = {}, values: Typed = {}) => {
  const opened = await openExperts(c)
  const { expertise_days: days } = await readSettings(db(c))
  return c.render(
    <ExpertsPage
      {...opened}
      expertises={await expertisesOf(db(c), opened.head.application.id)}
      dueOn={addWorkingDays(today(c), days)}
      today={today(c)}
      errors={errors}
      values={values}
    />,
  )
}

deskRoutes.get(paths.experts(':id'), (c) => showExperts(c))

deskRoutes.post(paths.experts(':id'), async (c) => {
  const actor = requireWorker(c)
  const { criteria, known } = await openExperts(c)
  const form = await readForm(c, askForm(criteria, known, today(c)))
  if (!form.ok) {
    c.status(422)
    return showExperts(c, form.errors, form.typed)
  }
  const outcome = await askExpert(servicesOf(c), actor, idOf(c), form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.experts(idOf(c)), words.desk.asked(form.value.name, form.value.dueOn))
  c.status(422)
  return showExperts(c, { [outcome.refusal === 'not-now' ? 'form' : 'email']: [refusals[outcome.refusal]] }, form.typed)
})

deskRoutes.post(paths.expertReminder(':id', ':expertiseId'), async (c) => {
  const outcome = await remindExpert(servicesOf(c), requireWorker(c), targetOf(c), now(c))
  if (outcome.ok) return redirectWith(c, paths.experts(idOf(c)), words.desk.remindedNow(outcome.value))
  return redirectWith(c, paths.experts(idOf(c)), refusals[outcome.refusal], 'refused')
})

deskRoutes.get(paths.expertRevocation(':id', ':expertiseId'), async (c) => {
  requireWorker(c)
  const head = await openHead(c)
  const all = await expertisesOf(db(c), head.application.id)
  const one = all.find((expertise) => expertise.id === targetOf(c).expertiseId && isAwaited(expertise))
  if (!one || (!head.coordinates && head.as !== 'reviewer')) return notFound()
  return c.render(<RevocationPage head={head} expertise={one} />)
})

deskRoutes.post(paths.expertRevocation(':id', ':expertiseId'), async (c) => {
  const outcome = await revokeExpert(servicesOf(c), requireWorker(c), targetOf(c), now(c))
  if (outcome.ok) return redirectWith(c, paths.experts(idOf(c)), words.desk.revoked(outcome.value))
  return redirectWith(c, paths.experts(idOf(c)), refusals[outcome.refusal], 'refused')
})
