import { Hono } from 'hono'
import { holds } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireRole,
  servicesOf,
  today,
  visitor,
} from '#core/http.ts'
import { plainText } from '#core/pure/markdown.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { choiceOf, type PlaceChoice } from '#ui/index.ts'
import { announceEvent, cancelEvent, createEvent, editEvent } from './actions.ts'
import { calendarOf } from './calendar.ts'
import { cancelForm, eventForm } from './forms.ts'
import { EventPage, EventsPage } from './pages.tsx'
import { DeskPage, valuesOf, WritePage } from './pages-desk.tsx'
import { paths } from './paths.ts'
import {
  allEvents,
  type EventView,
  eventAt,
  eventById,
  pastEvents,
  questionsAskedAt,
  reportsOf,
  upcomingEvents,
} from './queries.ts'
import { type EventRefusal, standingOf } from './rules.ts'
import { refusals, roleNames, standingNames, words } from './words.ts'

export const eventRoutes = new Hono<App>()

eventRoutes.get(paths.events, async (c) => {
  const [coming, past] = await Promise.all([upcomingEvents(db(c), today(c), 100), pastEvents(db(c), today(c), 200)])
  return c.render(<EventsPage coming={coming} past={past} today={today(c)} />)
})

eventRoutes.get(paths.event(':file{[a-z0-9-]+\\.ics}'), async (c) => {
  const at = found(await eventAt(db(c), (c.req.param('file') ?? '').replace('.ics', '')))
  if ('moved' in at) return c.redirect(paths.calendar(at.moved), 301)
  return c.body(calendarOf(at, servicesOf(c).config.publicUrl), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${at.slug}.ics"`,
  })
})

eventRoutes.get(paths.event(':file{[a-z0-9-]+\\.json}'), async (c) => {
  const at = found(await eventAt(db(c), (c.req.param('file') ?? '').replace('.json', '')))
  if ('moved' in at) return c.redirect(paths.data(at.moved), 301)
  const origin = servicesOf(c).config.publicUrl
  c.header('Access-Control-Allow-Origin', '*')
  return c.json({
    titre: at.title,
    adresse: origin + paths.event(at.slug),
    licence: 'Licence Ouverte 2.0',
    etat: standingNames[standingOf(at, today(c))].toLowerCase(),
    resume: at.summary,
    description: plainText(at.description),
    precision: at.precision,
    fuseau: at.zone,
    debut: at.startsAt ?? (at.precision === 'month' ? at.startsOn.slice(0, 7) : at.startsOn),
    fin: at.endsAt ?? (at.precision === 'day' ? at.endsOn : null),
    lieu: at.venue,
    voie: at.address,
    territoire: at.territory?.name ?? null,
    roles: at.roles.map(({ role, name }) => ({ role: roleNames[role].toLowerCase(), nom: name })),
    motif_annulation: at.cancelledReason,
    source: at.sourceName,
    adresse_source: at.sourceUrl,
    fictif: at.demo,
  })
})

eventRoutes.get(paths.event(':slug'), async (c) => {
  const at = found(await eventAt(db(c), c.req.param('slug') ?? ''))
  if ('moved' in at) return c.redirect(paths.event(at.moved), 301)
  const [reports, questions] = await Promise.all([reportsOf(db(c), at.id), questionsAskedAt(db(c), at.id)])
  const editor = holds(visitor(c), 'editor', today(c))
  return c.render(<EventPage event={at} today={today(c)} {...{ reports, questions, editor }} />)
})

eventRoutes.get(paths.desk, async (c) => {
  requireRole(c, 'editor')
  return c.render(<DeskPage events={await allEvents(db(c))} />)
})

type Shown = {
  event: EventView | null
  values: Typed
  errors?: FieldErrors
  placeChoices?: PlaceChoice[]
  cancelValues?: Typed
  cancelErrors?: FieldErrors
}

const show = (c: Request, { errors = {}, placeChoices = [], cancelValues = {}, cancelErrors = {}, ...shown }: Shown) =>
  c.render(<WritePage {...shown} {...{ errors, placeChoices, cancelValues, cancelErrors }} />)

eventRoutes.get(paths.create, (c) => {
  requireRole(c, 'editor')
  return show(c, { event: null, values: {} })
})

const one = `${paths.desk}/:id{[0-9a-f-]{36}}`
const idOf = (c: Request) => c.req.param('id') ?? ''

eventRoutes.get(one, async (c) => {
  requireRole(c, 'editor')
  const event = await eventById(db(c), idOf(c))
  return show(c, { event, values: valuesOf(event) })
})

const save = async (c: Request, id: string | null) => {
  const actor = requireRole(c, 'editor')
  const event = id === null ? null : await eventById(db(c), id)
  const form = await readForm(c, eventForm)
  c.status(422)
  if (!form.ok) return show(c, { event, values: form.typed, errors: form.errors })
  const { version, place, placeId, event: content } = form.value
  const where = place ? await resolvePlace(db(c), place, placeId) : null
  if (where && where.kind !== 'one') {
    const placeChoices = where.kind === 'several' ? where.places.map(choiceOf) : []
    return show(c, { event, values: form.typed, errors: { place: [words.desk.errors.place] }, placeChoices })
  }
  const placed = { ...content, territoryId: where?.place.id ?? null }
  const outcome = event
    ? await editEvent(servicesOf(c), actor, event.id, version, placed, now(c))
    : await createEvent(servicesOf(c), actor, placed, now(c))
  if (outcome.ok) return redirectWith(c, paths.deskEvent(outcome.value.id), words.desk.saved)
  if (outcome.refusal === 'stale') c.status(409)
  const current = event && (await eventById(db(c), event.id))
  return show(c, {
    event: current,
    values: form.typed,
    errors: { [fieldOf(outcome.refusal)]: [refusals[outcome.refusal]] },
  })
}

const fieldOf = (refusal: EventRefusal): string =>
  refusal === 'host-missing' ? 'hosts' : refusal === 'end-before-start' ? 'ends_on' : 'form'

eventRoutes.post(paths.create, (c) => {
  requireRole(c, 'editor')
  return save(c, null)
})

eventRoutes.post(one, (c) => {
  requireRole(c, 'editor')
  return save(c, idOf(c))
})

eventRoutes.post(`${one}/annonce`, async (c) => {
  const outcome = await announceEvent(servicesOf(c), requireRole(c, 'editor'), idOf(c), now(c))
  return outcome.ok
    ? redirectWith(c, paths.event(outcome.value.slug), words.desk.announced)
    : redirectWith(c, paths.deskEvent(idOf(c)), refusals[outcome.refusal], 'refused')
})

eventRoutes.post(`${one}/annulation`, async (c) => {
  const actor = requireRole(c, 'editor')
  const event = await eventById(db(c), idOf(c))
  const form = await readForm(c, cancelForm)
  c.status(422)
  if (!form.ok) return show(c, { event, values: valuesOf(event), cancelValues: form.typed, cancelErrors: form.errors })
  const outcome = await cancelEvent(servicesOf(c), actor, event.id, form.value.reason, now(c))
  return outcome.ok
    ? redirectWith(c, paths.event(outcome.value.slug), words.desk.cancelledDone)
    : redirectWith(c, paths.deskEvent(event.id), refusals[outcome.refusal], 'refused')
})
