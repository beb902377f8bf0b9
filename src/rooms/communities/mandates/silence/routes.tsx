import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { field } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { voiceOf } from '../../members/rules.ts'
import { words as members } from '../../members/words.ts'
import { readCommunity, standingIn } from '../../queries.ts'
import { showMandate } from '../consultation/routes.tsx'
import { paths } from '../paths.ts'
import { limits } from '../rules.ts'
import { giveNews, sayNoNews } from './actions.ts'
import { refusals, words } from './words.ts'

export const silenceRoutes = new Hono<App>()

const communityOf = (c: Request) => readCommunity(db(c), c.req.param('slug') ?? '')
const idOf = (c: Request) => c.req.param('id') ?? ''
const voiceForm = z.object({ voix: field.optional(60), sansNouvelles: field.optional(10) })

silenceRoutes.post(paths.noNews(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const standing = await standingIn(db(c), actor, community.id, today(c))
  if (standing.voices.length === 0) return notFound()
  const form = await readForm(c, voiceForm)
  const voice = form.ok ? voiceOf(standing, form.value.voix) : null
  if (!voice) {
    c.status(422)
    return showMandate(c, { errors: { voix: [members.errors.voice] }, values: { ...form.typed, sansNouvelles: 'oui' } })
  }
  const outcome = await sayNoNews(servicesOf(c), actor, community, idOf(c), voice, now(c))
  const path = paths.one(community.slug, idOf(c))
  if (!outcome.ok) return redirectWith(c, path, refusals[outcome.refusal], 'refused')
  return redirectWith(c, path, outcome.value === 'asked' ? words.asked : words.done)
})

const newsForm = z.object({ nouvelles: field.text(words.errors.answer, limits.answer) })

silenceRoutes.post(paths.giveNews(':slug', ':id'), async (c) => {
  const actor = requireActor(c)
  const community = await communityOf(c)
  const form = await readForm(c, newsForm)
  c.status(422)
  if (!form.ok) return showMandate(c, { errors: form.errors, values: form.typed })
  const outcome = await giveNews(servicesOf(c), actor, community, idOf(c), form.value.nouvelles, now(c))
  if (outcome.ok) return redirectWith(c, paths.one(community.slug, idOf(c)), words.given)
  return showMandate(c, { errors: { form: [words.errors.over] }, values: form.typed })
})
