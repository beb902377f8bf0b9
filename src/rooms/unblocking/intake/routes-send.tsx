import { Hono } from 'hono'
import { z } from 'zod'
import { type FieldErrors, field } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { throttle } from '#core/rate-limit.ts'
import { challengesByIds } from '#rooms/challenges/index.ts'
import { filesOf } from '../cases/files/queries.ts'
import type { Case } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import { precedentsLike } from '../precedents/similar/queries.ts'
import { fileCase, proposeCase } from './actions-file.ts'
import { type Orientation, rightDesk } from './desks/rules.ts'
import { words as deskSaid, deskWords } from './desks/words.ts'
import { draftOf, textOf } from './forms.ts'
import { CheckPage } from './pages-check.tsx'
import { SentPage } from './pages-sent.tsx'
import { readOwn } from './queries.ts'
import { showDraft } from './routes-form.tsx'
import { gapsOf } from './rules.ts'
import { gapErrors, refusals } from './words.ts'

export const sendRoutes = new Hono<App>()

const perDay = { name: 'blocker-send', hits: 20, perSeconds: 86_400 }
const one = paths.draft(':id{[0-9a-f-]{36}}')
const ownOf = (c: Request) => readOwn(db(c), requireActor(c), c.req.param('id') ?? '', today(c))

const orientationOf = (blocker: Case): Orientation | null => rightDesk({ ...blocker, text: textOf(blocker) }, deskWords)

const showCheck = async (c: Request, blocker: Case, errors: FieldErrors = {}) => {
  const { matter, how, challengeId } = blocker
  const [similar, files, challenges] = await Promise.all([
    precedentsLike(db(c), { matter, how, text: textOf(blocker) }, 5),
    filesOf(db(c), blocker.id, true),
    challengesByIds(db(c), challengeId ? [challengeId] : []),
  ])
  const challenge = challenges[0]?.name ?? null
  return c.render(<CheckPage {...{ blocker, similar, files, challenge, errors }} desk={orientationOf(blocker)} />)
}

sendRoutes.get(`${one}/verifier`, async (c) => {
  const blocker = await ownOf(c)
  if (blocker.status !== 'draft') return c.redirect(paths.case(blocker.id), 303)
  const lacking = gapsOf(draftOf(blocker), today(c))
  if (lacking.length > 0) return showDraft(c, blocker, { errors: gapErrors(lacking) })
  return showCheck(c, blocker)
})

const sendForm = z.object({ desk_answer: field.optionalChoice(['done', 'goes_on']) })

sendRoutes.post(`${one}/envoi`, async (c) => {
  const actor = requireActor(c)
  await throttle(db(c), perDay, [actor.id], now(c))
  const blocker = await ownOf(c)
  const form = await readForm(c, sendForm)
  const answer = form.ok ? form.value.desk_answer : null
  const desk = orientationOf(blocker)
  const lacking = gapsOf(draftOf(blocker), today(c))
  if (blocker.status === 'draft' && lacking.length > 0) {
    c.status(422)
    return showDraft(c, blocker, { errors: gapErrors(lacking) })
  }
  if (blocker.status === 'draft' && desk && !answer) {
    c.status(422)
    return showCheck(c, blocker, { desk_answer: [deskSaid.missing] })
  }
  const send = blocker.structure ? proposeCase : fileCase
  const outcome = await send(servicesOf(c), actor, blocker.id, now(c), desk && answer ? { ...desk, answer } : null)
  if (outcome.ok) return c.redirect(paths.draftSent(outcome.value), 303)
  if (outcome.refusal === 'not-now') return redirectWith(c, paths.case(blocker.id), refusals['not-now'], 'refused')
  c.status(409)
  return showCheck(c, blocker, { form: [refusals[outcome.refusal]] })
})

sendRoutes.get(`${one}/recu`, async (c) => {
  const blocker = await ownOf(c)
  if (blocker.status === 'draft') return c.redirect(paths.draft(blocker.id), 303)
  return c.render(<SentPage blocker={blocker} />)
})
