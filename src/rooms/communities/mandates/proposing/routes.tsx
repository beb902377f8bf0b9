import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed, typedList, typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { addDays } from '#core/pure/dates.ts'
import { isId } from '#core/pure/id.ts'
import { throttle } from '#core/rate-limit.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { canSpeak } from '../../rules.ts'
import { paths } from '../paths.ts'
import { memberOrganisations, runningMandate } from '../queries.ts'
import { limits, overOn, type ProposeRefusal, proposedDates } from '../rules.ts'
import { proposeMandate } from './actions.ts'
import { ProposePage } from './pages.tsx'
import { refusals, words } from './words.ts'

export const proposingRoutes = new Hono<App>()

type Shown = { errors?: FieldErrors; values?: Typed }

/** Members only: the others find no such page. */
const proposing = async (c: Request) => {
  const actor = requireActor(c)
  const community = await readCommunity(db(c), c.req.param('slug') ?? '')
  const standing = await standingIn(db(c), actor, community.id, today(c))
  return canSpeak(community, standing, actor) ? { actor, community, standing } : notFound()
}

const show = async (c: Request, shown: Shown = {}) => {
  const { community, standing } = await proposing(c)
  const running = await runningMandate(db(c), community.id, today(c))
  const own = standing.voices.flatMap(({ kind, id }) => (kind === 'organisation' ? [id] : []))
  const chosen = shown.values ? typedList(shown.values, 'porteurs').filter(isId) : own.slice(0, 1)
  const q = typedText(shown.values ?? {}, 'q').trim()
  const view = {
    organisations: await memberOrganisations(db(c), community.id, today(c), { q, chosen: [...chosen, ...own] }),
    chosen,
    dates: proposedDates(today(c), running && addDays(overOn(running), -1)),
    mission: running?.mission ?? '',
    ...shown,
  }
  return c.render(<ProposePage community={community} view={view} />)
}

proposingRoutes.get(paths.propose(':slug'), (c) => show(c))

/** Each proposal is written to every member. */
const perDay = { name: 'community-mandate', hits: 6, perSeconds: 86_400 }

const proposeForm = z.object({
  mission: field.text(words.errors.mission, limits.mission),
  porteurs: field.list(20),
  debut: field.day(words.errors.day),
  fin: field.day(words.errors.day),
  q: field.optional(100),
  go: field.optional(20),
})

const places: Partial<Record<ProposeRefusal, string>> = {
  'no-holder': 'porteurs',
  'not-members': 'porteurs',
  'review-first': 'porteurs',
  'too-long': 'fin',
  'too-soon': 'debut',
  overlaps: 'debut',
  'too-early': 'debut',
}

proposingRoutes.post(paths.propose(':slug'), async (c) => {
  const { actor, community, standing } = await proposing(c)
  if (!canSpeak(community, standing, actor)) return notFound()
  const form = await readForm(c, proposeForm)
  if (typedText(form.typed, 'go') === 'chercher') return show(c, { values: form.typed })
  c.status(422)
  if (!form.ok) return show(c, { errors: form.errors, values: form.typed })
  const { mission, porteurs, debut, fin } = form.value
  const holders = [...new Set(porteurs.filter(isId))]
  await throttle(db(c), perDay, [actor.id], now(c))
  const outcome = await proposeMandate(
    servicesOf(c),
    actor,
    community,
    { mission, holders, startsOn: debut, endsOn: fin },
    now(c),
  )
  if (outcome.ok) return redirectWith(c, paths.one(community.slug, outcome.value), words.sent)
  const errors = { [places[outcome.refusal] ?? 'form']: [refusals[outcome.refusal]] }
  return show(c, { errors, values: form.typed })
})
