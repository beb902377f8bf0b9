import { Hono } from 'hono'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  type App,
  db,
  download,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  sendFile,
  servicesOf,
  today,
} from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { readSheet } from '#rooms/directory/index.ts'
import { fileSize, readSharedFile, sharedDocuments } from '#rooms/vault/index.ts'
import { paths } from '../paths.ts'
import { structuresOf } from '../queries.ts'
import { chosenAmong, labelledAmong } from '../rules.ts'
import { words as common } from '../words.ts'
import { proposeAccompaniment } from './actions.ts'
import { calendarKey, opensCalendar } from './calendar.ts'
import { calendarOf } from './calendar-empty-calendar.ts'
import { proposing } from './forms.ts'
import { AccompanimentsPage } from './pages.tsx'
import { AccompanimentPage } from './pages-one.tsx'
import { ProposePage } from './pages-propose.tsx'
import { type Accompaniment, accompanimentById, accompanimentsOf, pastOf } from './queries.ts'
import { actionsOf, calendarSeed, calendarSeeds, objectivesOf, reviewsOf, sessionsOf } from './queries-parts.ts'
import { readHere } from './routes-here.tsx'
import { canRead, isRunning, mayOf } from './rules.ts'
import { standingSession } from './rules-sessions.ts'
import { proposeRefusals, words } from './words.ts'

export const accompanimentRoutes = new Hono<App>()

accompanimentRoutes.get(paths.accompaniments, async (c) => {
  const actor = requireActor(c)
  const accompaniments = await accompanimentsOf(db(c), actor, today(c))
  // for someone who neither accompanies nor is accompanied, there is nothing here
  if (accompaniments.length === 0 && (await structuresOf(db(c), actor, today(c))).length === 0) return notFound()
  return c.render(<AccompanimentsPage accompaniments={accompaniments} />)
})

/** The project, and the structures of this person that may accompany: without one, the page does not exist. */
const projectHere = async (c: Request) => {
  const actor = requireActor(c)
  const all = labelledAmong(await structuresOf(db(c), actor, today(c)))
  const structures = all.filter(({ accompanies }) => accompanies)
  const project = await readSheet(db(c), actor, { id: c.req.param('sheetId') ?? '' }, today(c))
  const isThere = structures.length > 0 && project.kind === 'project' && project.status === 'published'
  return isThere ? { structures, project } : notFound()
}

type Here = Awaited<ReturnType<typeof projectHere>>
const showForm = (c: Request, here: Here, referral: string, values: Typed = {}, errors: FieldErrors = {}) =>
  c.render(<ProposePage {...here} referral={referral} values={values} errors={errors} />)

accompanimentRoutes.get(paths.accompany(':sheetId'), async (c) =>
  showForm(c, await projectHere(c), c.req.query('orientation') ?? ''),
)

const perDay = { name: 'accompaniment', hits: 20, perSeconds: 86_400 }

accompanimentRoutes.post(paths.accompany(':sheetId'), async (c) => {
  const actor = requireActor(c)
  const here = await projectHere(c)
  const form = await readForm(c, proposing)
  c.status(422)
  const referral = form.ok ? form.value.referral : ''
  if (!form.ok) return showForm(c, here, referral, form.typed, form.errors)
  const structure = chosenAmong(here.structures, form.value.structure || null)
  if (!structure) return showForm(c, here, referral, form.typed, { structure: [common.errors.structure] })
  await throttle(db(c), perDay, [structure.id], now(c))
  const proposed = {
    projectId: here.project.id,
    organisationId: structure.id,
    referralId: referral || null,
    purpose: form.value.purpose,
  }
  const outcome = await proposeAccompaniment(servicesOf(c), actor, proposed, now(c))
  if (outcome.ok) return redirectWith(c, paths.accompaniment(outcome.value), words.done.propose)
  return showForm(c, here, referral, form.typed, { purpose: [proposeRefusals[outcome.refusal]] })
})

const linkOf = async (c: Request, { id }: Accompaniment): Promise<string | null> => {
  const seed = await calendarSeed(db(c), id, requireActor(c).id)
  const { config, secret } = servicesOf(c)
  return seed && `${config.publicUrl}${paths.calendar(id)}?cle=${calendarKey(secret, id, seed)}`
}

accompanimentRoutes.get(paths.accompaniment(':id'), async (c) => {
  const accompaniment = await readHere(c)
  const { id } = accompaniment
  const shared = isRunning(accompaniment.status) ? await sharedDocuments(db(c), { kind: 'support', id }) : []
  const view = {
    accompaniment,
    objectives: await objectivesOf(db(c), id),
    sessions: (await sessionsOf(db(c), id)).map((one) => standingSession(one, accompaniment)),
    actions: await actionsOf(db(c), id),
    reviews: await reviewsOf(db(c), id),
    documents: shared.map(({ id, title, size }) => ({ id, title, size: fileSize(size) })),
    past: await pastOf(db(c), id),
    may: mayOf(accompaniment, requireActor(c).id),
    calendarLink: await linkOf(c, accompaniment),
    today: today(c),
  }
  return c.render(<AccompanimentPage view={view} />)
})

accompanimentRoutes.get(paths.supportFile(':id', ':part'), async (c) => {
  const { id, status } = await readHere(c)
  if (!isRunning(status)) return notFound()
  const subject = { kind: 'support' as const, id }
  return sendFile(c, await readSharedFile(db(c), servicesOf(c).files, c.req.param('part') ?? '', subject))
})

/** By the session of a member, or by the secret link of one who still is. */
const readByKey = async (c: Request, key: string): Promise<Accompaniment> => {
  const id = c.req.param('id') ?? ''
  const known = (await accompanimentById(db(c), id, today(c))) ?? notFound()
  const seeds = await calendarSeeds(db(c), known.id)
  const own = seeds.find(({ seed }) => opensCalendar(servicesOf(c).secret, known.id, seed, key))
  const read = own && (await accompanimentById(db(c), id, today(c), own.userId))
  return read && canRead(read.roles) ? read : notFound()
}

/** Calendars ask again and again. */
const polling = { name: 'accompaniment-calendar', hits: 60, perSeconds: 3_600 }

accompanimentRoutes.get(paths.calendar(':id'), async (c) => {
  const key = c.req.query('cle')
  const accompaniment = key ? await readByKey(c, key) : await readHere(c)
  const { id } = accompaniment
  await throttle(db(c), polling, [key ?? requireActor(c).id], now(c))
  const parts = {
    objectives: await objectivesOf(db(c), id),
    sessions: await sessionsOf(db(c), id),
    actions: await actionsOf(db(c), id),
  }
  const text = calendarOf(accompaniment, parts, servicesOf(c).config.publicUrl, now(c))
  c.header('Cache-Control', 'private, no-store')
  return download(c, text, 'accompagnement.ics', 'text/calendar; charset=utf-8')
})
