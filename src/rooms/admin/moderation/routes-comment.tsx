import { Hono } from 'hono'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf } from '#core/http.ts'
import {
  decideComment,
  decisionRefusals,
  judgeAppeal,
  maskComment,
  maskRefusals,
  mayJudgeAppeal,
  pastOf,
  refusalToUndo,
  reportsOf,
  settlementRefusals,
  settleReports,
  undoDecision,
  unmaskComment,
  wholeComment,
} from '#rooms/newsroom/index.ts'
import { paths } from '../paths.ts'
import { readers } from '../rules.ts'
import { decisionForm, judgementForm, maskForm, settlementForm } from './forms.ts'
import { CommentPage, type Refused } from './pages-comment.tsx'
import { words } from './words.ts'

/** One message, and all that a moderator may decide of it. */
export const moderatedCommentRoutes = new Hono<App>()

const requireModerator = (c: Request) => requireRole(c, ...readers.moderation)
const numberOf = (c: Request) => Number(c.req.param('number'))

const show = async (c: Request, refused: Refused | null = null) => {
  const actor = requireModerator(c)
  const comment = await wholeComment(db(c), numberOf(c))
  return c.render(
    <CommentPage
      comment={comment}
      past={await pastOf(db(c), comment)}
      reports={await reportsOf(db(c), comment.id)}
      mine={comment.authorId === actor.id}
      mayUndo={refusalToUndo(comment, actor.id, now(c)) === null}
      mayJudge={mayJudgeAppeal(comment, actor.id)}
      refused={refused}
    />,
  )
}

const one = paths.comment(':number{[0-9]+}')

moderatedCommentRoutes.get(one, (c) => show(c))

const back = (c: Request, text: string, kind: 'done' | 'refused' = 'done') =>
  redirectWith(c, paths.comment(numberOf(c)), text, kind)

moderatedCommentRoutes.post(`${one}/decision`, async (c) => {
  const actor = requireModerator(c)
  const form = await readForm(c, decisionForm)
  c.status(422)
  if (!form.ok) return show(c, { form: 'decision', values: form.typed, errors: form.errors })
  const outcome = await decideComment(servicesOf(c), actor, numberOf(c), form.value, now(c))
  return outcome.ok ? back(c, words.done.decided(1)) : back(c, decisionRefusals[outcome.refusal], 'refused')
})

moderatedCommentRoutes.post(`${one}/retour`, async (c) => {
  const outcome = await undoDecision(servicesOf(c), requireModerator(c), numberOf(c), now(c))
  return outcome.ok ? back(c, words.done.undone) : back(c, decisionRefusals[outcome.refusal], 'refused')
})

moderatedCommentRoutes.post(`${one}/masque`, async (c) => {
  const actor = requireModerator(c)
  const form = await readForm(c, maskForm)
  c.status(422)
  if (!form.ok) return show(c, { form: 'mask', values: form.typed, errors: form.errors })
  const passages = form.value.passages.split('\n').flatMap((line) => line.trim() || [])
  const outcome = await maskComment(servicesOf(c), actor, numberOf(c), passages, now(c))
  if (outcome.ok) return back(c, words.done.masked)
  return show(c, { form: 'mask', values: form.typed, errors: { passages: [maskRefusals[outcome.refusal]] } })
})

moderatedCommentRoutes.post(`${one}/masque/retrait`, async (c) => {
  const outcome = await unmaskComment(servicesOf(c), requireModerator(c), numberOf(c), now(c))
  return outcome.ok ? back(c, words.done.unmasked) : back(c, settlementRefusals[outcome.refusal], 'refused')
})

const settlementSaid = { ...decisionRefusals, ...settlementRefusals }

moderatedCommentRoutes.post(`${one}/signalements`, async (c) => {
  const actor = requireModerator(c)
  const form = await readForm(c, settlementForm)
  c.status(422)
  if (!form.ok) return show(c, { form: 'reports', values: form.typed, errors: form.errors })
  const outcome = await settleReports(servicesOf(c), actor, numberOf(c), form.value, now(c))
  if (outcome.ok) return back(c, words.done.settled)
  return show(c, { form: 'reports', values: form.typed, errors: { outcome: [settlementSaid[outcome.refusal]] } })
})

moderatedCommentRoutes.post(`${one}/recours`, async (c) => {
  const actor = requireModerator(c)
  const form = await readForm(c, judgementForm)
  c.status(422)
  if (!form.ok) return show(c, { form: 'appeal', values: form.typed, errors: form.errors })
  const decision = { overturned: form.value.judgement === 'overturned', answer: form.value.answer }
  const outcome = await judgeAppeal(servicesOf(c), actor, numberOf(c), decision, now(c))
  return outcome.ok ? back(c, words.done.judged) : back(c, decisionRefusals[outcome.refusal], 'refused')
})
