import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { checkForm, type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readBody, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { formatDay, parisDay } from '#core/pure/dates.ts'
import { paths } from '../paths.ts'
import { matters } from '../rules.ts'
import { addSignal, keepReview, openReview, settleAlert, settleSignal } from './actions.ts'
import { WatchPage } from './pages.tsx'
import { QuarterPage, QuartersPage } from './pages-quarter.tsx'
import { alikeIn, allLines, readWatch } from './queries.ts'
import { lastHeld, openAlerts, openSignals, reviewsOf, sinceOf } from './queries-cell.ts'
import { quartersOf, summaryOf, worldCounted } from './queries-quarter.ts'
import { isQuarter, nextReview, type WatchOutcome, type WatchRefusal } from './rules.ts'
import { words } from './words.ts'

export const watchRoutes = new Hono<App>()

type Refused = { refused?: string; refusal?: WatchRefusal; errors?: FieldErrors; values?: Typed }

const show = async (c: Request, key: string, { refused, refusal, errors = {}, values = {} }: Refused = {}) => {
  const actor = requireActor(c)
  const { place, places } = await readWatch(db(c), actor, { key, country: words.country }, today(c))
  const reviews = await reviewsOf(db(c), place, actor.demo)
  const since = sinceOf(reviews, now(c))
  const at = { since, today: today(c), demo: actor.demo }
  return c.render(
    <WatchPage
      {...{ place, places, reviews, errors, values, today: today(c), since: formatDay(parisDay(since)) }}
      lines={await allLines(db(c), place, at)}
      alike={await alikeIn(db(c), place, today(c), actor.demo)}
      alerts={await openAlerts(db(c), place, actor.demo)}
      signals={await openSignals(db(c), place, actor.demo)}
      next={nextReview(lastHeld(reviews), today(c))}
      refused={refused ?? null}
      refusal={refusal ?? null}
    />,
  )
}

watchRoutes.get(paths.watch, (c) => show(c, c.req.query('lieu') ?? ''))

const where = z.object({ lieu: field.optional(20), id: field.optional(40) })

/** One form of the cell: read, done, or shown again with what was typed. */
const step = async <T,>(
  c: Request,
  name: string | null,
  schemaOf: (id: string) => z.ZodType<T>,
  act: (value: T, key: string, id: string) => Promise<WatchOutcome>,
  said: (value: T) => string,
) => {
  const body = await readBody(c)
  const place = checkForm(where, body)
  if (!place.ok) return notFound()
  const { lieu: key, id } = place.value
  const refused = name ?? id
  const form = checkForm(schemaOf(id), body)
  c.status(422)
  if (!form.ok) return show(c, key, { errors: form.errors, values: form.typed, refused })
  const outcome = await act(form.value, key, id)
  if (outcome.ok) return redirectWith(c, paths.watchOf(key), said(form.value))
  c.status(409)
  const { lieu: _, id: __, version: ___, geste: ____, ...values } = form.typed
  return show(c, key, { refusal: outcome.refusal, values, refused })
}

watchRoutes.post(paths.watchPart('revue'), (c) => {
  const actor = requireActor(c)
  return step(
    c,
    'open',
    () => z.object({ le: field.day(words.errors.heldOn) }),
    ({ le }, key) => openReview(servicesOf(c), actor, key, le, now(c)),
    () => words.opened,
  )
})

const minutesForm = z.object({
  ...{ participants: field.optional(2000), decisions: field.optional(5000) },
  version: z.coerce.number().catch(0),
  geste: field.optionalChoice(['garder', 'clore']),
})

watchRoutes.post(paths.watchPart('releve'), (c) => {
  const actor = requireActor(c)
  return step(
    c,
    'keep',
    () => minutesForm,
    ({ geste, ...minutes }, key) =>
      keepReview(servicesOf(c), actor, key, { ...minutes, closes: geste === 'clore' }, now(c)),
    ({ geste }) => (geste === 'clore' ? words.closed : words.saved),
  )
})

const signalForm = z.object({
  signal: field.text(words.errors.signal, 2000),
  matiere: field.optionalChoice(matters),
})

watchRoutes.post(paths.watchPart('signaux'), (c) => {
  const actor = requireActor(c)
  return step(
    c,
    'signal',
    () => signalForm,
    ({ signal, matiere }, key) => addSignal(servicesOf(c), actor, key, { body: signal, matter: matiere }, now(c)),
    () => words.signalAdded,
  )
})

// several of these forms are on the page: each has a field of its own
const settleForm = (id: string) =>
  z
    .object({ [`dit_${id}`]: field.text(words.errors.settle, 2000) })
    .transform((fields) => ({ said: String(fields[`dit_${id}`] ?? '') }))

watchRoutes.post(paths.watchPart('alerte'), (c) => {
  const actor = requireActor(c)
  return step(
    c,
    null,
    settleForm,
    ({ said }, _key, id) => settleAlert(servicesOf(c), actor, id, said, now(c)),
    () => words.settled,
  )
})

watchRoutes.post(paths.watchPart('signal'), (c) => {
  const actor = requireActor(c)
  return step(
    c,
    null,
    settleForm,
    ({ said }, _key, id) => settleSignal(servicesOf(c), actor, id, said, now(c)),
    () => words.settled,
  )
})

watchRoutes.get(paths.quarters, async (c) => {
  const { demo } = await worldCounted(db(c))
  return c.render(<QuartersPage quarters={await quartersOf(db(c), demo, today(c))} demo={demo} />)
})

watchRoutes.get(paths.quarter(':quarter'), async (c) => {
  const quarter = c.req.param('quarter') ?? ''
  const { demo } = await worldCounted(db(c))
  if (!isQuarter(quarter) || !(await quartersOf(db(c), demo, today(c))).includes(quarter)) return notFound()
  return c.render(<QuarterPage quarter={quarter} summary={await summaryOf(db(c), quarter, demo)} demo={demo} />)
})
