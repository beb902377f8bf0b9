import { Hono } from 'hono'
import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { notFound } from '#core/errors.ts'
import type { Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, requireActor, servicesOf } from '#core/http.ts'
import { paths } from '../paths.ts'
import { readDecision, type Seen } from '../queries.ts'
import { isBallot } from '../rules.ts'
import { castBallot } from './actions-casting.ts'
import { anyFields, readBallot, readVoice, voiceCode } from './forms.ts'
import { ConfirmPage, ReceiptPage, RefusedPage, VotePage } from './pages.tsx'
import { refusalToVote, type VoteRefusal } from './rules.ts'

export const voteRoutes = new Hono<App>()

/** A vote by ballot, and why this person may not vote in it now, if they may not. */
const polling = async (c: Request, actor: Actor): Promise<Seen & { refusal: VoteRefusal | null }> => {
  const seen = await readDecision(db(c), actor, c.req.param('id') ?? '', now(c))
  if (!isBallot(seen.decision.method) || seen.decision.status === 'draft') return notFound()
  return { ...seen, refusal: refusalToVote(seen.decision, seen.electors, actor, now(c)) }
}

/** A ballot is nobody else's: it stays in no cache on the way. */
const keepOut = (c: Request) => c.header('Cache-Control', 'no-store')

const refuse = (c: Request, seen: Seen, refusal: VoteRefusal) => {
  c.status(409)
  return c.render(<RefusedPage decision={seen.decision} refusal={refusal} />)
}

voteRoutes.get(paths.vote(':id'), async (c) => {
  const { refusal, ...seen } = await polling(c, requireActor(c))
  keepOut(c)
  return c.render(refusal ? <RefusedPage decision={seen.decision} refusal={refusal} /> : <VotePage {...seen} />)
})

voteRoutes.post(paths.confirm(':id'), async (c) => {
  const { refusal, ...seen } = await polling(c, requireActor(c))
  keepOut(c)
  if (refusal) return refuse(c, seen, refusal)
  const form = await readForm(c, anyFields)
  const typed: Typed = form.typed
  if (typed.go === 'change') return c.render(<VotePage {...seen} values={typed} />)
  const free = seen.electors.filter(({ used }) => !used)
  const read = readBallot(seen.decision, typed, free.map(voiceCode))
  const voice = read.ok && free.find(({ kind, id }) => kind === read.voice.kind && id === read.voice.id)
  if (read.ok && voice)
    return c.render(<ConfirmPage decision={seen.decision} choice={read.choice} {...{ voice, typed }} />)
  c.status(422)
  return c.render(<VotePage {...seen} values={typed} errors={read.ok ? {} : read.errors} />)
})

const castForm = z.object({ voice: z.string().max(80), choice: z.string().max(400) })

voteRoutes.post(paths.vote(':id'), async (c) => {
  const actor = requireActor(c)
  const seen = await polling(c, actor)
  keepOut(c)
  const form = await readForm(c, castForm)
  if (!form.ok) return refuse(c, seen, 'wrong-choice')
  const { voice, choice } = form.value
  const outcome = await castBallot(servicesOf(c), actor, seen.decision.id, { voice: readVoice(voice), choice }, now(c))
  // not a redirection: the receipt would have to be kept somewhere on the way
  return outcome.ok
    ? c.render(<ReceiptPage decision={seen.decision} receipt={outcome.value} />)
    : refuse(c, seen, outcome.refusal)
})
