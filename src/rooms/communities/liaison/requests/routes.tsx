import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { formatDay, parisDay } from '#core/pure/dates.ts'
import { isId } from '#core/pure/id.ts'
import type { Outcome } from '#core/pure/result.ts'
import { readCommunity } from '../../queries.ts'
import { paths } from '../paths.ts'
import { dueFrom, type LiaisonRefusal } from '../rules.ts'
import { servicesFor, servicesOf as servicesIn } from '../services/queries.ts'
import { answerRequest, askLiaison, closeRequest, followUp, routeRequest, sayMore, withdrawRequest } from './actions.ts'
import { MinePage, RequestPage, WithdrawPage } from './pages.tsx'
import { AskPage } from './pages-ask.tsx'
import { messagesOf, readRequest, requestsOf, sheetsKeptBy } from './queries.ts'
import { refusals, words } from './words.ts'

export const requestRoutes = new Hono<App>()

const slugOf = (c: Request) => c.req.param('slug') ?? ''
const idOf = (c: Request) => c.req.param('id') ?? ''
type Shown = { errors?: FieldErrors; values?: Typed; refused?: string | null }

const showAsk = async (c: Request, { errors = {}, values = {} }: Shown = {}) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), slugOf(c))
  const typed = (c.req.query('q') ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200)
  const found = typed ? await servicesFor(db(c), community.id, typed) : []
  const all = await servicesIn(db(c), community.id)
  // the nearest to the words typed come first
  const services = [...found, ...all.filter(({ id }) => !found.some((one) => one.id === id))]
  const chosen = c.req.query('direction') ?? found[0]?.id ?? null
  const sheets = await sheetsKeptBy(db(c), actor.id)
  return c.render(<AskPage {...{ community, services, sheets, errors, values }} chosen={chosen} />)
}

requestRoutes.get(paths.ask(':slug'), async (c) => {
  requireActor(c)
  return showAsk(c)
})

const askForm = z.object({
  subject: field.text(words.errors.subject, 150),
  message: field.text(words.errors.message, 5000),
  service: field.optional(40),
  sheet: field.optional(40),
})

requestRoutes.post(paths.ask(':slug'), async (c) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), slugOf(c))
  const form = await readForm(c, askForm)
  c.status(422)
  if (!form.ok) return showAsk(c, { errors: form.errors, values: form.typed })
  const { subject, message, service, sheet } = form.value
  const asked = { subject, message, serviceId: isId(service) ? service : null, sheetId: isId(sheet) ? sheet : null }
  const outcome = await askLiaison(servicesOf(c), actor, community.id, asked, now(c))
  if (outcome.ok) {
    const due = formatDay(dueFrom(parisDay(now(c))))
    return redirectWith(c, paths.request(outcome.value), words.sent(due))
  }
  return showAsk(c, { errors: { form: [refusals[outcome.refusal]] }, values: form.typed })
})

requestRoutes.get(paths.mine, async (c) =>
  c.render(<MinePage requests={await requestsOf(db(c), requireActor(c), today(c))} today={today(c)} />),
)

const one = paths.request(':id{[0-9a-f-]{36}}')

const show = async (c: Request, { errors = {}, values = {}, refused = null }: Shown = {}) => {
  const actor = requireActor(c)
  const { request, sides } = await readRequest(db(c), actor, idOf(c), today(c))
  const [messages, services] = await Promise.all([
    messagesOf(db(c), request.id),
    servicesIn(db(c), request.community.id),
  ])
  const view = { request, sides, messages, services, today: today(c), errors, values, refused }
  return c.render(<RequestPage {...view} />)
}

requestRoutes.get(one, (c) => show(c))

