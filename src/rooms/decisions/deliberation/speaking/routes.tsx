import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { type FieldErrors, field, type Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  visitor,
} from '#core/http.ts'
import { paths } from '../../paths.ts'
import type { Seen } from '../../queries.ts'
import { readVoice } from '../../votes/forms.ts'
import { saidBy, saidIn, wordById } from '../queries.ts'
import { mayOf, pageOf, pagesOf, readAnnounced, readerOf } from '../reading.ts'
import {
  argumentLength,
  canSayMisgrouped,
  canWithdraw,
  ideaLength,
  minorityLength,
  readsWords,
  refusalToArgue,
  refusalToSpeak,
  refusalToState,
  roundLength,
  type SpeakRefusal,
  sides,
} from '../rules.ts'
import { refusals } from '../words-shared.ts'
import { argue, sayMisgrouped, speak, stateMinority, withdraw } from './actions.ts'
import { AllPage, MisgroupedPage, SilentPage, SpeakPage, WithdrawPage } from './pages.tsx'
import { DebatePage } from './pages-debate.tsx'
import { MinorityPage } from './pages-minority.tsx'
import { words } from './words.ts'

export const speakingRoutes = new Hono<App>()

const { errors } = words
const wordsPerPage = 100
const argumentsPerPage = 30

const voice = field.text(errors.voice, 80).transform(readVoice)
const speechForm = (longest: number) =>
  z.object({ voice, body: field.text(errors.body, longest), anonymous: field.checkbox() })

/** A refusal beside its field, or for the whole form. */
const beside = (refusal: SpeakRefusal): FieldErrors => ({
  [refusal === 'wrong-voice' ? 'voice' : 'form']: [refusals[refusal]],
})

speakingRoutes.get(paths.words(':id'), async (c) => {
  const seen = await readAnnounced(c)
  const { decision } = seen
  const reader = readerOf(c, seen)
  if (decision.collects === 'nothing' || !readsWords(decision.status, reader.within)) return notFound()
  const page = pageOf(c)
  const asked = { kinds: ['round', 'idea'], order: 'grouped', page, perPage: wordsPerPage } as const
  const { words: said, total } = await saidIn(db(c), decision.id, reader, asked)
  if (said.length === 0 && page > 1) return notFound()
  const may = mayOf(c, seen)
  return c.render(<AllPage {...{ decision, said, total, page, may }} pages={pagesOf(total, wordsPerPage)} />)
})

speakingRoutes.get(paths.speak(':id'), async (c) => {
  const actor = requireActor(c)
  const seen = await readAnnounced(c)
  const { decision, standing } = seen
  if (decision.collects === 'nothing') return notFound()
  const refusal = refusalToSpeak(decision, standing, actor, now(c))
  if (refusal) return c.render(<SilentPage title={words.round.title} {...{ decision, refusal }} />)
  const mine = await saidBy(db(c), decision.id, actor)
  return c.render(<SpeakPage {...{ decision, mine }} voices={standing.voices} may={mayOf(c, seen)} />)
})

speakingRoutes.post(paths.speak(':id'), async (c) => {
  const actor = requireActor(c)
  const seen = await readAnnounced(c)
  const { decision, standing } = seen
  const kind = decision.collects === 'ideas' ? 'ideas' : 'round'
  const form = await readForm(c, speechForm(kind === 'ideas' ? ideaLength : roundLength))
  const retry = async (wrong: FieldErrors) => {
    c.status(422)
    const mine = await saidBy(db(c), decision.id, actor)
    const shown = { decision, mine, voices: standing.voices, may: mayOf(c, seen), values: form.typed, errors: wrong }
    return c.render(<SpeakPage {...shown} />)
  }
  const refusal = refusalToSpeak(decision, standing, actor, now(c))
  if (!form.ok && !refusal) return retry(form.errors)
  const speech = form.ok ? form.value : { voice: readVoice(''), body: '', anonymous: false }
  const outcome = await speak(servicesOf(c), actor, decision.id, speech, now(c))
  if (outcome.ok) return redirectWith(c, paths.speak(decision.id), words[kind].saved)
  if (['wrong-voice', 'too-many', 'already-said'].includes(outcome.refusal)) return retry(beside(outcome.refusal))
  c.status(409)
  return c.render(<SilentPage title={words[kind].title} refusal={outcome.refusal} {...{ decision }} />)
})

/** Something said in a decision that this person reads. */
const readWord = async (c: Request, seen: Seen) => {
  const reader = readerOf(c, seen)
  if (!readsWords(seen.decision.status, reader.within)) return notFound()
  return (await wordById(db(c), seen.decision.id, c.req.param('word') ?? '', reader)) ?? notFound()
}

speakingRoutes.get(paths.withdraw(':id', ':word'), async (c) => {
  const actor = requireActor(c)
  const seen = await readAnnounced(c)
  const word = await readWord(c, seen)
  return canWithdraw(word, seen.decision, actor, now(c))
    ? c.render(<WithdrawPage decision={seen.decision} {...{ word }} />)
    : notFound()
})

