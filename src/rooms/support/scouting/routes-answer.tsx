import { Hono } from 'hono'
import { z } from 'zod'
import { notFound } from '#core/errors.ts'
import { field } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  openToAll,
  type Request,
  readForm,
  redirectWith,
  requireActor,
  servicesOf,
  today,
} from '#core/http.ts'
import { isId } from '#core/pure/id.ts'
import { paths } from '../paths.ts'
import { type Answer, answerAsHolder, answerByLink, attachToSheet } from './actions-answer.ts'
import { AgreedPage, AnsweredPage, AnswerPage } from './pages-answer.tsx'
import { readAsHolder, readByToken } from './queries.ts'
import { digestOf } from './token.ts'
import { attachRefusals, contactRefusals, words } from './words.ts'

export const answerRoutes = new Hono<App>()

const perMinute = { name: 'scouting-answer', hits: 30, perSeconds: 60 }
const tokenOf = (c: Request) => c.req.param('token') ?? ''

// the link is the permission, and opening it changes nothing: programmes that read mail open links too
answerRoutes.get(paths.answer(':token'), async (c) => {
  await openToAll(c, perMinute)
  const token = tokenOf(c)
  const scouting = await readByToken(db(c), digestOf(token), today(c))
  c.header('Cache-Control', 'private, no-store')
  const declineTo = paths.declineByLink(token)
  return c.render(
    scouting.status === 'contacted' ? (
      <AnswerPage scouting={scouting} agreeTo={paths.agreeByLink(token)} declineTo={declineTo} />
    ) : (
      <AgreedPage scouting={scouting} declineTo={declineTo} />
    ),
  )
})

const answer = async (c: Request, said: Answer) => {
  const { sheetId } = await answerByLink(servicesOf(c), tokenOf(c), said, now(c))
  c.header('Cache-Control', 'private, no-store')
  const agreed = said === 'agree'
  const text = agreed ? words.done.agreed : words.done.declined
  return c.render(<AnsweredPage agreed={agreed} text={text} sheetId={sheetId} />)
}

answerRoutes.post(paths.agreeByLink(':token'), async (c) => {
  await openToAll(c, perMinute)
  return answer(c, 'agree')
})

answerRoutes.post(paths.declineByLink(':token'), async (c) => {
  await openToAll(c, perMinute)
  return answer(c, 'decline')
})

const answerSignedIn = async (c: Request, said: Answer) => {
  const actor = requireActor(c)
  const { id, sheetId } = await readAsHolder(db(c), actor, c.req.param('id') ?? '')
  const outcome = await answerAsHolder(servicesOf(c), actor, id, said, now(c))
  const text = outcome.ok ? words.done[said === 'agree' ? 'agreed' : 'declined'] : contactRefusals['not-now']
  return redirectWith(c, paths.project(sheetId ?? ''), text, outcome.ok ? 'done' : 'refused')
}

answerRoutes.post(paths.agreeToScouting(':id'), async (c) => {
  requireActor(c)
  return answerSignedIn(c, 'agree')
})

answerRoutes.post(paths.declineScouting(':id'), async (c) => {
  requireActor(c)
  return answerSignedIn(c, 'decline')
})

const attaching = z.object({ sheet: field.optional(40) })

answerRoutes.post(paths.attachScouting(':id'), async (c) => {
  const actor = requireActor(c)
  const form = await readForm(c, attaching)
  const sheetId = form.ok && isId(form.value.sheet) ? form.value.sheet : notFound()
  const outcome = await attachToSheet(servicesOf(c), actor, { id: c.req.param('id') ?? '', sheetId }, now(c))
  return outcome.ok
    ? redirectWith(c, paths.project(sheetId), words.done.attached)
    : redirectWith(c, paths.project(sheetId), attachRefusals[outcome.refusal], 'refused')
})