/** One form of the page: read, done, or shown again with what was typed. */
const step = async <T, V>(
  c: Request,
  name: string,
  schema: z.ZodType<T>,
  act: (value: T) => Promise<Outcome<V, LiaisonRefusal>>,
  said: (value: V) => string,
) => {
  const actor = requireActor(c)
  await readRequest(db(c), actor, idOf(c), today(c))
  const form = await readForm(c, schema)
  c.status(422)
  if (!form.ok) return show(c, { errors: form.errors, values: form.typed, refused: name })
  const outcome = await act(form.value)
  if (outcome.ok) return redirectWith(c, paths.request(idOf(c)), said(outcome.value))
  c.status(409)
  return show(c, { errors: { form: [refusals[outcome.refusal]] }, values: form.typed, refused: name })
}

const later = (c: Request) => z.string().refine((day) => day >= today(c), words.errors.meeting)
const text = (missing: string) => field.text(missing, 5000)

requestRoutes.post(`${one}/orientation`, (c) => {
  const actor = requireActor(c)
  const schema = z.object({
    service: z.preprocess((value) => (isId(String(value)) ? value : ''), z.string().min(1, words.errors.service)),
    reason: field.text(words.errors.reason, 1000),
  })
  return step(
    c,
    'route',
    schema,
    ({ service, reason }) => routeRequest(servicesOf(c), actor, idOf(c), { serviceId: service, reason }, now(c)),
    () => words.routeDone,
  )
})

requestRoutes.post(`${one}/reponse`, (c) => {
  const actor = requireActor(c)
  const optionalDay = z.preprocess((value) => value || null, field.day(words.errors.meeting).pipe(later(c)).nullable())
  return step(
    c,
    'answer',
    z.object({ answer_body: text(words.errors.body), meeting: optionalDay }),
    ({ answer_body, meeting }) =>
      answerRequest(servicesOf(c), actor, idOf(c), { body: answer_body, meetingOn: meeting }, now(c)),
    () => words.answerDone,
  )
})

requestRoutes.post(`${one}/rendez-vous`, (c) => {
  const actor = requireActor(c)
  const day = field.day(words.errors.meeting).pipe(later(c))
  return step(
    c,
    'meeting',
    z.object({ meeting_body: text(words.errors.body), meeting_day: day }),
    ({ meeting_body, meeting_day }) =>
      answerRequest(servicesOf(c), actor, idOf(c), { body: meeting_body, meetingOn: meeting_day }, now(c)),
    () => words.answerDone,
  )
})

requestRoutes.post(`${one}/suite`, (c) => {
  const actor = requireActor(c)
  return step(
    c,
    'follow',
    z.object({ follow_up: text(words.errors.body) }),
    ({ follow_up }) => followUp(servicesOf(c), actor, idOf(c), follow_up, now(c)),
    () => words.followDone,
  )
})

requestRoutes.post(`${one}/message`, (c) => {
  const actor = requireActor(c)
  return step(
    c,
    'message',
    z.object({ body: text(words.errors.body) }),
    ({ body }) => sayMore(servicesOf(c), actor, idOf(c), body, now(c)),
    () => words.moreDone,
  )
})

requestRoutes.post(`${one}/cloture`, async (c) => {
  const actor = requireActor(c)
  const { sides } = await readRequest(db(c), actor, idOf(c), today(c))
  const opinions = ['solved', 'helped', 'no_use'] as const
  const opinion = sides.asks ? field.choice(opinions, words.errors.opinion) : field.optionalChoice(opinions)
  return step(
    c,
    'close',
    z.object({ opinion, said: field.optional(1000) }),
    (value) => closeRequest(servicesOf(c), actor, idOf(c), value, now(c)),
    (both) => (both ? words.closeBoth : words.closeDone),
  )
})

requestRoutes.get(`${one}/retrait`, async (c) => {
  const { request } = await readRequest(db(c), requireActor(c), idOf(c), today(c))
  return c.render(<WithdrawPage request={request} />)
})

requestRoutes.post(`${one}/retrait`, async (c) => {
  const outcome = await withdrawRequest(servicesOf(c), requireActor(c), idOf(c), now(c))
  return outcome.ok
    ? redirectWith(c, paths.mine, words.withdrawDone)
    : redirectWith(c, paths.request(idOf(c)), refusals[outcome.refusal], 'refused')
})