speakingRoutes.post(paths.withdraw(':id', ':word'), async (c) => {
  const actor = requireActor(c)
  const { decision } = await readAnnounced(c)
  const outcome = await withdraw(servicesOf(c), actor, decision.id, c.req.param('word') ?? '', now(c))
  if (!outcome.ok) return redirectWith(c, paths.decision(decision.id), refusals[outcome.refusal], 'refused')
  const stays = decision.status === 'collecting' && outcome.value !== 'argument'
  return redirectWith(c, stays ? paths.speak(decision.id) : paths.decision(decision.id), words.withdrawn)
})

speakingRoutes.get(paths.misgrouped(':id', ':word'), async (c) => {
  const actor = requireActor(c)
  const seen = await readAnnounced(c)
  const word = await readWord(c, seen)
  if (word.kind !== 'idea' || !canSayMisgrouped(seen.decision, seen.standing, actor)) return notFound()
  return c.render(<MisgroupedPage decision={seen.decision} voices={seen.standing.voices} {...{ word }} />)
})

const whyForm = z.object({
  voice,
  body: field.text(errors.why, argumentLength).refine((text) => text.length >= 10, errors.why),
})

speakingRoutes.post(paths.misgrouped(':id', ':word'), async (c) => {
  const actor = requireActor(c)
  const seen = await readAnnounced(c)
  const { decision, standing } = seen
  const word = await readWord(c, seen)
  const form = await readForm(c, whyForm)
  const retry = (wrong: FieldErrors) => {
    c.status(422)
    const shown = { decision, word, voices: standing.voices, values: form.typed, errors: wrong }
    return c.render(<MisgroupedPage {...shown} />)
  }
  if (!form.ok) return retry(form.errors)
  const outcome = await sayMisgrouped(servicesOf(c), actor, decision.id, word.id, form.value, now(c))
  return outcome.ok ? redirectWith(c, paths.debate(decision.id), words.sent) : retry(beside(outcome.refusal))
})

const debate = async (c: Request, seen: Seen, again: { values?: Typed; errors?: FieldErrors } = {}) => {
  const { decision, standing } = seen
  const page = pageOf(c)
  const asked = { kinds: ['argument'], order: 'told', page, perPage: argumentsPerPage } as const
  const { words: said, total } = await saidIn(db(c), decision.id, readerOf(c, seen), asked)
  if (said.length === 0 && page > 1) return notFound()
  const mayArgue = visitor(c) !== null && refusalToArgue(decision, standing, visitor(c), now(c)) === null
  const shown = { decision, said, total, page, mayArgue, voices: standing.voices, may: mayOf(c, seen) }
  return c.render(<DebatePage {...shown} {...again} pages={pagesOf(total, argumentsPerPage)} />)
}

speakingRoutes.get(paths.debate(':id'), async (c) => debate(c, await readAnnounced(c)))

const argumentForm = z.object({
  voice,
  side: field.choice(sides, errors.side),
  body: field.text(errors.body, argumentLength),
})

speakingRoutes.post(paths.debate(':id'), async (c) => {
  const actor = requireActor(c)
  const seen = await readAnnounced(c)
  const { decision, standing } = seen
  const form = await readForm(c, argumentForm)
  const refusal = refusalToArgue(decision, standing, actor, now(c))
  if (refusal) {
    c.status(409)
    return c.render(<SilentPage title={words.debate.title} {...{ decision, refusal }} />)
  }
  const retry = (wrong: FieldErrors) => {
    c.status(422)
    return debate(c, seen, { values: form.typed, errors: wrong })
  }
  if (!form.ok) return retry(form.errors)
  const outcome = await argue(servicesOf(c), actor, decision.id, form.value, now(c))
  return outcome.ok ? redirectWith(c, paths.debate(decision.id), words.sent) : retry(beside(outcome.refusal))
})

speakingRoutes.get(paths.minority(':id'), async (c) => {
  const actor = requireActor(c)
  const { decision, electors } = await readAnnounced(c)
  const refusal = refusalToState(decision, electors.length, actor, now(c))
  return c.render(
    refusal ? (
      <SilentPage title={words.minority.title} {...{ decision, refusal }} />
    ) : (
      <MinorityPage {...{ decision }} voices={electors} />
    ),
  )
})

speakingRoutes.post(paths.minority(':id'), async (c) => {
  const actor = requireActor(c)
  const { decision, electors } = await readAnnounced(c)
  const form = await readForm(c, speechForm(minorityLength))
  const refusal = refusalToState(decision, electors.length, actor, now(c))
  if (refusal) {
    c.status(409)
    return c.render(<SilentPage title={words.minority.title} {...{ decision, refusal }} />)
  }
  const retry = (wrong: FieldErrors) => {
    c.status(422)
    return c.render(<MinorityPage {...{ decision }} voices={electors} values={form.typed} errors={wrong} />)
  }
  if (!form.ok) return retry(form.errors)
  const outcome = await stateMinority(servicesOf(c), actor, decision.id, form.value, now(c))
  return outcome.ok
    ? redirectWith(c, paths.decision(decision.id), words.minority.saved)
    : retry(beside(outcome.refusal))
})
